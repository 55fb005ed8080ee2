import type { Language } from '@samenspel/claims';
import { buildSchema, createContext } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import { graphql } from 'graphql';
import { CommandError } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** A question to a store, the same that the server answers over HTTP. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/**
 * The data that answers a question.
 *
 * @throws CommandError with what the schema found wrong
 */
export async function ask(
  store: Store,
  { query, variables = {}, language, signal }: Question,
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors = [] } = await graphql({
    schema: buildSchema(),
    source: query,
    variableValues: variables,
    contextValue: createContext({ store, scope: { studies: 'all' }, language, signal }),
  });
  if (errors.length > 0 || data === undefined || data === null) {
    const lines = errors.map(({ message, locations, extensions }) => {
      const [place] = locations ?? [];
      const where =
        place === undefined ? '' : ` (line ${String(place.line)}, column ${String(place.column)})`;
      const hint = typeof extensions.hint === 'string' ? ` ${extensions.hint}` : '';
      return `${message}${where}${hint}`;
    });
    throw new CommandError(exitCodes.failed.code, lines.join('\n  '));
  }
  return data;
}
