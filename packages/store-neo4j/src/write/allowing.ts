import type { Version } from '@samenspel/claims';
import type { ErasedRecords, NoteChange } from '@samenspel/store';
import { erasedParts, noteOf, type Conflicts } from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { maybeTextIn, numberIn, textIn } from '../row.ts';
import { historyWrites } from './history-writer.ts';
import type { Allow } from './note-plan.ts';
import { writeReads } from './statements.ts';

/** What a write is held to. */
export interface Conditions {
  readonly erased: ErasedRecords | undefined;
  readonly conflicts: Conflicts;
}

/** What keeps a note from being written: that it brings back what was erased, or undoes what another has written. */
export async function allowing(
  transaction: Transaction,
  { study, version, changes }: { study: string; version: Version; changes: readonly NoteChange[] },
  { erased, conflicts }: Conditions,
): Promise<Allow | undefined> {
  if (!conflicts.isAsked && (erased?.isEmpty ?? true)) return undefined;
  const removed = new Map<string, number>();
  if (conflicts.isAsked) {
    const notes = changes.map(noteOf);
    for (const row of await transaction.run(writeReads.removed, { study, notes })) {
      removed.set(textIn(row, 'note'), numberIn(row, 'version'));
    }
  }
  return async (change, before) => {
    const note = noteOf(change);
    const reason =
      'put' in change && erased !== undefined ? await erasedParts(change.put, erased) : undefined;
    if (reason !== undefined) return { note, code: 'ERASED', reason };
    const changed = before?.version ?? removed.get(note) ?? 0;
    if (!conflicts.isConflict(note, version, changed)) return undefined;
    const [last = {}] = await transaction.run(historyWrites.last, { study, note });
    return conflicts.of(note, version, changed, () => ({
      ...{ by: maybeTextIn(last, 'by'), at: maybeTextIn(last, 'at') },
    }));
  };
}
