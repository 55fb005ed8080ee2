import type { LayoutInput } from '../layout/layout.ts';
import { startPlaces } from '../layout/start-places.ts';
import type { Adjacency } from './adjacency.ts';

/** Where something is, in units of the layout. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a layout is asked: nodes in the order of their ids, and what they begin with. */
export interface LayoutRequest {
  readonly ids: readonly string[];
  readonly input: LayoutInput;
}

/** How far from the middle of its neighbours a node begins that joins a map. */
const aside = 0.35;

/**
 * What to lay out. Nodes whose place is known stay there; others begin by their neighbours. Where none is known, all
 * follows from the ids and the ties alone.
 *
 * @param radiusOf the room that a node takes
 */
export function layoutRequest(
  adjacency: Adjacency,
  known: ReadonlyMap<string, Place>,
  radiusOf: (node: string) => number,
): LayoutRequest {
  const ids = [...adjacency.nodes.keys()];
  const numbers = new Map(ids.map((id, number) => [id, number] as const));
  const ends = new Uint32Array(2 * adjacency.segments.length);
  adjacency.segments.forEach(([, { from, to }], at) => {
    ends.set([numbers.get(from) ?? 0, numbers.get(to) ?? 0], 2 * at);
  });
  const places = startPlaces(ids, ends);
  const kept = Uint8Array.from(ids, (id) => (known.has(id) ? 1 : 0));
  if (kept.includes(1)) beginByKnown(places, ids, adjacency, known);
  return { ids, input: { places, ends, kept, radii: Float32Array.from(ids, radiusOf) } };
}

function beginByKnown(
  places: Float32Array,
  ids: readonly string[],
  { tiesAt }: Adjacency,
  known: ReadonlyMap<string, Place>,
): void {
  ids.forEach((id, at) => {
    const own = known.get(id);
    const near = tiesAt(id)
      .flatMap(({ from, to, via }) => [from, to, ...via])
      .flatMap((other) => known.get(other) ?? []);
    const [x = 0, y = 0] = [places[2 * at], places[2 * at + 1]];
    const place = own ?? (near.length === 0 ? { x, y } : offMiddle(near, { x, y }));
    places.set([place.x, place.y], 2 * at);
  });
}

function offMiddle(near: readonly Place[], { x, y }: Place): Place {
  const sum = (axis: 'x' | 'y') => near.reduce((total, place) => total + place[axis], 0);
  return { x: sum('x') / near.length + x * aside, y: sum('y') / near.length + y * aside };
}
