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
  const both: (readonly [Unit, Unit])[] = [];
  for (const [place, ones] of grouped(first)) both.push(...pairs(ones, others.get(place) ?? []));
  const matched = new Set(both.flat());
  const left = (units: readonly Unit[]) => units.filter((unit) => !matched.has(unit));
  return { both, onlyFirst: left(first), onlySecond: left(second) };
}

/** The pairs among the units of one place, the closest first. */
function pairs<Unit extends CodedUnit>(
  ones: readonly Unit[],
  others: readonly Unit[],
): readonly (readonly [Unit, Unit])[] {
  const candidates = ones.flatMap((one, at) =>
    others.flatMap((other, otherAt) => {
      const distance = setDistance(one.participants, other.participants);
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
  const taken = new Set<Unit>();
  return candidates.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}

function grouped<Unit extends CodedUnit>(
  units: readonly Unit[],
): ReadonlyMap<string, readonly Unit[]> {
  const places = new Map<string, Unit[]>();
  for (const unit of units) {
    const place = JSON.stringify([unit.passage, unit.kind]);
    const there = places.get(place);
    if (there === undefined) places.set(place, [unit]);
    else there.push(unit);
  }
  return places;
}
