import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import {
  apiError,
  buildSchema,
  checkLimits,
  createContext,
  excessOfAnswer,
  type Context,
  type OperationLimits,
} from '@samenspel/graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Caller } from '../access/caller.ts';
import { settings } from '../configuration/settings.ts';
import type { Measures } from '../telemetry/measures.ts';
import { codeOf, failureBody, formatFailure, internalCode, originalOf } from './api-failure.ts';
import { answerKey, type AnswerKey, type KeptAnswer } from './answer-cache.ts';
import type { Serving } from './app.ts';
import { askedDocument, type AskedDocument } from './asked-document.ts';
import { bodyLimit, type BodyLimit } from './body-limit.ts';
import { answering, readableBy } from './callers.ts';
import { retryAfter } from './failure-reply.ts';
import { compiledDocuments, type Bounds } from './compiled-documents.ts';
import { documentStore } from './document-store.ts';
import { operationLimits } from './limits.ts';
import { languageOfRequest } from './request-language.ts';
import { askingOf, contextWithin, isWrite, nothing, type Asking } from './operation-scope.ts';
import { tracedAdmission } from './request-measures.ts';
import { note } from './request-log.ts';
import { versionWait } from './wanted-version.ts';
import type { WorkTime } from './within.ts';

/** What is kept of documents that come again; the largest query to try has some fifty fields. */
const bounds: Bounds = { documents: 500, fields: 3_000, fieldsOfOne: 500 };

/** Bytes for documents that were parsed. */
const parsedDocuments = 16 * 1024 ** 2;

/** What became of an operation: noted by Apollo's plugins for the route that called it. */
interface Outcome {
  operation?: string | null;
  /** SHA-256 of the document. */
  document?: string | undefined;
  isQuery?: boolean;
  /** Nothing was executed: the request itself is wrong. */
  refused?: boolean;
  /** The answer tells what became of a write. */
  tellsWrite?: boolean;
  errors: readonly unknown[];
}

interface Asked extends Context {
  readonly outcome: Outcome;
  readonly asking: Asking;
}

/** Serves the schema over HTTP at `/graphql`. */
export async function addGraphqlRoute(app: FastifyInstance, served: Serving): Promise<void> {
  const schema = buildSchema();
  const { configuration, traces } = served;
  const admission =
    traces === undefined ? served.admission : tracedAdmission(served.admission, traces);
  const answerFor = answering(served.access, admission);
  const limits = operationLimits(configuration);
  const body = bodyLimit(configuration);
  const untilVersion = versionWait(served.store, configuration);
  const apollo = new ApolloServer<Asked>({
    schema,
    // Requests from other sites are refused before they come here, whatever their kind.
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: formatFailure,
    persistedQueries: false,
    documentStore: documentStore(parsedDocuments, served.measures),
    parseOptions: { maxLexicalTokens: configuration.value(settings.tokens) },
    // Who starts the server stops it, and lets it finish what runs.
    stopOnTerminationSignals: false,
    logger: silent,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      admitting(limits),
      compiling(schema, served.measures),
      bounding(configuration.value(settings.answer)),
      noting,
    ],
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    bodyLimit: body.most,
    preParsing: body.preParsing,
    preHandler: (request, reply) => untilVersion(request, reply, readableBy(request)),
    handler: (request, reply) =>
      answerFor(request, reply, (caller, ...given) => answer(request, reply, caller, ...given)),
  });

  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    signal: AbortSignal,
    time: WorkTime,
  ): Promise<string> {
    const asked = askedDocument(request, served.trusted, configuration.value(settings.document));
    const mustWrite = body.isOfWrites(request) ? body : undefined;
    const language = languageOfRequest(request.headers['accept-language']) ?? served.language;
    const asking = { ...askingOf(served, caller, language, signal), time, mustWrite };
    // What writes is never kept, and is not looked for.
    const key = mustWrite === undefined ? await keyOf(served, asked, request, asking) : undefined;
    const kept = key === undefined ? undefined : served.answers?.get(key);
    if (kept !== undefined) return sendKept(request, reply, kept);
    const outcome: Outcome = { errors: [] };
    const {
      status,
      headers,
      body: given,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        body: asked.body,
        // What is asked by HEAD is answered as by GET, without its body.
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: headersOf(request),
        search: asked.search,
      },
      context: () =>
        Promise.resolve({
          ...createContext({ ...asking.request, scope: nothing }),
          asking,
          outcome,
        }),
    });
    // The client is gone, or was told that it takes too long.
    signal.throwIfAborted();
    for (const [name, value] of headers) reply.header(name, value);
    reply.header('vary', vary);
    reply.code(statusOf(outcome, status ?? 200, headers.get('content-type') ?? ''));
    tell(request, reply.statusCode, outcome);
    if (reply.statusCode === 503) {
      reply.header('retry-after', retryAfter);
      const [error] = outcome.errors.filter(isUnavailable);
      return failureBody(codeOf(error), messageOf(error), 'Try again in a moment.');
    }
    if (given.kind === 'chunked') throw new Error('No operation of the schema answers in parts.');
    const { operation, document, isQuery, errors } = outcome;
    if (key !== undefined && isQuery === true && errors.length === 0 && reply.statusCode === 200) {
      const mediaType = headers.get('content-type') ?? '';
      served.answers?.keep(key, { body: given.string, mediaType, operation, document });
    }
    return given.string;
  }
}

const vary = 'accept, accept-language, authorization';

async function keyOf(
  { answers }: Serving,
  asked: AskedDocument,
  { headers: { accept } }: FastifyRequest,
  { access, caller, request: { store, language, signal } }: Asking,
): Promise<AnswerKey | undefined> {
  if (answers === undefined || signal === undefined) return undefined;
  try {
    const releases = access.releases.stamp();
    return await answerKey({ ...asked, language, accept, releases }, store, caller, signal);
  } catch {
    // What ails the store is told by the operation itself.
    return undefined;
  }
}

function sendKept(request: FastifyRequest, reply: FastifyReply, kept: KeptAnswer): string {
  note(request, { operation: kept.operation, document: kept.document });
  reply.headers({ 'content-type': kept.mediaType, vary });
  return kept.body;
}

/** The status that GraphQL over HTTP gives for the media type of the answer. */
function statusOf(
  { errors, refused = false, tellsWrite = false }: Outcome,
  status: number,
  mediaType: string,
): number {
  // Half an answer from a store that goes away would pass for a whole one; what was written is told all the same.
  if (errors.some(isUnavailable) && !tellsWrite) return 503;
  if (!refused) return status;
  const codes = errors.map(codeOf);
  if (codes.includes(internalCode)) return 500;
  if (codes.includes('BAD_REQUEST')) return status;
  // Whoever asks for plain JSON cannot tell an answer of this server from one of a proxy by any other status.
  return mediaType.startsWith('application/json') ? 200 : 400;
}

function tell(
  request: FastifyRequest,
  status: number,
  { errors, operation, document }: Outcome,
): void {
  const codes = status >= 400 && errors.length === 0 ? ['BAD_REQUEST'] : errors.map(codeOf);
  const unexpected = errors.find((error) => codeOf(error) === internalCode);
  note(request, {
    codes,
    operation,
    document,
    // Nobody waits for an answer that was given up.
    isGivenUp: codes.length > 0 && codes.every((code) => code === 'ABORTED'),
    ...(unexpected === undefined ? {} : { unexpected: originalOf(unexpected) }),
  });
}

function isUnavailable(error: unknown): boolean {
  return codeOf(error) === 'STORE_UNAVAILABLE';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** Lets an operation see what its caller may see, once it is known that it does not ask for too much. */
const admitting = (limits: OperationLimits): ApolloServerPlugin<Asked> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ schema, document, request, contextValue }) => {
        const { variables, operationName } = request;
        const operation = { document, variables, operationName };
        const { mustWrite } = contextValue.asking;
        if (mustWrite !== undefined && !isWrite(operation)) throw tooLarge(mustWrite);
        checkLimits(schema, operation, limits);
        Object.assign(contextValue, contextWithin(schema, operation, contextValue.asking));
        return Promise.resolve();
      },
    }),
});

function tooLarge({ usual }: Pick<BodyLimit, 'usual'>) {
  return apiError(
    'TOO_LARGE',
    `The body of the request has more than the ${String(usual)} bytes that one may have which writes nothing.`,
    'Ask with a shorter document, or in several requests.',
  );
}

/** Refuses an answer of too many bytes before it is written. */
const bounding = (bytes: number): ApolloServerPlugin<Asked> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ contextValue: { outcome }, response }) => {
        const { body } = response;
        if (body.kind !== 'single') return Promise.resolve();
        const refusal = excessOfAnswer(body.singleResult.data, bytes);
        if (refusal === undefined) return Promise.resolve();
        outcome.errors = [refusal];
        body.singleResult = { errors: [formatFailure(refusal.toJSON(), refusal)] };
        return Promise.resolve();
      },
    }),
});

const noting: ApolloServerPlugin<Asked> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ contextValue: { outcome }, errors }) => {
        outcome.errors = errors;
        return Promise.resolve();
      },
      willSendResponse: ({
        contextValue: { outcome },
        operation,
        operationName,
        queryHash,
        response: { body },
      }) => {
        Object.assign(outcome, { operation: named(operationName), document: queryHash });
        outcome.isQuery = operation?.operation === OperationTypeNode.QUERY;
        const result = body.kind === 'single' ? body.singleResult : {};
        outcome.refused = body.kind === 'single' && !('data' in result);
        outcome.tellsWrite =
          operation?.operation === OperationTypeNode.MUTATION &&
          // Of a write an object is told; the name of the type is there without one.
          Object.values(result.data ?? {}).some(
            (told) => typeof told === 'object' && told !== null,
          );
        return Promise.resolve();
      },
    }),
};

/** Characters of the name of an operation: names are the caller's. */
const longestName = 100;

/** A part of a text keeps the whole of it in memory, so the name is copied. */
function named(operation: string | null | undefined): string | undefined {
  if (typeof operation !== 'string') return undefined;
  return Buffer.from(operation.slice(0, longestName)).toString();
}

/** Runs documents that come again as compiled functions. */
function compiling(schema: GraphQLSchema, measures: Measures): ApolloServerPlugin<Asked> {
  const documents = compiledDocuments(schema, bounds, measures);
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ document, queryHash = '', request, contextValue }) => {
          // An operation that is not there comes by here as well.
          const operation = getOperationAST(document, request.operationName);
          // A compiled one that fails is executed again.
          if (operation?.operation !== OperationTypeNode.QUERY) return null;
          const run = documents.get(document, queryHash, operation);
          const data = await run?.(contextValue, request.variables ?? {});
          if (data === undefined) return null;
          return {
            http: { status: 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      }),
  };
}

/** What goes wrong is told by the route, once and without texts of notes. */
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
