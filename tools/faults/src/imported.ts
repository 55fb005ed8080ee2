import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { canonicalJson, entityTypes, type NoteRecord } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { syntheticStudy, type SyntheticStudy } from '@samenspel/synthetic';
import neo4j from 'neo4j-driver';
import type { StorePlace } from './store-place.ts';

const everything: Scope = { studies: 'all' };

/** A study that goes into a store in so many batches that there is time to disturb it. */
export function importedStudy(collaborations: number): SyntheticStudy {
  return syntheticStudy({ collaborations, actors: 600, respondents: 200 });
}

/** A hash of each note, by its id, in the order in which they are imported. */
export function hashesOf({ notes }: SyntheticStudy): ReadonlyMap<string, string> {
  return new Map([...notes()].map((note) => [note.id, hashOf(note)]));
}

/** What a store holds of a study. */
export interface Held {
  /** Hashes of notes by their ids, in the order of ids. */
  readonly notes: ReadonlyMap<string, string>;
  /** Of all records, however they are asked for. */
  readonly hash: string;
  /** Claims of all notes, and as the store counts them. */
  readonly claims: { readonly listed: number; readonly counted: number };
  /** Whether nobody wrote while it was read: else its parts are of different versions. */
  readonly isOfOneVersion: boolean;
}

/** Reads all that a store holds of a study; nothing where it does not have it. */
export async function heldBy(store: Store, study: string): Promise<Held> {
  const there = (await store.studies(everything)).some(({ id }) => id === study);
  const claims = { listed: 0, counted: 0 };
  if (!there) return { notes: new Map(), hash: '', claims, isOfOneVersion: true };
  const before = await store.version(everything, study);
  const hash = createHash('sha256');
  const notes = new Map<string, string>();
  let listed = 0;
  for (const { id } of await store.notes(everything, study)) {
    const note = await store.note(everything, study, id);
    if (notes.has(id) || note === undefined)
      throw new Error(`The note ${id} is there twice or not.`);
    listed += note.claims.length;
    notes.set(id, hashOf(note));
    hash.update(`${id} ${hashOf(note)}\n`);
  }
  for (const type of entityTypes) {
    for (const entity of await store.allEntities(everything, study, type))
      hash.update(canonicalJson(entity));
  }
  const { total } = await store.count(everything, { study, groupBy: [] });
  const after = await store.version(everything, study);
  return {
    notes,
    hash: hash.digest('hex'),
    claims: { listed, counted: total.claims },
    isOfOneVersion: before.epoch === after.epoch && before.number === after.number,
  };
}

/** How many records of each sort there are below the store: what is there twice shows here. */
export async function recordsBelow(place: StorePlace): Promise<string> {
  if (place.type === 'sqlite') {
    const database = new DatabaseSync(place.file, { readOnly: true });
    try {
      const tables = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .all()
        .map(({ name }) => String(name))
        .filter((name) => !name.startsWith('search'));
      const counted = tables.map(
        (name) =>
          `${name} ${String(database.prepare(`SELECT count(*) AS number FROM "${name}"`).get()?.number)}`,
      );
      const integrity = database.prepare('PRAGMA integrity_check').get();
      return [...counted, String(integrity?.integrity_check)].join(', ');
    } finally {
      database.close();
    }
  }
  const driver = neo4j.driver(place.uri, neo4j.auth.basic(place.user, place.password));
  try {
    const { records } = await driver.executeQuery(`
      MATCH (n) WHERE NOT n:Samenspel UNWIND labels(n) AS sort
      RETURN sort, toString(count(*)) AS number ORDER BY sort
      UNION ALL MATCH ()-[r]->() RETURN type(r) AS sort, toString(count(*)) AS number ORDER BY sort`);
    return records
      .map((record) => `${String(record.get('sort'))} ${String(record.get('number'))}`)
      .join(', ');
  } finally {
    await driver.close();
  }
}

function hashOf(note: NoteRecord): string {
  return createHash('sha256').update(canonicalJson(note)).digest('hex');
}
