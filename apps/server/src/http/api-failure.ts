import { StoreError } from '@samenspel/store';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Code of what the server did not expect; what it was is only in the log. */
export const internalCode = 'INTERNAL_SERVER_ERROR';

/** All that is told of what the server did not expect. */
export const internalFailure = {
  status: 500,
  code: internalCode,
  message: 'Something went wrong in the server.',
  hint: 'Try again. If it stays, look in the log of the server, which has the time and the place.',
} as const;

/** What to do about errors that do not say it themselves. */
const hints: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED:
    'Mend the document at the place that "locations" tells. It may be too large: send values as variables.',
  GRAPHQL_VALIDATION_FAILED: 'Look the field up in the schema: /graphiql shows it.',
  BAD_USER_INPUT: 'Give variables and arguments the types that the operation and the schema say.',
  BAD_ARGUMENT: 'Look the argument up in the schema: /graphiql shows it.',
  BAD_FILTER: 'A filter has at most 8 levels and 256 conditions of 1,000 values each.',
  NOT_FOUND: 'Ask "search" for the names that there are.',
  AMBIGUOUS: 'Give one of the ids.',
  TOO_LARGE: 'Ask for less: a narrower filter, fewer groups or a smaller page.',
  OPERATION_RESOLUTION_FAILURE: 'Give "operationName" the name of one operation in the document.',
  BAD_REQUEST:
    'Send one JSON object with "query" and, where needed, "variables" and "operationName".',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Send the text of the document as "query".',
};

/** The code of an error, by which a client can act: its own, that of the store, or that of an unexpected one. */
export function codeOf(error: unknown): string {
  const original = originalOf(error);
  if (original instanceof StoreError) return original.code;
  if (!(error instanceof GraphQLError)) return internalCode;
  const { code } = error.extensions;
  if (typeof code === 'string') return code;
  // That there are too many of them is an error without an original.
  if (error.message.startsWith('Too many errors processing variables')) return 'BAD_USER_INPUT';
  if (error.message.startsWith('Schema is not configured to execute')) return 'BAD_REQUEST';
  // Arguments are only checked with their variables when the field is asked.
  return original instanceof GraphQLError && error.message.startsWith('Argument "')
    ? 'BAD_USER_INPUT'
    : internalCode;
}

/** What the server did not expect below an error of the API, for the log. */
export function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? error.originalError
    : error;
}

/** An error as the client sees it: always with a code, with a hint where there is one, never with internals. */
export function formatFailure(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const code = codeOf(error);
  const isInternal = code === internalCode;
  const hint = isInternal ? internalFailure.hint : (formatted.extensions?.hint ?? hints[code]);
  return {
    ...formatted,
    message: isInternal ? internalFailure.message : messageOf(formatted, code),
    extensions: {
      ...(isInternal ? {} : formatted.extensions),
      code,
      ...(hint === undefined ? {} : { hint }),
    },
  };
}

/** Characters of a message: what quotes a request is not to be larger than it. */
const longestMessage = 1_000;

/** A document that takes the parser's stack has no place of its own. */
function messageOf({ message, locations }: GraphQLFormattedError, code: string): string {
  if (code === 'GRAPHQL_PARSE_FAILED' && locations === undefined)
    return 'The document is nested too deep.';
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

/** A failure outside of an operation, in the form of a GraphQL answer. */
export function failureBody(code: string, message: string, hint = hints[code]): string {
  const extensions = hint === undefined ? { code } : { code, hint };
  return JSON.stringify({ errors: [{ message, extensions }] });
}
