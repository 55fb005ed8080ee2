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

const inAddress = /[?&](?:access_)?token=/iu;

/** The token that a request presents, nothing where it presents none, or why it is refused. */
export function presentedToken({
  url = '',
  rawHeaders,
}: Presenting): string | undefined | AccessRefusal {
  if (inAddress.test(url)) {
    return invalidRequest(
      'There is a token in the address, where logs and histories keep it.',
      'Send it in a header, "authorization: Bearer <token>", and make another: this one has been seen.',
    );
  }
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
