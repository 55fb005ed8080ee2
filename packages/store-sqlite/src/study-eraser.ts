import type { NoteChange } from '@samenspel/store';
import { historyEntry, isEmptyPlan, type ErasurePlan } from '@samenspel/store/keeping';
import type { Connection } from './connection.ts';
import { addHistory, eraseHistory } from './history.ts';
import { searchTable } from './search-index.ts';
import { renewEpoch, updateStudy, type StudyRow } from './study-row.ts';
import { applyChanges, type Writing } from './study-writer.ts';
import type { TermWriter } from './terms.ts';
import { removeUnusedTerms } from './unused-terms.ts';

export const eraserStatements = {
  removals: 'DELETE FROM removed_notes WHERE study = ?',
} as const;

/**
 * Makes a study what an erasure leaves of it, inside the caller's transaction, in an epoch of its own. Nothing changes
 * when there is nothing to erase, and nothing of notes of before either.
 *
 * @returns the study as it is then
 */
export async function eraseFromStudy(
  connection: Connection,
  terms: TermWriter,
  before: StudyRow,
  plan: ErasurePlan,
  { writer, historyDays, takeTurns }: Pick<Writing, 'writer' | 'historyDays' | 'takeTurns'>,
): Promise<StudyRow> {
  const changes = [
    ...plan.removed.map((remove): NoteChange => ({ remove })),
    ...plan.rewritten.map((put): NoteChange => ({ put })),
  ];
  const { study, refused } = await applyChanges(connection, terms, before, changes, { takeTurns });
  if (refused.length > 0) throw new Error('A note that an erasure rewrote was refused.');
  const hadOthers = await removeUnusedTerms(connection, before.number, takeTurns);
  terms.forget();
  // Of rows that were removed before, the index may hold words too.
  connection.exec(searchTable(before.number).optimize);
  if (isEmptyPlan(plan) && !hadOthers) return before;
  connection.run(eraserStatements.removals, before.number);
  const gone = {
    notes: new Set(plan.removed),
    claims: plan.claims,
    touched: new Set(plan.rewritten.map(({ id }) => id)),
  };
  await eraseHistory(connection, before.number, gone, takeTurns);
  const { number } = study.version;
  updateStudy(connection, study);
  const entry = historyEntry(writer, {
    ...{ version: number, kind: 'erasure', manifest: false, notes: [] },
  });
  addHistory(connection, before.number, entry, historyDays);
  return { ...study, version: { epoch: renewEpoch(connection, before.number), number } };
}
