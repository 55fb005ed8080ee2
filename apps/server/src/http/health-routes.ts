import type { Health, Store } from '@samenspel/store';
import type { FastifyInstance } from 'fastify';
import { settings } from '../configuration/settings.ts';
import type { Served } from './app.ts';
import { retryAfter } from './failure-reply.ts';
import { isLocal } from './local-caller.ts';
import { within } from './within.ts';

/** Tells whether the server is alive, and whether it can answer. */
export function addHealthRoutes(
  app: FastifyInstance,
  { store, configuration, isStopping = () => false }: Served,
): void {
  const health = healthShared(store, configuration.value(settings.readyTimeout));
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (request, reply) => {
    const { ok, detail } = isStopping()
      ? { ok: false, detail: 'The server stops.' }
      : await health();
    reply.header('cache-control', 'no-store');
    if (!ok) reply.header('retry-after', retryAfter);
    return reply.code(ok ? 200 : 503).send({
      status: ok ? 'ready' : 'not ready',
      // It names files and machines.
      ...(isLocal(request) ? { store: detail } : {}),
    });
  });
}

/** Milliseconds for which an answer of the store is told again: however many ask, it is not kept busy by that. */
const freshFor = 1000;

/** How well the store is, asked once for all who want to know at the same time. */
function healthShared(store: Store, patience: number): () => Promise<Health> {
  let told: Promise<Health> | undefined;
  let until = Infinity;
  return () => {
    if (told === undefined || performance.now() >= until) {
      until = Infinity;
      told = healthWithin(store, patience).finally(() => {
        until = performance.now() + freshFor;
      });
    }
    return told;
  };
}

/** How well the store is; one that hangs is not well. */
async function healthWithin(store: Store, patience: number): Promise<Health> {
  return await within(
    patience,
    (signal) =>
      store.health({ signal }).catch(() => ({ ok: false, detail: 'The store cannot be asked.' })),
    () => ({ ok: false, detail: `The store was silent for ${String(patience / 1000)} s.` }),
  );
}
