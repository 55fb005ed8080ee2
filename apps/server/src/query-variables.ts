import { nearestOf } from '@samenspel/claims';
import { GraphQLError, Kind, parse, type DocumentNode, type TypeNode } from 'graphql';
import { UsageError } from './command.ts';

/** Types whose values are written in JSON, whatever they look like. */
const jsonTypes = new Set(['Int', 'Float', 'Boolean']);

/**
 * The variables of a query by what was given as `name=value`. A value is the text that it is, unless its type is a
 * number or a switch, or it is written as a list, an object or a quoted text in JSON.
 *
 * @throws UsageError for a name that the query does not have, or a value that is no JSON where it should be
 */
export function variablesOf(
  query: string,
  given: readonly string[],
): Readonly<Record<string, unknown>> {
  const declared = declaredTypes(query);
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) {
        throw new UsageError({
          en: `--var ${text}: expected name=value.`,
          nl: `--var ${text}: verwacht is naam=waarde.`,
        });
      }
      const name = text.slice(0, at);
      if (declared !== undefined && !declared.has(name)) throw undeclared(name, declared);
      return [name, valueOf(name, text.slice(at + 1), declared?.get(name))];
    }),
  );
}

function undeclared(name: string, declared: ReadonlyMap<string, string>): UsageError {
  const names = [...declared.keys()];
  const near = nearestOf(names, name);
  const all = names.length === 0 ? '–' : names.join(', ');
  return new UsageError({
    en: `--var ${name}: the query has no variable $${name}. ${near === undefined ? `It has: ${all}.` : `Did you mean ${near}?`}`,
    nl: `--var ${name}: de query heeft geen variabele $${name}. ${near === undefined ? `Wel: ${all}.` : `Bedoelde u ${near}?`}`,
  });
}

function valueOf(name: string, text: string, type: string | undefined): unknown {
  const isJson = (type !== undefined && jsonTypes.has(type)) || /^\s*[[{"]/u.test(text);
  if (!isJson) return text === 'null' ? null : text;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(
      {
        en: `--var ${name}=${text}: expected ${type ?? 'JSON'} as JSON. ${error.message}`,
        nl: `--var ${name}=${text}: verwacht is ${type ?? 'JSON'} als JSON. ${error.message}`,
      },
      { cause: error },
    );
  }
}

/** Name → type of each variable; nothing for a query that does not parse, which is told when it is asked. */
function declaredTypes(query: string): ReadonlyMap<string, string> | undefined {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? (definition.variableDefinitions ?? []).map(
            ({ variable, type }) => [variable.name.value, namedType(type)] as const,
          )
        : [],
    ),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
