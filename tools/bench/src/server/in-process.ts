import { join } from 'node:path';
import process from 'node:process';
import {
  schemesOf,
  type Actor,
  type Filter,
  type PropertyName,
  type Study,
} from '@samenspel/claims';
import { degrees, mixing } from '@samenspel/snapshot';
import type { Scope, Store } from '@samenspel/store';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { rememberRecords } from '@samenspel/store/remembered';
import type { Bench, Measures } from '../benchmark.ts';
import type { Measured } from '../table.ts';
import { median } from '../timing.ts';
import { actorsByDegree } from './actor.ts';
import { at, expectSame, listAt } from './answer.ts';
import { pageFilters } from './page.ts';
import { plainTables } from './plain-tables.ts';
import { actorAsJson, pageAsJson } from './records-as-json.ts';
import { areas, chosen, givenFile, rounds, study, studyId } from './scale.ts';
import type { sqliteParts } from './sqlite-parts.ts';

const scope: Scope = { studies: 'all' };
/** Times that something is asked in a round: what one statement answers slowly, less often. */
const timesAsked = (name: string) => (name === 'mixing' ? 20 : 400);

/** One question, by the store and by SQL; both give JSON or what JSON is made of. */
interface Question {
  readonly own: (turn: number) => Promise<string>;
  readonly sql: (turn: number) => string;
  /** What the answers must agree on. */
  readonly facts: (answer: unknown) => readonly string[];
}

export const inProcessParts = {
  /** Milliseconds of CPU of each question, by the store and by SQL. */
  inProcess: async (file = ''): Promise<Measures> => {
    const store = await openSqliteStore(file);
    const measures: Record<string, number> = {};
    const { view } = rememberRecords(store, { most: 50_000 });
    for (const [name, question] of Object.entries(questions(view))) {
      const { own, sql, facts } = question;
      const answer = (text: string) => facts(JSON.parse(text));
      expectSame(name, answer(await own(0)), answer(sql(0)), 'SQL');
      const times = { own: new Array<number>(), sql: new Array<number>() };
      for (let round = 0; round <= rounds; round += 1) {
        for (const by of ['own', 'sql'] as const) {
          const before = process.cpuUsage();
          const asked = timesAsked(name);
          for (let turn = 0; turn < asked; turn += 1) await question[by](turn);
          const { user, system } = process.cpuUsage(before);
          if (round > 0) times[by].push((user + system) / 1000 / asked);
        }
      }
      measures[name] = median(times.own);
      measures[`${name} in SQL`] = median(times.sql);
    }
    await store.close();
    return measures;
  },
};

/** @param view the store as one request sees it */
function questions(view: () => Store): Readonly<Record<string, Question>> {
  const made = study();
  const tables = plainTables(made.notes(), formalityIn(made.study));
  const hubs = actorsByDegree()
    .slice(0, 4)
    .map(({ id }) => id);
  const turnOf = <Item>(items: readonly Item[], turn: number): Item => {
    const item = items[turn % items.length];
    if (item === undefined) throw new Error('There is nothing to ask about.');
    return item;
  };
  return {
    page: {
      own: (turn) => {
        const { areas: within, phase, mode } = turnOf(pageFilters, turn);
        const wanted = { area: within, phase: [phase], mode: [mode] };
        return pageAsJson(view(), allOf(wanted));
      },
      sql: (turn) => tables.page(turnOf(pageFilters, turn), 0),
      // One statement gives one more, to tell whether there is.
      facts: (answer) => [
        String(at(answer, 'totalCount')),
        ...listAt(answer, 'nodes').slice(0, 50).map(sorted),
      ],
    },
    mixing: {
      own: async () => {
        const snapshot = await view().snapshot(scope, studyId);
        const keys = { rows: 'actorTopKind', columns: 'actorTopKind', per: 'area' } as const;
        const cells = mixing(snapshot, keys).cells.flatMap(({ per, row, column, contact }) =>
          contact.claims === 0 ? [] : [[per, row, column, contact.claims]],
        );
        return JSON.stringify(cells);
      },
      sql: () => tables.mixing(),
      facts: (answer) => listAt(answer).map(String).toSorted(),
    },
    topActors: {
      own: async (turn) => {
        const area = turnOf(areas, turn);
        const store = view();
        const snapshot = await store.snapshot(scope, studyId);
        const partners = new Map(
          degrees(snapshot).map((degree) => [degree.actor, degree.partners]),
        );
        const actors = await store.allEntities(scope, studyId, 'actor');
        const found = actors
          .filter((actor) => actor.areas.includes(area))
          .map(({ id, label }) => ({ id, label: label.nl, partners: partners.get(id) ?? 0 }))
          .sort((one, other) => other.partners - one.partners)
          .slice(0, 20);
        return JSON.stringify(found);
      },
      sql: (turn) => tables.topActors(turnOf(areas, turn)),
      facts: (answer) => listAt(answer).map((actor) => String(at(actor, 'partners'))),
    },
    actor: {
      own: (turn) => actorAsJson(view(), turnOf(hubs, turn)),
      sql: (turn) => tables.actor(turnOf(hubs, turn)),
      facts: (answer) =>
        listAt(answer, 'collaborations').map((node) =>
          listAt(node, 'participants')
            .map((one) => String(at(one, 'label')))
            .join(),
        ),
    },
  };
}

/** A record as JSON, whatever the order of its fields; what is not known has none, or null. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, each]) => each !== null)
            .toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

function allOf(wanted: Readonly<Partial<Record<PropertyName, readonly string[]>>>): Filter {
  return {
    and: propertyNames.flatMap((property) => {
      const values = wanted[property];
      return values === undefined ? [] : [{ property, in: values }];
    }),
  };
}

const propertyNames = ['area', 'phase', 'mode'] as const;

/** What tells of an actor whether it is formal or not. */
function formalityIn(made: Study): (actor: Actor) => string | null {
  const kinds = new Map(
    schemesOf(made)
      .get('actor-kind')
      ?.concepts.map(({ id, broader }) => [id, broader]),
  );
  return ({ kind }) => {
    let top = kind;
    for (let next = top; next !== undefined; next = kinds.get(next)) top = next;
    return top ?? null;
  };
}

/** Asks a store of SQLite within the process, and single statements of SQL the same. */
export async function inProcess({
  folder,
  part,
}: Bench<keyof typeof inProcessParts | keyof typeof sqliteParts>): Promise<readonly Measured[]> {
  if (chosen.length > 0 && !chosen.includes('inProcess')) return [];
  const file = givenFile ?? join(folder, 'in-process.sqlite');
  if (givenFile === undefined) await part('fill', [file]);
  const measured = await part('inProcess', [file]);
  return Object.entries(whats).flatMap(([name, what]): readonly Measured[] => [
    {
      what: `SQLite in process: ${what}`,
      ...{ value: measured(name), unit: 'ms' },
      target: { most: measured(`${name} in SQL`) * 1.3 },
      peer: { name: 'one statement', value: measured(`${name} in SQL`) },
    },
  ]);
}

const whats = {
  page: 'a page of 50, filtered',
  mixing: 'mixing in 20 areas',
  topActors: '20 actors with most partners',
  actor: '20 collaborations of an actor with many',
} as const;
