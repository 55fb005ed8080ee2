import { termsOf, type Snapshot } from './snapshot.ts';
import { ranksOf } from './term-order.ts';

/** A key of a group: its text, `null` for "does not say", and its place among the others, 0 for `null`. */
export interface KeyValue {
  readonly text: string | null;
  readonly rank: number;
}

/** What the numbers of a numbering stand for as keys of groups. */
export function textKeys(
  snapshot: Snapshot,
  numbering: string,
): { readonly size: number; readonly keysOf: (value: number) => readonly [KeyValue] } {
  const terms = termsOf(snapshot, numbering);
  const ranks = ranksOf(snapshot, numbering);
  return {
    size: terms.size,
    keysOf: (value) => [
      value === 0 ? { text: null, rank: 0 } : { text: terms.text(value), rank: ranks[value] ?? 0 },
    ],
  };
}
