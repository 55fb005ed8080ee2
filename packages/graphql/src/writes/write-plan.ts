import type { Language, NoteRecord, Study } from '@samenspel/claims';
import {
  createWorkspace,
  idOfNote,
  impliedNote,
  parseNote,
  parseTop,
  problemsOf,
} from '@samenspel/notes';
import type { NoteChange } from '@samenspel/store';
import { apiError } from '../errors.ts';
import type { StoredNote, StudyTexts } from './study-texts.ts';
import type { NoteFate, NoteProblem } from './written.ts';

/** What is to become of a study's notes. */
export interface Intent {
  /** By path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Ids of notes that go. */
  readonly removed: ReadonlySet<string>;
}

/** What a store is to write so that its notes say what their texts do. */
export interface WritePlan {
  readonly changes: readonly NoteChange[];
  /** What becomes of the notes that are given or go, by id. */
  readonly own: ReadonlyMap<string, NoteFate>;
  /** What becomes of others whose claims change by that, by id. */
  readonly others: ReadonlyMap<string, NoteFate>;
  readonly problems: readonly NoteProblem[];
}

/**
 * Reads the notes of a study together, as a folder of them is read.
 *
 * @param language of what is told of problems
 * @throws UNSUPPORTED where the store has no text of a note that stays
 */
export function planWrite(
  study: Study,
  stored: StudyTexts,
  { texts, removed }: Intent,
  language: Language,
): WritePlan {
  const usual = study.languages[0] ?? 'nl';
  const problems: NoteProblem[] = [];
  const read = new Map<string, string>();
  const ids = new Set<string>();
  for (const [path, text] of texts) {
    const top = parseTop(text, { path, language: usual });
    if (top.refused) {
      // It takes the place of nothing: what the store has stays.
      const { diagnostics } = parseNote(text, { path, language: usual });
      const id = stored.notes.find((each) => each.path === path)?.id;
      for (const problem of problemsOf(path, diagnostics, text, language))
        problems.push({ ...problem, id });
    } else {
      read.set(path, text);
      // A note with an id of its own is the same one when its file is moved.
      if (top.header.own.has('id')) ids.add(idOfNote(top));
    }
  }
  const goes = ({ id, path }: StoredNote) => removed.has(id) || read.has(path) || ids.has(id);
  const staying = stored.notes.filter((note) => !goes(note));
  const workspace = createWorkspace({ study, diagnostics: [] }, { source: true });
  const textless: StoredNote[] = [];
  for (const note of staying) {
    if (note.source === undefined) textless.push(note);
    else workspace.set(note.path, note.source);
  }
  if (textless.length > 0) throw noText(textless);
  for (const [path, text] of read) workspace.set(path, text);
  const { data, diagnostics } = workspace.resolve();

  const before = new Map(stored.notes.map(({ id, hash }) => [id, hash]));
  if (stored.implied !== undefined) before.set(impliedNote, stored.implied);
  const own = new Map<string, NoteFate>();
  const others = new Map<string, NoteFate>();
  const changes: NoteChange[] = [];
  for (const note of data.notes) {
    const fate = fateOf(note, before.get(note.id));
    const isOwn = read.has(note.path);
    if (!isOwn && fate.change === 'unchanged') continue;
    changes.push({ put: note });
    (isOwn ? own : others).set(note.id, fate);
    const found = diagnostics.get(note.path) ?? [];
    const text = workspace.note(note.path)?.text ?? '';
    for (const problem of problemsOf(note.path, found, text, language))
      problems.push({ ...problem, id: note.id });
  }
  const there = new Set(data.notes.map(({ id }) => id));
  for (const note of stored.notes) {
    if (!goes(note) || there.has(note.id)) continue;
    changes.push({ remove: note.id });
    own.set(note.id, { id: note.id, path: note.path, change: 'removed' });
  }
  if (stored.implied !== undefined && !there.has(impliedNote))
    changes.push({ remove: impliedNote });
  return { changes, own, others, problems };
}

function fateOf({ id, path, hash }: NoteRecord, before: string | undefined): NoteFate {
  const change = before === undefined ? 'added' : before === hash ? 'unchanged' : 'replaced';
  return { id, path, change };
}

/** Paths that an error names. */
const mostNamed = 5;

function noText(notes: readonly StoredNote[]) {
  const named = notes.slice(0, mostNamed).map(({ path }) => JSON.stringify(path));
  const more =
    notes.length > named.length ? ` and ${String(notes.length - named.length)} more` : '';
  return apiError(
    'UNSUPPORTED',
    `The store has no text of ${named.join(', ')}${more}, and what a note claims depends on the others of its study.`,
    'Give these notes too, or bring the whole study in again from its folder.',
  );
}
