import type { CheckedHistoryRequest, History, HistoryEntry, NoteHistory } from '@samenspel/store';
import {
  entryAbout,
  keptSince,
  readHistoryEntry,
  withoutErased,
  type Writer,
} from '@samenspel/store/keeping';
import { numberIn, textOf, type Connection } from './connection.ts';
import { idsOfStudy, numberOf, recordId } from './record-id.ts';
import type { StudyRow } from './study-row.ts';

export const historyStatements = {
  add: 'INSERT INTO history (id, at, entry) VALUES (?, ?, ?)',
  addNote: 'INSERT OR IGNORE INTO history_notes (study, note, version) VALUES (?, ?, ?)',
  entry: 'SELECT entry FROM history WHERE id = ?',
  oldest: 'SELECT id, at, entry FROM history WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?',
  after: 'SELECT id, entry FROM history WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
  before: 'SELECT id, entry FROM history WHERE id < ? AND id >= ? ORDER BY id DESC LIMIT ?',
  ofNoteAfter: `SELECT version FROM history_notes
    WHERE study = ? AND note = ? AND version > ? ORDER BY version LIMIT ?`,
  ofNoteBefore: `SELECT version FROM history_notes
    WHERE study = ? AND note = ? AND version < ? ORDER BY version DESC LIMIT ?`,
  rewrite: 'UPDATE history SET entry = ? WHERE id = ?',
  remove: 'DELETE FROM history WHERE id = ?',
  removeNote: 'DELETE FROM history_notes WHERE study = ? AND note = ? AND version = ?',
} as const;

/** Entries that one write removes at most. */
const prunedAtOnce = 100;

/** Entries read at once while somebody is erased from them. */
const part = 250;

/** A version that none reaches. */
const beyond = 2 ** 31 - 1;

/**
 * Adds what a version changed, and removes what is too old.
 *
 * @param days how long entries are kept
 */
export function addHistory(
  connection: Connection,
  study: number,
  entry: HistoryEntry,
  days: number | undefined,
): void {
  const statements = historyStatements;
  const id = recordId(study, entry.version);
  connection.run(statements.add, id, entry.at, JSON.stringify(entry));
  for (const { note } of entry.notes) {
    connection.run(statements.addNote, study, note, entry.version);
  }
  if (days !== undefined) prune(connection, study, { at: new Date(entry.at) }, days);
}

function prune(connection: Connection, study: number, writer: Writer, days: number): void {
  const since = keptSince(writer, days);
  const oldest = connection.all(historyStatements.oldest, ...idsOfStudy(study), prunedAtOnce);
  for (const row of oldest) {
    if (textOf(row, 'at') >= since) return;
    remove(connection, study, readHistoryEntry(textOf(row, 'entry')));
  }
}

function remove(connection: Connection, study: number, { version, notes }: HistoryEntry): void {
  connection.run(historyStatements.remove, recordId(study, version));
  removeNotes(connection, study, version, notes);
}

function removeNotes(
  connection: Connection,
  study: number,
  version: number,
  notes: readonly NoteHistory[],
): void {
  for (const { note } of notes) {
    connection.run(historyStatements.removeNote, study, note, version);
  }
}

/** A part of the history of a study. */
export function readHistory(
  connection: Connection,
  study: StudyRow,
  request: CheckedHistoryRequest,
): History {
  const [oldest] = connection.all(historyStatements.oldest, ...idsOfStudy(study.number), 1);
  const entries = entriesOf(connection, study.number, request);
  return {
    version: study.version,
    entries: entries.slice(0, request.first),
    hasMore: entries.length > request.first,
    ...(oldest === undefined ? {} : { oldest: numberOf(numberIn(oldest, 'id')) }),
  };
}

/** One more than asked for, where there are. */
function entriesOf(
  connection: Connection,
  study: number,
  { first, before = beyond, since, note }: CheckedHistoryRequest,
): readonly HistoryEntry[] {
  const statements = historyStatements;
  const most = first + 1;
  const from = Math.min(since ?? before, beyond);
  if (note !== undefined) {
    const sql = since === undefined ? statements.ofNoteBefore : statements.ofNoteAfter;
    return connection.all(sql, study, note, from, most).flatMap((row) => {
      const entry = entryOf(connection, study, numberIn(row, 'version'));
      return entry === undefined ? [] : entryAbout(entry, note);
    });
  }
  const [start, end] = idsOfStudy(study);
  const rows =
    since === undefined
      ? connection.all(statements.before, recordId(study, from), start, most)
      : connection.all(statements.after, recordId(study, from), end, most);
  return rows.map((row) => readHistoryEntry(textOf(row, 'entry')));
}

function entryOf(connection: Connection, study: number, version: number): HistoryEntry | undefined {
  const row = connection.get(historyStatements.entry, recordId(study, version));
  return row && readHistoryEntry(textOf(row, 'entry'));
}

/** Who changed a note last, as far as is known. */
export function lastChange(
  connection: Connection,
  study: number,
  note: string,
): HistoryEntry | undefined {
  const row = connection.get(historyStatements.ofNoteBefore, study, note, beyond, 1);
  return row && entryOf(connection, study, numberIn(row, 'version'));
}

/** Takes out of the history what is erased. */
export async function eraseHistory(
  connection: Connection,
  study: number,
  gone: {
    readonly notes: ReadonlySet<string>;
    readonly claims: ReadonlySet<string>;
    readonly touched: ReadonlySet<string>;
  },
  takeTurns: () => Promise<void> | undefined,
): Promise<void> {
  const [first, last] = idsOfStudy(study);
  let after = first;
  for (;;) {
    const rows = connection.all(historyStatements.after, after, last, part);
    for (const row of rows) {
      const entry = readHistoryEntry(textOf(row, 'entry'));
      const left = withoutErased(entry, gone.notes, gone.claims, gone.touched);
      if (left === entry) continue;
      if (left === undefined) remove(connection, study, entry);
      else {
        connection.run(historyStatements.rewrite, JSON.stringify(left), numberIn(row, 'id'));
        const notes = entry.notes.filter(({ note }) => gone.notes.has(note));
        removeNotes(connection, study, entry.version, notes);
      }
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < part) return;
    after = numberIn(end, 'id');
    await takeTurns();
  }
}
