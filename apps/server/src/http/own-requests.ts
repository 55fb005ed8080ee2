import type { IncomingHttpHeaders } from 'node:http';
import { loopbackHosts } from '../loopback.ts';

/** A request as far as it tells where it comes from. */
export interface Incoming {
  readonly method: string;
  /** Path and search. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is refused, with what to do about it, or nothing. */
export type Refusal =
  | {
      readonly status: number;
      readonly code: 'OTHER_HOST' | 'OTHER_SITE';
      readonly message: string;
      readonly hint: string;
    }
  | undefined;

/** Pages, to which a link on another site may lead: what they show stays out of reach of that site. */
const pages: ReadonlySet<string> = new Set(['/', '/graphiql']);

/**
 * Routes for what watches the server, which asks by an address or a name of its own. They tell no more than they tell
 * anybody: nothing of studies, and of the rest what a token or the machine itself gives.
 */
const watched: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Whether a request comes from this site itself or from a program, not from another site in somebody's browser
 * (which could read answers by rebinding a name to this machine, or run queries with a form).
 *
 * @param origins other sites whose pages may ask
 */
export function refusalOf(
  { method, url, headers }: Incoming,
  hosts: ReadonlySet<string> = loopbackHosts,
  origins: ReadonlySet<string> = new Set(),
): Refusal {
  // Names of hosts are the same in upper case, and with the dot that ends a full name.
  const address = (headers.host ?? '').toLowerCase().replace(/\.(?=:\d+$|$)/u, '');
  const host = address.replace(/:\d+$/u, '');
  if (!hosts.has(host) && !watched.has(pathOf(url))) {
    return {
      status: 421,
      code: 'OTHER_HOST',
      message: `This server answers to ${[...hosts].join(', ')}, not to ${JSON.stringify(host)}.`,
      hint: 'Use the address that the server printed when it started.',
    };
  }
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  const origin = headers.origin?.toLowerCase().replace(/\.(?=:\d+$|$)/u, '');
  const isOwnOrigin =
    origin === undefined ||
    origin === `http://${address}` ||
    origin === `https://${address}` ||
    isInFront(origin, hosts);
  if (origin !== undefined && origins.has(origin)) return undefined;
  if ((isOwn && isOwnOrigin) || (origin === undefined && isLink(method, url, headers))) {
    return undefined;
  }
  return {
    status: 403,
    code: 'OTHER_SITE',
    message: 'Requests from other sites are refused.',
    hint: 'Ask from a page of this server, or from a program.',
  };
}

/** Whether an origin is this server under a public name: a proxy that ends TLS may ask by another one. */
function isInFront(origin: string, hosts: ReadonlySet<string>): boolean {
  const [, name = ''] = /^https:\/\/(.+?)(?::\d+)?$/u.exec(origin) ?? [];
  return hosts.has(name) && !loopbackHosts.has(name);
}

/** Whether somebody follows a link to a page, in a window of its own and not in a frame. */
function isLink(method: string, url: string, headers: IncomingHttpHeaders): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document' &&
    pages.has(pathOf(url))
  );
}

function pathOf(url: string): string {
  const [path = ''] = url.split('?');
  return path;
}
