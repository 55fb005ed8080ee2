import { setTimeout } from 'node:timers/promises';
import {
  noSuchStudy,
  StoreError,
  type CheckedHistoryRequest,
  type History,
  type HistoryEntry,
  type Options,
} from '@samenspel/store';
import { readNoteHistory } from '@samenspel/store/keeping';
import type { Database } from './database.ts';
import { maybeTextIn, numberIn, numbersIn, rowsIn, textIn, textsIn, type Row } from './row.ts';
import { versionIn } from './study-head.ts';

/** An entry, and whether all of its notes are seen: a reader may see a transaction half while it is written down. */
const entry = (notes: string) => `{
        version: c.version, at: c.at, kind: c.kind, by: c.by, reason: c.reason, manifest: c.manifest,
        isWhole: c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 },
        notes: COLLECT {
          MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0${notes}
          RETURN n.record ORDER BY n.position
        }
      }`;

const head = `MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
    RETURN s.epoch AS epoch, s.version AS version,
      COLLECT {
        MATCH (c:Change {study: $study}) WHERE c.version > 0
        RETURN c.version ORDER BY c.version LIMIT 1
      } AS oldest`;

const ofNote = ' AND n.note = $note';

const ofStudy = (where: string, order: string) => `${head},
      COLLECT {
        MATCH (c:Change {study: $study}) WHERE c.version ${where}
        WITH c ORDER BY c.version ${order} LIMIT $most
        RETURN ${entry('')}
      } AS entries`;

const ofOneNote = (where: string, order: string) => `${head},
      COLLECT {
        MATCH (t:NoteChange {study: $study, note: $note}) WHERE t.version ${where}
        WITH DISTINCT t.version AS version ORDER BY version ${order} LIMIT $most
        MATCH (c:Change {study: $study, version: version})
        RETURN ${entry(ofNote)}
      } AS entries`;

export const historyStatements = {
  before: ofStudy('< $from', 'DESC'),
  since: ofStudy('> $from', 'ASC'),
  ofNoteBefore: ofOneNote('< $from', 'DESC'),
  ofNoteSince: ofOneNote('> $from', 'ASC'),
} as const;

/** How often it is read again what was seen half, and the milliseconds in between. */
const again = { most: 50, pause: 10 } as const;

/** A part of the history of a study. @throws NOT_FOUND when there is no such study */
export async function readHistory(
  database: Database,
  study: string,
  { first, before = Number.MAX_SAFE_INTEGER, since, note }: CheckedHistoryRequest,
  options: Options | undefined,
): Promise<History> {
  const statements = historyStatements;
  const [backwards, onwards] =
    note === undefined
      ? [statements.before, statements.since]
      : [statements.ofNoteBefore, statements.ofNoteSince];
  const text = since === undefined ? backwards : onwards;
  const parameters = { study, note, from: since ?? before, most: first + 1 };
  for (let attempt = 1; attempt <= again.most; attempt += 1) {
    const [row] = await database.read(text, parameters, options);
    if (row === undefined) throw noSuchStudy(study);
    const found = rowsIn(row, 'entries');
    if (found.every(({ isWhole }) => isWhole === true)) {
      return historyOf(row, found, first, since === undefined);
    }
    await setTimeout(again.pause);
  }
  throw new StoreError(
    'CONFLICT',
    `The study ${JSON.stringify(study)} changes faster than its history can be read. Ask again in a moment.`,
  );
}

function historyOf(row: Row, found: readonly Row[], first: number, isBackwards: boolean): History {
  const [oldest] = numbersIn(row, 'oldest');
  const entries = found
    .map(entryOf)
    .sort((a, b) => (isBackwards ? b.version - a.version : a.version - b.version));
  return {
    version: versionIn(row),
    entries: entries.slice(0, first),
    hasMore: entries.length > first,
    ...(oldest === undefined ? {} : { oldest }),
  };
}

function entryOf(row: Row): HistoryEntry {
  const [by, reason] = [maybeTextIn(row, 'by'), maybeTextIn(row, 'reason')];
  return {
    ...{ version: numberIn(row, 'version'), at: textIn(row, 'at') },
    kind: textIn(row, 'kind') === 'erasure' ? 'erasure' : 'write',
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    manifest: row.manifest === true,
    notes: textsIn(row, 'notes').map(readNoteHistory),
  };
}
