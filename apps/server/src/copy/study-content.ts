import { createHash } from 'node:crypto';
import { canonicalJson, claimKinds, entityTypes, type NoteRecord } from '@samenspel/claims';
import type { NoteHead, Options, Scope, Store } from '@samenspel/store';
import { readAhead } from './read-ahead.ts';

const scope: Scope = { studies: 'all' };

/** Notes that are read before they are asked for. */
const notesAhead = 32;

/** What two copies of a study are compared by. */
export interface StudyContent {
  /** How much there is of what: notes, claims by kind, entities by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of the manifest and all notes in order of their ids, as JSON with its keys in order. */
  readonly digest: string;
}

/** Reads all that a store holds of a study, note by note. */
export async function studyContent(
  store: Store,
  study: string,
  options: Options,
  onNote: () => void,
): Promise<StudyContent> {
  const manifest = (await store.studies(scope, options)).find(({ id }) => id === study);
  const hash = createHash('sha256').update(`${canonicalJson(manifest)}\n`);
  const counts: Record<string, number> = { notes: 0 };
  for (const kind of claimKinds) counts[kind] = 0;
  const heads = await store.notes(scope, study, undefined, options);
  for await (const note of notesOf(store, study, heads, options)) {
    counts.notes = (counts.notes ?? 0) + 1;
    for (const { kind } of note.claims) counts[kind] = (counts[kind] ?? 0) + 1;
    hash.update(`${canonicalJson(note)}\n`);
    onNote();
  }
  for (const type of entityTypes)
    counts[type] = (await store.allEntities(scope, study, type, options)).length;
  return { counts, digest: hash.digest('hex') };
}

/** The notes of some heads as they are when their turn comes; those that have gone since are left out. */
export async function* notesOf(
  store: Store,
  study: string,
  heads: Iterable<NoteHead>,
  options: Options,
): AsyncGenerator<NoteRecord> {
  const read = readAhead(heads, notesAhead, ({ id }) => store.note(scope, study, id, options));
  for await (const note of read) if (note !== undefined) yield note;
}
