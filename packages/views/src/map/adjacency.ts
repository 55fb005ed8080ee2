import { compareCodePoints } from '@samenspel/claims';
import type { MapModel, MapNode, MapTie } from './map-model.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** A model by id, with the ties at each node. */
export interface Adjacency {
  readonly nodes: ReadonlyMap<string, MapNode>;
  readonly ties: ReadonlyMap<string, MapTie>;
  /** The node that the map is of, where it is of one and not of all that a note or area names. */
  readonly focus: string | undefined;
  /** The lines of all ties. */
  readonly segments: readonly (readonly [tie: string, Segment])[];
  /** Ties that a node is an end or an intermediary of. */
  readonly tiesAt: (node: string) => readonly MapTie[];
}

/** Indexes a model, in the order of the ids: what is worked out from it does not depend on the order of the model. */
export function adjacencyOf(model: MapModel): Adjacency {
  const nodes = new Map(sorted(model.nodes).map((node) => [node.id, node] as const));
  const ties = new Map(
    sorted(model.ties)
      .filter(({ from, to }) => nodes.has(from) && nodes.has(to))
      .map((tie) => [tie.id, tie] as const),
  );
  const at = new Map<string, MapTie[]>();
  for (const tie of ties.values()) {
    for (const node of [tie.from, tie.to, ...tie.via]) {
      const known = at.get(node);
      if (known === undefined) at.set(node, [tie]);
      else if (known.at(-1) !== tie) known.push(tie);
    }
  }
  const segments = [...ties.values()].flatMap((tie) =>
    segmentsOf(tie, nodes).map((segment) => [tie.id, segment] as const),
  );
  const [focus, second] = model.nodes.filter(({ isFocus }) => isFocus === true);
  return {
    ...{ nodes, ties, segments },
    focus: second === undefined ? focus?.id : undefined,
    tiesAt: (node) => at.get(node) ?? [],
  };
}

/** Those at the other end of the ties of a node, and those between. */
export function neighboursOf({ tiesAt }: Adjacency, node: string): ReadonlySet<string> {
  const found = new Set(tiesAt(node).flatMap(({ from, to, via }) => [from, to, ...via]));
  found.delete(node);
  return found;
}

function sorted<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((one, other) => compareCodePoints(one.id, other.id));
}
