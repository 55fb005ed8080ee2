import type { Context } from '@samenspel/graphql';
import {
  getOperationAST,
  valueFromASTUntyped,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** Runs a compiled document. */
type Run = (
  context: Context,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult> | ExecutionResult;

/** Documents that were seen, those that came twice as functions. */
export interface CompiledDocuments {
  /** A function for the document, or nothing as long as it came only once: compiling pays from the second time on. */
  readonly get: (
    schema: GraphQLSchema,
    document: DocumentNode,
    hash: string,
    operation: string | undefined,
  ) => Run | undefined;
}

/**
 * Keeps the documents used last.
 *
 * @param limit most documents kept; beyond it the one unused for longest goes
 */
export function compiledDocuments(limit: number): CompiledDocuments {
  const seen = new Map<string, Run | 'once' | 'never'>();
  const keep = (key: string, value: Run | 'once' | 'never') => {
    seen.delete(key);
    seen.set(key, value);
    const [oldest] = seen.keys();
    if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
  };
  return {
    get: (schema, document, hash, operation) => {
      const key = `${hash}:${operation ?? ''}`;
      const known = seen.get(key);
      if (known === undefined) {
        keep(key, 'once');
        return undefined;
      }
      const value = known === 'once' ? compile(schema, document, operation) : known;
      keep(key, value);
      return typeof value === 'function' ? value : undefined;
    },
  };
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: string | undefined,
): Run | 'never' {
  const compiled = compileQuery(schema, document, operation, { disableLeafSerialization: false });
  if (!isCompiledQuery(compiled)) return 'never';
  // Compiled documents take a required variable with a default for one that is missing, so defaults are filled in.
  const defaults = defaultsOf(document, operation);
  return (context, variables) => compiled.query(undefined, context, { ...defaults, ...variables });
}

/** The defaults of an operation's variables, as a request would write them. */
function defaultsOf(
  document: DocumentNode,
  name: string | undefined,
): Readonly<Record<string, unknown>> {
  const defaults: Record<string, unknown> = {};
  for (const { variable, defaultValue } of getOperationAST(document, name)?.variableDefinitions ??
    []) {
    if (defaultValue !== undefined)
      defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return defaults;
}
