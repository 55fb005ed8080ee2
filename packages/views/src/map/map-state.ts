import { adjacencyOf, type Adjacency } from './adjacency.ts';
import { coloringOf, type ColorBy, type Coloring } from './coloring.ts';
import { shownOf, type MapFilter, type Shown } from './map-filter.ts';
import type { MapModel } from './map-model.ts';

/** What a map shows at a moment. */
export interface MapState {
  readonly model: MapModel;
  readonly adjacency: Adjacency;
  readonly filter: MapFilter;
  readonly coloring: Coloring;
  readonly shown: Shown;
  /** Intermediaries of some tie that is shown. */
  readonly intermediaries: ReadonlySet<string>;
  /** The node that was chosen last. */
  readonly chosen: string | undefined;
  /** What is pointed at or else chosen, with all that goes with it. */
  readonly lit: Lit | undefined;
}

/** Nodes and ties that stand out from the rest. */
export interface Lit {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

/** What can be asked of a state. */
export interface StateParts {
  readonly model: MapModel;
  readonly filter?: MapFilter;
  readonly colorBy?: ColorBy;
  readonly chosen?: string | undefined;
  /** What the pointer is on. */
  readonly pointed?: Pointed | undefined;
}

/** A node or a tie, by its id. */
export type Pointed = { readonly node: string } | { readonly tie: string };

/** @param before a state whose model may be the same, so that it is not indexed again */
export function stateOf(
  { model, filter = {}, colorBy = 'group', ...parts }: StateParts,
  before?: MapState,
): MapState {
  const adjacency = before?.model === model ? before.adjacency : adjacencyOf(model);
  const coloring = coloringOf(model, colorBy);
  const shown = shownOf(model, filter, coloring);
  const state = { model, adjacency, filter, coloring, shown };
  return {
    ...state,
    intermediaries: new Set([...shown.ties].flatMap((tie) => adjacency.ties.get(tie)?.via ?? [])),
    ...marksOf(state, parts),
  };
}

/** The same with another thing pointed at or chosen, which leaves all else as it was. */
export function remarked(state: MapState, parts: Pick<StateParts, 'chosen' | 'pointed'>): MapState {
  return { ...state, ...marksOf(state, parts) };
}

type Marked = Pick<MapState, 'adjacency' | 'shown'>;

function marksOf(
  state: Marked,
  { chosen, pointed }: Pick<StateParts, 'chosen' | 'pointed'>,
): Pick<MapState, 'chosen' | 'lit'> {
  const marked = chosen !== undefined && state.shown.nodes.has(chosen) ? chosen : undefined;
  const lit = pointed ?? (marked === undefined ? undefined : { node: marked });
  return { chosen: marked, lit: lit === undefined ? undefined : litBy(state, lit) };
}

/** A node with its neighbours and the ties to them; a tie with its ends and who stands between. */
function litBy({ adjacency, shown }: Marked, pointed: Pointed): Lit {
  if ('node' in pointed) {
    const ties = adjacency.tiesAt(pointed.node).filter(({ id }) => shown.ties.has(id));
    return {
      nodes: new Set([pointed.node, ...ties.flatMap(({ from, to, via }) => [from, to, ...via])]),
      ties: new Set(ties.map(({ id }) => id)),
    };
  }
  const tie = adjacency.ties.get(pointed.tie);
  return {
    nodes: new Set(tie === undefined ? [] : [tie.from, tie.to, ...tie.via]),
    ties: new Set([pointed.tie]),
  };
}
