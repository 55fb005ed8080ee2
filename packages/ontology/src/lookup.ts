import { editDistance } from './edit-distance.ts';
import { labelKey } from './label-key.ts';
import type { Concept, Language, Scheme } from './scheme.ts';

/** Position in the scheme's concepts by the key of every id, notation and label. */
type Positions = ReadonlyMap<string, number>;

const known = /* @__PURE__ */ new WeakMap<Scheme, Positions>();

/** What a concept answers to, the stronger names first: an id is never hidden by another's label. */
const nameRanks: readonly ((concept: Concept) => readonly (string | undefined)[])[] = [
  ({ id }) => [id],
  ({ notation }) => [notation],
  ({ nl, en }) => [nl, en],
  ({ altNl = [], altEn = [] }) => [...altNl, ...altEn],
];

function positionsIn(scheme: Scheme): Positions {
  const found = known.get(scheme);
  if (found !== undefined) return found;
  const positions = new Map<string, number>();
  for (const namesOf of nameRanks) {
    scheme.concepts.forEach((concept, position) => {
      for (const name of namesOf(concept)) {
        const key = name === undefined ? '' : labelKey(name);
        if (key !== '' && !positions.has(key)) positions.set(key, position);
      }
    });
  }
  known.set(scheme, positions);
  return positions;
}

/**
 * The concept that a text names: by id, notation, label or other label, in either language, whatever
 * the case and the accents. `undefined` when no concept of the scheme has that name.
 */
export function findConcept<Id extends string>(
  scheme: Scheme<Id>,
  text: string,
): Concept<Id> | undefined {
  const position = positionsIn(scheme).get(labelKey(text));
  return position === undefined ? undefined : scheme.concepts[position];
}

/** Whether a text is literally the id of a concept of the scheme. */
export function isConceptId<Id extends string>(scheme: Scheme<Id>, text: string): text is Id {
  return findConcept(scheme, text)?.id === text;
}

/**
 * The preferred label of a concept.
 *
 * @throws RangeError when the scheme has no such concept, which a typed id rules out.
 */
export function labelOf<Id extends string>(
  scheme: Scheme<Id>,
  id: NoInfer<Id>,
  language: Language,
): string {
  const concept = findConcept(scheme, id);
  if (concept?.id !== id) {
    throw new RangeError(`"${id}" is no concept of the scheme "${scheme.id}".`);
  }
  return concept[language];
}

/** Beyond this length a text is no mistyped name, and comparing it would only cost time. */
const longestName = 80;

/**
 * The concepts whose names are most like a text, the nearest first: for "did you mean". A name counts
 * when at most a quarter of it (and always two letters) would have to change. Where no name does, those
 * count that contain the text or are contained in it, from four letters on.
 */
export function nearest<Id extends string>(
  scheme: Scheme<Id>,
  text: string,
  count = 3,
): readonly Concept<Id>[] {
  if (text.length > longestName) return [];
  const sought = labelKey(text);
  if (sought === '') return [];
  const distances = new Map<number, number>();
  for (const [name, position] of positionsIn(scheme)) {
    const distance = unlikeness(name, sought);
    if (distance < (distances.get(position) ?? Infinity)) distances.set(position, distance);
  }
  const alike = [...distances].sort(([here, near], [there, far]) => near - far || here - there);
  const mistyped = alike.filter(([, distance]) => distance < longestName);
  return (mistyped.length > 0 ? mistyped : alike)
    .slice(0, count)
    .flatMap(([position]) => scheme.concepts[position] ?? []);
}

/** Letters to change; above `longestName` when one contains the other; `Infinity` when not alike. */
function unlikeness(name: string, sought: string): number {
  const length = Math.max(name.length, sought.length);
  // Not all of a name: one number is not like another.
  const bound = Math.min(Math.max(2, Math.floor(length / 4)), length - 1);
  const difference = Math.abs(name.length - sought.length);
  const distance = difference > bound ? Infinity : editDistance(name, sought);
  if (distance <= bound) return distance;
  const [shorter, longer] = name.length < sought.length ? [name, sought] : [sought, name];
  return shorter.length >= 4 && longer.includes(shorter) ? longestName + difference : Infinity;
}
