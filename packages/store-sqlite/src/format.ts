/** Marks a file as a store of Samenspel (SQLite's `application_id`): the letters `Smsp`. */
export const applicationId = 0x536d7370;

/**
 * Step by step from an empty file to the present format; the number of steps done is the file's `user_version`. A step
 * that was ever published is never changed: another one is added.
 *
 * Ids of records are `study * 2^31 + number` (see `record-id.ts`): the records of a study lie beside each other, and
 * the numbers within a study tell nothing of other studies.
 */
export const formatSteps: readonly string[] = [
  `
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) WITHOUT ROWID;

  -- A study that was dropped loses its name at once and its records bit by bit; its number is never given again.
  CREATE TABLE studies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT UNIQUE,
    manifest TEXT NOT NULL,
    epoch TEXT NOT NULL,
    version INTEGER NOT NULL,
    entities_version INTEGER NOT NULL,
    next_claim INTEGER NOT NULL,
    next_entity INTEGER NOT NULL,
    claims INTEGER NOT NULL
  );

  -- What the integers of rows stand for. A note's number is that of its id in the domain "note".
  CREATE TABLE terms (
    study INTEGER NOT NULL,
    domain TEXT NOT NULL,
    number INTEGER NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (study, domain, number)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX terms_by_value ON terms (study, domain, value);

  -- head: the note without what it holds. claims: the numbers of its claims in their order, as JSON.
  CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    study INTEGER NOT NULL,
    version INTEGER NOT NULL,
    key INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    head TEXT NOT NULL,
    claims TEXT NOT NULL,
    source TEXT
  );
  CREATE INDEX notes_by_version ON notes (study, version);
  CREATE INDEX notes_by_key ON notes (key);

  CREATE TABLE removed_notes (
    id INTEGER PRIMARY KEY,
    study INTEGER NOT NULL,
    version INTEGER NOT NULL
  );
  CREATE INDEX removed_notes_by_version ON removed_notes (study, version);

  CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    record TEXT NOT NULL
  );
  CREATE INDEX claims_by_key ON claims (key);

  -- The rows of a note's claims, packed: a study is scanned from this table alone.
  CREATE TABLE packed_notes (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    rows BLOB NOT NULL
  );

  CREATE TABLE links (
    study INTEGER NOT NULL,
    target TEXT NOT NULL,
    link INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (study, target, link, claim)
  ) WITHOUT ROWID;

  -- Entities as readers see them: of several declarations the first.
  CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    study INTEGER NOT NULL,
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    key INTEGER NOT NULL,
    record TEXT NOT NULL
  );
  CREATE UNIQUE INDEX entities_by_name ON entities (study, type, name);
  CREATE INDEX entities_by_key ON entities (key);

  CREATE TABLE declarations (
    entity INTEGER NOT NULL,
    implied INTEGER NOT NULL,
    note_name TEXT NOT NULL,
    note INTEGER NOT NULL,
    position INTEGER NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (entity, implied, note_name)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX declarations_by_note ON declarations (note, position);
  `,
  `
  -- Who changed what: the id is that of the study and the version.
  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    entry TEXT NOT NULL
  );

  CREATE TABLE history_notes (
    study INTEGER NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (study, note, version)
  ) WITHOUT ROWID;
  `,
];
