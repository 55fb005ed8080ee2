import { execFile } from 'node:child_process';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { adminCommand, startNeo4j } from '@samenspel/neo4j';
import type { Scope, Store } from '@samenspel/store';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { syntheticStudy, type SyntheticStudy } from '@samenspel/synthetic';
import { benchmark, type Measures } from './benchmark.ts';
import { puts } from './note-changes.ts';
import { grid, written, type Measured } from './table.ts';
import { median, timed } from './timing.ts';

/**
 * How the cost of a store's operations grows with the study, in SQLite and in Neo4j, where pages and counts come from the
 * database and from no snapshot. `BENCH_GROWTH` names other sizes than the usual ones.
 */
const sizes = (process.env.BENCH_GROWTH ?? '10000,100000,1000000').split(',').map(Number);

const everything: Scope = { studies: 'all' };
const study = 'synthetisch';
const usualTimes = 7;

/** The real program. */
const program = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url));

interface Turn {
  readonly store: Store;
  readonly made: SyntheticStudy;
  readonly turn: number;
}

/** What is asked of both. A page and a count of SQLite come from its snapshot, which another benchmark has. */
const ofBoth: Readonly<Record<string, (given: Turn) => Promise<unknown>>> = {
  'a record by its id': ({ store, made, turn }) =>
    store.claims(everything, study, [made.claimNote(noteOf(made, turn)).claims[0]?.id ?? '']),
  'a search for one actor': ({ store, turn }) =>
    store.search(everything, { text: `actor-${String(turn + 200)}`, studies: [study], first: 20 }),
  'a search for a word of every claim': ({ store }) =>
    store.search(everything, { text: 'actor', studies: [study], first: 20 }),
  'writing one note': ({ store, made, turn }) =>
    store.write(made.study, [{ put: made.claimNote(noteOf(made, turn), turn + 1) }]),
};

const ofNeo4j: typeof ofBoth = {
  'a page of 50, filtered by area, phase and mode': ({ store, turn }) =>
    store.page(everything, {
      ...{ study, kind: 'collaboration', first: 50 },
      filter: {
        and: [
          { property: 'area', in: [areaOf(turn), areaOf(turn + 7)] },
          { property: 'phase', in: ['support'] },
          { property: 'mode', in: ['direct'] },
        ],
      },
    }),
  'the first 20 collaborations of one actor': ({ store, turn }) =>
    store.page(everything, {
      ...{ study, kind: 'collaboration', first: 20 },
      filter: { participant: { id: [`actor-${String(turn + 1)}`] } },
    }),
  'counts by area and phase': ({ store }) =>
    store.count(everything, { study, kind: 'collaboration', groupBy: ['area', 'phase'] }),
};

await benchmark(
  import.meta.url,
  {
    sqlite: async (file = '', size = '') => {
      const made = studyOf(Number(size));
      const store = await openSqliteStore(file);
      const { milliseconds } = await timed(() => store.write(made.study, puts(made.notes())));
      const measures = await measured(store, made, ofBoth);
      await store.close();
      return { 'import, in seconds': milliseconds / 1000, ...measures };
    },
    neo4j: async (uri = '', password = '', size = '') => {
      const made = studyOf(Number(size));
      const address = { uri, user: 'neo4j', password };
      // The database makes its indexes when it is first opened.
      const { milliseconds, result: store } = await timed(() =>
        openNeo4jStore({ ...address, snapshotLimit: 0 }),
      );
      const measures = await measured(store, made, { ...ofNeo4j, ...ofBoth });
      await store.close();
      return { 'indexes made, in seconds': milliseconds / 1000, ...measures };
    },
  },
  async ({ folder, part }) => {
    const columns: Readonly<Record<'SQLite' | 'Neo4j', ((name: string) => number)[]>> = {
      SQLite: [],
      Neo4j: [],
    };
    const imports: number[] = [];
    for (const size of sizes) {
      const file = join(folder, `${String(size)}.sqlite`);
      columns.SQLite.push(await part('sqlite', [file, size]));
      const server = await startNeo4j({ heap: '2g', pagecache: '2g' });
      try {
        await server.shutDown();
        const files = join(folder, `for-neo4j-${String(size)}`);
        await exported(file, files);
        await rm(file, { force: true });
        // The tool looks for its files in the folder of the server.
        for (const name of await readdir(files))
          await rename(join(files, name), join(server.home, name));
        const { milliseconds } = await timed(() =>
          adminCommand(server.version, server.home, [
            ...['database', 'import', 'full', '--overwrite-destination', 'neo4j', '@import.txt'],
          ]),
        );
        imports.push(milliseconds / 1000);
        await server.start();
        columns.Neo4j.push(await part('neo4j', [server.uri, server.password, size]));
      } finally {
        await server.stop();
      }
    }
    const rows = (
      [
        ['SQLite', ['import, in seconds', ...Object.keys(ofBoth)]],
        ['Neo4j', ['indexes made, in seconds', ...Object.keys(ofNeo4j), ...Object.keys(ofBoth)]],
      ] as const
    ).flatMap(([store, names]) =>
      names.map((name) => [
        `${store}: ${name}`,
        ...columns[store].map((column) => written(column(name))),
      ]),
    );
    console.log(
      grid(
        ['milliseconds', ...sizes.map((size) => size.toLocaleString('en-GB'))],
        [...rows, ["Neo4j: import by Neo4j's tool, in seconds", ...imports.map(written)]],
      ),
    );
    return [
      ...grownIn('SQLite', columns.SQLite, Object.keys(ofBoth)),
      ...grownIn('Neo4j', columns.Neo4j, [...Object.keys(ofNeo4j), ...Object.keys(ofBoth)]),
    ];
  },
);

/** How much longer each operation takes on the largest study than on the smallest. */
function grownIn(
  store: string,
  columns: readonly ((name: string) => number)[],
  names: readonly string[],
): readonly Measured[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined || columns.length < 2) return [];
  const grown = (sizes.at(-1) ?? 0) / (sizes[0] ?? 1);
  return names.map((name) => ({
    what: `${store}: growth of ${name}, where the study grows ${written(grown)} ×`,
    ...{ value: last(name) / first(name), unit: '×', target: { most: 1.5 * grown } },
  }));
}

/** Actors and respondents grow more slowly than what is said of them. */
function studyOf(size: number): SyntheticStudy {
  return syntheticStudy({
    collaborations: size,
    actors: Math.round(5000 * Math.sqrt(size / 60_000)),
    respondents: Math.round(1500 * Math.sqrt(size / 60_000)),
  });
}

/** Milliseconds that each operation takes in the middle, after one that does not count. */
async function measured(
  store: Store,
  made: SyntheticStudy,
  asked: typeof ofBoth,
): Promise<Measures> {
  const measures: Record<string, number> = {};
  for (const [name, ask] of Object.entries(asked)) {
    const found: number[] = [];
    for (let turn = 0; turn <= usualTimes; turn += 1)
      found.push((await timed(() => ask({ store, made, turn }))).milliseconds);
    measures[name] = median(found.slice(1));
  }
  return measures;
}

/** Writes what Neo4j's own tool imports, by the real program. */
async function exported(file: string, folder: string): Promise<void> {
  const flags = ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning'];
  const call = ['export', '--study', study, '--format', 'neo4j-admin', '--out', folder];
  await promisify(execFile)(process.execPath, [...flags, program, ...call], {
    env: { ...process.env, SAMENSPEL_STORE: `sqlite:${file}` },
  });
}

function noteOf({ claimNotes }: SyntheticStudy, turn: number): number {
  return (turn * 997) % claimNotes;
}

function areaOf(turn: number): string {
  return `gebied-${String((turn % 20) + 1)}`;
}
