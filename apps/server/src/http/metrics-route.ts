import type { FastifyInstance } from 'fastify';
import { settings } from '../configuration/settings.ts';
import type { Serving } from './app.ts';
import { isAdmin } from './callers.ts';
import { isLocal } from './local-caller.ts';
import { Refused } from './refused.ts';

/** Tells the measures of the server to those who may know them, and is not there for others. */
export function addMetricsRoute(app: FastifyInstance, { configuration, measures }: Serving): void {
  const readers = configuration.value(settings.metrics);
  if (readers === 'off') return;
  app.get('/metrics', async (request, reply) => {
    const isOfAdmin = isAdmin(request);
    if (!isOfAdmin && !(readers === 'loopback' && isLocal(request))) throw new Refused(notForYou);
    reply.header('cache-control', 'no-store');
    return reply.type(measures.mediaType).send(await measures.text(isOfAdmin));
  });
}

const notForYou = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'The measures are for this machine and for admins.',
  hint: 'Send a token of the role admin, or ask on the machine itself with the setting metrics: loopback.',
} as const;
