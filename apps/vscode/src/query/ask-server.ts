import type { QueryAnswer } from '@samenspel/language-server/protocol';
import * as z from 'zod/mini';

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
  readonly endpoint: string;
  readonly token: string | undefined;
  readonly language: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly signal: AbortSignal;
}

/**
 * Asks a server over GraphQL. The token goes to this address alone: where the server sends on elsewhere, nothing is
 * asked there.
 *
 * @throws when the server does not answer, or with something else than GraphQL
 */
export async function askServer({
  endpoint,
  token,
  language,
  query,
  variables,
  signal,
}: ServerQuestion): Promise<QueryAnswer> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    redirect: 'error',
    credentials: 'omit',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'accept-language': language,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const parsed = response.safeParse(await answer.json().catch(() => undefined));
  if (!parsed.success || (parsed.data.data === undefined && parsed.data.errors === undefined))
    throw new Error(`${endpoint} answered ${answer.status}, and not as a GraphQL server does.`);
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
