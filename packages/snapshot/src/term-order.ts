import { compareCodePoints } from '@samenspel/claims';
import { perSnapshot, termsOf, type Snapshot } from './snapshot.ts';
import { schemesOfStudy } from './study-schemes.ts';

const known = perSnapshot(() => new Map<string, Uint32Array>());

/**
 * The rank of each number of a numbering, from 1; 0 has rank 0. Concepts are in the order of their scheme, what no
 * scheme lists comes after them by code point.
 */
export function ranksOf(snapshot: Snapshot, numbering: string): Uint32Array {
  const found = known(snapshot).get(numbering);
  // A later snapshot may add numbers to those that they share; this one never uses them.
  if (found !== undefined) return found;
  const terms = termsOf(snapshot, numbering);
  const places = placesIn(snapshot, numbering);
  const listed = places.size;
  const numbers = Array.from({ length: terms.size - 1 }, (_, index) => index + 1);
  const place = (number: number) => places.get(terms.text(number)) ?? listed;
  numbers.sort(
    (one, other) =>
      place(one) - place(other) || compareCodePoints(terms.text(one), terms.text(other)),
  );
  const ranks = new Uint32Array(terms.size);
  numbers.forEach((number, index) => {
    ranks[number] = index + 1;
  });
  known(snapshot).set(numbering, ranks);
  return ranks;
}

/** Position of each concept in its scheme, when the numbering is of concepts. */
function placesIn(snapshot: Snapshot, numbering: string): ReadonlyMap<string, number> {
  const scheme = schemesOfStudy(snapshot.study).get(numbering.replace(/^concept:/u, ''));
  if (scheme === undefined || !numbering.startsWith('concept:')) return new Map();
  return new Map(scheme.concepts.map(({ id }, position) => [id, position]));
}
