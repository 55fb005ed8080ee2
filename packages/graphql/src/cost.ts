import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { apiError } from './errors.ts';
import { operationOf, type OperationRequest } from './operation.ts';
import { pageLimits } from './pages/page-arguments.ts';

/** The most that an operation may cost: about so many fields in its answer. */
export const costLimit = 100_000;

/** A whole schema is shown once or twice in an operation, a type of it some dozens of times. */
const introspectionCosts: Readonly<Record<string, number>> = { __schema: 40_000, __type: 2_000 };

/**
 * Items of a list that has no size and does not tell by `extensions.items`: a number, or `page` for as many as the page
 * has that it is asked on, or as many as there are pairs where a field above it is about pairs (`extensions.pairsOf`).
 */
const usualItems = 5;

/** What is known while an operation is costed. */
interface Costing {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Costs of fragments, so that one that is spread often is looked at once. */
  readonly fragmentCosts: Map<string, number>;
  readonly valueOf: (node: ValueNode) => unknown;
}

/**
 * About how many fields the answer to an operation may have: every field counts one and what it weighs
 * (`extensions.weight`), times the sizes of the pages and lists that it stands in. Sizes come from the document, with
 * its variables; what is skipped or not included counts nothing.
 *
 * @example costOf(schema, { document: parse('{ studies { title } }') })
 */
export function costOf(
  schema: GraphQLSchema,
  { document, variables, operationName }: OperationRequest,
): number {
  const operation = operationOf(document, operationName);
  const root = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation === undefined || root === undefined || root === null) return 0;
  const values = new Map<string, unknown>(Object.entries(variables ?? {}));
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (values.has(variable.name.value) || defaultValue === undefined) continue;
    values.set(variable.name.value, literal(defaultValue));
  }
  const costing: Costing = {
    schema,
    fragments: new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    ),
    fragmentCosts: new Map(),
    valueOf: (node) => (node.kind === Kind.VARIABLE ? values.get(node.name.value) : literal(node)),
  };
  return costOfSelection(costing, root, operation.selectionSet, 1);
}

/**
 * Refuses an operation that costs too much.
 *
 * @throws COST_LIMIT
 */
export function checkCost(
  schema: GraphQLSchema,
  request: OperationRequest,
  limit = costLimit,
): void {
  const cost = costOf(schema, request);
  if (cost <= limit) return;
  throw apiError(
    'COST_LIMIT',
    `The operation may give about ${Math.ceil(cost)} fields; at most ${limit} are given at once.`,
    'Ask for smaller pages ("first"), fewer fields, or several operations.',
  );
}

/** A number, truth value or list as a document has it; what else it has costs nothing. */
function literal(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.BOOLEAN:
      return node.value;
    case Kind.LIST:
      return node.values;
    default:
      return undefined;
  }
}

/** @param page the size of the page, or the number of pairs, that the selection is made on */
function costOfSelection(
  costing: Costing,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
  page: number,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (isLeftOut(costing, selection.directives)) continue;
    switch (selection.kind) {
      case Kind.FIELD:
        cost += costOfField(costing, type, selection, page);
        break;
      case Kind.INLINE_FRAGMENT: {
        const name = selection.typeCondition?.name.value;
        const on = name === undefined ? type : costing.schema.getType(name);
        if (on !== undefined) cost += costOfSelection(costing, on, selection.selectionSet, page);
        break;
      }
      case Kind.FRAGMENT_SPREAD:
        cost += costOfFragment(costing, selection.name.value, page);
        break;
    }
  }
  return cost;
}

function costOfFragment(costing: Costing, name: string, page: number): number {
  const key = `${name} ${page}`;
  const known = costing.fragmentCosts.get(key);
  if (known !== undefined) return known;
  const fragment = costing.fragments.get(name);
  const on = fragment && costing.schema.getType(fragment.typeCondition.name.value);
  if (fragment === undefined || on === undefined) return 0;
  // A fragment that spreads itself is refused elsewhere; here it only must come to an end.
  costing.fragmentCosts.set(key, 0);
  const cost = costOfSelection(costing, on, fragment.selectionSet, page);
  costing.fragmentCosts.set(key, cost);
  return cost;
}

function costOfField(
  costing: Costing,
  type: GraphQLNamedType,
  node: FieldNode,
  page: number,
): number {
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  // `__typename` and unknown fields; what introspection gives depends on the schema, not on the selection.
  if (field === undefined) return introspectionCosts[node.name.value] ?? 1;
  const size = sizeOf(costing, field, node);
  const below = size ?? pairsOf(costing, field, node) ?? 1;
  const inner =
    node.selectionSet === undefined
      ? 0
      : costOfSelection(costing, getNamedType(field.type), node.selectionSet, below);
  return 1 + numberOr(field.extensions.weight, 0) + itemsOf(field, size, page) * inner;
}

/** How many items a field gives for each that it is asked on. */
function itemsOf(
  field: GraphQLField<unknown, unknown>,
  size: number | undefined,
  page: number,
): number {
  if (!isListType(getNullableType(field.type))) return 1;
  if (field.extensions.items === 'page') return page;
  return size ?? numberOr(field.extensions.items, usualItems);
}

/** The size that a field is asked for: of its list, or of the page that it gives. */
function sizeOf(
  costing: Costing,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number | undefined {
  const ids = given(costing, node, 'ids');
  if (Array.isArray(ids)) return ids.length;
  const first = field.args.find(({ name }) => name === 'first');
  if (first === undefined) return undefined;
  const usual = numberOr(first.defaultValue, pageLimits.default);
  const size = numberOr(given(costing, node, 'first') ?? given(costing, node, 'last'), usual);
  return Math.min(Math.max(size, 0), pageLimits.max);
}

/** Pairs of what is given for the argument that a field is about by pairs, those of one with itself too. */
function pairsOf(
  costing: Costing,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number | undefined {
  const argument = field.args.find(({ name }) => name === field.extensions.pairsOf);
  if (argument === undefined) return undefined;
  const values = given(costing, node, argument.name) ?? argument.defaultValue;
  const size = Array.isArray(values) ? values.length : 1;
  return (size * (size + 1)) / 2;
}

function given(costing: Costing, node: FieldNode, name: string): unknown {
  const argument = node.arguments?.find((each) => each.name.value === name);
  return argument === undefined ? undefined : costing.valueOf(argument.value);
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function isLeftOut(costing: Costing, directives: readonly DirectiveNode[] | undefined): boolean {
  return (directives ?? []).some(({ name, arguments: given }) => {
    const condition = given?.find((each) => each.name.value === 'if');
    const value = condition === undefined ? undefined : costing.valueOf(condition.value);
    return (
      (name.value === 'skip' && value === true) || (name.value === 'include' && value === false)
    );
  });
}
