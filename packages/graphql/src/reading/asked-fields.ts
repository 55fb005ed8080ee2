import { visit, type GraphQLResolveInfo, type OperationDefinitionNode } from 'graphql';

const known = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** The names of all fields that an operation asks for anywhere; worked out once for a document. */
export function askedFields({
  operation,
  fragments,
}: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): ReadonlySet<string> {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const names = new Set<string>();
  for (const node of [operation, ...Object.values(fragments)]) {
    visit(node, {
      Field: (field) => {
        names.add(field.name.value);
      },
    });
  }
  known.set(operation, names);
  return names;
}
