import { directions, nextInDirection } from './direction.ts';
import { neighboursOf } from './adjacency.ts';
import type { MapState } from './map-state.ts';
import type { Place } from './places.ts';
import type { Stage } from './stage.ts';

/** What keys do on the stage. */
export interface StageKeyEvents {
  /** A node was gone to, or none any more. */
  readonly onGo: (node: string | undefined) => void;
  /** The node was opened. */
  readonly onOpen: (node: string) => void;
}

/** How much closer a press of plus comes. */
const zoomStep = 1.4;

/**
 * Lets the stage be walked by keys: an arrow goes to the neighbour in its direction, or to the nearest node there when
 * no neighbour is; Enter opens, Escape lets go, plus, minus and 0 zoom.
 */
export function listenToKeys(
  element: HTMLElement,
  state: () => MapState,
  stage: Stage,
  { onGo, onOpen }: StageKeyEvents,
): void {
  element.addEventListener('keydown', (event) => {
    const { chosen } = state();
    const direction = directions[event.key];
    if (direction !== undefined) {
      const next = nextNode(state(), stage, direction);
      if (next !== undefined) onGo(next);
    } else if (event.key === 'Enter' && chosen !== undefined) onOpen(chosen);
    else if (event.key === 'Escape' && chosen !== undefined) onGo(undefined);
    else if (event.key === '+' || event.key === '=') stage.zoom(zoomStep);
    else if (event.key === '-') stage.zoom(1 / zoomStep);
    else if (event.key === '0') stage.showAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

function nextNode(state: MapState, stage: Stage, direction: Place): string | undefined {
  const placed = (nodes: Iterable<string>) =>
    [...nodes].flatMap((node): (readonly [string, Place])[] => {
      const place = state.shown.nodes.has(node) ? stage.placeOf(node) : undefined;
      return place === undefined ? [] : [[node, place]];
    });
  const from = state.chosen === undefined ? undefined : stage.placeOf(state.chosen);
  if (state.chosen === undefined || from === undefined) return firstNode(state, placed);
  return (
    nextInDirection(from, direction, placed(neighboursOf(state.adjacency, state.chosen))) ??
    nextInDirection(from, direction, placed(state.shown.nodes))
  );
}

/** Whom the map is about, else who is named most. */
function firstNode(
  { adjacency, shown }: MapState,
  placed: (nodes: Iterable<string>) => readonly (readonly [string, Place])[],
): string | undefined {
  const nodes = placed(shown.nodes).flatMap(([id]) => adjacency.nodes.get(id) ?? []);
  return nodes.toSorted(
    (one, other) =>
      Number(other.isFocus ?? false) - Number(one.isFocus ?? false) || other.claims - one.claims,
  )[0]?.id;
}
