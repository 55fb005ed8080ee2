import fastifyStatic from '@fastify/static';
import type { Language } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import Fastify, { type FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addGraphqlRoute } from './graphql-route.ts';
import { graphiqlPage } from './graphiql-page.ts';
import { homePage } from './home-page.ts';
import { refusalOf } from './own-requests.ts';

const graphiqlAssets = fileURLToPath(new URL('../../dist/graphiql/', import.meta.url));

/** Largest body of a request, in bytes. */
const bodyLimit = 1024 * 1024;

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

/** What the server serves, and in which language it speaks. */
export interface Served {
  readonly store: Store;
  readonly language: Language;
}

/** The server's routes, not listening yet. */
export async function createApp(served: Served): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit, forceCloseConnections: 'idle' });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const refusal = refusalOf(request.headers);
    if (refusal !== undefined) {
      await reply.code(refusal.status).send({ errors: [{ message: refusal.reason }] });
    }
  });
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (_request, reply) => {
    const { ok, detail } = await served.store.health();
    return reply.code(ok ? 200 : 503).send({ status: ok ? 'ready' : 'not ready', store: detail });
  });
  app.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(await homePage(served)),
  );
  app.get('/graphiql', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(await graphiqlPage()),
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
