import type { Scope } from '@samenspel/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { tokenInAddress } from '../access/presented-token.ts';
import type { AccessRefusal } from '../access/refusal.ts';
import type { Admission, Work } from './admission.ts';
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

/** Notes who it is that a connection which a request opened is of, once they have said so on it. */
export function noteCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** Whether who sends a request is an admin of every study. */
export function isAdmin(request: FastifyRequest): boolean {
  return callers.get(request)?.scopeOf('admin').studies === 'all';
}

/** Whether who sends a request may write to some study. */
export function mayWrite(request: FastifyRequest): boolean {
  const studies = callers.get(request)?.writeScopeOf('researcher').studies ?? new Set();
  return studies === 'all' || studies.size > 0;
}

/** The studies of which who sends a request may read anything. */
export function readableBy(request: FastifyRequest): Scope {
  return callers.get(request)?.scopeOf('public') ?? { studies: new Set() };
}

/** Answers a request when there is a place for it, for who sends it at that moment. */
export type Answering = <Result>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (caller: Caller, ...given: Parameters<Work<Result>>) => Promise<Result>,
) => Promise<Result>;

/**
 * Answers requests for who sends them: found out again once a request has come whole and has its place, for a token can
 * be removed, or a study no longer be published, while a body comes or waits.
 */
export function answering(access: Access, { answer }: Pick<Admission, 'answer'>): Answering {
  return (request, reply, work) =>
    answer(reply, async (signal, time) => {
      const caller = await access.callerOf(request.raw);
      if ('refusal' in caller) throw asRefused(caller, reply);
      return await work(caller, signal, time);
    });
}

function asRefused({ refusal }: AccessRefusal, reply: FastifyReply): Refused {
  const { challenge, ...failure } = refusal;
  if (challenge !== undefined) reply.header('www-authenticate', challenge);
  return new Refused(failure);
}

/** Why requests are refused, until they have been counted. */
const refused = new WeakMap<FastifyRequest, Error>();

/** Whether it was found out that a request will be refused for who sends it. */
export function isRefused(request: FastifyRequest): boolean {
  return refused.has(request);
}

/**
 * Finds out who sends each request. What shows studies takes a place for that, and is given as long as for an answer.
 */
export function addCallers(
  app: FastifyInstance,
  access: Access,
  admission: Pick<Admission, 'run'>,
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    const inAddress = tokenInAddress(request.raw.url);
    if (inAddress !== undefined) {
      refused.set(request, asRefused(inAddress, reply));
      return;
    }
    const isAnonymous = request.headers.authorization === undefined;
    if (forAnybody.has(url) || (isAnonymous && !ofStudies.has(url))) return;
    const find = () => access.callerOf(request.raw);
    try {
      // Measures are told also when there is no place.
      const caller = ofStudies.has(url) ? await admission.run(reply, find) : await find();
      if ('refusal' in caller) refused.set(request, asRefused(caller, reply));
      else callers.set(request, caller);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      refused.set(request, error);
    }
  });
}

/** Refuses requests with a token that is not believed, whatever they ask for; once they count for the rate limit. */
export function addRefusals(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const error = refused.get(request);
    if (error === undefined) done();
    else throw error;
  });
}
