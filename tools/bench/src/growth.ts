import process, { memoryUsage } from 'node:process';
import {
  buildSnapshot,
  count,
  degrees,
  mixing,
  page,
  partnersOf,
  paths,
  saveSnapshot,
  scanOf,
  SnapshotError,
  type Snapshot,
} from '@samenspel/snapshot';
import { syntheticStudy } from '@samenspel/synthetic';
import { benchmark } from './benchmark.ts';
import { grid, written, type Measured } from './table.ts';
import { median, timed } from './timing.ts';

/**
 * How the cost of questions grows with the study: the same questions to the snapshots of studies of ten thousand, a
 * hundred thousand and a million collaborations, each in a process of its own. `BENCH_GROWTH` names other sizes, such
 * as `1000000,10000000`: ten million take some minutes and 8 GB.
 */
const sizes = (process.env.BENCH_GROWTH ?? '10000,100000,1000000').split(',').map(Number);

/** Questions by what they are about; each is asked some times, and the middle counts. */
const questions: Readonly<Record<string, (snapshot: Snapshot, turn: number) => unknown>> = {
  'a page of 50, filtered by area, phase and mode': (snapshot, turn) =>
    page(snapshot, {
      kind: 'collaboration',
      first: 50,
      filter: {
        and: [
          { property: 'area', in: [areaOf(turn), areaOf(turn + 7)] },
          { property: 'phase', in: ['support'] },
          { property: 'mode', in: ['direct'] },
        ],
      },
    }),
  'the first 20 collaborations of one actor': (snapshot, turn) =>
    page(snapshot, {
      kind: 'collaboration',
      first: 20,
      filter: { participant: { id: [actorOf(turn)] } },
    }),
  'counts by area and phase': (snapshot) => count(snapshot, { groupBy: ['area', 'phase'] }),
  'mixing of formal and informal, per area': (snapshot) =>
    mixing(snapshot, { rows: 'actorTopKind', columns: 'actorTopKind', per: 'area' }).cells.map(
      ({ contact }) => contact.claims,
    ),
  'partners of one actor': (snapshot, turn) => partnersOf(snapshot, { actor: actorOf(turn) }),
  'paths between two actors': (snapshot, turn) =>
    paths(snapshot, { from: actorOf(turn), to: actorOf(turn + 1000) }),
  'partners of all actors': (snapshot) => degrees(snapshot, { origins: ['respondent'] }),
};

/** The slow questions are asked less often. */
const times = 7;

/** In the place of milliseconds. */
const refused = -1;

await benchmark(
  import.meta.url,
  {
    size: async (collaborations = '') => {
      const size = Number(collaborations);
      // Actors and respondents grow more slowly than what is said of them.
      const actors = Math.round(5000 * Math.sqrt(size / 60_000));
      const respondents = Math.round(1500 * Math.sqrt(size / 60_000));
      const made = syntheticStudy({ collaborations: size, actors, respondents });
      const version = { epoch: 'bench', number: 1 };
      const scan = scanOf(made.study, made.notes(), version);
      const { milliseconds, result: snapshot } = await timed(() => buildSnapshot(scan));
      const measures: Record<string, number> = { 'snapshot built': milliseconds };
      for (const [name, ask] of Object.entries(questions)) {
        measures[name] = await timeOf((turn) => ask(snapshot, turn));
      }
      const { milliseconds: saving, result: bytes } = await timed(() => saveSnapshot(snapshot));
      measures['snapshot written'] = saving;
      measures['bytes of the snapshot for each claim'] = bytes.length / snapshot.claims;
      measures['memory of the process, MB'] = memoryUsage.rss() / 1e6;
      return measures;
    },
  },
  async ({ part }) => {
    const columns: ((name: string) => number)[] = [];
    for (const size of sizes) columns.push(await part('size', [size], roomFor(size)));
    const names = [
      ...['snapshot built', ...Object.keys(questions), 'snapshot written'],
      ...['bytes of the snapshot for each claim', 'memory of the process, MB'],
    ];
    console.log(
      grid(
        ['milliseconds', ...sizes.map((size) => size.toLocaleString('en-GB'))],
        names.map((name) => [name, ...columns.map((column) => told(column(name)))]),
      ),
    );
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined || columns.length < 2) return [];
    const grown = (sizes.at(-1) ?? 0) / (sizes[0] ?? 1);
    const answered = Object.keys(questions).filter((name) => last(name) !== refused);
    return answered.map((name): Measured => ({
      what: `growth of ${name}, where the study grows ${written(grown)} ×`,
      ...{ value: last(name) / first(name), unit: '×', target: { most: 1.5 * grown } },
    }));
  },
);

/** Milliseconds that a question takes, or that it is refused: its answer would have too many groups. */
async function timeOf(ask: (turn: number) => unknown): Promise<number> {
  try {
    ask(0);
    const found: number[] = [];
    for (let turn = 1; turn <= times; turn += 1)
      found.push((await timed(() => ask(turn))).milliseconds);
    return median(found);
  } catch (error) {
    if (error instanceof SnapshotError && error.code === 'TOO_LARGE') return refused;
    throw error;
  }
}

function told(value: number): string {
  return value === refused ? 'refused' : written(value);
}

/** Room for the ids of a study while it is made, which its snapshot does not hold. */
function roomFor(size: number): readonly string[] {
  return size > 1_000_000 ? [`--max-old-space-size=${String(Math.round(size / 700))}`] : [];
}

function areaOf(turn: number): string {
  return `gebied-${String((turn % 20) + 1)}`;
}

function actorOf(turn: number): string {
  return `actor-${String((turn % 1000) + 1)}`;
}
