import type { Actor, NoteRecord } from '@samenspel/claims';
import { DatabaseSync } from 'node:sqlite';
import type { PageFilter } from './page.ts';

/** Questions about a study as single statements of SQL, on tables made for them. Each gives its answer as JSON. */
export interface PlainTables {
  /** @param after the place of the last one before the page */
  readonly page: (filter: PageFilter, after: number) => string;
  readonly mixing: () => string;
  readonly topActors: (area: string) => string;
  readonly actor: (id: string) => string;
}

const tables = `
  CREATE TABLE actor (id INTEGER PRIMARY KEY, name TEXT UNIQUE, label TEXT, formality TEXT);
  CREATE TABLE actor_area (area TEXT, actor INTEGER, PRIMARY KEY (area, actor)) WITHOUT ROWID;
  CREATE TABLE note (id INTEGER PRIMARY KEY, path TEXT, title TEXT);
  CREATE TABLE claim (
    place INTEGER PRIMARY KEY, name TEXT, text TEXT, mode TEXT, area TEXT, phases TEXT, forms TEXT, contact INTEGER,
    note INTEGER, line INTEGER, document TEXT, locator TEXT
  );
  CREATE TABLE facet (
    area TEXT, phase TEXT, mode TEXT, place INTEGER, PRIMARY KEY (area, phase, mode, place)
  ) WITHOUT ROWID;
  CREATE TABLE participant (
    place INTEGER, position INTEGER, actor INTEGER, part TEXT, side INTEGER, PRIMARY KEY (place, position)
  ) WITHOUT ROWID;
  CREATE TABLE via (place INTEGER, actor INTEGER, PRIMARY KEY (place, actor)) WITHOUT ROWID;
`;

const participants = `(
  SELECT json_group_array(json_object('part', p.part, 'id', a.name, 'label', a.label))
  FROM participant p JOIN actor a ON a.id = p.actor WHERE p.place = c.place
)`;

const statements = {
  page: `WITH kept AS MATERIALIZED (
      SELECT DISTINCT place FROM facet WHERE area IN (?1, ?2, ?3) AND phase = ?4 AND mode = ?5
    )
    SELECT json_object('totalCount', (SELECT count(*) FROM kept), 'nodes', json_group_array(json_object(
      'id', c.name, 'text', c.text, 'mode', c.mode, 'phases', json(c.phases), 'forms', json(c.forms),
      'participants', json(${participants}),
      'intermediaries', json((
        SELECT json_group_array(json_object('id', a.name, 'label', a.label))
        FROM via v JOIN actor a ON a.id = v.actor WHERE v.place = c.place
      )),
      'note', json_object('path', n.path, 'title', n.title), 'line', c.line,
      'document', c.document, 'locator', c.locator
    ))) AS answer
    FROM (SELECT place FROM kept WHERE place > ?6 ORDER BY place LIMIT 51) found
    JOIN claim c ON c.place = found.place JOIN note n ON n.id = c.note`,
  mixing: `SELECT json_group_array(json_array(area, one, other, claims)) AS answer FROM (
      SELECT c.area, a.formality AS one, b.formality AS other, count(DISTINCT c.place) AS claims
      FROM claim c
      JOIN participant p ON p.place = c.place
      JOIN participant q ON q.place = c.place AND q.side <> p.side
      JOIN actor a ON a.id = p.actor
      JOIN actor b ON b.id = q.actor
      WHERE c.contact GROUP BY 1, 2, 3
    )`,
  topActors: `SELECT json_group_array(json_object('id', name, 'label', label, 'partners', partners)) AS answer FROM (
      SELECT a.name, a.label, count(DISTINCT q.actor) AS partners
      FROM actor_area l
      JOIN actor a ON a.id = l.actor
      JOIN participant p ON p.actor = a.id
      JOIN claim c ON c.place = p.place AND c.contact
      JOIN participant q ON q.place = c.place AND q.side <> p.side AND q.actor <> p.actor
      WHERE l.area = ? GROUP BY a.id ORDER BY partners DESC, a.label LIMIT 20
    )`,
  actor: `SELECT json_object('label', actor.label, 'collaborations', json((
      SELECT json_group_array(json_object('id', c.name, 'phases', json(c.phases), 'participants', json(${participants})))
      FROM (
        SELECT DISTINCT place FROM participant WHERE actor = actor.id ORDER BY place LIMIT 20
      ) found JOIN claim c ON c.place = found.place
    ))) AS answer FROM actor WHERE actor.name = ?`,
} as const;

/** The tables of a study, in memory. Claims have their place in the sources for a number. */
export function plainTables(
  notes: Iterable<NoteRecord>,
  formalityOf: (actor: Actor) => string | null,
): PlainTables {
  const database = new DatabaseSync(':memory:');
  database.exec(tables);
  fill(database, notes, formalityOf);
  database.exec('CREATE INDEX participant_actor ON participant (actor, place); ANALYZE');
  const asking = (statement: string) => {
    const prepared = database.prepare(statement);
    return (...values: readonly (string | number)[]) => String(prepared.get(...values)?.answer);
  };
  const [page, mixing] = [asking(statements.page), asking(statements.mixing)];
  const [topActors, actor] = [asking(statements.topActors), asking(statements.actor)];
  return {
    page: ({ areas, phase, mode }, after) => page(...areas, phase, mode, after),
    mixing: () => mixing(),
    topActors,
    actor,
  };
}

const contactModes: readonly string[] = ['direct', 'unspecified', 'via'];

function fill(
  database: DatabaseSync,
  notes: Iterable<NoteRecord>,
  formalityOf: (actor: Actor) => string | null,
): void {
  const into = (table: string, columns: number) => {
    const places = Array.from({ length: columns }, () => '?').join(', ');
    const statement = database.prepare(`INSERT OR IGNORE INTO ${table} VALUES (${places})`);
    return (...values: (string | number | null)[]) => statement.run(...values);
  };
  const [addActor, addActorArea, addNote] = [
    into('actor', 4),
    into('actor_area', 2),
    into('note', 3),
  ];
  const [addClaim, addFacet] = [into('claim', 12), into('facet', 4)];
  const [addParticipant, addVia] = [into('participant', 5), into('via', 2)];
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  database.exec('BEGIN');
  const inOrder = [...notes].sort((one, other) => (one.path < other.path ? -1 : 1));
  let place = 0;
  for (const [index, { path, title, entities, claims }] of inOrder.entries()) {
    addNote(index, path, title);
    for (const entity of entities) {
      if (entity.type !== 'actor') continue;
      addActor(numberOf(entity.id), entity.id, entity.label.nl ?? null, formalityOf(entity));
      for (const area of entity.areas) addActorArea(area, numberOf(entity.id));
    }
    for (const claim of claims) {
      if (claim.kind !== 'collaboration') continue;
      place += 1;
      const isContact =
        contactModes.includes(claim.mode) &&
        claim.origin === 'respondent' &&
        claim.modality === 'actual';
      const { evidence, phases, forms, areas, mode } = claim;
      addClaim(
        ...([place, claim.id, claim.text.nl ?? null, mode, areas[0] ?? null] as const),
        ...[JSON.stringify(phases), JSON.stringify(forms), Number(isContact)],
        ...([index, evidence.range.line, 'Rapport', evidence.locator ?? null] as const),
      );
      for (const area of areas) for (const phase of phases) addFacet(area, phase, mode, place);
      for (const [position, { actor, part }] of claim.participants.entries())
        addParticipant(
          place,
          position,
          numberOf(actor),
          part,
          part === 'with' || part === 'to' ? 1 : 0,
        );
      for (const actor of claim.via.flat()) addVia(place, numberOf(actor));
    }
  }
  database.exec('COMMIT');
}
