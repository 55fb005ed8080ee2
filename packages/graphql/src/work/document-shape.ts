import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a document is, whatever its fields give. */
export interface DocumentShape {
  /** Levels of fields, those of fragments where they are spread. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Directives anywhere. */
  readonly directives: number;
}

/** Measures a valid document in one walk: a fragment that is spread often is looked at once. */
export function shapeOf({ definitions }: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const depths = new Map<string, number>();
  let [aliases, directives] = [0, 0];

  const depthOfFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // One that spreads itself is refused elsewhere; here it only must come to an end.
    depths.set(name, 0);
    const fragment = fragments.get(name);
    directives += fragment?.directives?.length ?? 0;
    const depth = fragment === undefined ? 0 : depthOf(fragment.selectionSet);
    depths.set(name, depth);
    return depth;
  };
  const depthOf = ({ selections }: SelectionSetNode): number => {
    let deepest = 0;
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0;
      let depth = 0;
      switch (selection.kind) {
        case Kind.FIELD:
          if (selection.alias !== undefined) aliases += 1;
          depth = 1 + (selection.selectionSet === undefined ? 0 : depthOf(selection.selectionSet));
          break;
        case Kind.INLINE_FRAGMENT:
          depth = depthOf(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD:
          depth = depthOfFragment(selection.name.value);
          break;
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };

  let deepest = 0;
  for (const each of definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    directives += each.directives?.length ?? 0;
    for (const variable of each.variableDefinitions ?? [])
      directives += variable.directives?.length ?? 0;
    deepest = Math.max(deepest, depthOf(each.selectionSet));
  }
  return { depth: deepest, aliases, directives };
}
