import { ApolloServer, HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { Language } from '@samenspel/claims';
import { buildSchema, createContext, type Context } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import type { FastifyInstance } from 'fastify';
import { compiledDocuments } from './compiled-documents.ts';

/** Tokens that a document may have; the largest query of the documentation has a tenth of it. */
const maxLexicalTokens = 10_000;

/** Documents that are kept compiled. */
const keptDocuments = 500;

/** Serves the schema over HTTP at `/graphql`. */
export async function addGraphqlRoute(
  app: FastifyInstance,
  { store, language }: { readonly store: Store; readonly language: Language },
): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    // Requests from other sites are refused before they come here, whatever their kind.
    csrfPrevention: false,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxLexicalTokens },
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app), compiling()],
  });
  await apollo.start();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: (_request, reply) => {
        const gone = new AbortController();
        reply.raw.once('close', () => {
          if (!reply.raw.writableFinished) gone.abort();
        });
        return Promise.resolve(
          createContext({ store, scope: { studies: 'all' }, language, signal: gone.signal }),
        );
      },
    }),
  });
}

/** Runs documents that come again as compiled functions. */
function compiling(): ApolloServerPlugin<Context> {
  const documents = compiledDocuments(keptDocuments);
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({
          schema,
          document,
          operationName,
          queryHash = '',
          request,
          contextValue,
        }) => {
          const run = documents.get(schema, document, queryHash, operationName ?? undefined);
          if (run === undefined) return null;
          const { data, errors } = await run(contextValue, request.variables ?? {});
          const singleResult = {
            ...(errors === undefined ? {} : { errors: errors.map((error) => error.toJSON()) }),
            ...(data === undefined ? {} : { data }),
          };
          return {
            http: { status: 200, headers: new HeaderMap() },
            body: { kind: 'single', singleResult },
          };
        },
      }),
  };
}
