import type { Place } from './places.ts';

/** A tie as it is drawn, in pixels. */
export interface Line {
  readonly tie: string;
  readonly from: Place;
  readonly to: Place;
}

/** The tie that is nearest to a place, of those within a distance. */
export function nearestTie(
  lines: Iterable<Line>,
  place: Place,
  within: number,
): string | undefined {
  let nearest: string | undefined;
  let least = within * within;
  for (const { tie, from, to } of lines) {
    const distance = squaredDistance(place, from, to);
    if (distance > least) continue;
    least = distance;
    nearest = tie;
  }
  return nearest;
}

function squaredDistance({ x, y }: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
  const at = Math.max(0, Math.min(1, along));
  return (from.x + at * dx - x) ** 2 + (from.y + at * dy - y) ** 2;
}
