import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { Refused } from './refused.ts';

/** Routes that must answer whoever watches the server, whatever it sends along. */
const forAnybody: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Routes that show studies. Others are answered without a token also while the store is away. */
const ofStudies: ReadonlySet<string> = new Set(['/', '/graphiql', '/graphql']);

const callers = new WeakMap<FastifyRequest, Caller>();

/** Who sends a request by its token; nothing where it has none, or is refused before that is known. */
export function knownSubjectOf(request: FastifyRequest): string | undefined {
  const caller = callers.get(request);
  return caller?.isKnown === true ? caller.subject : undefined;
}

/** Whether who sends a request is an admin of every study. */
export function isAdmin(request: FastifyRequest): boolean {
  return callers.get(request)?.scopeOf('admin').studies === 'all';
}

/** Who sends a request, once its first hooks have run. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (caller === undefined) throw new Error('The caller is asked for before it is known.');
  return caller;
}

/** Finds out who sends each request, and refuses those with a token that is not believed, whatever they ask for. */
export function addCallers(app: FastifyInstance, access: Access): void {
  app.addHook('onRequest', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    const isAnonymous = request.headers.authorization === undefined;
    if (forAnybody.has(url) || (isAnonymous && !ofStudies.has(url))) return;
    const caller = await access.callerOf(request.raw);
    if ('refusal' in caller) {
      const { challenge, ...failure } = caller.refusal;
      if (challenge !== undefined) reply.header('www-authenticate', challenge);
      throw new Refused(failure);
    }
    callers.set(request, caller);
  });
}
