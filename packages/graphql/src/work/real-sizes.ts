import {
  defaultFieldResolver,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import { apiError } from '../errors.ts';
import { when } from '../reading/when.ts';

/** Values that a list among the arguments of a field may have; those in filters have bounds of their own. */
const longestList = 1_000;

/**
 * Makes every list of a schema cost what it really holds, times the fields that are asked of each item, and refuses
 * lists of arguments that are too long.
 */
export function withRealSizes(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields: readonly Field[] = Object.values(type.getFields());
    for (const field of fields) {
      const lists = field.args.filter((argument) => isListType(getNullableType(argument.type)));
      // Words that a record holds itself are as many as its source gives.
      const isPlain = field.resolve === undefined && !isCompositeType(getNamedType(field.type));
      if (lists.length > 0) boundArguments(field, lists);
      if (isListType(getNullableType(field.type)) && !isPlain) countItems(field);
    }
  }
  return schema;
}

type Field = GraphQLField<unknown, Context>;
type Resolver = GraphQLFieldResolver<unknown, Context, Readonly<Record<string, unknown>>>;

function boundArguments(field: Field, lists: readonly GraphQLArgument[]): void {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const bounded: Resolver = (source, args, context, info) => {
    for (const { name } of lists) {
      const given = args[name];
      if (Array.isArray(given)) checkLength(name, given.length);
    }
    return resolve(source, args, context, info);
  };
  field.resolve = bounded;
}

function checkLength(argument: string, length: number): void {
  if (length <= longestList) return;
  throw apiError(
    'TOO_LARGE',
    `"${argument}" has ${length} values, and at most ${longestList} are taken at once.`,
    'Give each value once, or ask in several operations.',
  );
}

function countItems(field: Field): void {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const counted: Resolver = (source, args, context, info) =>
    when(resolve(source, args, context, info), (items: unknown) => {
      if (Array.isArray(items)) context.work.budget.spend(items.length * costOfItem(context, info));
      return items;
    });
  field.resolve = counted;
}

/** What one item of the list of a field costs: itself and the fields that are asked of it, each once. */
function costOfItem({ work: { itemCosts } }: Context, info: GraphQLResolveInfo): number {
  // By all nodes: one of a fragment may be merged with others elsewhere. Executors keep the array of each.
  const known = itemCosts.get(info.fieldNodes);
  if (known !== undefined) return known;
  const fragments = new Map<string, number>();
  const cost = info.fieldNodes.reduce(
    (sum, { selectionSet }) => sum + fieldsIn(selectionSet?.selections ?? [], info, fragments),
    1,
  );
  itemCosts.set(info.fieldNodes, cost);
  return cost;
}

function fieldsIn(
  selections: readonly SelectionNode[],
  info: GraphQLResolveInfo,
  fragments: Map<string, number>,
): number {
  let fields = 0;
  for (const selection of selections) {
    if (isLeftOut(selection, info)) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      fields += fieldsOfFragment(selection.name.value, info, fragments);
      continue;
    }
    if (selection.kind === Kind.FIELD) fields += 1;
    fields += fieldsIn(selection.selectionSet?.selections ?? [], info, fragments);
  }
  return fields;
}

/** A fragment that is spread often is looked at once. */
function fieldsOfFragment(
  name: string,
  info: GraphQLResolveInfo,
  fragments: Map<string, number>,
): number {
  const known = fragments.get(name);
  if (known !== undefined) return known;
  fragments.set(name, 0);
  const selections = info.fragments[name]?.selectionSet.selections ?? [];
  const fields = fieldsIn(selections, info, fragments);
  fragments.set(name, fields);
  return fields;
}

function isLeftOut(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if === false
  );
}
