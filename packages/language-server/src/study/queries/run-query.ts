import {
  apiError,
  buildSchema,
  checkLimits,
  createContext,
  excessOfAnswer,
  usualLimits,
} from '@samenspel/graphql';
import { createPositions, type Folder } from '@samenspel/language-service';
import type { Store } from '@samenspel/store';
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Position } from 'vscode-languageserver-types';
import type { QueryAnswer, QueryError, QueryParams } from '../protocol.ts';

/** Milliseconds that a query may take, tokens that its document may have, and bytes that its answer may have. */
const limits = { time: 30_000, tokens: 4_000, answer: 16 * 1024 ** 2 } as const;

let built: GraphQLSchema | undefined;

/** The schema, which is built once. */
export function schemaOfStudies(): GraphQLSchema {
  return (built ??= buildSchema());
}

/** Runs a query against a store that holds the study alone, within the bounds that a server sets too. */
export async function runQuery(
  folder: Folder,
  store: Store,
  params: QueryParams,
  signal: AbortSignal,
): Promise<QueryAnswer> {
  const refused = (errors: readonly GraphQLError[]): QueryAnswer => ({
    data: null,
    errors: errors.map((error) => queryError(error, params.query, folder)),
  });
  const schema = schemaOfStudies();
  const prepared = preparedOf(schema, params);
  if (!prepared.ok) return refused(prepared.errors);
  const time = AbortSignal.timeout(limits.time);
  const { data, errors = [] } = await execute({
    schema,
    document: prepared.document,
    variableValues: params.variables ?? {},
    operationName: params.operationName ?? null,
    contextValue: createContext({
      store,
      scope: { studies: new Set([folder.study.id]) },
      language: folder.language,
      signal: AbortSignal.any([signal, time]),
    }),
  });
  const excess = excessOfAnswer(data, limits.answer);
  if (excess !== undefined) return refused([excess]);
  const answered = refused(errors);
  return { ...answered, data: data === undefined || data === null ? null : { ...data } };
}

type Prepared =
  | { readonly ok: true; readonly document: DocumentNode }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** A document that may be run, or what is wrong with it. */
function preparedOf(
  schema: GraphQLSchema,
  { query, variables, operationName }: QueryParams,
): Prepared {
  try {
    const document = parse(query, { maxTokens: limits.tokens });
    const errors = validate(schema, document, specifiedRules);
    if (errors.length > 0) return { ok: false, errors };
    const operation = getOperationAST(document, operationName);
    if (operation?.operation === OperationTypeNode.QUERY) {
      checkLimits(schema, { document, variables, operationName }, usualLimits);
      return { ok: true, document };
    }
    throw apiError(
      'BAD_ARGUMENT',
      operation === undefined || operation === null
        ? 'The document has no operation of that name, or several of which none was named.'
        : `The document has a ${operation.operation}; notes are changed in the editor, and here only a query is run.`,
      'Give the name of one query of the document.',
    );
  } catch (error) {
    if (error instanceof GraphQLError) return { ok: false, errors: [error] };
    throw error;
  }
}

function queryError(error: GraphQLError, query: string, folder: Folder): QueryError {
  const { message, path = [], locations = [], extensions } = error;
  const { code, hint } = extensions;
  return {
    message,
    ...(typeof hint === 'string' ? { hint } : {}),
    ...(typeof code === 'string' ? { code } : {}),
    places: locations.map(({ line, column }) =>
      encodedPosition(query, { line: line - 1, character: column - 1 }, folder),
    ),
    path,
  };
}

/** A place in UTF-16 as the editor counts it. */
export function encodedPosition(
  text: string,
  position: Position,
  { encoding }: Pick<Folder, 'encoding'>,
): Position {
  if (encoding === 'utf-16') return position;
  const offset = createPositions(text, 'utf-16').offset(position);
  return createPositions(text, encoding).position(offset);
}
