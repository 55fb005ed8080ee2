import * as z from 'zod/mini';
import { failureOf, notUnderstood } from './failure.ts';
import { createPost, type Asker, type PostOptions } from './posting.ts';

/** One operation and what it answers. */
export interface Operation<Data> {
  readonly document: string;
  readonly data: z.ZodMiniType<Data>;
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
  options: Omit<PostOptions, 'patience'>,
) => Promise<Data>;

const failed = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      extensions: z.optional(
        z.object({ code: z.optional(z.string()), hint: z.optional(z.string()) }),
      ),
    }),
  ),
});

const answered = z.object({ data: z.unknown() });

/**
 * The way to ask a server: what it cannot answer is an error.
 *
 * @throws RemoteError, as does each question
 */
export function createAsk(asker: Asker & { readonly token: string }): Ask {
  const { address, token } = asker;
  const post = createPost(asker);

  return async ({ document, data, patience }, variables, options) => {
    const body = JSON.stringify({ query: document, variables });
    const { status, headers, text } = await post(body, { ...options, patience });
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
