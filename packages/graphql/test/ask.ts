import { buildSchema, createContext, type Releases, type Request } from '@samenspel/graphql';
import type { Measuring } from '@samenspel/graphql/measures';
import type { Language } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { graphql, type ExecutionResult } from 'graphql';

export const schema = buildSchema();

/** How a query is asked. */
export interface Asking {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly language?: Language;
  readonly scope?: Scope;
  readonly cost?: number;
  readonly signal?: AbortSignal;
  readonly measures?: Measuring;
  readonly releases?: Releases;
  /** Who asks, for mutations. */
  readonly by?: string;
  /** With what mutations write beside. */
  readonly writing?: Partial<NonNullable<Request['writing']>>;
}

/** What the API answers, errors and all. */
export function answerOf(
  store: Store,
  query: string,
  asking: Asking = {},
): Promise<ExecutionResult> {
  const { variables, language = 'en', scope = { studies: 'all' }, by, writing, ...bounds } = asking;
  return graphql({
    schema,
    source: query,
    variableValues: variables ?? {},
    contextValue: createContext({
      store,
      scope,
      language,
      ...bounds,
      ...(by === undefined ? {} : { writing: { by, ...writing } }),
    }),
  });
}

/** The data that the API answers with; what went wrong fails the test. */
export async function dataOf(store: Store, query: string, asking?: Asking): Promise<unknown> {
  const { data, errors } = await answerOf(store, query, asking);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  // Without the prototypes that the executor leaves out, so that answers compare with literals.
  return JSON.parse(JSON.stringify(data));
}
