/** The address of a server that may be given a token, or why it may not. */
export type CheckedAddress =
  | { readonly isAllowed: true; readonly origin: string; readonly endpoint: string }
  | { readonly isAllowed: false; readonly why: 'not-an-address' | 'not-encrypted' | 'credentials' };

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/**
 * Checks the address of a server: encrypted, unless it is on this machine, and without a name or password in it, which
 * would be kept in settings. Queries go to `/graphql` below it.
 */
export function checkAddress(given: string): CheckedAddress {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) return refused('not-an-address');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  if (url.protocol === 'http:' && !loopback.test(url.hostname)) return refused('not-encrypted');
  const endpoint = new URL(url);
  endpoint.search = '';
  endpoint.hash = '';
  if (!endpoint.pathname.endsWith('/graphql'))
    endpoint.pathname = `${endpoint.pathname.replace(/\/$/u, '')}/graphql`;
  return { isAllowed: true, origin: url.origin, endpoint: endpoint.href };
}

function refused(why: (CheckedAddress & { isAllowed: false })['why']): CheckedAddress {
  return { isAllowed: false, why };
}
