import { recordKey } from '@samenspel/claims';
import type { Options, ResolvedKey } from '@samenspel/store';
import { numberIn, textOf, type Connection, type Row } from './connection.ts';
import { readClaim, readEntity, readHead } from '@samenspel/store/keeping';
import { keyNumber, studyOf } from './record-id.ts';
import type { StudyRow } from './study-row.ts';
import { inTurns } from './turns.ts';

export const keyStatements = {
  claims: 'SELECT id, record FROM claims WHERE key = ?',
  notes: 'SELECT id, head FROM notes WHERE key = ?',
  entities: 'SELECT id, record FROM entities WHERE key = ?',
} as const;

/** The numbers of studies that the caller may see, with their ids. */
type Visible = ReadonlyMap<number, string>;

/** What opaque keys stand for in these studies, in the order asked. */
export async function resolveKeys(
  connection: Connection,
  studies: readonly StudyRow[],
  keys: readonly string[],
  options: Options | undefined,
): Promise<readonly (ResolvedKey | undefined)[]> {
  const visible: Visible = new Map(studies.map((study) => [study.number, study.id]));
  const ofStudies = new Map<string, ResolvedKey>(
    studies.map(({ id }) => [recordKey(id, 'study', id), { study: id, type: 'study', id }]),
  );
  return inTurns(
    keys,
    options,
    (key) => ofStudies.get(key) ?? resolveKey(connection, visible, key),
  );
}

function resolveKey(
  connection: Connection,
  visible: Visible,
  key: string,
): ResolvedKey | undefined {
  const number = keyNumber(key);
  if (number === undefined) return undefined;
  const candidates = [
    ...claimsOf(connection.all(keyStatements.claims, number), visible),
    ...notesOf(connection.all(keyStatements.notes, number), visible),
    ...entitiesOf(connection.all(keyStatements.entities, number), visible),
  ];
  return candidates.find(({ study, type, id }) => recordKey(study, type, id) === key);
}

/** The records that a table has under the number of a key. */
type Candidates = (rows: readonly Row[], visible: Visible) => readonly ResolvedKey[];

const claimsOf: Candidates = (rows, visible) =>
  inScope(rows, visible, (row, study) => ({
    ...{ study, type: 'claim', id: readClaim(textOf(row, 'record')).id },
  }));

const notesOf: Candidates = (rows, visible) =>
  inScope(rows, visible, (row, study) => ({
    ...{ study, type: 'note', id: readHead(textOf(row, 'head')).id },
  }));

const entitiesOf: Candidates = (rows, visible) =>
  inScope(rows, visible, (row, study) => {
    const { type, id } = readEntity(textOf(row, 'record'));
    return { study, type, id };
  });

function inScope(
  rows: readonly Row[],
  visible: Visible,
  read: (row: Row, study: string) => ResolvedKey,
): readonly ResolvedKey[] {
  return rows.flatMap((row) => {
    const study = visible.get(studyOf(numberIn(row, 'id')));
    return study === undefined ? [] : [read(row, study)];
  });
}
