import type { QueryAnswer } from '@samenspel/language-server/protocol';
import * as z from 'zod/mini';
import { ToldError } from '../words/told-error.ts';

const place = z.object({ line: z.number(), column: z.number() });
const failure = z.object({
  message: z.string(),
  locations: z.optional(z.array(place)),
  path: z.optional(z.array(z.union([z.string(), z.number()]))),
  extensions: z.optional(z.object({ code: z.optional(z.string()), hint: z.optional(z.string()) })),
});
const response = z.object({
  data: z.nullish(z.record(z.string(), z.unknown())),
  errors: z.optional(z.array(failure)),
});

export interface ServerQuestion {
  /** As `serverAddress` gives it. */
  readonly address: string;
  readonly token: string | undefined;
  readonly language: 'nl' | 'en';
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Milliseconds after which nobody waits for a server any more. */
const patience = 60_000;

/**
 * Asks a server over GraphQL. The token goes to this address alone: where the server sends on elsewhere, nothing is
 * asked there.
 *
 * @throws RemoteError when the server does not answer, and an error when it answers with something else than GraphQL
 */
export async function askServer({
  address,
  token,
  language,
  query,
  variables,
}: ServerQuestion): Promise<QueryAnswer> {
  const { createPost } = await import('@samenspel/remote');
  const post = createPost({ address, token, language });
  const { status, text } = await post(JSON.stringify({ query, variables }), { patience });
  const parsed = response.safeParse(parsedJson(text));
  if (!parsed.success || (parsed.data.data === undefined && parsed.data.errors === undefined))
    throw new ToldError({
      nl: `${address} antwoordde ${status}, en niet zoals een GraphQL-server dat doet.`,
      en: `${address} answered ${status}, and not as a GraphQL server does.`,
    });
  const { data = null, errors = [] } = parsed.data;
  return {
    data,
    errors: errors.map(({ message, locations = [], path = [], extensions = {} }) => ({
      ...{ message, path },
      ...(extensions.code === undefined ? {} : { code: extensions.code }),
      ...(extensions.hint === undefined ? {} : { hint: extensions.hint }),
      // GraphQL counts from one, the editor from none.
      places: locations.map(({ line, column }) => ({ line: line - 1, character: column - 1 })),
    })),
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
