import type { ErasedRecords } from '@samenspel/store';
import { erasedParts, noteOf, type Conflicts } from '@samenspel/store/keeping';
import type { Connection } from './connection.ts';
import { lastChange } from './history.ts';
import type { NoteTarget } from './note-writer.ts';
import type { StudyRow } from './study-row.ts';
import { RefusedNote } from './terms.ts';

/** What keeps a note from being written: that it brings back what was erased, or undoes what another has written. */
export function allowing(
  connection: Connection,
  study: StudyRow,
  erased: ErasedRecords,
  conflicts: Conflicts,
): NoteTarget['allow'] {
  if (erased.isEmpty && !conflicts.isAsked) return undefined;
  return async (change, changed) => {
    const reason = 'put' in change ? await erasedParts(change.put, erased) : undefined;
    if (reason !== undefined) throw new RefusedNote(reason, { code: 'ERASED' });
    if (!conflicts.isAsked) return;
    const note = noteOf(change);
    const conflict = conflicts.of(
      note,
      study.version,
      changed(),
      () => lastChange(connection, study.number, note) ?? {},
    );
    if (conflict !== undefined) throw new RefusedNote(conflict.reason, conflict);
  };
}
