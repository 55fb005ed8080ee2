import { invalidRequest, invalidToken, type AccessRefusal } from './refusal.ts';

/** A request as far as it can carry credentials: also one that asks for a live connection. */
export interface Presenting {
  /** Path and search. */
  readonly url?: string | undefined;
  /** Names and values in turn, as they came: Node keeps only the first of several. */
  readonly rawHeaders: readonly string[];
}

/** Longer ones are not looked at: a token with many groups has some thousands of characters. */
const longestToken = 8192;

/** What a token in an address is called. */
const names: ReadonlySet<string> = new Set(['token', 'access_token']);

/** Why a request with a token in its address is refused, a good one too, whatever it asks for; else nothing. */
export function tokenInAddress(url = ''): AccessRefusal | undefined {
  const at = url.indexOf('?');
  const asked = at === -1 ? [] : [...new URLSearchParams(url.slice(at)).keys()];
  if (!asked.some((name) => names.has(name.toLowerCase()))) return undefined;
  return invalidRequest(
    'There is a token in the address, where logs and histories keep it.',
    'Send it in a header, "authorization: Bearer <token>", and make another: this one has been seen.',
  );
}

/** The token that a request presents, nothing where it presents none, or why it is refused. */
export function presentedToken({
  url,
  rawHeaders,
}: Presenting): string | undefined | AccessRefusal {
  const inAddress = tokenInAddress(url);
  if (inAddress !== undefined) return inAddress;
  const values = rawHeaders.filter(
    (_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'authorization',
  );
  const [value, ...others] = values;
  if (value === undefined) return undefined;
  if (others.length > 0) {
    return invalidRequest('There are several headers "authorization".', 'Send one.');
  }
  const [, token] = /^bearer +(\S+) *$/iu.exec(value.slice(0, longestToken + 10)) ?? [];
  if (token === undefined || value.length > longestToken + 10)
    return invalidToken('The header authorization is not of the form Bearer and a token');
  return token;
}
