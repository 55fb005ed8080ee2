import type { Filter } from '@samenspel/claims';
import type { Bitmap } from './bitmap.ts';
import { keepAsked } from './keep-last.ts';
import { perSnapshot, type Snapshot } from './snapshot.ts';

/** A condition on the values of a property. */
export type ValueCondition = Extract<Filter, { readonly in: unknown }>;

/** Values of a condition up to which the rows of each are kept: one pass over all rows is as good for more. */
const fewValues = 8;

/** Values whose rows are kept of one snapshot, and bytes for these. */
const most = 1024;
const room = 8 * 1024 ** 2;

/** Characters up to which a value is a name: one that is longer is hardly one of the study. */
const longestName = 500;

const kept = perSnapshot(() => new Map<string, Bitmap>());

/**
 * The rows that have one of a few values, whatever else is asked: filters differ mostly in which conditions they join,
 * and the rows of the values that they ask for are kept. `undefined` where the condition has many values.
 *
 * @param find the rows of all claims that fulfil a condition
 */
export function rowsOfValues(
  snapshot: Snapshot,
  condition: ValueCondition,
  find: (condition: ValueCondition) => Bitmap,
): Bitmap | undefined {
  const { property, in: values, includeNarrower = false } = condition;
  return rowsOfAny(
    snapshot,
    values,
    (value) => JSON.stringify([property, includeNarrower, value]),
    (value) => find({ ...condition, in: [value] }),
  );
}

/**
 * The rows in which one of a few actors takes part, kept as well.
 *
 * @param parts what it may do there, as a mask
 * @param find the rows of all claims in which an actor does
 */
export function rowsOfParticipants(
  snapshot: Snapshot,
  actors: readonly string[],
  parts: number,
  find: (actor: string) => Bitmap,
): Bitmap | undefined {
  return rowsOfAny(
    snapshot,
    actors,
    (actor) => JSON.stringify(['participant', parts, actor]),
    find,
  );
}

function rowsOfAny(
  snapshot: Snapshot,
  values: readonly string[],
  nameOf: (value: string) => string,
  find: (value: string) => Bitmap,
): Bitmap | undefined {
  if (values.length > fewValues) return undefined;
  const known = kept(snapshot);
  const bitmaps = values.map((value) => {
    const name = nameOf(value);
    const rows = known.get(name) ?? find(value);
    if (name.length > longestName) return rows;
    keepAsked(known, name, rows, { bytes: snapshot.data.alive.byteLength, most, room });
    return rows;
  });
  const [first = snapshot.data.alive.map(() => 0), ...others] = bitmaps;
  if (others.length === 0) return first;
  const all = first.slice();
  for (const rows of others)
    for (let word = 0; word < all.length; word += 1)
      all[word] = (all[word] ?? 0) | (rows[word] ?? 0);
  return all;
}
