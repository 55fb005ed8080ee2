import type { Language, NoteRecord, Study } from '@samenspel/claims';
import {
  idOfNote,
  impliedNote,
  parseNote,
  parseTop,
  problemsOf,
  type RecordHead,
  type Workspace,
} from '@samenspel/notes';
import type { NoteChange } from '@samenspel/store';
import { apiError } from '../errors.ts';
import { inTurns, type Turns } from '../work/turns.ts';
import { tooLarge, type StoredNote, type StudyTexts } from './study-texts.ts';
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

/** How the notes of a study are read together. */
export interface Planning {
  readonly study: Study;
  /** Of what is told of problems. */
  readonly language: Language;
  /** Others are answered in between. */
  readonly turns: Turns;
  /** Characters that all notes together may have. */
  readonly most: number;
}

/**
 * Reads the notes of a study together, as a folder of them is read.
 *
 * @param notes those that the store has; afterwards as they are to be
 * @throws UNSUPPORTED where the store has no text of a note that stays; TOO_LARGE
 */
export async function planWrite(
  notes: Workspace,
  stored: StudyTexts,
  { texts, removed }: Intent,
  planning: Planning,
): Promise<WritePlan> {
  const { language, turns, most } = planning;
  const { read, ids, problems } = await readGiven(texts, stored, planning);
  const goes = ({ id, path }: StoredNote) => removed.has(id) || read.has(path) || ids.has(id);
  const textless = stored.notes.filter((note) => !note.hasText && !goes(note));
  if (textless.length > 0) throw noText(textless);
  for (const note of stored.notes) if (goes(note) && !read.has(note.path)) notes.delete(note.path);
  await inTurns(read, turns, ([path, text]) => {
    notes.set(path, text);
  });
  if (notes.characters() > most) throw tooLarge(most);

  const before = new Map(stored.notes.map(({ id, hash }) => [id, hash]));
  if (stored.implied !== undefined) before.set(impliedNote, stored.implied);
  const renewed = new Map<string, NoteRecord>();
  await inTurns(notes.renewed(), turns, (record) => {
    if (read.has(record.path) || before.get(record.id) !== record.hash)
      renewed.set(record.path, record);
  });
  const heads = notes.heads();
  const there = new Set(heads.map(({ id }) => id));
  const diagnostics = notes.diagnostics();
  const own = new Map<string, NoteFate>();
  const others = new Map<string, NoteFate>();
  const changes: NoteChange[] = [];
  const changed = heads.filter(({ id, path, hash }) => read.has(path) || before.get(id) !== hash);
  await inTurns(changed, turns, (head) => {
    const { id, path } = head;
    const record = renewed.get(path) ?? notes.record(path);
    if (record === undefined) return;
    changes.push({ put: record });
    (read.has(path) ? own : others).set(id, fateOf(head, before.get(id)));
    const found = diagnostics.get(path) ?? [];
    for (const problem of problemsOf(path, found, record.source ?? '', language))
      problems.push({ ...problem, id });
  });
  for (const note of stored.notes) {
    if (!goes(note) || there.has(note.id)) continue;
    changes.push({ remove: note.id });
    own.set(note.id, { id: note.id, path: note.path, change: 'removed' });
  }
  if (stored.implied !== undefined && !there.has(impliedNote))
    changes.push({ remove: impliedNote });
  return { changes, own, others, problems };
}

/** What was given, as far as it can be read. */
interface Given {
  readonly read: ReadonlyMap<string, string>;
  /** Ids that notes have of their own: each is the same note when its file is moved. */
  readonly ids: ReadonlySet<string>;
  readonly problems: NoteProblem[];
}

async function readGiven(
  texts: ReadonlyMap<string, string>,
  stored: StudyTexts,
  { study, language, turns }: Planning,
): Promise<Given> {
  const usual = study.languages[0] ?? 'nl';
  const problems: NoteProblem[] = [];
  const read = new Map<string, string>();
  const ids = new Set<string>();
  await inTurns(texts, turns, ([path, text]) => {
    const top = parseTop(text, { path, language: usual });
    if (!top.refused) {
      read.set(path, text);
      if (top.header.own.has('id')) ids.add(idOfNote(top));
      return;
    }
    // It takes the place of nothing: what the store has stays.
    const { diagnostics } = parseNote(text, { path, language: usual });
    const id = stored.notes.find((each) => each.path === path)?.id;
    for (const problem of problemsOf(path, diagnostics, text, language))
      problems.push({ ...problem, id });
  });
  return { read, ids, problems };
}

function fateOf({ id, path, hash }: RecordHead, before: string | undefined): NoteFate {
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
