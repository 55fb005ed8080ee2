import type { Language } from '@samenspel/claims';
import { buildSchema, createContext } from '@samenspel/graphql';
import type { Scope, Store } from '@samenspel/store';
import { graphql, type GraphQLError } from 'graphql';
import { CommandError } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { markedLine } from './terminal/marked-line.ts';

/** A question to a store, the same that the server answers over HTTP. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** The only study that is seen; all of the store when absent. */
  readonly study?: string | undefined;
}

/** Lines of a query are shown up to this width. */
const width = 90;

/**
 * The data that answers a question.
 *
 * @throws CommandError with what the schema found wrong, and where in the query
 */
export async function ask(
  store: Store,
  { query, variables = {}, language, signal, study }: Question,
): Promise<Readonly<Record<string, unknown>>> {
  const scope: Scope = { studies: study === undefined ? 'all' : new Set([study]) };
  const { data, errors = [] } = await graphql({
    schema: buildSchema(),
    source: query,
    variableValues: variables,
    contextValue: createContext({ store, scope, language, signal }),
  });
  if (errors.length > 0 || data === undefined || data === null) {
    throw new CommandError(codeOf(errors), {
      en: errors.map((error) => shown(error, query, 'line', 'column')).join('\n'),
      nl: errors.map((error) => shown(error, query, 'regel', 'kolom')).join('\n'),
    });
  }
  return data;
}

/** What is wrong, and the line of the query with a mark under the place. */
function shown(
  { message, locations = [], extensions: { hint } }: GraphQLError,
  query: string,
  line: string,
  column: string,
): string {
  const said = typeof hint === 'string' ? `${message} ${hint}` : message;
  const [place] = locations;
  if (place === undefined) return said;
  const text = query.split(/\r\n|\r|\n/u)[place.line - 1] ?? '';
  const at = place.column - 1;
  const word = /^\$?\w+/u.exec(text.slice(at))?.[0] ?? ' ';
  const marked = markedLine(text, at, at + word.length, width);
  return [
    said,
    `  ${line} ${String(place.line)}, ${column} ${String(place.column)}:`,
    `  ${marked.line}`,
    `  ${marked.marks}`,
  ].join('\n');
}

/** Names of nothing and a store that does not answer end as they do in the other commands. */
function codeOf(errors: readonly GraphQLError[]): ExitCode {
  const codes = errors.map(({ extensions: { code } }) => code);
  if (codes.includes('STORE_UNAVAILABLE')) return exitCodes.unavailable.code;
  return codes.includes('NOT_FOUND') ? exitCodes.nothing.code : exitCodes.failed.code;
}
