import fastifyRateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { clientAddress } from './client-address.ts';
import { isRefused } from './callers.ts';
import { KeptCounts } from './kept-counts.ts';
import { isLoopback } from '../loopback.ts';
import { Refused } from './refused.ts';

/** Requests a minute of one caller where nobody says: a person with GraphiQL asks some tens. */
const usualRate = 600;

/** Routes that are asked by machines that watch this one. */
const unlimited: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Limits how often one caller may ask.
 *
 * @param callerOf who asks, where a token tells; by the address of the client where it does not
 */
export async function addRateLimit(
  app: FastifyInstance,
  configuration: Configuration,
  callerOf: (request: FastifyRequest) => string | undefined,
): Promise<void> {
  const max = rateOf(configuration);
  if (max === undefined) return;
  await app.register(fastifyRateLimit, {
    global: false,
    max,
    timeWindow: 60_000,
    store: KeptCounts,
    allowList: (request) => unlimited.has(request.routeOptions.url ?? '') && !isRefused(request),
    keyGenerator: (request) => callerOf(request) ?? networkOf(request),
    errorResponseBuilder: (_request, { ttl }) => {
      const retryAfter = Math.max(1, Math.ceil(ttl / 1000));
      return new Refused({
        status: 429,
        code: 'RATE_LIMITED',
        message: `There are ${String(max)} requests a minute for each caller.`,
        hint: `Ask again in ${String(retryAfter)} s.`,
        retryAfter,
      });
    },
  });
  // What is asked at addresses that are not there counts too.
  app.addHook('onRequest', app.rateLimit());
}

/**
 * Counts what is asked over a connection that is open, as one more request of who opened it.
 *
 * @returns tells whether it is more than may be asked
 */
export function countingFor(app: FastifyInstance): (request: FastifyRequest) => Promise<boolean> {
  if (!app.hasDecorator('createRateLimit')) return () => Promise.resolve(false);
  const count = app.createRateLimit();
  return async (request) => {
    const found = await count(request);
    return !found.isAllowed && found.isExceeded;
  };
}

/** Where a request comes from: a home has as many addresses of IPv6 as it likes, all in one network. */
export function networkOf(request: FastifyRequest): string {
  return normalizeIP(clientAddress(request), 64);
}

/** Requests a minute, or nothing when there is no limit. */
function rateOf({ value }: Configuration): number | undefined {
  const rate = value(settings.rate);
  if (rate === 'off') return undefined;
  if (rate !== 'auto') return rate;
  const isPublic = value(settings.publicHosts).length > 0 || !isLoopback(value(settings.host));
  return isPublic ? usualRate : undefined;
}
