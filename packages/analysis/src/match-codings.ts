import { setDistance } from './reliability.ts';

/** What a coder made of a place in a text. */
export interface CodedUnit {
  readonly id: string;
  /** The passage it rests on. Only units of the same passage are matched. */
  readonly passage: string;
  /** What it is, such as collaboration or finding. Only units of the same kind are matched. */
  readonly kind: string;
  /** Who takes part and who it is about. Units that have nobody in common are not matched, unless neither has any. */
  readonly participants: readonly string[];
}

/** Two codings of the same text laid side by side. */
export interface MatchedCodings<Unit> {
  readonly both: readonly (readonly [Unit, Unit])[];
  readonly onlyFirst: readonly Unit[];
  readonly onlySecond: readonly Unit[];
}

/**
 * Finds which units of two codings are of the same thing: those of one passage and kind with most participants in
 * common, each at most once. Among equals the order in the passage decides, so that the same codings always match alike.
 *
 * @param first the units of the first coder, those of a passage in the order of its text
 * @param second the units of the second coder, likewise
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

/** The best pairs among the units of one place, each unit once: the closest first. */
function pairs<Unit extends CodedUnit>(
  ones: readonly Unit[],
  others: readonly Unit[],
): readonly (readonly [Unit, Unit])[] {
  const candidates = ones.flatMap((one, at) =>
    others.flatMap((other, otherAt) => {
      const distance = setDistance(one.participants, other.participants);
      const apart = Math.abs(at / ones.length - otherAt / others.length);
      return distance < 1 ? [{ one, other, distance, apart }] : [];
    }),
  );
  candidates.sort((a, b) => a.distance - b.distance || a.apart - b.apart);
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
