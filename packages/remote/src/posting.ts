import type { Version } from '@samenspel/claims';
import { boundedText } from './bounded-text.ts';
import { answerTooLarge, redirected, unreachable } from './failure.ts';
import { RemoteError } from './remote-error.ts';

/** Where is asked, and as whom. */
export interface Asker {
  /** As `serverAddress` gives it. */
  readonly address: string;
  /** Absent for who asks as nobody. */
  readonly token: string | undefined;
  /** The language in which a server tells what is wrong. */
  readonly language: 'nl' | 'en';
  /** The platform's own where absent. */
  readonly fetch?: typeof fetch | undefined;
}

export interface PostOptions {
  /** Milliseconds that the answer may take. */
  readonly patience: number;
  readonly signal?: AbortSignal | undefined;
  /** The version that the answer is to have, or a later one: a server that does not know of it yet waits. */
  readonly version?: Version | undefined;
}

/** What a server answered, whatever it is. */
export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a question in JSON. */
export type Post = (body: string, options: PostOptions) => Promise<Posted>;

/** Bytes of an answer that are read: the longest note that a server takes has less than half of that. */
const mostInAnswer = 16 * 1024 * 1024;

/**
 * The way to send questions to a server: by POST to its `/graphql`, never followed to elsewhere, with no more of an
 * answer read than fits.
 *
 * @throws RemoteError BAD_TOKEN; each question REDIRECTED, TOO_LARGE, UNREACHABLE, or what its signal gives
 */
export function createPost({ address, token, language, fetch: given }: Asker): Post {
  if (token !== undefined && !/^[\u0021-\u007E]+$/u.test(token)) throw badToken();

  return async (body, { patience, signal, version }) => {
    const patient = AbortSignal.timeout(patience);
    try {
      const answer = await (given ?? fetch)(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-language': language,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(version === undefined
            ? {}
            : { 'samenspel-version': `${version.epoch}.${String(version.number)}` }),
        },
        body,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: signal === undefined ? patient : AbortSignal.any([signal, patient]),
      });
      const { status, headers, type } = answer;
      // A browser does not tell where it would have gone.
      if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw redirected(address);
      const text = await boundedText(answer, mostInAnswer);
      if (text === undefined) throw answerTooLarge(address);
      return { status, headers, text };
    } catch (error) {
      if (error instanceof RemoteError) throw error;
      signal?.throwIfAborted();
      throw unreachable(address, error);
    }
  };
}

function badToken(): RemoteError {
  return new RemoteError('BAD_TOKEN', {
    en: 'the token is empty, or holds a space or a sign that no token has. Copy it again, as samenspel token add printed it.',
    nl: 'het token is leeg, of bevat een spatie of een teken dat in geen token staat. Kopieer het opnieuw, zoals samenspel token add het gaf.',
  });
}
