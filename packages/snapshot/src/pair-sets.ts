import { actorClasses, type ActorClasses } from './actor-classes.ts';
import { Combinations } from './combinations.ts';
import type { ActorKey } from './group-keys.ts';
import { mostGroups } from './group-limit.ts';
import { withRoom } from './integer-column.ts';
import { keepLast } from './keep-last.ts';
import { pairListsOf, type PairLists } from './pair-lists.ts';
import { SetDictionary } from './set-dictionary.ts';
import { everyRow, perSnapshot, type Snapshot } from './snapshot.ts';

/** Which pairs are looked at, and what their ends are told apart by. */
export interface Pairing {
  readonly rows: ActorKey;
  readonly columns: ActorKey;
  /** Each pair both ways round, or only those with a direction, the way they go. */
  readonly orientation: 'either' | 'flow';
}

/** The different combinations of ends that the pairs of claims have. */
export interface PairSets {
  /** Whether it says something of all rows, not only of those asked for. */
  readonly isOfAll: boolean;
  /** The number of the set of combinations, by row. */
  readonly of: Uint32Array;
  readonly sets: SetDictionary;
  /** The combinations: the class of the one end and of the other. */
  readonly combinations: Combinations;
  readonly left: ActorClasses;
  readonly right: ActorClasses;
}

/** Classes of the two ends, multiplied, up to which the sets of all rows are kept. */
const fewCombinations = 4096;
/** Pairings of which they are kept, of one snapshot. */
const mostKept = 4;

const kept = perSnapshot(() => new Map<string, PairSets>());

/**
 * Which combinations of ends the pairs of some rows have; of other rows it says nothing. Claims differ in this far less
 * than they are many, so it is kept for all rows where there are few classes.
 *
 * @throws SnapshotError TOO_LARGE for too many combinations
 */
export function pairSetsOf(snapshot: Snapshot, pairing: Pairing, rows: Uint32Array): PairSets {
  const name = `${pairing.rows} ${pairing.columns} ${pairing.orientation}`;
  const known = kept(snapshot);
  let all = known.get(name);
  if (all === undefined) {
    const left = actorClasses(snapshot, [pairing.rows]);
    const right =
      pairing.rows === pairing.columns ? left : actorClasses(snapshot, [pairing.columns]);
    if (left.size * right.size > fewCombinations)
      return { ...readSets(snapshot, pairing, { left, right }, rows), isOfAll: false };
    all = { ...readSets(snapshot, pairing, { left, right }, everyRow(snapshot)), isOfAll: true };
    keepLast(known, name, all, mostKept);
  }
  return all;
}

function readSets(
  snapshot: Snapshot,
  { orientation }: Pairing,
  { left, right }: Pick<PairSets, 'left' | 'right'>,
  rows: Uint32Array,
): Omit<PairSets, 'isOfAll'> {
  const pairs = pairListsOf(snapshot);
  const combinations = new Combinations(right.size, mostGroups);
  const sets = new SetDictionary();
  const of = new Uint32Array(snapshot.data.rows);
  let ends: Uint32Array = new Uint32Array(16);
  for (const row of rows) {
    const found = new Set<number>();
    for (const [one, other] of endsOf(pairs, row, orientation))
      found.add(combinations.add(left.of[one] ?? 0, right.of[other] ?? 0));
    ends = withRoom(ends, found.size);
    ends.set([...found]);
    of[row] = sets.intern(ends, found.size);
  }
  return { of, sets, combinations, left, right };
}

function* endsOf(
  { offsets, a, b, directed }: PairLists,
  row: number,
  orientation: Pairing['orientation'],
): Generator<readonly [number, number]> {
  const stop = offsets[row + 1] ?? 0;
  for (let pair = offsets[row] ?? 0; pair < stop; pair += 1) {
    if (orientation === 'flow' && directed[pair] !== 1) continue;
    const [one, other] = [a[pair] ?? 0, b[pair] ?? 0];
    yield [one, other];
    if (orientation === 'either') yield [other, one];
  }
}
