import {
  countedOf,
  resolvedLinks,
  rowValue,
  rowValues,
  type Counted,
  type Snapshot,
} from '@samenspel/snapshot';
import { rowsByPerspective, rowsByValue } from './sides.ts';
import { areDifferentVoices } from './voices.ts';

/** One of the two that contradict each other. */
export interface Side {
  /** What it says: a position, yes or no; absent where a link says that two claims contradict each other. */
  readonly says?: string;
  /** Of whom; `null` where the claim has no perspective. */
  readonly perspective: string | null;
  readonly counted: Counted;
}

/** Two that say the opposite. */
export interface Contradiction {
  /**
   * `position`: one agrees and one disagrees with a proposition. `counts`: one counts a form of contact as
   * collaboration and one does not. `link`: the coder linked two claims as contradicting each other.
   */
  readonly type: 'position' | 'counts' | 'link';
  /** Proposition id, or the form; absent with a link. */
  readonly on?: string;
  /** Whether both are of one group of respondents, or each of another. */
  readonly within: boolean;
  readonly sides: readonly [Side, Side];
}

/**
 * Where some claims contradict each other, within one perspective and between two. Two claims by the same voice are no
 * contradiction between people, so they make none.
 */
export function contradictionsAmong(
  snapshot: Snapshot,
  rows: readonly number[],
): readonly Contradiction[] {
  return [
    ...opposed(snapshot, rows, 'position', 'proposition', ['agree', 'disagree']),
    ...opposed(snapshot, rows, 'counts', 'form', ['yes', 'no']),
    ...linked(snapshot, rows),
  ];
}

/** Where rows on the same thing say opposite things. */
function opposed(
  snapshot: Snapshot,
  rows: readonly number[],
  said: 'position' | 'counts',
  on: 'proposition' | 'form',
  [yes, no]: readonly [string, string],
): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [thing, about] of rowsByValue(snapshot, rows, on)) {
    const sides = rowsByValue(snapshot, about, said);
    const [pro, contra] = [yes, no].map((side) =>
      rowsByPerspective(snapshot, sides.get(side) ?? []),
    );
    for (const [onePerspective, one] of pro ?? [])
      for (const [otherPerspective, other] of contra ?? []) {
        if (!areDifferentVoices(snapshot, one, other)) continue;
        found.push({
          type: said,
          on: thing,
          within: onePerspective === otherPerspective,
          sides: [
            { says: yes, perspective: onePerspective, counted: countedOf(snapshot, one) },
            { says: no, perspective: otherPerspective, counted: countedOf(snapshot, other) },
          ],
        });
      }
  }
  return found;
}

/** Claims of which a coder says that they contradict each other, where one of them is among the rows. */
function linked(snapshot: Snapshot, rows: readonly number[]): readonly Contradiction[] {
  const among = new Set(rows);
  const { from, to } = resolvedLinks(snapshot, 'contradicts');
  const seen = new Set<string>();
  return [...from].flatMap((one, at): readonly Contradiction[] => {
    const other = to[at] ?? one;
    const name = [one, other].sort((a, b) => a - b).join();
    if (one === other || seen.has(name) || !(among.has(one) || among.has(other))) return [];
    seen.add(name);
    const sides = [sideOf(snapshot, one), sideOf(snapshot, other)] as const;
    return [{ type: 'link', within: sides[0].perspective === sides[1].perspective, sides }];
  });
}

function sideOf(snapshot: Snapshot, row: number): Side {
  return {
    perspective: rowValue(snapshot, row, 'perspective') ?? null,
    counted: countedOf(snapshot, [row]),
  };
}

/** Claims that say that it is disputed whether a form of contact counts as collaboration, by form. */
export function disputedAmong(
  snapshot: Snapshot,
  rows: readonly number[],
): readonly { readonly form: string; readonly counted: Counted }[] {
  const disputed = rows.filter((row) => rowValues(snapshot, row, 'counts').includes('disputed'));
  return [...rowsByValue(snapshot, disputed, 'form')].map(([form, some]) => ({
    form,
    counted: countedOf(snapshot, some),
  }));
}
