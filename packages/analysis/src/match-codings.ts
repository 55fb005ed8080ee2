import { setDistance } from './reliability.ts';

/** What a coder made of a place in a text. */
export interface CodedUnit {
  readonly id: string;
  /** The passage it rests on. Only units of the same passage are matched. */
  readonly passage: string;
  /** What it is, such as collaboration or finding. Only units of the same kind are matched. */
  readonly kind: string;
  /** Who takes part, or whom it is about. Units that have nobody in common are not matched, unless neither has any. */
  readonly participants: readonly string[];
}

/** Two codings of the same text laid side by side. */
export interface MatchedCodings<Unit> {
  readonly both: readonly (readonly [Unit, Unit])[];
  readonly onlyFirst: readonly Unit[];
  readonly onlySecond: readonly Unit[];
}

/**
 * Finds which units of two codings are of the same thing: of one passage and kind, with some participant in common or
 * none on either side. Where several could be meant, pairs are taken one by one: first those that differ in the smallest
 * share of their participants (Jaccard distance), among these those whose places among the units of the passage are
 * nearest to each other, then the earlier ones. Each unit is taken at most once. The same codings always match alike, also
 * the other way round. It is not the assignment with the smallest sum of distances.
 *
 * @param first the units of the first coding, those of a passage in the order of its text
 * @param second the units of the second coding, likewise
 */
export function matchCodings<Unit extends CodedUnit>(
  first: readonly Unit[],
  second: readonly Unit[],
): MatchedCodings<Unit> {
  const others = grouped(second);
  const matched: (readonly [number, number])[] = [];
  for (const [place, ones] of grouped(first)) matched.push(...pairs(ones, others.get(place) ?? []));
  const [inFirst, inSecond] = [0, 1].map((side) => new Set(matched.map((pair) => pair[side])));
  return {
    both: matched.flatMap(([at, otherAt]) => {
      const [one, other] = [first[at], second[otherAt]];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    }),
    onlyFirst: first.filter((_, at) => inFirst?.has(at) !== true),
    onlySecond: second.filter((_, at) => inSecond?.has(at) !== true),
  };
}

/** A unit with its place among all of its coding. */
interface Placed {
  readonly unit: CodedUnit;
  readonly index: number;
}

/** The pairs among the units of one place, the closest first, as places in the two codings. */
function pairs(
  ones: readonly Placed[],
  others: readonly Placed[],
): readonly (readonly [number, number])[] {
  const candidates = ones.flatMap((one, at) =>
    others.flatMap((other, otherAt) => {
      const distance = setDistance(one.unit.participants, other.unit.participants);
      if (distance >= 1) return [];
      // How far apart they stand, in whole numbers: the shares at / ones.length and otherAt / others.length.
      const apart = Math.abs(at * others.length - otherAt * ones.length);
      return [{ one, other, distance, apart, late: at + otherAt, earlier: Math.min(at, otherAt) }];
    }),
  );
  candidates.sort(
    (a, b) =>
      a.distance - b.distance || a.apart - b.apart || a.late - b.late || a.earlier - b.earlier,
  );
  const taken = { ones: new Set<number>(), others: new Set<number>() };
  return candidates.flatMap(({ one, other }) => {
    if (taken.ones.has(one.index) || taken.others.has(other.index)) return [];
    taken.ones.add(one.index);
    taken.others.add(other.index);
    return [[one.index, other.index] as const];
  });
}

function grouped(units: readonly CodedUnit[]): ReadonlyMap<string, readonly Placed[]> {
  const places = new Map<string, Placed[]>();
  for (const [index, unit] of units.entries()) {
    const place = JSON.stringify([unit.passage, unit.kind]);
    const there = places.get(place);
    if (there === undefined) places.set(place, [{ unit, index }]);
    else there.push({ unit, index });
  }
  return places;
}
