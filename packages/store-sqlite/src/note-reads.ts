import type { NoteRecord } from '@samenspel/claims';
import { compareCodePoints, type Changes, type NoteHead, type Options } from '@samenspel/store';
import { maybeTextOf, numberIn, textOf, type Connection, type Row } from './connection.ts';
import { inParts } from './in-parts.ts';
import {
  readClaim,
  readEntity,
  readHead,
  readNumbers,
  type KeptHead,
} from '@samenspel/store/keeping';
import { numberOf, recordId } from './record-id.ts';
import type { StudyRow } from './study-row.ts';
import { termNumber } from './terms.ts';
import { inTurns } from './turns.ts';

export const noteStatements = {
  note: 'SELECT id, head, claims, source FROM notes WHERE id = ?',
  head: 'SELECT head FROM notes WHERE id = ?',
  heads: 'SELECT id, head FROM notes WHERE id > ? AND id <= ? ORDER BY id LIMIT ?',
  claim: 'SELECT record FROM claims WHERE id = ?',
  declarations: 'SELECT record FROM declarations WHERE note = ? ORDER BY position',
  changed: 'SELECT id FROM notes WHERE study = ? AND version > ?',
  removed: 'SELECT id FROM removed_notes WHERE study = ? AND version > ?',
} as const;

/** Heads of notes, ordered by id. */
export async function noteHeads(
  connection: Connection,
  study: StudyRow,
  ids: readonly string[] | undefined,
  options: Options | undefined,
): Promise<readonly NoteHead[]> {
  const heads =
    ids === undefined
      ? await allHeads(connection, study, options)
      : await someHeads(connection, study, ids, options);
  return heads
    .map(({ id, path, title, type, hash }) => ({ id, path, title, type, hash }))
    .sort((a, b) => compareCodePoints(a.id, b.id));
}

async function allHeads(
  connection: Connection,
  study: StudyRow,
  options: Options | undefined,
): Promise<readonly KeptHead[]> {
  const heads: KeptHead[] = [];
  for await (const rows of inParts(connection, noteStatements.heads, study.number, options)) {
    for (const row of rows) heads.push(readHead(textOf(row, 'head')));
  }
  return heads;
}

async function someHeads(
  connection: Connection,
  study: StudyRow,
  ids: readonly string[],
  options: Options | undefined,
): Promise<readonly KeptHead[]> {
  const heads = await inTurns(new Set(ids), options, (id) => {
    const number = termNumber(connection, study.number, 'note', id);
    if (number === undefined) return undefined;
    const row = connection.get(noteStatements.head, recordId(study.number, number));
    return row && readHead(textOf(row, 'head'));
  });
  return heads.filter((head) => head !== undefined);
}

/** A note with all that it holds. */
export async function readNote(
  connection: Connection,
  study: StudyRow,
  id: string,
  options: Options | undefined,
): Promise<NoteRecord | undefined> {
  const number = termNumber(connection, study.number, 'note', id);
  if (number === undefined) return undefined;
  const row = connection.get(noteStatements.note, recordId(study.number, number));
  return row && wholeNote(connection, study, row, options);
}

/** All notes of a study, one by one. */
export async function* allNotes(
  connection: Connection,
  study: StudyRow,
  options?: Options,
): AsyncGenerator<NoteRecord> {
  for await (const rows of inParts(connection, noteStatements.heads, study.number, options)) {
    for (const found of rows) {
      const row = connection.get(noteStatements.note, numberIn(found, 'id'));
      if (row !== undefined) yield await wholeNote(connection, study, row, options);
    }
  }
}

async function wholeNote(
  connection: Connection,
  study: StudyRow,
  row: Row,
  options: Options | undefined,
): Promise<NoteRecord> {
  const claims = await inTurns(readNumbers(textOf(row, 'claims')), options, (claim) => {
    const found = connection.get(noteStatements.claim, recordId(study.number, claim));
    return found && readClaim(textOf(found, 'record'));
  });
  const declared = connection.all(noteStatements.declarations, numberIn(row, 'id'));
  const entities = await inTurns(declared, options, (each) => readEntity(textOf(each, 'record')));
  const source = maybeTextOf(row, 'source');
  return {
    ...readHead(textOf(row, 'head')),
    claims: claims.filter((claim) => claim !== undefined),
    entities,
    ...(source === undefined ? {} : { source }),
  };
}

/** What changed since a version, or that this cannot be told. */
export function changesSince(
  connection: Connection,
  study: StudyRow,
  since: Changes['version'],
): Changes {
  const { version } = study;
  if (since.epoch !== version.epoch || since.number > version.number) {
    return { type: 'rebuild', version };
  }
  const numbers = (sql: string) =>
    connection.all(sql, study.number, since.number).map((row) => numberOf(numberIn(row, 'id')));
  return {
    type: 'changes',
    version,
    notes: numbers(noteStatements.changed),
    removed: numbers(noteStatements.removed),
    entities: study.entitiesVersion > since.number,
  };
}
