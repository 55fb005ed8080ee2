import { basename } from 'node:path';
import { columnsVersion, packClaim } from '@samenspel/claims';
import { StoreError } from '@samenspel/store';
import { numberIn, textOf, type Connection } from './connection.ts';
import { readClaim, readHead, readNumbers } from '@samenspel/store/keeping';
import { recordId, studyOf } from './record-id.ts';
import { packRows } from '@samenspel/store/keeping';
import type { TermWriter } from './terms.ts';
import type { WriteLock } from './write-lock.ts';

export const rowFormatStatements = {
  get: `SELECT value FROM settings WHERE name = 'row format'`,
  set: `INSERT OR REPLACE INTO settings (name, value) VALUES ('row format', ?)`,
  notes: 'SELECT id, head, claims FROM notes WHERE id > ? ORDER BY id LIMIT ?',
  claim: 'SELECT record FROM claims WHERE id = ?',
  pack: 'INSERT OR REPLACE INTO packed_notes (id, path, rows) VALUES (?, ?, ?)',
} as const;

/** Notes packed in one transaction. */
const notesAtOnce = 50;

/** The version of `packClaim` that rows of the file were packed by; 0 when nothing was. */
function rowFormatOf(connection: Connection): number {
  const row = connection.get(rowFormatStatements.get);
  return row === undefined ? 0 : Number(textOf(row, 'value'));
}

/** @throws NEWER_FORMAT when another program has packed the rows in another way since the file was opened */
export function checkRowFormat(connection: Connection, path: string): void {
  const found = rowFormatOf(connection);
  if (found === columnsVersion) return;
  throw new StoreError(
    'NEWER_FORMAT',
    `The rows of the file ${JSON.stringify(basename(path))} were packed anew by another program: they have format ${found}, this program knows ${columnsVersion}. Use the program that wrote them, or a newer one.`,
  );
}

/**
 * Packs the rows of all notes anew when the format of rows has changed, in steps between which others can read and
 * write. When it is cut short, the next program to open the file begins again.
 *
 * @throws NEWER_FORMAT when the file has rows of a later format
 */
export async function renewRows(
  connection: Connection,
  lock: WriteLock,
  terms: TermWriter,
  path: string,
): Promise<void> {
  if (rowFormatOf(connection) >= columnsVersion) {
    checkRowFormat(connection, path);
    return;
  }
  let after: number | undefined = 0;
  while (after !== undefined) {
    const from: number = after;
    after = await lock.transaction((writer) => packSome(writer, terms, from));
  }
}

/** @returns the last note that was packed, or nothing when all are */
function packSome(connection: Connection, terms: TermWriter, after: number): number | undefined {
  const notes = connection.all(rowFormatStatements.notes, after, notesAtOnce);
  for (const note of notes) {
    const id = numberIn(note, 'id');
    const study = studyOf(id);
    const rows: number[] = [];
    for (const number of readNumbers(textOf(note, 'claims'))) {
      const claim = connection.get(rowFormatStatements.claim, recordId(study, number));
      if (claim === undefined) continue;
      packClaim(readClaim(textOf(claim, 'record')), number, terms.internOf(study), rows);
    }
    const { path } = readHead(textOf(note, 'head'));
    connection.run(rowFormatStatements.pack, id, path, packRows(rows));
  }
  const last = notes.at(-1);
  if (last !== undefined && notes.length === notesAtOnce) return numberIn(last, 'id');
  connection.run(rowFormatStatements.set, String(columnsVersion));
  return undefined;
}
