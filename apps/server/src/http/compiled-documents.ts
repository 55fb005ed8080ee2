import type { Context } from '@samenspel/graphql';
import {
  BREAK,
  getVariableValues,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/**
 * Runs a compiled document.
 *
 * @returns its data, or nothing when all is not well: then the document is executed, which tells errors as it does always
 */
type Run = (
  context: Context,
  variables: Readonly<Record<string, unknown>>,
) => Promise<ExecutionResult['data'] | undefined>;

/** Documents that were seen, those that came twice as functions. */
export interface CompiledDocuments {
  /** A function for the document, or nothing as long as it came only once: compiling pays from the second time on. */
  readonly get: (
    document: DocumentNode,
    hash: string,
    operation: OperationDefinitionNode,
  ) => Run | undefined;
}

/**
 * Keeps the documents used last.
 *
 * @param limit most documents kept; beyond it the one unused for longest goes
 */
export function compiledDocuments(schema: GraphQLSchema, limit: number): CompiledDocuments {
  const seen = new Map<string, Run | 'once' | 'never'>();
  const keep = (key: string, value: Run | 'once' | 'never') => {
    seen.delete(key);
    seen.set(key, value);
    const [oldest] = seen.keys();
    if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
  };
  const compile = compiler(schema);
  return {
    get: (document, hash, operation) => {
      const key = `${hash}:${operation.name?.value ?? ''}`;
      const known = seen.get(key);
      if (known === undefined) {
        keep(key, 'once');
        return undefined;
      }
      const value = known === 'once' ? compile(document, operation) : known;
      keep(key, value);
      return typeof value === 'function' ? value : undefined;
    },
  };
}

/**
 * The type of every variable of a compiled document. What the compiler makes of input types differs from what is
 * specified, and it never ends on those that hold themselves, as filters do: so variables are coerced before.
 */
const coerced = new GraphQLScalarType({ name: 'CoercedVariable' });

function compiler(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode) => Run | 'never' {
  const config = schema.toConfig();
  const withCoerced = new GraphQLSchema({ ...config, types: [...config.types, coerced] });
  return (document, { name, variableDefinitions = [] }) => {
    if (differsCompiled(document)) return 'never';
    const compiled = compileQuery(withCoerced, withCoercedVariables(document), name?.value, {
      disableLeafSerialization: false,
    });
    if (!isCompiledQuery(compiled)) return 'never';
    return async (context, variables) => {
      const values = getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 });
      if (values.errors !== undefined) return undefined;
      const result = await compiled.query(undefined, context, values.coerced);
      return result.errors === undefined ? (result.data ?? undefined) : undefined;
    };
  };
}

function withCoercedVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition: ({ variable }) => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: coerced.name } },
    }),
  });
}

/**
 * Whether a document answers differently when it is compiled: a field asked twice under different conditions becomes
 * one, and the schema that it would show has a type more.
 */
function differsCompiled(document: DocumentNode): boolean {
  let differs = false;
  const found = (): typeof BREAK => {
    differs = true;
    return BREAK;
  };
  visit(document, {
    Directive: found,
    Field: ({ name }) =>
      name.value === '__schema' || name.value === '__type' ? found() : undefined,
  });
  return differs;
}
