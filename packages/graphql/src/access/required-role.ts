import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  typeFromAST,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { operationOf, type OperationRequest } from '../operation.ts';
import { mayAs, type Role } from './role.ts';
import { roleOfField, roleOfType } from './roles-of-fields.ts';
import { roleOfInputField, roleOfNodeId, roleOfValue } from './roles-of-inputs.ts';

/** The role that an operation needs. */
export interface RequiredRole {
  readonly role: Role;
  /** The first part of the operation that needs it; none where the least role is enough. */
  readonly by?: string;
}

/**
 * The role that an operation needs: the highest of its fields, its arguments and what is in them, variables too.
 * What is skipped, not included, or in a fragment on a type that is not met counts all the same: the role hangs on
 * nothing that is in a store. What is declared nowhere is for admins.
 *
 * @example requiredRole(schema, { document: parse('{ respondents { totalCount } }') }).role // → researcher
 */
export function requiredRole(
  schema: GraphQLSchema,
  { document, operationName, variables }: OperationRequest,
): RequiredRole {
  const { stated, given } = needsOf(schema, document, operationName ?? '');
  let need = stated;
  for (const { name, type } of given) need = higher(need, needOfValue(type, variables?.[name]));
  return need;
}

/** What a document needs by itself, and the variables whose values may need more. */
interface DocumentNeeds {
  readonly stated: RequiredRole;
  readonly given: readonly { readonly name: string; readonly type: GraphQLInputType }[];
}

/** By schema, document and name of the operation: a document that comes again is looked through once. */
const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string, DocumentNeeds>>>();

function needsOf(schema: GraphQLSchema, document: DocumentNode, name: string): DocumentNeeds {
  const documents = known.get(schema) ?? new WeakMap<DocumentNode, Map<string, DocumentNeeds>>();
  known.set(schema, documents);
  const operations = documents.get(document) ?? new Map<string, DocumentNeeds>();
  documents.set(document, operations);
  const needs = operations.get(name) ?? worked(schema, document, name);
  operations.set(name, needs);
  return needs;
}

function worked(schema: GraphQLSchema, document: DocumentNode, name: string): DocumentNeeds {
  const operation = operationOf(document, name === '' ? undefined : name);
  const root = operation && schema.getRootType(operation.operation);
  if (operation === undefined || !root) return { stated: undeclared(name), given: [] };
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const walk: Walk = { schema, fragments, passed: new Set() };
  let stated = needOfSelection(walk, root, operation.selectionSet);
  const given: DocumentNeeds['given'][number][] = [];
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, node);
    // A variable of no type is refused elsewhere.
    if (type === undefined || !isInputType(type)) continue;
    given.push({ name: variable.name.value, type });
    if (defaultValue !== undefined) stated = higher(stated, needOfLiteral(type, defaultValue));
  }
  return { stated, given };
}

/** What is known while a document is looked through. */
interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fragments that were looked through already. */
  readonly passed: Set<string>;
}

function needOfSelection(
  walk: Walk,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
): RequiredRole {
  // That something is of a type says as much as any field of it.
  let need = needOf(roleOfType(type), type.name);
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      need = higher(need, needOfField(walk, type, selection));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      need = higher(need, needOfFragment(walk, on ?? type.name, selection.selectionSet));
    } else if (!walk.passed.has(selection.name.value)) {
      walk.passed.add(selection.name.value);
      const fragment = walk.fragments.get(selection.name.value);
      if (fragment !== undefined) {
        const on = fragment.typeCondition.name.value;
        need = higher(need, needOfFragment(walk, on, fragment.selectionSet));
      }
    }
  }
  return need;
}

function needOfFragment(walk: Walk, on: string, selections: SelectionSetNode): RequiredRole {
  const type = walk.schema.getType(on);
  return type === undefined ? undeclared(on) : needOfSelection(walk, type, selections);
}

function needOfField(walk: Walk, type: GraphQLNamedType, node: FieldNode): RequiredRole {
  const name = node.name.value;
  // Introspection tells of the schema alone.
  if (name.startsWith('__')) return nothing;
  const place = `${type.name}.${name}`;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  const role = field && roleOfField(type, name);
  if (field === undefined || role === undefined) return undeclared(place);
  let need = needOf(role, place);
  for (const { name: argument, value } of node.arguments ?? []) {
    const declared = field.args.find((each) => each.name === argument.value);
    if (declared !== undefined) need = higher(need, needOfLiteral(declared.type, value));
  }
  if (node.selectionSet === undefined) return need;
  return higher(need, needOfSelection(walk, getNamedType(field.type), node.selectionSet));
}

/** What a value needs as it stands in a document; what a variable stands for is looked at when it is given. */
function needOfLiteral(declared: GraphQLInputType, node: ValueNode): RequiredRole {
  const type = getNullableType(declared);
  if (node.kind === Kind.VARIABLE || node.kind === Kind.NULL) return nothing;
  if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : [node];
    return highest(items.map((item) => needOfLiteral(type.ofType, item)));
  }
  if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) return nothing;
    return highest(
      node.fields.map(({ name, value }) => {
        const field = type.getFields()[name.value];
        // Nothing asks nothing.
        if (field === undefined || value.kind === Kind.NULL) return nothing;
        const role = roleOfInputField(type.name, field.name);
        return higher(needOf(role, `${type.name}.${field.name}`), needOfLiteral(field.type, value));
      }),
    );
  }
  return needOfLeaf(type, 'value' in node ? node.value : undefined);
}

/** What the value of a variable needs. */
function needOfValue(declared: GraphQLInputType, value: unknown): RequiredRole {
  const type = getNullableType(declared);
  if (value === null || value === undefined) return nothing;
  if (isListType(type)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return highest(items.map((item) => needOfValue(type.ofType, item)));
  }
  if (isInputObjectType(type)) {
    if (typeof value !== 'object') return nothing;
    return highest(
      Object.entries(value).map(([name, inner]: [string, unknown]) => {
        const field = type.getFields()[name];
        if (field === undefined || inner === null) return nothing;
        const role = roleOfInputField(type.name, name);
        return higher(needOf(role, `${type.name}.${name}`), needOfValue(field.type, inner));
      }),
    );
  }
  return needOfLeaf(type, value);
}

function needOfLeaf(type: GraphQLInputType, value: unknown): RequiredRole {
  if (typeof value !== 'string') return nothing;
  if (isEnumType(type)) {
    const found: unknown = type.getValue(value)?.value;
    const role = typeof found === 'string' ? roleOfValue(type.name, found) : undefined;
    return needOf(role, `${type.name}.${value}`);
  }
  const sort = value.slice(0, value.indexOf('_'));
  return 'name' in type && type.name === GraphQLID.name
    ? needOf(roleOfNodeId(value), `an id of a ${sort}`)
    : nothing;
}

const nothing: RequiredRole = { role: 'public' };

/** What nobody has declared is for nobody but an admin. */
function undeclared(by: string): RequiredRole {
  return { role: 'admin', by };
}

function needOf(role: Role | undefined, by: string): RequiredRole {
  return role === undefined || role === 'public' ? nothing : { role, by };
}

function higher(one: RequiredRole, other: RequiredRole): RequiredRole {
  return mayAs(one.role, other.role) ? one : other;
}

function highest(needs: readonly RequiredRole[]): RequiredRole {
  return needs.reduce(higher, nothing);
}
