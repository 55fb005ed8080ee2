import type { NoteChange, Store, WriteReport } from '@samenspel/store';
import type { Io } from './io.ts';
import type { StudyFolder } from './study-folder.ts';
import { progressOf } from './terminal/progress.ts';

/**
 * Writes a folder's notes into a store. What is there already stays; with `prune`, notes of the study that the folder
 * no longer has are removed, but never those of files that could not be read.
 */
export async function importFolder(
  store: Store,
  { data, refused }: StudyFolder,
  { prune, io, label }: { readonly prune: boolean; readonly io: Io; readonly label: string },
): Promise<WriteReport> {
  const changes: NoteChange[] = data.notes.map((note) => ({ put: note }));
  const known = (await store.studies({ studies: 'all' })).some(({ id }) => id === data.study.id);
  if (prune && known) {
    const kept = new Set([...data.notes.map(({ path }) => path), ...refused]);
    for (const { id, path } of await store.notes({ studies: 'all' }, data.study.id)) {
      if (!kept.has(path)) changes.push({ remove: id });
    }
  }
  const progress = progressOf(io, label, changes.length);
  const report = await store.write(data.study, changes, {
    signal: io.signal,
    onProgress: ({ notes }) => {
      progress.to(notes);
    },
  });
  progress.end();
  return report;
}
