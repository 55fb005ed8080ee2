import type Sigma from 'sigma';
import { distanceToShape } from '../draw/distance.ts';
import { ring } from '../draw/look.ts';
import { shapeOf } from './looks.ts';
import type { MapState, Pointed } from './map-state.ts';
import { nearestTie, type Line } from './nearest-tie.ts';
import type { Place } from './places.ts';

/** Pixels from a tie, and from a node, within which it is pointed at. */
const reach = { tie: 5, node: 2 };

/**
 * What is drawn at a place of the stage, in pixels: the uppermost node, else the nearest tie. It is worked out from where
 * nodes are. To read it from a picture is to wait until that is drawn.
 */
export function whatIsAt(sigma: Sigma, state: MapState, place: Place): Pointed | undefined {
  const { x, y } = sigma.viewportToFramedGraph(place);
  const beside = sigma.viewportToFramedGraph({ x: place.x + 1, y: place.y });
  const pixel = Math.hypot(beside.x - x, beside.y - y);
  /** Where a node is as seen from the place, in pixels. */
  const seen = (node: string): Place | undefined => {
    const data = sigma.getNodeDisplayData(node);
    return data === undefined ? undefined : { x: (data.x - x) / pixel, y: (data.y - y) / pixel };
  };
  const node = nodeAt(sigma, state, seen);
  if (node !== undefined) return { node };
  const tie = nearestTie(linesOf(state, seen), { x: 0, y: 0 }, reach.tie);
  return tie === undefined ? undefined : { tie };
}

function nodeAt(
  sigma: Sigma,
  { adjacency, shown, intermediaries }: MapState,
  seen: (node: string) => Place | undefined,
): string | undefined {
  let found: string | undefined;
  let height = -Infinity;
  for (const { id, group } of adjacency.nodes.values()) {
    const place = shown.nodes.has(id) ? seen(id) : undefined;
    const data = sigma.getNodeDisplayData(id);
    if (place === undefined || data === undefined || data.zIndex < height) continue;
    const around = intermediaries.has(id) ? ring.gap + ring.width : reach.node;
    const radius = sigma.scaleSize(data.size);
    if (distanceToShape(shapeOf(group), radius, place.x, place.y) > around) continue;
    found = id;
    height = data.zIndex;
  }
  return found;
}

function* linesOf(
  { adjacency, shown }: MapState,
  seen: (node: string) => Place | undefined,
): Generator<Line> {
  const places = new Map<string, Place>();
  for (const id of shown.nodes) {
    const place = seen(id);
    if (place !== undefined) places.set(id, place);
  }
  for (const [tie, segment] of adjacency.segments) {
    if (!shown.ties.has(tie)) continue;
    const from = places.get(segment.from);
    const to = places.get(segment.to);
    if (from !== undefined && to !== undefined) yield { tie, from, to };
  }
}
