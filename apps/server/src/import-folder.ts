import type { NoteRecord, StudyData } from '@samenspel/claims';
import { impliedNote } from '@samenspel/notes';
import type { NoteChange, NoteHead, Store } from '@samenspel/store';
import { withNeeded } from './folder/needed-notes.ts';
import { isWithin } from './folder/place.ts';
import type { Io } from './io.ts';
import { studyHeads } from './study-heads.ts';
import { progressOf } from './terminal/progress.ts';

export interface ImportOptions {
  /** The note or folder that is brought in; the whole study when absent. */
  readonly part?: string;
  /** Whether notes of the store that the folder no longer has are removed. */
  readonly prune: boolean;
  /** Files and folders that could not be read: what the store has of them stays. */
  readonly refused: readonly string[];
  readonly io: Io;
}

/** What became of the notes of a folder, by their paths. */
export interface Imported {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Claims in the notes that were added or replaced. */
  readonly claims: number;
  /** Notes that the store would not take, with the reason. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  /** Notes of the store that the folder no longer has, and that were not removed. */
  readonly left: readonly string[];
}

/** Writes the notes of a folder into a store, each as a whole or not at all. */
export async function importFolder(
  store: Store,
  data: StudyData,
  { part = '', prune, refused, io }: ImportOptions,
): Promise<Imported> {
  const before = await studyHeads(store, data.study.id);
  const put = part === '' ? data.notes : await partOf(data, part, store);
  const gone = part === '' ? goneFrom(before, data.notes, refused) : [];
  // What links name and nothing describes is no note of anybody: it goes when no link names it any more.
  const removed = gone.filter(({ id }) => prune || id === impliedNote);
  const changes: readonly NoteChange[] = [
    ...put.map((note) => ({ put: note })),
    ...removed.map(({ id }) => ({ remove: id })),
  ];
  const progress = progressOf(io, data.study.id, changes.length);
  try {
    const report = await store.write(data.study, changes, {
      signal: io.signal,
      onProgress: ({ notes }) => {
        progress.to(notes);
      },
    });
    const reasons = new Map(report.refused.map(({ note, reason }) => [note, reason]));
    const withFate = (fate: Fate) =>
      pathsOf(put.filter((note) => !reasons.has(note.id) && fateOf(note, before) === fate));
    return {
      added: withFate('added'),
      replaced: withFate('replaced'),
      unchanged: withFate('unchanged'),
      removed: pathsOf(removed),
      left: pathsOf(gone.filter((head) => !removed.includes(head))),
      claims: report.claims,
      refused: put.flatMap(({ id, path }) => {
        const reason = reasons.get(id);
        return reason === undefined ? [] : [{ file: path, reason }];
      }),
    };
  } finally {
    progress.end();
  }
}

async function partOf(data: StudyData, part: string, store: Store): Promise<readonly NoteRecord[]> {
  const notes = data.notes.filter(({ path }) => isWithin(part, path));
  return await withNeeded(notes, data, store);
}

/** Notes of a store that a folder no longer has. One that was moved and has an id of its own is still there. */
function goneFrom(
  before: ReadonlyMap<string, NoteHead>,
  notes: readonly NoteRecord[],
  refused: readonly string[],
): readonly NoteHead[] {
  const ids = new Set(notes.map(({ id }) => id));
  return [...before.values()].filter(
    ({ id, path }) => !ids.has(id) && !refused.some((place) => isWithin(place, path)),
  );
}

type Fate = 'added' | 'replaced' | 'unchanged';

function fateOf({ id, hash }: NoteRecord, before: ReadonlyMap<string, NoteHead>): Fate {
  const head = before.get(id);
  if (head === undefined) return 'added';
  return head.hash === hash ? 'unchanged' : 'replaced';
}

/** The paths of notes that somebody wrote. */
function pathsOf(notes: readonly { readonly path: string }[] = []): readonly string[] {
  return notes.flatMap(({ path }) => (path === impliedNote ? [] : [path])).sort();
}
