import { contactOf, type MapNode, type MapTie } from './map-model.ts';

/** A straight piece of a tie, between two nodes. */
export interface Segment {
  readonly from: string;
  readonly to: string;
}

/**
 * The lines of a tie: one between its ends, or from each end to each of those through whom contact goes. A mediated
 * contact is not drawn between the two themselves, unless nobody between them is on the map.
 */
export function segmentsOf(tie: MapTie, nodes: ReadonlyMap<string, MapNode>): readonly Segment[] {
  const { from, to } = tie;
  const between = contactOf(tie) === 'via' ? tie.via.filter((via) => nodes.has(via)) : [];
  const segments =
    between.length === 0
      ? [{ from, to }]
      : between.flatMap((via) => [
          { from, to: via },
          { from: via, to },
        ]);
  return segments.filter((segment) => segment.from !== segment.to);
}
