import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is refused, or nothing. */
export type Refusal = { readonly status: number; readonly reason: string } | undefined;

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request comes from this site itself or from a program, not from another site in somebody's browser
 * (which could read answers by rebinding a name to this machine, or run queries with a form).
 */
export function refusalOf(
  headers: IncomingHttpHeaders,
  hosts: ReadonlySet<string> = loopbackHosts,
): Refusal {
  const host = (headers.host ?? '').replace(/:\d+$/u, '').toLowerCase();
  if (!hosts.has(host)) {
    return {
      status: 421,
      reason: `This server answers to ${[...hosts].join(', ')}, not to ${JSON.stringify(host)}.`,
    };
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, reason: 'Requests from other sites are refused.' };
  }
  const { origin } = headers;
  if (
    origin !== undefined &&
    origin !== `http://${headers.host ?? ''}` &&
    origin !== `https://${headers.host ?? ''}`
  ) {
    return { status: 403, reason: 'Requests from other sites are refused.' };
  }
  return undefined;
}
