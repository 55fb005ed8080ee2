import { DatabaseSync } from 'node:sqlite';
import { columnsVersion, packClaim, type Domain } from '@samenspel/claims';
import { packRows } from '@samenspel/store/keeping';
import { recordId, recordKeyNumber } from '../src/record-id.ts';
import { interview, study } from './interviews.ts';

/**
 * The first published format, as it was: never changed, so that files of it stay readable whatever comes later.
 */
const tables = `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE studies (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, manifest TEXT NOT NULL, epoch TEXT NOT NULL,
    version INTEGER NOT NULL, entities_version INTEGER NOT NULL, next_claim INTEGER NOT NULL,
    next_entity INTEGER NOT NULL, claims INTEGER NOT NULL
  );
  CREATE TABLE terms (
    study INTEGER NOT NULL, domain TEXT NOT NULL, number INTEGER NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (study, domain, number)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX terms_by_value ON terms (study, domain, value);
  CREATE TABLE notes (
    id INTEGER PRIMARY KEY, study INTEGER NOT NULL, version INTEGER NOT NULL, key INTEGER NOT NULL,
    name TEXT NOT NULL, hash TEXT NOT NULL, head TEXT NOT NULL, claims TEXT NOT NULL, source TEXT
  );
  CREATE INDEX notes_by_version ON notes (study, version);
  CREATE INDEX notes_by_key ON notes (key);
  CREATE TABLE removed_notes (id INTEGER PRIMARY KEY, study INTEGER NOT NULL, version INTEGER NOT NULL);
  CREATE INDEX removed_notes_by_version ON removed_notes (study, version);
  CREATE TABLE claims (id INTEGER PRIMARY KEY, key INTEGER NOT NULL, record TEXT NOT NULL);
  CREATE INDEX claims_by_key ON claims (key);
  CREATE TABLE packed_notes (id INTEGER PRIMARY KEY, path TEXT NOT NULL, rows BLOB NOT NULL);
  CREATE TABLE links (
    study INTEGER NOT NULL, target TEXT NOT NULL, link INTEGER NOT NULL, claim INTEGER NOT NULL,
    PRIMARY KEY (study, target, link, claim)
  ) WITHOUT ROWID;
  CREATE TABLE entities (
    id INTEGER PRIMARY KEY, study INTEGER NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, key INTEGER NOT NULL,
    record TEXT NOT NULL
  );
  CREATE UNIQUE INDEX entities_by_name ON entities (study, type, name);
  CREATE INDEX entities_by_key ON entities (key);
  CREATE TABLE declarations (
    entity INTEGER NOT NULL, implied INTEGER NOT NULL, note_name TEXT NOT NULL, note INTEGER NOT NULL,
    position INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (entity, implied, note_name)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX declarations_by_note ON declarations (note, position);
  CREATE VIRTUAL TABLE search_1 USING fts5(nl, en, content = '', contentless_delete = 1, tokenize = 'ascii');
  PRAGMA application_id = 0x536d7370;
  PRAGMA user_version = 1;
`;

/** The note that the file holds. */
export const noteOfVersion1 = interview('a', 3);

/** Makes a file of the first format, as the first program left it behind. */
export function makeVersion1(path: string): void {
  const database = new DatabaseSync(path);
  const insert = (table: string, ...values: (string | number | Uint8Array)[]) => {
    const marks = values.map(() => '?').join(', ');
    database.prepare(`INSERT INTO ${table} VALUES (${marks})`).run(...values);
  };
  database.exec(tables);
  const { id, path: file, title, type, language, hash, claims, entities } = noteOfVersion1;
  const terms = new Map<string, number>();
  const intern = (domain: Domain, value: string) => {
    const key = JSON.stringify([domain, value]);
    const known = terms.get(key);
    if (known !== undefined) return known;
    const number = 1 + [...terms.keys()].filter((other) => other.startsWith(`["${domain}"`)).length;
    terms.set(key, number);
    insert('terms', 1, domain, number, value);
    return number;
  };
  const rows: number[] = [];
  for (const [index, claim] of claims.entries()) {
    const row = recordId(1, index + 1);
    insert('claims', row, recordKeyNumber('one', 'claim', claim.id), JSON.stringify(claim));
    packClaim(claim, index + 1, intern, rows);
    insert('search_1 (rowid, nl, en)', index + 1, claim.text.nl ?? '', claim.text.en ?? '');
  }
  const note = recordId(1, intern('note', id));
  const head = JSON.stringify({ id, path: file, title, type, language, hash });
  database
    .prepare('INSERT INTO notes VALUES (?, 1, 1, ?, ?, ?, ?, ?, NULL)')
    .run(note, recordKeyNumber('one', 'note', id), id, hash, head, JSON.stringify([1, 2, 3]));
  insert('packed_notes', note, file, packRows(rows));
  for (const [index, entity] of entities.entries()) {
    const place = recordId(1, index + 1);
    const key = recordKeyNumber('one', entity.type, entity.id);
    insert('entities', place, 1, entity.type, entity.id, key, JSON.stringify(entity));
    insert('declarations', place, 0, id, note, index, JSON.stringify(entity));
  }
  insert('studies', 1, 'one', JSON.stringify(study), 'an epoch', 1, 1, 4, 2, claims.length);
  insert('settings', 'row format', String(columnsVersion));
  database.close();
}
