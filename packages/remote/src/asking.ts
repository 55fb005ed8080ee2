import { z } from 'zod';
import { boundedText } from './bounded-text.ts';
import { answerTooLarge, failureOf, notUnderstood, redirected, unreachable } from './failure.ts';
import { RemoteError } from './remote-error.ts';

/** One operation and what it answers. */
export interface Operation<Data> {
  readonly document: string;
  readonly data: z.ZodType<Data>;
  /** Milliseconds that it may take. */
  readonly patience: number;
}

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Asks a server one operation, and gives its answer as far as it has the shape that is expected. */
export type Ask = <Data>(
  operation: Operation<Data>,
  variables: Readonly<Record<string, unknown>>,
  options: AskOptions,
) => Promise<Data>;

/** Where is asked, and as whom. */
export interface Asker {
  /** As `serverAddress` gives it. */
  readonly address: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  /** The language in which a server tells what is wrong. */
  readonly language: 'nl' | 'en';
}

/** Bytes of an answer that are read: the longest note that a server takes has less than half of that. */
const mostInAnswer = 16 * 1024 * 1024;

const failed = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.object({ code: z.string().optional(), hint: z.string().optional() }).optional(),
    }),
  ),
});

const answered = z.object({ data: z.unknown() });

/**
 * The way to ask a server: by POST, never followed to elsewhere, with no more read than fits.
 *
 * @throws RemoteError, as does each question
 */
export function createAsk({ address, token, fetch, language }: Asker): Ask {
  if (!/^[\u0021-\u007E]+$/u.test(token)) throw badToken();

  return async ({ document, data, patience }, variables, { signal }) => {
    const patient = AbortSignal.timeout(patience);
    const { status, headers, text } = await sent(JSON.stringify({ query: document, variables }), {
      within: signal === undefined ? patient : AbortSignal.any([signal, patient]),
      signal,
    });
    const parsed = parsedJson(text);
    const failure = failed.safeParse(parsed).data?.errors[0];
    if (failure !== undefined || status < 200 || status >= 300) {
      if (failure === undefined && status === 404) throw notUnderstood(address);
      throw failureOf(
        {
          status,
          code: failure?.extensions?.code,
          message: told(failure?.message ?? ''),
          hint: told(failure?.extensions?.hint ?? ''),
          seconds: secondsIn(headers.get('retry-after')),
        },
        address,
      );
    }
    const read = data.safeParse(answered.safeParse(parsed).data?.data);
    if (!read.success) throw notUnderstood(address, read.error);
    return read.data;
  };

  async function sent(
    body: string,
    { within, signal }: AskOptions & { readonly within: AbortSignal },
  ) {
    try {
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-language': language,
          authorization: `Bearer ${token}`,
        },
        body,
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: within,
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
  }

  /** What a server says as one line of bounded length, without the token where it should hold that. */
  function told(text: string): string {
    return text
      .replaceAll(token, '…')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
      .slice(0, 500);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function secondsIn(header: string | null): number | undefined {
  return header !== null && /^\d{1,5}$/u.test(header) ? Number(header) : undefined;
}

function badToken(): RemoteError {
  return new RemoteError('BAD_TOKEN', {
    en: 'the token is empty, or holds a space or a sign that no token has. Copy it again, as samenspel token add printed it.',
    nl: 'het token is leeg, of bevat een spatie of een teken dat in geen token staat. Kopieer het opnieuw, zoals samenspel token add het gaf.',
  });
}
