import { compareCodePoints, type ActorFilter, type Version } from '@samenspel/claims';
import { mode as modes, type ModeId } from '@samenspel/ontology';
import { actorMarks } from './actor-marks.ts';
import { Combinations } from './combinations.ts';
import { countedLists, type Counted } from './counted.ts';
import { countingFilter, type Counting } from './counting.ts';
import { mostGroups } from './group-limit.ts';
import { pairListsOf } from './pair-lists.ts';
import { PairTable } from './pair-table.ts';
import { rowChains } from './row.ts';
import { selectedRows } from './select.ts';
import { columnOf, termsOf, type Snapshot } from './snapshot.ts';

export interface PairsBetweenRequest extends Counting {
  readonly between: readonly [ActorFilter, ActorFilter];
}

/** What is said of two actors in one mode. */
export interface RelatedPair extends Counted {
  /** Who fulfils the first condition. */
  readonly one: string;
  /** Who fulfils the other one. */
  readonly other: string;
  readonly mode: ModeId;
  /** The intermediaries that the claims name, each once. */
  readonly intermediaries: readonly string[];
}

export interface PairsBetween {
  /** Those with most distinct claims first, equals by id. */
  readonly pairs: readonly RelatedPair[];
  readonly version: Version;
}

/**
 * Which actors of one sort collaborate with which of another according to whom, and which not: each pair of
 * collaborations (`pairsOf` of `@samenspel/claims`) with such an actor at one end and such an actor at the other, apart
 * by mode. Where both ends could be either, a pair is told once.
 *
 * @throws SnapshotError TOO_LARGE for too many pairs
 */
export function pairsBetween(snapshot: Snapshot, request: PairsBetweenRequest): PairsBetween {
  const { between } = request;
  const rows = selectedRows(snapshot, {
    kind: 'collaboration',
    filter: { and: [countingFilter(request), { between }] },
  });
  const { lists, related, table } = relatedIn(snapshot, rows, between);
  const counts = countedLists(snapshot, lists);
  const actors = termsOf(snapshot, 'actor');
  const modeTerms = termsOf(snapshot, 'concept:mode');
  const pairs = counts.map((counted, number): RelatedPair => {
    const pair = related.groupOf(number + 1);
    const mode = modeTerms.text(related.valueOf(number + 1));
    return {
      one: actors.text(table.first(pair)),
      other: actors.text(table.second(pair)),
      mode: modes.concepts.find(({ id }) => id === mode)?.id ?? 'unspecified',
      intermediaries: [
        ...new Set(lists[number]?.flatMap((row) => rowChains(snapshot, row).flat())),
      ],
      ...counted,
    };
  });
  return { pairs: pairs.sort(inOrder), version: snapshot.version };
}

function inOrder(here: RelatedPair, there: RelatedPair): number {
  return (
    there.tally.distinctClaims - here.tally.distinctClaims ||
    compareCodePoints(here.one, there.one) ||
    compareCodePoints(here.other, there.other) ||
    compareCodePoints(here.mode, there.mode)
  );
}

/** Rows by pair and mode; the number of a list in `related` is its position plus one. */
function relatedIn(
  snapshot: Snapshot,
  rows: Uint32Array,
  between: readonly [ActorFilter, ActorFilter],
): {
  readonly lists: readonly (readonly number[])[];
  readonly related: Combinations;
  readonly table: PairTable;
} {
  const isOne = actorMarks(snapshot, between[0]);
  const isOther = actorMarks(snapshot, between[1]);
  const pairs = pairListsOf(snapshot);
  const modeColumn = columnOf(snapshot, 'mode');
  const table = new PairTable();
  const related = new Combinations(termsOf(snapshot, 'concept:mode').size, mostGroups);
  const lists: number[][] = [];
  for (const row of rows) {
    for (let at = pairs.offsets[row] ?? 0; at < (pairs.offsets[row + 1] ?? 0); at += 1) {
      const a = pairs.a[at] ?? 0;
      const b = pairs.b[at] ?? 0;
      const isAsNamed = isOne[a] === 1 && isOther[b] === 1;
      const isTurned = isOne[b] === 1 && isOther[a] === 1;
      if (!isAsNamed && !isTurned) continue;
      const [one, other] = isAsNamed && (!isTurned || a <= b) ? [a, b] : [b, a];
      const number = related.add(table.add(one, other), modeColumn[row] ?? 0);
      const list = lists[number - 1];
      if (list === undefined) lists.push([row]);
      else if (list.at(-1) !== row) list.push(row);
    }
  }
  return { lists, related, table };
}
