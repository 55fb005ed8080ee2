import type { Place } from './places.ts';

/** The keys that lead to a neighbour, and where they point. The second axis points down, as on a screen. */
export const directions: Readonly<Record<string, Place>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/**
 * Who lies in a direction: of those within 60 degrees of it the one that is nearest, where being off the direction
 * counts as being further away.
 */
export function nextInDirection(
  from: Place,
  direction: Place,
  others: Iterable<readonly [id: string, place: Place]>,
): string | undefined {
  let next: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of others) {
    const [dx, dy] = [x - from.x, y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (ahead <= 0 || aside > ahead * Math.sqrt(3)) continue;
    const distance = ahead + 2 * aside;
    if (distance >= least) continue;
    least = distance;
    next = id;
  }
  return next;
}
