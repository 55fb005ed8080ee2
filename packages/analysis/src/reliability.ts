/** How far apart two values are: 0 for the same, the same either way round; of any scale. */
export type Distance<Value> = (one: Value, other: Value) => number;

/** How far coders agree on some units. What cannot be computed is undefined, and never 0 or 1 instead. */
export interface Agreement {
  /** Units that both coders gave a value. */
  readonly units: number;
  /** Share of the units with the same value, from 0 to 1; undefined without units. */
  readonly same: number | undefined;
  /** Cohen's κ; undefined without units, and when both coders gave one and the same value throughout. */
  readonly kappa: number | undefined;
  /** Krippendorff's α; undefined without units, and when there was only one value. */
  readonly alpha: number | undefined;
}

/** 0 for the same value and 1 for any other. */
export function nominal(one: string, other: string): number {
  return one === other ? 0 : 1;
}

/** The share of all values of two sets that they do not have in common (Jaccard 1912); 0 for two empty sets. */
export function setDistance(one: readonly string[], other: readonly string[]): number {
  const values = new Set([...one, ...other]);
  const shared = new Set(one.filter((value) => other.includes(value)));
  return values.size === 0 ? 0 : 1 - shared.size / values.size;
}

/**
 * Agreement of two coders beyond chance (Cohen 1960, "A coefficient of agreement for nominal scales"): 1 is full
 * agreement, 0 what two coders reach who each keep to their own shares of values and do not look, below 0 less than that.
 *
 * @param pairs what the first and the second coder said of each unit
 * @returns undefined without units, and where chance alone gives full agreement, so that there is nothing beyond it
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const first = tally(pairs.map(([one]) => one));
  const second = tally(pairs.map(([, other]) => other));
  let expected = 0;
  for (const [value, times] of first) {
    expected += (times / pairs.length) * ((second.get(value) ?? 0) / pairs.length);
  }
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Agreement of any number of coders beyond chance, with values missing and any distance between values (Krippendorff
 * 2011, "Computing Krippendorff's alpha-reliability"): 1 is full agreement, 0 what drawing from all values given gives.
 *
 * @param units the values that each unit got, one per coder who coded it; a unit with fewer than two counts for nothing
 * @returns undefined when fewer than two values can be compared, and when they are all the same
 */
export function krippendorffsAlpha<Value>(
  units: readonly (readonly Value[])[],
  distance: Distance<Value>,
): number | undefined {
  const coded = units.filter((values) => values.length > 1);
  const all = coded.flat();
  let observed = 0;
  for (const values of coded) observed += between(values, distance) / (values.length - 1);
  const expected = between(all, distance) / (all.length - 1);
  return expected > 0 ? 1 - observed / expected : undefined;
}

/** Agreement of two coders on one value per unit, for α with the nominal distance. */
export function agreementOnValues(pairs: readonly (readonly [string, string])[]): Agreement {
  return {
    units: pairs.length,
    same: share(pairs.map(([one, other]) => nominal(one, other))),
    kappa: cohensKappa(pairs),
    alpha: krippendorffsAlpha(pairs, nominal),
  };
}

/**
 * Agreement of two coders on a set of values per unit. For `same` and κ two sets are the same only if all values are;
 * for α they differ by the share of values that they do not have in common (Jaccard distance, which weighs a subset
 * and an overlap alike, unlike the MASI distance of Passonneau 2006).
 */
export function agreementOnSets(
  pairs: readonly (readonly [readonly string[], readonly string[]])[],
): Agreement {
  const wholes = pairs.map(([one, other]) => [whole(one), whole(other)] as const);
  // The same set is the same object, so that equal sets are counted and not compared.
  const sets = new Map(
    pairs.flatMap((pair, at) => pair.map((set, side) => [wholes[at]?.[side], set])),
  );
  const interned = wholes.map((pair) => pair.map((name) => sets.get(name) ?? []));
  return {
    units: pairs.length,
    same: share(wholes.map(([one, other]) => nominal(one, other))),
    kappa: cohensKappa(wholes),
    alpha: krippendorffsAlpha(interned, setDistance),
  };
}

/** The sum of the distances of each value to each other. Equal values are counted, not compared. */
function between<Value>(values: readonly Value[], distance: Distance<Value>): number {
  let sum = 0;
  const counted = [...tally(values)];
  for (const [at, [one, times]] of counted.entries()) {
    for (let next = at + 1; next < counted.length; next += 1) {
      const [other, otherTimes] = counted[next] ?? [one, 0];
      sum += 2 * times * otherTimes * distance(one, other);
    }
  }
  return sum;
}

function share(distances: readonly number[]): number | undefined {
  const same = distances.filter((distance) => distance === 0).length;
  return distances.length === 0 ? undefined : same / distances.length;
}

function whole(values: readonly string[]): string {
  return JSON.stringify([...new Set(values)].sort());
}

function tally<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}
