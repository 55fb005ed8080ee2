import { withRoom } from './integer-column.ts';
import { PairTable } from './pair-table.ts';
import { tieKinds, tieReader, type UntiedReason } from './row-ties.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { termsOf, type Snapshot } from './snapshot.ts';

/** A network of actors that can be tied, by who is in contact with whom. Each two actors have one tie at most. */
export interface Network {
  /** How many ties there are; their numbers start from 0. */
  readonly size: number;
  /** By tie the actor numbers of its ends, the lower in `a`. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /**
   * By tie, the rows that make it: eight times the row, plus one where one end is an intermediary of the other, plus
   * two where it goes from `a` to `b`, plus four where it goes from `b` to `a`.
   */
  readonly claims: IntegerLists;
  /** By actor number, the ties that it has. */
  readonly tiesAt: IntegerLists;
  /** Rows that tie nobody, by why. */
  readonly untied: ReadonlyMap<UntiedReason, readonly number[]>;
}

/** The network that some rows make. */
export function networkOf(snapshot: Snapshot, rows: Uint32Array): Network {
  const reader = tieReader(snapshot);
  const known = new PairTable(rows.length);
  const untied = new Map<UntiedReason, number[]>();
  let ties: Uint32Array = new Uint32Array(rows.length);
  let claims: Uint32Array = new Uint32Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const reason = reader.read(row);
    if (reason !== undefined) {
      const others = untied.get(reason);
      if (others === undefined) untied.set(reason, [row]);
      else others.push(row);
      continue;
    }
    const made = reader.size();
    ties = withRoom(ties, count + made);
    claims = withRoom(claims, count + made);
    for (let tie = 0; tie < made; tie += 1) {
      const one = reader.a(tie);
      const other = reader.b(tie);
      const kind = reader.kind(tie);
      const direction = (kind & tieKinds.directed) === 0 ? 0 : one < other ? 2 : 4;
      ties[count] = known.add(Math.min(one, other), Math.max(one, other)) - 1;
      claims[count] = row * 8 + (kind & tieKinds.intermediary) + direction;
      count += 1;
    }
  }
  const size = known.size;
  const a = new Uint32Array(size);
  const b = new Uint32Array(size);
  for (let tie = 0; tie < size; tie += 1) {
    a[tie] = known.first(tie + 1);
    b[tie] = known.second(tie + 1);
  }
  const both = new Uint32Array(2 * size);
  both.set(a);
  both.set(b, size);
  return {
    size,
    a,
    b,
    claims: listsBy(ties.subarray(0, count), size, (at) => claims[at] ?? 0),
    tiesAt: listsBy(both, termsOf(snapshot, 'actor').size, (at) => at % size),
    untied,
  };
}

/** Lists of what stands at positions, by the key of the position, in the order of the positions. */
function listsBy(
  keys: Uint32Array,
  size: number,
  valueAt: (position: number) => number,
): IntegerLists {
  const offsets = new Uint32Array(size + 1);
  for (const key of keys) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  for (let key = 0; key < size; key += 1)
    offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  const ends = offsets.slice();
  const values = new Uint32Array(keys.length);
  keys.forEach((key, at) => {
    const place = ends[key] ?? 0;
    values[place] = valueAt(at);
    ends[key] = place + 1;
  });
  return { offsets, values };
}

/** The ties that an actor has. */
export function tiesOfActor({ tiesAt: { offsets, values } }: Network, actor: number): Uint32Array {
  return values.subarray(offsets[actor], offsets[actor + 1]);
}

/** The actor at the other end of a tie. */
export function otherEnd({ a, b }: Network, tie: number, actor: number): number {
  return (a[tie] === actor ? b[tie] : a[tie]) ?? 0;
}

/** The rows that make a tie. */
export interface TieClaims {
  /** Those that name the two together. */
  readonly named: readonly number[];
  /** Those in which one is an intermediary of the other. */
  readonly asIntermediary: readonly number[];
  /** Those that say that something goes from `a` to `b`, and from `b` to `a`. */
  readonly forward: readonly number[];
  readonly backward: readonly number[];
}

export function claimsOfTie({ claims: { offsets, values } }: Network, tie: number): TieClaims {
  const found = [...values.subarray(offsets[tie], offsets[tie + 1])];
  const rowsWhere = (isKept: (claim: number) => boolean) => [
    ...new Set(found.filter(isKept).map((claim) => claim >>> 3)),
  ];
  return {
    named: rowsWhere((claim) => (claim & 1) === 0),
    asIntermediary: rowsWhere((claim) => (claim & 1) !== 0),
    forward: rowsWhere((claim) => (claim & 2) !== 0),
    backward: rowsWhere((claim) => (claim & 4) !== 0),
  };
}
