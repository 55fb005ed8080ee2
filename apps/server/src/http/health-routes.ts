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
  const patience = configuration.value(settings.readyTimeout);
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (request, reply) => {
    const { ok, detail } = isStopping()
      ? { ok: false, detail: 'The server stops.' }
      : await healthWithin(store, patience);
    reply.header('cache-control', 'no-store');
    if (!ok) reply.header('retry-after', retryAfter);
    return reply.code(ok ? 200 : 503).send({
      status: ok ? 'ready' : 'not ready',
      // It names files and machines.
      ...(isLocal(request) ? { store: detail } : {}),
    });
  });
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
