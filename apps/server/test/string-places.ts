import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
  specifiedScalarTypes,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What a filter is put into: nothing, or one of its own fields that take a filter. */
export const wrappings = ['', 'not', 'and', 'or'] as const;
export type Wrapping = (typeof wrappings)[number];

/** A place of the schema where a client puts a string. */
export interface StringPlace {
  /** `Query.claims(filter.area.in)` */
  readonly name: string;
  /** `Query.claims` */
  readonly field: string;
  /** The type of the argument. */
  readonly into: string;
  /** The type of a variable that may stand there. */
  readonly type: string;
  /** A whole operation with a literal, or a variable, at the place. */
  readonly operation: (put: string, wrapping?: Wrapping) => string;
}

/** Values of arguments and fields that must be given, where they are not what it is about: by name and type. */
export type Given = Readonly<Record<string, string>>;

interface Way {
  readonly path: string;
  readonly type: string;
  readonly text: (put: string, wrapping: Wrapping) => string;
}

type Route = (selection: string) => string;

/** The size of pages on the way and at the place. */
const aFew = 'first: 2';

/** Every place of a schema where a string goes: of each argument of each field, also deep in its input objects. */
export function stringPlaces(schema: GraphQLSchema, given: Given): readonly StringPlace[] {
  const routes = routesIn(schema, given);
  const keywords = [
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return [...routes].flatMap(([name, route]) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        waysInto(argument.type, given).map(({ path, type: ofVariable, text }) => ({
          name: `${name}.${field.name}(${argument.name}${path})`,
          field: `${name}.${field.name}`,
          into: getNamedType(argument.type).name,
          type: ofVariable,
          operation: (put: string, wrapping: Wrapping = '') => {
            const declared = put.startsWith('$') ? `(${put}: ${ofVariable}!)` : '';
            const keyword = keywords.find(([, root]) => root === type)?.[0] ?? 'query';
            const asked = `${argument.name}: ${text(put, wrapping)}`;
            return `${keyword} Placed${declared} ${route(fieldText(field, given, [argument, asked]))}`;
          },
        })),
      ),
    );
  });
}

/** How each object type is reached from the roots; without what must be given where that is possible. */
function routesIn(schema: GraphQLSchema, given: Given): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const root of roots) if (root) routes.set(root.name, (selection) => `{ ${selection} }`);
  const reached = (type: GraphQLNamedType, route: Route) => {
    if (isObjectType(type) && !routes.has(type.name)) routes.set(type.name, route);
    if (isInterfaceType(type))
      for (const possible of schema.getPossibleTypes(type))
        reached(possible, (selection) => route(`... on ${possible.name} { ${selection} }`));
  };
  for (const mayNeed of [false, true]) {
    // What is added on the way is gone through as well.
    for (const [name, route] of routes) {
      const type = schema.getType(name);
      // What is asked on the way changes nothing.
      if (!isObjectType(type) || roots.indexOf(type) > 0) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.args.some(isRequiredArgument) && !mayNeed) continue;
        reached(getNamedType(field.type), (selection) =>
          route(fieldText(field, given, undefined, selection)),
        );
      }
    }
  }
  return routes;
}

function fieldText(
  field: GraphQLField<unknown, unknown>,
  given: Given,
  asked?: readonly [GraphQLArgument, string],
  selection = selectionOf(getNamedType(field.type)),
): string {
  const needed = field.args
    .filter((argument) => isRequiredArgument(argument) && argument !== asked?.[0])
    .map((argument) => givenFor(argument, given));
  const pages = field.args.some(({ name }) => name === 'first') && asked?.[0].name !== 'before';
  const texts = [...(asked === undefined ? [] : [asked[1]]), ...needed, ...(pages ? [aFew] : [])];
  const inBrackets = texts.length === 0 ? '' : `(${texts.join(', ')})`;
  return `${field.name}${inBrackets}${selection === '' ? '' : ` { ${selection} }`}`;
}

/** Enough of a type that a field of it is worked out. */
function selectionOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) return '__typename';
  const fields = Object.values(type.getFields()).filter(
    ({ args }) => !args.some(isRequiredArgument),
  );
  const leaf = fields.find((field) => isLeafType(getNamedType(field.type)));
  const other = fields.find((field) => !isLeafType(getNamedType(field.type)));
  const texts = [leaf?.name, other && `${other.name} { __typename }`];
  return ['__typename', ...texts.filter((text) => text !== undefined)].join(' ');
}

/** The ways to strings in an input type. */
function waysInto(
  type: GraphQLInputType,
  given: Given,
  outer: readonly string[] = [],
): readonly Way[] {
  if (isNonNullType(type)) return waysInto(type.ofType, given, outer);
  if (isListType(type)) {
    const more = given[String(getNamedType(type))];
    return waysInto(type.ofType, given, outer).map((way) => ({
      ...way,
      text: (put, wrapping) =>
        `[${[way.text(put, wrapping), ...(more === undefined ? [] : [more])].join(', ')}]`,
    }));
  }
  if (isScalarType(type)) {
    const takesStrings =
      !specifiedScalarTypes.includes(type) || ['String', 'ID'].includes(type.name);
    return takesStrings ? [{ path: '', type: type.name, text: (put) => put }] : [];
  }
  if (!isInputObjectType(type) || outer.includes(type.name)) return [];
  const fields = type.getFields();
  return Object.values(fields).flatMap((field) => {
    const others = Object.values(fields).filter(
      (other) => isRequiredInputField(other) && other !== field,
    );
    return waysInto(field.type, given, [...outer, type.name]).map((way) => ({
      path: `.${field.name}${way.path}`,
      type: way.type,
      text: (put: string, wrapping: Wrapping) => {
        const needed = others.map((other) => givenFor(other, given));
        const inner = `{ ${[`${field.name}: ${way.text(put, wrapping)}`, ...needed].join(', ')} }`;
        return wrapping === '' || fields[wrapping] === undefined
          ? inner
          : `{ ${wrapping}: ${inner} }`;
      },
    }));
  });
}

function givenFor(
  { name, type }: { readonly name: string; readonly type: GraphQLInputType },
  given: Given,
): string {
  const value = given[`${name}: ${String(type)}`];
  if (value === undefined) throw new Error(`What is given for "${name}: ${String(type)}"?`);
  return `${name}: ${value}`;
}
