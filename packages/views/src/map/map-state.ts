import { adjacencyOf, neighboursOf, type Adjacency } from './adjacency.ts';
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
  /** What is pointed at, with all that goes with it; nothing when the pointer is elsewhere. */
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
}

export function stateOf({ model, filter = {}, colorBy = 'group', chosen }: StateParts): MapState {
  const adjacency = adjacencyOf(model);
  const coloring = coloringOf(model, colorBy);
  const shown = shownOf(model, filter, coloring);
  return {
    ...{ model, adjacency, filter, coloring, shown },
    intermediaries: new Set(
      [...shown.ties].flatMap((tie) => adjacency.ties.get(tie)?.via ?? []),
    ),
    chosen: chosen !== undefined && adjacency.nodes.has(chosen) ? chosen : undefined,
    lit: undefined,
  };
}

/** A node with its neighbours and the ties to them. */
export function litByNode({ adjacency, shown }: MapState, node: string): Lit {
  return {
    nodes: new Set([node, ...neighboursOf(adjacency, node)]),
    ties: new Set(
      adjacency
        .tiesAt(node)
        .map(({ id }) => id)
        .filter((id) => shown.ties.has(id)),
    ),
  };
}

/** A tie with its ends and who stands between. */
export function litByTie({ adjacency }: MapState, tie: string): Lit {
  const found = adjacency.ties.get(tie);
  return {
    nodes: new Set(found === undefined ? [] : [found.from, found.to, ...found.via]),
    ties: new Set([tie]),
  };
}
