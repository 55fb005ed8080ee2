import { withRoom } from './integer-column.ts';
import { PairReader } from './row-pairs.ts';
import { perSnapshot, type Snapshot } from './snapshot.ts';

/** The pairs of all rows: row `i` has those from `offsets[i]` up to `offsets[i + 1]`. */
export interface PairLists {
  readonly offsets: Uint32Array;
  /** Actor numbers. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** 1 where the pair goes from `a` to `b`. */
  readonly directed: Uint8Array;
}

/** The pairs of a snapshot's collaborations (`pairsOf` of `@samenspel/claims`), read once for all that asks for them. */
export const pairListsOf: (snapshot: Snapshot) => PairLists = perSnapshot((snapshot) => {
  const { rows } = snapshot.data;
  const reader = new PairReader(snapshot);
  const offsets = new Uint32Array(rows + 1);
  let a: Uint32Array = new Uint32Array(rows);
  let b: Uint32Array = new Uint32Array(rows);
  let directed: Uint32Array = new Uint32Array(rows);
  let end = 0;
  for (let row = 0; row < rows; row += 1) {
    const pairs = reader.readPairs(row);
    a = withRoom(a, end + pairs);
    b = withRoom(b, end + pairs);
    directed = withRoom(directed, end + pairs);
    for (let at = 0; at < pairs; at += 1) {
      a[end + at] = reader.a[at] ?? 0;
      b[end + at] = reader.b[at] ?? 0;
      directed[end + at] = reader.directed[at] ?? 0;
    }
    end += pairs;
    offsets[row + 1] = end;
  }
  return {
    offsets,
    a: a.slice(0, end),
    b: b.slice(0, end),
    directed: Uint8Array.from(directed.subarray(0, end)),
  };
});
