import type { Collaboration, GroupKey, NoteRecord } from '@samenspel/claims';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';

/** A count of one group. In SQL groups of respondents count as respondents. */
interface SqlCount {
  readonly claims: number;
  readonly respondents: number;
}

/** Counts in SQL what a snapshot counts. */
export interface CountingTables {
  readonly groups: (groupBy: readonly GroupKey[]) => readonly SqlCount[];
  readonly mixing: (key: 'kind' | 'employer') => readonly SqlCount[];
  readonly close: () => void;
}

const participant = 'LEFT JOIN participant ON participant.claim = claim.id';
const actor = `${participant} LEFT JOIN actor ON actor.id = participant.actor`;

/** Where a key is found: its column, and what has to be joined for it. */
const keys: Readonly<Partial<Record<GroupKey, readonly [column: string, join: string]>>> = {
  mode: ['claim.mode', ''],
  respondent: ['claim.respondent', ''],
  area: ['claim.area', ''],
  form: ['form.value', 'LEFT JOIN form ON form.claim = claim.id'],
  phase: ['phase.value', 'LEFT JOIN phase ON phase.claim = claim.id'],
  via: ['via.value', 'LEFT JOIN via ON via.claim = claim.id'],
  actor: ['participant.actor', participant],
  actorKind: ['actor.kind', actor],
};

const tables = `
  CREATE TABLE actor (id INTEGER PRIMARY KEY, kind INTEGER, employer INTEGER);
  CREATE TABLE claim (id INTEGER PRIMARY KEY, mode INTEGER, area INTEGER, respondent INTEGER);
  CREATE TABLE participant (claim INTEGER, side INTEGER, actor INTEGER, PRIMARY KEY (claim, side, actor)) WITHOUT ROWID;
  CREATE TABLE form (claim INTEGER, value INTEGER, PRIMARY KEY (claim, value)) WITHOUT ROWID;
  CREATE TABLE phase (claim INTEGER, value INTEGER, PRIMARY KEY (claim, value)) WITHOUT ROWID;
  CREATE TABLE via (claim INTEGER, value INTEGER, PRIMARY KEY (claim, value)) WITHOUT ROWID;
`;

const counts =
  'count(DISTINCT claim.id) AS claims, count(DISTINCT claim.respondent) AS respondents';

/** Puts the collaborations of a synthetic study into tables of integers in memory. */
export function countingTables(notes: Iterable<NoteRecord>): CountingTables {
  const database = new DatabaseSync(':memory:');
  database.exec(tables);
  fill(database, notes);
  const rows = (sql: string): readonly SqlCount[] =>
    database
      .prepare(sql)
      .all()
      .map(({ claims, respondents }) => ({
        claims: Number(claims),
        respondents: Number(respondents),
      }));
  return {
    groups: (groupBy) => {
      const found = groupBy.flatMap((key) => {
        const place = keys[key];
        return place === undefined ? [] : [place];
      });
      const joins = [...new Set(found.map(([, join]) => join))].join(' ');
      const columns = found.map(([column]) => column).join(', ');
      return rows(`SELECT ${columns}, ${counts} FROM claim ${joins} GROUP BY ${columns}`);
    },
    // Both ways round, claims of mode ABSENT and PARALLEL aside, as the snapshot counts contact.
    mixing: (key) =>
      rows(`SELECT one.${key}, other.${key}, ${counts}
        FROM claim
        JOIN participant AS left ON left.claim = claim.id
        JOIN participant AS right ON right.claim = claim.id AND right.side <> left.side
        JOIN actor AS one ON one.id = left.actor
        JOIN actor AS other ON other.id = right.actor
        WHERE claim.mode IN (${contactModes.map((mode) => numberOf(mode)).join(', ')})
        GROUP BY 1, 2`),
    close: () => {
      database.close();
    },
  };
}

const contactModes = ['direct', 'unspecified', 'via'] as const;

/** Texts as integers, so that SQL compares no texts either. */
const numbers = new Map<string, number>();

function numberOf(text: string): number {
  const known = numbers.get(text) ?? numbers.size + 1;
  numbers.set(text, known);
  return known;
}

function fill(database: DatabaseSync, notes: Iterable<NoteRecord>): void {
  const into = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: SQLInputValue[]) => statement.run(...values);
  };
  const addActor = into('INSERT INTO actor VALUES (?, ?, ?)');
  const addClaim = into('INSERT INTO claim VALUES (?, ?, ?, ?)');
  const addParticipant = into('INSERT OR IGNORE INTO participant VALUES (?, ?, ?)');
  const lists = (['form', 'phase', 'via'] as const).map((name) => ({
    add: into(`INSERT OR IGNORE INTO ${name} VALUES (?, ?)`),
    of: (claim: Collaboration) =>
      ({ form: claim.forms, phase: claim.phases, via: claim.via.flat() })[name],
  }));
  database.exec('BEGIN');
  let id = 0;
  for (const { entities, claims } of notes) {
    for (const entity of entities) {
      if (entity.type !== 'actor') continue;
      const { kind, employer } = entity;
      addActor(numberOf(entity.id), maybe(kind), maybe(employer));
    }
    for (const claim of claims) {
      if (claim.kind !== 'collaboration') continue;
      id += 1;
      const [sayer] = claim.saidBy;
      addClaim(
        ...[id, numberOf(claim.mode), maybe(claim.areas[0])],
        maybe(sayer?.type === 'respondent' ? sayer.ids[0] : undefined),
      );
      for (const { actor: who, part } of claim.participants)
        addParticipant(id, part === 'with' || part === 'to' ? 1 : 0, numberOf(who));
      for (const { add, of } of lists) for (const value of of(claim)) add(id, numberOf(value));
    }
  }
  database.exec('COMMIT');
}

function maybe(text: string | undefined): number | null {
  return text === undefined ? null : numberOf(text);
}
