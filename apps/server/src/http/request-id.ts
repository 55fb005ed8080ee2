import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header in which the id of a request comes and goes. */
export const requestIdHeader = 'x-request-id';

/** The id of a request: the one that a proxy gave it, when that can do no harm in a log, else one of our own. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[requestIdHeader];
  return typeof given === 'string' && /^[\w.-]{8,64}$/u.test(given) ? given : randomUUID();
}
