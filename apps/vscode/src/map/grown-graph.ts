import type { GraphNode, GraphTie, Neighbourhood } from '@samenspel/language-server/protocol';

/** A graph that is shown: what is around one thing, and around whatever was chosen since. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
}

/**
 * Several neighbourhoods as one graph. What is in more than one of them comes from the last; what the first is around
 * stays what the graph is around.
 */
export function grownGraph(neighbourhoods: readonly Neighbourhood[]): Graph {
  const nodes = new Map<string, GraphNode>();
  const ties = new Map<string, GraphTie>();
  const [first] = neighbourhoods;
  const focus = new Set(first?.nodes.flatMap(({ id, isFocus }) => (isFocus ? [id] : [])));
  for (const neighbourhood of neighbourhoods) {
    for (const node of neighbourhood.nodes)
      nodes.set(node.id, { ...node, isFocus: focus.has(node.id) });
    for (const tie of neighbourhood.ties) ties.set(tie.id, tie);
  }
  return { nodes: [...nodes.values()], ties: [...ties.values()] };
}
