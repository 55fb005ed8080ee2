import type { QueryError } from '@samenspel/language-server/protocol';
import type { Text, Words } from '../words/words.ts';

/** What is said of an error of an answer. */
export interface ToldQueryError {
  readonly message: string;
  /** What more is known, as the API says it: in English. */
  readonly detail: string;
}

type Saying = Pick<Words, 'language' | 'say'>;

const unreadable = 'The query cannot be read.';
const unfit = 'The query or its variables do not fit the schema.';
const outgoing = 'This is to leave the schema.';
const failed = 'Something went wrong while this was answered.';
const tooLarge = 'This is more than is answered at once.';
const later = 'The server does not answer this now. Try again in a moment.';

/** What went wrong, by the code of an error of the API. */
const byCode: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['GRAPHQL_PARSE_FAILED', unreadable],
  ['GRAPHQL_VALIDATION_FAILED', unfit],
  ['BAD_USER_INPUT', unfit],
  ['BAD_ARGUMENT', 'An argument is not as it is expected.'],
  ['BAD_FILTER', 'The filter is not as it is expected.'],
  ['BAD_CURSOR', 'The place in the list is of another list, or is there no more.'],
  ['NOT_FOUND', 'What is asked for is not there, or may not be seen.'],
  ['AMBIGUOUS', 'The name is of several things.'],
  ['COST_LIMIT', tooLarge],
  ['TOO_LARGE', tooLarge],
  ['ABORTED', 'It took too long, or was given up.'],
  ['DEADLINE', 'It took too long, or was given up.'],
  ['UNSUPPORTED', 'That cannot be done here.'],
  ['FORBIDDEN', 'That is not allowed with this token.'],
  ['STORE_UNAVAILABLE', later],
  ['OVERLOADED', later],
  ['STOPPING', later],
  ['INTERNAL_SERVER_ERROR', failed],
]);

/**
 * An error of an answer in the language of its reader. The API and GraphQL say what went wrong in English alone, and
 * precisely: for who reads another language, what it comes down to goes before it.
 */
export function toldQueryError(error: QueryError, { language, say }: Saying): ToldQueryError {
  const { message, hint = '' } = error;
  const told = language === 'en' ? undefined : byCode.get(codeOf(error) ?? '');
  if (told === undefined) return { message, detail: hint };
  return { message: say(told), detail: hint === '' ? message : `${message} ${hint}` };
}

/** What is said of a mistake in a query that is being written, or of what it has that is on its way out. */
export function toldMistake(
  message: string,
  isOutgoing: boolean,
  { language, say }: Saying,
): string {
  if (language === 'en') return message;
  if (isOutgoing) return `${say(outgoing)} ${message}`;
  return `${say(isSyntax(message) ? unreadable : unfit)} ${message}`;
}

/** The code of an error, or what it would be: what GraphQL says by itself has a place in the query, and no code. */
function codeOf({ code, message, path, places }: QueryError): string | undefined {
  if (code !== undefined) return code;
  if (path.length > 0)
    return message.startsWith('Argument "') ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR';
  if (isSyntax(message)) return 'GRAPHQL_PARSE_FAILED';
  return places.length > 0 ? 'GRAPHQL_VALIDATION_FAILED' : undefined;
}

function isSyntax(message: string): boolean {
  return message.startsWith('Syntax Error');
}
