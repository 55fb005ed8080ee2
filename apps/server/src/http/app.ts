import fastifyStatic from '@fastify/static';
import type { Language } from '@samenspel/claims';
import { StoreError, type Store } from '@samenspel/store';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '../configuration/configuration.ts';
import { internalFailure } from './api-failure.ts';
import { isGraphql, retryAfter, sendFailure, type Failure } from './failure-reply.ts';
import { addGraphqlRoute } from './graphql-route.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { homePage } from './home-page.ts';
import { bodyLimit } from './limits.ts';
import { refusalOf } from './own-requests.ts';
import { languageOfRequest } from './request-language.ts';
import { logEntry, type Log } from './request-log.ts';

const graphiqlAssets = fileURLToPath(new URL('../../dist/graphiql/', import.meta.url));

/** Nothing is loaded from elsewhere; the editor of GraphiQL needs its workers and inline styles. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const unreadable: Failure = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The request cannot be read.',
  hint: 'Check its address and its body.',
};

/** Milliseconds that requests get to finish when the server stops. */
const patience = 5000;

/** What the server serves. */
export interface Served {
  readonly store: Store;
  /** The language of answers to who asks for none. */
  readonly language: Language;
  readonly log: Log;
  readonly configuration: Configuration;
}

/** The server's routes, not listening yet. */
export async function createApp(served: Served): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit,
    forceCloseConnections: 'idle',
    // An address that cannot be decoded reaches no hook.
    frameworkErrors: (_error, request, reply) => {
      reply.headers(securityHeaders);
      fail(served, request, reply, unreadable);
    },
  });
  app.addHook('preClose', (done) => {
    setTimeout(() => {
      app.server.closeAllConnections();
    }, patience).unref();
    done();
  });
  // A form on another site can send text, and no program needs to.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    const refusal = refusalOf(request);
    if (refusal !== undefined) await fail(served, request, reply, refusal);
  });
  app.setNotFoundHandler((request, reply) =>
    fail(served, request, reply, notFound(request, reply)),
  );
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error, request);
    if (failure.status === 503) reply.header('retry-after', retryAfter);
    return fail(served, request, reply, failure, error);
  });
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const { ok, detail } = await served.store.health();
    if (!ok) reply.header('retry-after', retryAfter);
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ready' : 'not ready', store: detail });
  });
  app.get('/', async (request, reply) => {
    const language = asked(request) ?? served.language;
    reply.header('vary', 'accept-language');
    return reply.type('text/html; charset=utf-8').send(await homePage(served.store, language));
  });
  app.get('/graphiql', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(await graphiqlPage(served.store)),
  );
  if (existsSync(graphiqlAssets)) {
    await app.register(fastifyStatic, {
      root: graphiqlAssets,
      prefix: '/graphiql/assets/',
      decorateReply: false,
    });
  }
  await addGraphqlRoute(app, served);
  return app;
}

/** The language that a page is asked in: by `?lang`, else by the browser. */
function asked({ query, headers }: FastifyRequest): Language | undefined {
  const lang = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : '';
  return lang === 'nl' || lang === 'en' ? lang : languageOfRequest(headers['accept-language']);
}

/** Answers with a failure, and tells the log; that a page is not there is no news. */
function fail(
  { log }: Served,
  request: FastifyRequest,
  reply: FastifyReply,
  failure: Failure,
  error?: unknown,
): FastifyReply {
  const { status, code } = failure;
  if (status === 500) log(logEntry({ status, codes: [code], unexpected: error }));
  else if (status !== 404) log(logEntry({ status, codes: [code] }));
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
function failureOf(error: unknown, request: FastifyRequest): Failure {
  if (error instanceof StoreError && error.code === 'STORE_UNAVAILABLE') {
    return {
      status: 503,
      code: error.code,
      message: error.message,
      hint: 'Try again in a moment.',
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
