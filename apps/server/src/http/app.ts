import fastifyStatic from '@fastify/static';
import type { Language } from '@samenspel/claims';
import { buildSchema, createKeptNotes, type KeptNotes } from '@samenspel/graphql';
import { StoreError, type Store } from '@samenspel/store';
import { rememberRecords } from '@samenspel/store/remembered';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Access } from '../access/access.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { knownOperations } from '../known-operations.ts';
import { addLive, watchedStore } from '../live/live.ts';
import { isWebSocket } from '../live/upgrade.ts';
import { watchStudies, type StudyWatch } from '../live/study-watch.ts';
import { openMeasuring } from '../measuring/open-measuring.ts';
import type { MeasuringPool } from '../measuring/measuring-pool.ts';
import { measuredStore } from '../telemetry/measured-store.ts';
import { createMeasures, type Measures } from '../telemetry/measures.ts';
import { tracedStore, type Traces } from '../telemetry/traces.ts';
import { createAdmission, type Admission } from './admission.ts';
import { answerCache, type AnswerCache } from './answer-cache.ts';
import { addAnswerWriting } from './answer-writing.ts';
import { internalFailure } from './api-failure.ts';
import { boundedStore } from './bounded-store.ts';
import { addEntityTags } from './entity-tag.ts';
import { isGraphql, retryAfter, sendFailure, type Failure } from './failure-reply.ts';
import { addCallers, addRefusals, answering, knownSubjectOf, type Answering } from './callers.ts';
import { loopbackHosts } from '../loopback.ts';
import { forgetInTime, forgettingStore } from './forgetting.ts';
import { addGraphqlRoute } from './graphql-route.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { homePage } from './home-page.ts';
import { addHealthRoutes } from './health-routes.ts';
import { addMetricsRoute } from './metrics-route.ts';
import { addOtherOrigins } from './other-origins.ts';
import { refusalOf } from './own-requests.ts';
import { addPageScript } from './page-script.ts';
import { addRateLimit } from './rate-limit.ts';
import { Refused } from './refused.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';
import { addRequestMeasures, addRequestSpans } from './request-measures.ts';
import { doubtOfTarget } from './request-target.ts';
import { languageOfRequest } from './request-language.ts';
import { addRequestLog, note, requestEntry, type Log } from './request-log.ts';
import { readTrustedDocuments, type TrustedDocuments } from './trusted-documents.ts';
import { securityHeaders } from './security-headers.ts';
import { addUnreadBodies } from './unread-body.ts';

const graphiqlAssets = fileURLToPath(new URL('../../dist/graphiql/', import.meta.url));

const unreadable: Failure = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The request cannot be read.',
  hint: 'Check its address and its body.',
};

/** What the server serves, and how. */
export interface Served {
  readonly store: Store;
  /** The language of answers to who asks for none. */
  readonly language: Language;
  readonly log: Log;
  readonly configuration: Configuration;
  /** Who may read what. */
  readonly access: Access;
  /** Whether the server is about to stop: then it is not ready any more, and still answers. */
  readonly isStopping?: () => boolean;
  /** Where spans go; there are none when absent. */
  readonly traces?: Traces | undefined;
  /** How many connections of the store are in use or waited for, where it has any. */
  readonly connections?: (() => number) | undefined;
  /** What is counted and timed, for who wants to add to it; the server's own when absent. */
  readonly measures?: Measures;
}

/** What the routes share. */
export interface Serving extends Served {
  readonly admission: Admission;
  readonly measures: Measures;
  readonly trusted: TrustedDocuments;
  /** The store as one request sees it, with what is remembered of it. */
  readonly view: () => Store;
  /** Answers that are kept; there are none where the settings give no memory for them. */
  readonly answers?: AnswerCache;
  /** Tells when studies change. */
  readonly watch: StudyWatch;
  /** Where measures are worked out that take long; in the server's own thread when absent. */
  readonly measuring?: MeasuringPool | undefined;
  /** The notes of studies as they were last read to be written. */
  readonly kept: KeptNotes;
}

/** The server's routes, not listening yet. */
export async function createApp(served: Served): Promise<FastifyInstance> {
  const { configuration } = served;
  const { value } = configuration;
  const trusted = await readTrustedDocuments(configuration, buildSchema);
  const serving = servingOf(served, trusted);
  const headers = securityHeaders(configuration);
  const app = Fastify({
    bodyLimit: value(settings.body),
    // Who is slow with a request that is this small is up to something.
    requestTimeout: 30_000,
    trustProxy: (_address, hop) => hop < value(settings.publicProxies),
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    genReqId: requestIdOf,
    http: { shouldUpgradeCallback: isWebSocket },
    // An address that cannot be decoded reaches no hook.
    frameworkErrors: (_error, request, reply) => {
      reply.headers(headers).header(requestIdHeader, request.id);
      fail(request, reply, unreadable);
      served.log(requestEntry(request, reply, Infinity));
    },
  });
  const stopForgetting = forgetInTime(serving.view);
  app.addHook('onClose', async () => {
    stopForgetting();
    await serving.measuring?.close();
  });
  app.addHook('preClose', (done) => {
    setTimeout(() => {
      app.server.closeAllConnections();
    }, value(settings.stopPatience)).unref();
    done();
  });
  // A form on another site can send text, and no program needs to.
  app.removeContentTypeParser('text/plain');
  addRequestLog(app, served);
  addEntityTags(app);
  addUnreadBodies(app);
  addAnswerWriting(app, serving);
  addRequestMeasures(app, serving.measures, await knownOperations(trusted.texts));
  if (serving.traces !== undefined) addRequestSpans(app, serving.traces);
  const hosts = new Set([...loopbackHosts, ...value(settings.publicHosts)]);
  const origins = new Set(value(settings.publicOrigins));
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header(requestIdHeader, request.id);
    const refusal = doubtOfTarget(request.raw) ?? refusalOf(request, hosts, origins);
    if (refusal !== undefined) await fail(request, reply, refusal);
  });
  await addOtherOrigins(app, origins);
  addCallers(app, served.access, serving.admission);
  await addRateLimit(app, configuration, knownSubjectOf);
  addRefusals(app);
  app.setNotFoundHandler((request, reply) => fail(request, reply, notFound(request, reply)));
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error, request, value(settings.body));
    return fail(request, reply, failure, error);
  });
  const answer = answering(served.access, serving.admission);
  addHealthRoutes(app, serving);
  addMetricsRoute(app, serving);
  app.get('/', async (request, reply) => {
    const language = asked(request) ?? served.language;
    reply.headers({ vary: 'accept-language, authorization', 'cache-control': 'no-store' });
    const page = await answer(request, reply, (caller, signal) =>
      homePage(serving.store, language, caller, signal),
    );
    return reply.type('text/html; charset=utf-8').send(page);
  });
  addPageScript(app);
  if (value(settings.graphiql)) await addGraphiql(app, serving.store, answer);
  addLive(app, serving);
  await addGraphqlRoute(app, serving);
  return app;
}

/** What is served with everything that looks on. */
function servingOf(served: Served, trusted: TrustedDocuments): Serving {
  const { store, connections, configuration, traces, measures = createMeasures() } = served;
  const admission = createAdmission(configuration);
  for (const state of ['running', 'waiting'] as const)
    measures.gauge(
      `samenspel_requests_${state}`,
      `Questions that are ${state}.`,
      () => admission.load()[state],
    );
  if (connections !== undefined) {
    measures.gauge(
      'samenspel_store_connections',
      'Connections to the store that are in use or waited for.',
      connections,
    );
    measures.gauge(
      'samenspel_store_connections_most',
      'Connections to one machine of the store that there may be.',
      () => configuration.value(settings.neo4jPoolSize),
    );
  }
  const measured = measuredStore(store, measures);
  const traced = traces === undefined ? measured : tracedStore(measured, traces);
  const watch = watchStudies(traced, configuration.value(settings.liveInterval));
  const seen = watchedStore(traced, watch);
  const memory = configuration.value(settings.cache);
  const kept = createKeptNotes(configuration.value(settings.study));
  const measuring = openMeasuring(configuration, measures);
  const answers = memory === 0 ? undefined : answerCache(memory, measures);
  const keepers = [kept, measuring, answers].filter((keeper) => keeper !== undefined);
  const { view } = rememberRecords(forgettingStore(seen, keepers), {
    most: configuration.value(settings.records),
    looked: (isHit) => {
      measures.lookup('records', isHit);
    },
  });
  const mostCalls = configuration.value(settings.storeCalls);
  return {
    ...served,
    measures,
    trusted,
    watch,
    ...(answers === undefined ? {} : { answers }),
    store: seen,
    view: () => boundedStore(view(), mostCalls),
    kept,
    measuring,
    admission,
  };
}

/** The page of GraphiQL and what it is made of. */
async function addGraphiql(app: FastifyInstance, store: Store, answer: Answering): Promise<void> {
  app.get('/graphiql', async (request, reply) => {
    reply.headers({ vary: 'authorization', 'cache-control': 'no-store' });
    const page = await answer(request, reply, (caller) => graphiqlPage(store, caller));
    return reply.type('text/html; charset=utf-8').send(page);
  });
  if (existsSync(graphiqlAssets)) {
    await app.register(fastifyStatic, {
      root: graphiqlAssets,
      prefix: '/graphiql/assets/',
      decorateReply: false,
    });
  }
}

/** The language that a page is asked in: by `?lang`, else by the browser. */
function asked({ query, headers }: FastifyRequest): Language | undefined {
  const lang = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : '';
  return lang === 'nl' || lang === 'en' ? lang : languageOfRequest(headers['accept-language']);
}

/** Answers with a failure, and notes it. */
function fail(
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  error?: unknown,
): FastifyReply {
  note(request, {
    codes: [failure.code],
    isGivenUp: reply.raw.destroyed,
    ...(failure.status === 500 ? { unexpected: error } : {}),
  });
  return sendFailure(request, reply, failure);
}

function notFound(request: FastifyRequest, reply: FastifyReply): Failure {
  if (isGraphql(request)) {
    reply.header('allow', 'GET, POST');
    return {
      status: 405,
      code: 'BAD_REQUEST',
      message: `${request.method} is not for GraphQL.`,
      hint: 'Use POST, or GET with the query in the address.',
    };
  }
  return {
    status: 404,
    code: 'NOT_FOUND',
    message: 'There is nothing at this address.',
    hint: 'There are /, /graphiql, /graphql, /healthz and /readyz.',
  };
}

/** What an error in handling a request means for who sent it. */
function failureOf(error: unknown, request: FastifyRequest, bodyLimit: number): Failure {
  if (error instanceof Refused) return error.failure;
  if (error instanceof StoreError && error.code === 'STORE_UNAVAILABLE') {
    return {
      status: 503,
      code: error.code,
      message: error.message,
      hint: 'Try again in a moment.',
      retryAfter,
    };
  }
  const status = statusIn(error);
  if (status === 413) {
    return {
      status,
      code: 'TOO_LARGE',
      message: `The body of the request has more than ${String(bodyLimit)} bytes.`,
      hint: 'Ask with a shorter document, or in several requests.',
    };
  }
  if (status === 415) {
    return {
      status,
      code: 'BAD_REQUEST',
      message: `The body is ${JSON.stringify(request.headers['content-type'] ?? 'of no type')}; expected application/json.`,
      hint: 'Send JSON, with the header "content-type: application/json".',
    };
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return { ...unreadable, status };
  }
  return internalFailure;
}

function statusIn(error: unknown): number | undefined {
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
