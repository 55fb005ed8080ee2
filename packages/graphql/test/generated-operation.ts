import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Words that generated operations ask by. */
export interface Words {
  /** Names of studies, of those that are there and others. */
  readonly studies: readonly string[];
  /** Names of actors, respondents, notes …, right and wrong ones. */
  readonly references: readonly string[];
  /** Ids of nodes. */
  readonly ids: readonly string[];
  /** Words to search for, and what else is a text. */
  readonly texts: readonly string[];
}

/** One in how many times an argument is given that need not be; others one in three times. */
const rarely: Readonly<Record<string, number>> = {
  after: 12,
  before: 12,
  filter: 4,
  last: 8,
  study: 1,
};

/** How deep selections and inputs are, so that an operation stays one that is answered. */
const deepest = { selection: 4, input: 2 };
/** Fields of an operation, about: what is chosen beyond it is a leaf. */
const mostFields = 25;

/**
 * Operations that are valid by a schema: any field with any arguments, fragments on any type, aliases where two fields
 * would clash. What they ask for need not be there.
 */
export function operations(
  schema: GraphQLSchema,
  words: Words,
  kind: 'query' | 'mutation' = 'query',
): fc.Arbitrary<string> {
  return fc
    .array(fc.nat({ max: 1 << 20 }), { minLength: 40, maxLength: 300 })
    .map((choices) => operationFrom(schema, words, kind, choices));
}

function operationFrom(
  schema: GraphQLSchema,
  words: Words,
  kind: 'query' | 'mutation',
  choices: readonly number[],
): string {
  let at = 0;
  let aliases = 0;
  let fields = 0;
  /** A number below a bound; when the choices are used up the least. */
  const below = (bound: number) => (choices[at++] ?? 0) % bound;
  /** Once in so many times; never when the choices are used up. */
  const isChosen = (times: number) => at < choices.length && below(times) === 0;
  const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length || 1)];
  const some = <Item>(items: readonly Item[], most: number): readonly Item[] =>
    Array.from({ length: 1 + below(most) }, () => oneOf(items)).filter(
      (item) => item !== undefined,
    );

  function value(type: GraphQLInputType, depth: number): string {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      return `[${some([0], 2)
        .map(() => value(inner.ofType, depth))
        .join(', ')}]`;
    }
    if (isEnumType(inner)) return oneOf(inner.getValues())?.name ?? '';
    if (isInputObjectType(inner)) {
      const all = Object.values(inner.getFields());
      const given = all.filter(
        (field) =>
          isRequiredInputField(field) || (depth > 0 && isChosen(Math.ceil(all.length / 2))),
      );
      return `{${given.map((field) => `${field.name}: ${value(field.type, depth - 1)}`).join(', ')}}`;
    }
    const name = 'name' in inner ? inner.name : '';
    if (name === 'Int') return String(1 + below(4));
    if (name === 'Float') return String(below(10) / 2);
    if (name === 'Boolean') return String(below(2) === 0);
    const list = name === 'Reference' ? words.references : name === 'ID' ? words.ids : words.texts;
    return JSON.stringify(oneOf(list) ?? 'x');
  }

  function selection(type: GraphQLNamedType, depth: number): string {
    const parts = ['__typename'];
    if (isUnionType(type) || isInterfaceType(type)) {
      for (const each of some(schema.getPossibleTypes(type), 2))
        parts.push(`... on ${each.name} ${selection(each, depth - 1)}`);
    }
    if (isObjectType(type) || isInterfaceType(type)) {
      const all = Object.values(type.getFields());
      const leaves = all.filter((field) => !isCompositeType(getNamedType(field.type)));
      const chosen = some(depth > 0 && fields < mostFields ? all : leaves, 4);
      for (const field of chosen) {
        fields += 1;
        const given = field.args.filter(
          (argument) => isRequiredArgument(argument) || isChosen(rarely[argument.name] ?? 3),
        );
        const list = given.map(
          ({ name, type: of }) =>
            `${name}: ${name === 'study' ? JSON.stringify(oneOf(words.studies)) : value(of, deepest.input)}`,
        );
        const named = getNamedType(field.type);
        aliases += 1;
        parts.push(
          `a${String(aliases)}: ${field.name}${list.length === 0 ? '' : `(${list.join(', ')})`}` +
            (isCompositeType(named) ? ` ${selection(named, depth - 1)}` : ''),
        );
      }
    }
    return `{ ${parts.join(' ')} }`;
  }
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  return root ? `${kind} Generated ${selection(root, deepest.selection)}` : '';
}
