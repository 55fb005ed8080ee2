import type { Context } from '@samenspel/graphql';
import {
  BREAK,
  getOperationAST,
  getVariableValues,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  parse,
  print,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { sha256 } from '../known-operations.ts';
import type { Measures } from '../telemetry/measures.ts';

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

/** What is kept of documents. */
export interface Bounds {
  /** Documents that are remembered. */
  readonly documents: number;
  /** Fields of all compiled documents together: a field takes ten kilobytes and more. */
  readonly fields: number;
  /** Fields of one document: a larger one is never compiled. */
  readonly fieldsOfOne: number;
}

/** Text beyond so much for each field, such as long values, counts as more fields. */
const charactersOfField = 100;

/** Keeps the documents used last; beyond the bounds those unused for longest go. */
export function compiledDocuments(
  schema: GraphQLSchema,
  bounds: Bounds,
  measures?: Pick<Measures, 'lookup' | 'gauge'>,
): CompiledDocuments {
  const seen = new Map<string, { readonly run: Run | 'once' | 'never'; readonly fields: number }>();
  let kept = 0;
  const drop = (key: string) => {
    kept -= seen.get(key)?.fields ?? 0;
    seen.delete(key);
  };
  const keep = (key: string, run: Run | 'once' | 'never', fields: number) => {
    drop(key);
    seen.set(key, { run, fields });
    kept += fields;
    for (const oldest of seen.keys()) {
      if (seen.size <= bounds.documents && kept <= bounds.fields) break;
      drop(oldest);
    }
  };
  const compile = compiler(schema);
  measures?.gauge('samenspel_compiled_fields', 'Fields of compiled documents.', () => kept);
  return {
    get: (document, hash, operation) => {
      const key = sha256(`${hash}:${operation.name?.value ?? ''}`);
      const known = seen.get(key);
      measures?.lookup('documents', typeof known?.run === 'function');
      if (known === undefined) {
        keep(key, 'once', 0);
        return undefined;
      }
      if (known.run !== 'once') {
        keep(key, known.run, known.fields);
        return typeof known.run === 'function' ? known.run : undefined;
      }
      const text = print(document);
      const fields = Math.max(fieldsIn(document), Math.ceil(text.length / charactersOfField));
      const run = fields > bounds.fieldsOfOne ? 'never' : compile(text, operation);
      keep(key, run, run === 'never' ? 0 : fields);
      return run === 'never' ? undefined : run;
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
): (text: string, operation: OperationDefinitionNode) => Run | 'never' {
  const config = schema.toConfig();
  const withCoerced = new GraphQLSchema({ ...config, types: [...config.types, coerced] });
  return (text, { name }) => {
    // What is kept has no comments, and no text beside the document itself.
    const document = parse(text, { noLocation: true });
    const operation = getOperationAST(document, name?.value);
    if (!operation || differsCompiled(document)) return 'never';
    const { variableDefinitions = [] } = operation;
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

/** How many fields a document selects, those of fragments once each time that they are spread. */
function fieldsIn(document: DocumentNode): number {
  const own = new Map<string, number>();
  const spreads = new Map<string, string[]>();
  for (const definition of document.definitions) {
    const name = definition.kind === Kind.FRAGMENT_DEFINITION ? definition.name.value : '';
    visit(definition, {
      Field: () => {
        own.set(name, (own.get(name) ?? 0) + 1);
      },
      FragmentSpread: ({ name: spread }) => {
        spreads.set(name, [...(spreads.get(name) ?? []), spread.value]);
      },
    });
  }
  const total = new Map<string, number>();
  const count = (name: string): number => {
    const known = total.get(name);
    if (known !== undefined) return known;
    const fields = (spreads.get(name) ?? []).reduce(
      (sum, spread) => sum + count(spread),
      own.get(name) ?? 0,
    );
    total.set(name, fields);
    return fields;
  };
  return count('');
}
