import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { claimStatements } from '../src/claim-reads.ts';
import { entityStatements } from '../src/entity-reads.ts';
import { entityWriteStatements } from '../src/entity-writer.ts';
import { erasedStatements } from '../src/erased.ts';
import { historyStatements } from '../src/history.ts';
import { keyStatements } from '../src/key-reads.ts';
import { noteStatements } from '../src/note-reads.ts';
import { noteWriteStatements } from '../src/note-writer.ts';
import { purgeStatements } from '../src/purge.ts';
import { rowFormatStatements } from '../src/row-format.ts';
import { scanStatements } from '../src/scan.ts';
import { searchStatements } from '../src/search-index.ts';
import { searchReadStatements } from '../src/search-reads.ts';
import { eraserStatements } from '../src/study-eraser.ts';
import { studyStatements } from '../src/study-row.ts';
import { termStatements } from '../src/terms.ts';
import { unusedTermStatements } from '../src/unused-terms.ts';
import { interview, puts, study } from './interviews.ts';
import { places } from './places.ts';

const search = searchStatements(1);

/** Every statement that reads or writes, by the name of its table of statements and its own. */
const statements = Object.entries({
  ...{ claimStatements, entityStatements, entityWriteStatements, keyStatements, noteStatements },
  ...{ noteWriteStatements, purgeStatements, rowFormatStatements, scanStatements, search },
  ...{ searchReadStatements, studyStatements, termStatements, unusedTermStatements },
  ...{ erasedStatements, eraserStatements, historyStatements },
}).flatMap(([table, found]) =>
  Object.entries(found).flatMap(([name, sql]: [string, string | readonly string[]]) =>
    [sql].flat().map((each, index) => [`${table}.${name} ${index}`, each] as const),
  ),
);

/** There are as few studies as a person can name; all others grow with what was written. */
const small = /^SCAN (?:studies|CONSTANT ROW|\(subquery-\d+\))|VIRTUAL TABLE INDEX 0:[M=]/u;

const place = places();
let database: DatabaseSync;

/** What the question to a statement is answered by, step by step. */
function planOf(sql: string): readonly string[] {
  return database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => String(detail));
}

beforeAll(async () => {
  const path = await place();
  const store = await openSqliteStore(path);
  await store.write(study, puts(...Array.from({ length: 20 }, (_, at) => interview(`n${at}`, 20))));
  await store.close();
  database = new DatabaseSync(path);
  return () => {
    database.close();
  };
});

describe('no statement goes through a whole table', () => {
  test('all statements are looked at', () => {
    expect(statements.length).toBeGreaterThan(60);
  });

  test.each(statements)('%s', (_, sql) => {
    expect(planOf(sql).filter((step) => step.startsWith('SCAN') && !small.test(step))).toEqual([]);
  });
});

describe('what is asked often is found by all that is known of it', () => {
  test.each([
    ['a claim by its integer', claimStatements.byId, 'claims USING INTEGER PRIMARY KEY (rowid=?)'],
    ['a claim by its key', claimStatements.byKey, 'claims USING INDEX claims_by_key (key=?)'],
    ['links to a claim', claimStatements.linksTo, 'links USING PRIMARY KEY (study=? AND target=?)'],
    [
      'an entity by its name',
      entityStatements.byName,
      'entities USING INDEX entities_by_name (study=? AND type=? AND name=?)',
    ],
    [
      'all entities of a type',
      entityStatements.ofType,
      'entities USING INDEX entities_by_name (study=? AND type=? AND name>?)',
    ],
    ['a note', noteStatements.note, 'notes USING INTEGER PRIMARY KEY (rowid=?)'],
    [
      'notes that changed since',
      noteStatements.changed,
      'notes USING COVERING INDEX notes_by_version (study=? AND version>?)',
    ],
    ['rows of a note', scanStatements.note, 'packed_notes USING INTEGER PRIMARY KEY (rowid=?)'],
    [
      'rows of a study',
      scanStatements.notes,
      'packed_notes USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
    ],
    [
      'the integer of a value',
      termStatements.number,
      'terms USING COVERING INDEX terms_by_value (study=? AND domain=? AND value=?)',
    ],
    [
      'the history of a note',
      historyStatements.ofNoteBefore,
      'history_notes USING PRIMARY KEY (study=? AND note=? AND version<?)',
    ],
  ])('%s', (_, sql, expected) => {
    expect(planOf(sql)[0]).toBe(`SEARCH ${expected}`);
  });
});
