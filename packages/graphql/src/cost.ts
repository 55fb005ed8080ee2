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
import { operationOf, type OperationRequest } from './operation.ts';
import { pageLimits } from './pages/page-arguments.ts';
import { costLimit, tooCostly } from './work/budget.ts';

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
  /** How many values there are in the lists of what a variable stands for. */
  readonly valuesOf: (variable: string) => number;
}

/**
 * About how many fields the answer to an operation may have: every field counts one and what it weighs
 * (`extensions.weight`), every value in a list that it is given one more, times the sizes of the pages and lists that
 * it stands in. Sizes come from the document, with its variables; what is skipped or not included counts nothing. What
 * lists really hold, and the work of measures, is counted while the operation is answered: see `Budget`.
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
  const sizes = new Map<string, number>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const given = values.get(name);
    if (given !== undefined) sizes.set(name, valuesIn(given));
    if (values.has(name) || defaultValue === undefined) continue;
    values.set(name, literal(defaultValue));
    sizes.set(
      name,
      valuesInNode(defaultValue, () => 0),
    );
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
    valuesOf: (variable) => sizes.get(variable) ?? 0,
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
  if (cost > limit) throw tooCostly('may have', cost, limit);
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
  const values = (node.arguments ?? []).reduce(
    (sum, { value }) => sum + valuesInNode(value, costing.valuesOf),
    0,
  );
  return 1 + values + numberOr(field.extensions.weight, 0) + itemsOf(field, size, page) * inner;
}

/** How many values there are in all lists of a value of a document. */
function valuesInNode(node: ValueNode, valuesOf: (variable: string) => number): number {
  switch (node.kind) {
    case Kind.VARIABLE:
      return valuesOf(node.name.value);
    case Kind.LIST:
      return node.values.reduce((sum, each) => sum + 1 + valuesInNode(each, valuesOf), 0);
    case Kind.OBJECT:
      return node.fields.reduce((sum, { value }) => sum + valuesInNode(value, valuesOf), 0);
    default:
      return 0;
  }
}

/** How many values there are in all lists of the value of a variable. Goes level by level, so that no depth takes the stack. */
function valuesIn(value: unknown): number {
  let count = 0;
  for (let level: readonly unknown[] = [value]; level.length > 0;) {
    level = level.flatMap((each): readonly unknown[] => {
      if (typeof each !== 'object' || each === null) return [];
      const inner: readonly unknown[] = Object.values(each);
      if (Array.isArray(each)) count += inner.length;
      return inner;
    });
  }
  return count;
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
  for (const name of ['ids', 'names']) {
    const list = given(costing, node, name);
    if (Array.isArray(list)) return list.length;
  }
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
