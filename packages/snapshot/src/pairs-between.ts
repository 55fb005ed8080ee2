import { compareCodePoints, type ActorFilter, type Tally, type Version } from '@samenspel/claims';
import { mode as modes, type ModeId } from '@samenspel/ontology';
import { actorMarks } from './actor-marks.ts';
import { Combinations } from './combinations.ts';
import { countingFilter, type Counting } from './counting.ts';
import { addFrom } from './dimension.ts';
import { mostGroups } from './group-limit.ts';
import type { Grouping } from './grouping.ts';
import { withRoom } from './integer-column.ts';
import { pairListsOf } from './pair-lists.ts';
import { PairTable } from './pair-table.ts';
import { rowChains, rowId } from './row.ts';
import { selectedRows } from './select.ts';
import { columnOf, termsOf, type Snapshot } from './snapshot.ts';
import { tallies } from './tally.ts';

export interface PairsBetweenRequest extends Counting {
  readonly between: readonly [ActorFilter, ActorFilter];
}

/** What is said of two actors in one mode. */
export interface RelatedPair {
  /** Who fulfils the first condition. */
  readonly one: string;
  /** Who fulfils the other one. */
  readonly other: string;
  readonly mode: ModeId;
  /** The intermediaries that the claims name, each once. */
  readonly intermediaries: readonly string[];
  readonly tally: Tally;
  /** The store's integers of the claims that say it. */
  readonly claims: readonly number[];
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
  const { grouping, related, table } = relatedIn(snapshot, rows, between);
  const tallyAt = tallies(snapshot, grouping);
  const rowsOf = Array.from({ length: grouping.size }, (): number[] => []);
  const { offsets = new Uint32Array(0), values } = grouping.groups;
  rows.forEach((row, at) => {
    for (let one = offsets[at] ?? 0; one < (offsets[at + 1] ?? 0); one += 1)
      rowsOf[values[one] ?? 0]?.push(row);
  });
  const actors = termsOf(snapshot, 'actor');
  const modeTerms = termsOf(snapshot, 'concept:mode');
  const pairs = rowsOf.map((said, number): RelatedPair => {
    const pair = related.groupOf(number + 1);
    const mode = modeTerms.text(related.valueOf(number + 1));
    return {
      one: actors.text(table.first(pair)),
      other: actors.text(table.second(pair)),
      mode: modes.concepts.find(({ id }) => id === mode)?.id ?? 'unspecified',
      intermediaries: [...new Set(said.flatMap((row) => rowChains(snapshot, row).flat()))],
      tally: tallyAt(number),
      claims: said.map((row) => rowId(snapshot, row)),
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

/** Groups rows by pair and mode; the number of a group in `related` is its number plus one. */
function relatedIn(
  snapshot: Snapshot,
  rows: Uint32Array,
  between: readonly [ActorFilter, ActorFilter],
): { readonly grouping: Grouping; readonly related: Combinations; readonly table: PairTable } {
  const isOne = actorMarks(snapshot, between[0]);
  const isOther = actorMarks(snapshot, between[1]);
  const lists = pairListsOf(snapshot);
  const modeColumn = columnOf(snapshot, 'mode');
  const table = new PairTable();
  const related = new Combinations(termsOf(snapshot, 'concept:mode').size, mostGroups);
  const offsets = new Uint32Array(rows.length + 1);
  let values: Uint32Array = new Uint32Array(64);
  let end = 0;
  rows.forEach((row, at) => {
    const first = end;
    for (let pair = lists.offsets[row] ?? 0; pair < (lists.offsets[row + 1] ?? 0); pair += 1) {
      const a = lists.a[pair] ?? 0;
      const b = lists.b[pair] ?? 0;
      const isAsNamed = isOne[a] === 1 && isOther[b] === 1;
      const isTurned = isOne[b] === 1 && isOther[a] === 1;
      if (!isAsNamed && !isTurned) continue;
      const [one, other] = isAsNamed && (!isTurned || a <= b) ? [a, b] : [b, a];
      values = withRoom(values, end + 1);
      const number = related.add(table.add(one, other), modeColumn[row] ?? 0);
      end = addFrom(values, first, end, number - 1);
    }
    offsets[at + 1] = end;
  });
  return {
    grouping: { rows, groups: { offsets, values }, size: related.size, values: [] },
    related,
    table,
  };
}
