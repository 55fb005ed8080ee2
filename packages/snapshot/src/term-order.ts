import { compareCodePoints } from '@samenspel/claims';
import type { Scheme } from '@samenspel/ontology';
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
  const compare = termOrder(conceptPlaces(schemesOfStudy(snapshot.study), numbering));
  const numbers = Array.from({ length: terms.size - 1 }, (_, index) => index + 1);
  numbers.sort((one, other) => compare(terms.text(one), terms.text(other)));
  const ranks = new Uint32Array(terms.size);
  numbers.forEach((number, index) => {
    ranks[number] = index + 1;
  });
  known(snapshot).set(numbering, ranks);
  return ranks;
}

/** Orders texts: concepts by their places, what has none after them by code point. */
export function termOrder(
  places: ReadonlyMap<string, number>,
): (one: string, other: string) => number {
  const place = (text: string) => places.get(text) ?? places.size;
  return (one, other) => place(one) - place(other) || compareCodePoints(one, other);
}

/** The place of each concept in its scheme, when a domain or numbering is of concepts. */
export function conceptPlaces(
  schemes: ReadonlyMap<string, Scheme>,
  domain: string,
): ReadonlyMap<string, number> {
  const scheme = schemes.get(domain.replace(/^concept:/u, ''));
  if (scheme === undefined || !domain.startsWith('concept:')) return new Map();
  return new Map(scheme.concepts.map(({ id }, position) => [id, position]));
}
