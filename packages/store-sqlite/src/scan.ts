import type { Entity } from '@samenspel/claims';
import type { Scan, ScannedNote, ScanOptions } from '@samenspel/store';
import { bytesOf, numberIn, textOf, type Connection, type Row } from './connection.ts';
import { inParts } from './in-parts.ts';
import type { ReadTransaction } from './read-transactions.ts';
import { readEntity } from '@samenspel/store/keeping';
import { numberOf, recordId } from './record-id.ts';
import { unpackRows } from '@samenspel/store/keeping';
import { manifestOf, type StudyRow } from './study-row.ts';
import type { TermReader } from './terms.ts';
import { inTurns } from './turns.ts';

export const scanStatements = {
  notes: 'SELECT id, path, rows FROM packed_notes WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
  note: 'SELECT id, path, rows FROM packed_notes WHERE id = ?',
  entities: 'SELECT id, record FROM entities WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
} as const;

/** The whole study. The transaction ends when the notes were iterated or left. */
export async function scanStudy(
  transaction: ReadTransaction,
  terms: TermReader,
  study: StudyRow,
  options: ScanOptions | undefined,
): Promise<Scan> {
  const head = await scanHead(transaction.connection, terms, study, options);
  return { ...head, notes: packedNotes(transaction, study, options) };
}

/** Some notes of the study. */
export async function scanNotes(
  connection: Connection,
  terms: TermReader,
  study: StudyRow,
  notes: readonly number[],
  options: ScanOptions | undefined,
): Promise<Scan> {
  const head = await scanHead(connection, terms, study, options);
  const rows = await inTurns(new Set(notes), options, (note) =>
    connection.get(scanStatements.note, recordId(study.number, note)),
  );
  const scanned = rows.filter((row) => row !== undefined).map(readPacked);
  return { ...head, notes: inOneBatch(scanned) };
}

async function scanHead(
  connection: Connection,
  terms: TermReader,
  study: StudyRow,
  options: ScanOptions | undefined,
): Promise<Omit<Scan, 'notes'>> {
  const head = { version: study.version, study: manifestOf(study) };
  if (options?.entities === false) return { ...head, terms: terms.read(connection, study.number) };
  const entities: Entity[] = [];
  for await (const rows of inParts(connection, scanStatements.entities, study.number, options)) {
    for (const row of rows) entities.push(readEntity(textOf(row, 'record')));
  }
  return { ...head, entities, terms: terms.read(connection, study.number) };
}

async function* packedNotes(
  transaction: ReadTransaction,
  study: StudyRow,
  options: ScanOptions | undefined,
): AsyncGenerator<readonly ScannedNote[]> {
  try {
    const { connection } = transaction;
    for await (const rows of inParts(connection, scanStatements.notes, study.number, options)) {
      yield rows.map(readPacked);
    }
  } finally {
    transaction.end();
  }
}

async function* inOneBatch(notes: readonly ScannedNote[]): AsyncGenerator<readonly ScannedNote[]> {
  if (notes.length > 0) yield await Promise.resolve(notes);
}

function readPacked(row: Row): ScannedNote {
  return {
    note: numberOf(numberIn(row, 'id')),
    path: textOf(row, 'path'),
    rows: unpackRows(bytesOf(row, 'rows')),
  };
}
