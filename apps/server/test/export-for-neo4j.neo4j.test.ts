import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { ClaimKind, NoteRecord, Study, StudyData } from '@samenspel/claims';
import { adminCommand, startNeo4j, type RunningNeo4j } from '@samenspel/neo4j';
import { providedNeo4j } from '@samenspel/neo4j/test';
import type { Scope, Store } from '@samenspel/store';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { study as shipped } from '@samenspel/wijkteamonderzoek';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  notes as generatedNotes,
  study as generated,
} from '../../../packages/snapshot/test/generated-study.ts';
import { graphOf } from '../../../packages/store-neo4j/test/graph-dump.ts';
import { addressOf, emptied } from '../../../packages/store-neo4j/test/servers.ts';
import { scannedRows } from '../../../packages/store/src/contract/state.ts';
import { studyContent } from '../src/copy/study-content.ts';
import { desk } from './study-on-disk.ts';

const place = desk();
/** Two starts of a server, and Neo4j's own import, on a busy machine. */
const patience = 600_000;

const everything: Scope = { studies: 'all' };

function provided() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

/** Data can be imported only while a server is down, so it is one of this file alone. */
let server: RunningNeo4j;
beforeAll(async () => {
  server = await startNeo4j({ version: provided().version, shortLived: true });
});
afterAll(() => server.stop());

/** Puts the files of a study into the database of the server, as the file of arguments says. */
async function importTo(folder: string): Promise<void> {
  await server.shutDown();
  await cp(folder, server.home, { recursive: true });
  await adminCommand(server.version, server.home, [
    ...['database', 'import', 'full', '--overwrite-destination', 'neo4j', '@import.txt'],
  ]);
  await server.start();
}

async function writtenToSqlite({ study, notes }: StudyData): Promise<Store> {
  const store = await openSqliteStore(path.join(place.folder, 'store.sqlite'));
  await store.write(study, puts(notes));
  return store;
}

function puts(notes: readonly NoteRecord[]) {
  return notes.map((put) => ({ put }));
}

const kinds: readonly ClaimKind[] = [
  'collaboration',
  'finding',
  'position',
  'placement',
  'indicator',
];

/** What a store answers about a study: all records, the rows that it counts by, lists, searches and counts. */
async function answersOf(store: Store, study: string): Promise<unknown> {
  const pages = kinds.map(async (kind) => {
    const page = await store.page(everything, { study, kind, first: 500 });
    return [kind, page.total, page.items.map(({ item }) => item.id)];
  });
  const searches = ['eenzaam', 'wijkteam', 'buurt', 'care'].map(async (text) => {
    const found = await store.search(everything, { text, studies: [study], first: 200 });
    return [text, found.total, found.hits.map(({ id }) => id).sort()];
  });
  const counts = ['area', 'phase', 'mode', 'origin'] as const;
  const groups = counts.map(async (property) => {
    const counted = await store.count(everything, {
      ...{ study, kind: 'collaboration', groupBy: [property] },
    });
    return [property, counted.total, counted.groups];
  });
  const rows = [...(await scannedRows(store, everything, study))].map(
    ([note, read]) => [note, read.map((row) => ({ ...row, row: undefined }))] as const,
  );
  return {
    content: await studyContent(store, study, {}, () => undefined),
    rows: new Map(rows),
    others: await Promise.all([...pages, ...searches, ...groups]),
  };
}

/** Texts that a file of tables might take for something else, and numbers of both sorts. */
const awkward: StudyData = {
  study: { ...generated, title: { nl: 'Een "titel"', en: 'A, title\nof lines' } } satisfies Study,
  notes: fc
    .sample(generatedNotes, { numRuns: 20, seed: 11 })
    .reduce((most, next) => (next.length > most.length ? next : most))
    .map((note, at) => ({
      ...note,
      hash: JSON.stringify(note),
      title: ['', ' a "b", c\\', 'tab\t\u0001', "'single'"][at % 4] ?? '',
      source: `---\r\ntitle: "x"\n---\n\n- ${'ë,"'.repeat(at * 50)}\n\n`,
    })),
};

describe('a study that Neo4j imports from files', () => {
  test.each([
    ['the shipped study', shipped],
    ['a study of awkward texts', awkward],
  ])(
    'is the graph that the store writes, and answers alike: %s',
    async (_, data) => {
      const { study } = data;
      const source = await writtenToSqlite(data);
      const out = ['--format', 'neo4j-admin', '--out', 'for-neo4j'];
      const exported = await place.samenspel('export', '--study', study.id, ...out);
      expect(exported).toMatchObject({ code: 0, err: '' });
      await importTo(path.join(place.folder, 'for-neo4j'));

      await emptied(provided());
      const written = await openNeo4jStore(addressOf(provided()));
      const imported = await openNeo4jStore(addressOf(server));
      try {
        await written.write(study, puts(data.notes));
        expect(await graphOf(server)).toEqual(await graphOf(provided()));
        const answers = await answersOf(source, study.id);
        expect(await answersOf(imported, study.id)).toEqual(answers);

        // It goes on from there: integers and versions follow those of the files.
        const [first, ...others] = data.notes;
        if (first === undefined) throw new Error('There are no notes.');
        const rest = { ...first, hash: 'other', claims: first.claims.slice(1) };
        for (const store of [imported, written, source]) {
          await store.write(study, [{ remove: others[0]?.id ?? '' }, { put: rest }]);
          await store.write(study, puts(data.notes));
        }
        expect(await answersOf(imported, study.id)).toEqual(answers);
        expect(await graphOf(server)).toEqual(await graphOf(provided()));
      } finally {
        await Promise.all([source, imported, written].map((store) => store.close()));
      }
    },
    patience,
  );
});
