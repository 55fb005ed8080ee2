import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SyntheticStudy } from '@samenspel/synthetic';
import { cleaningUp, type Bench } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultRow, type FaultSize } from './fault.ts';
import { importedStudy } from './imported.ts';
import { percentile, sortOf, sortsOf, startLoad } from './load.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { documentedQueries, shipped } from './queries.ts';
import { serve, type Answer, type Served } from './served.ts';
import { openAt, placeOf, type StorePlace } from './store-place.ts';

/** Seconds of load that warm up, and seconds that are looked at. */
const seconds = { short: { warm: 10, load: 12 }, full: { warm: 120, load: 600 } } as const;
/** Part by which the heap may have grown. */
const growth = 0.1;
/** Milliseconds between two writes of a note: more often than any study changes. */
const pause = 50;

const ownQueries = [
  `query Page($study: Reference!) { collaborations(study: $study, first: 50) {
    totalCount nodes { text participants { part actor { label } } evidence { note { title } locator } }
  } }`,
  `query Groups($study: Reference!) { claims(study: $study) {
    groups(by: [PHASE]) { value { label } tally { claims respondents } }
  } }`,
];

/** Questions and changes at once, on the real server and the same store in SQLite: nothing piles up. */
export async function mixedLoadSqlite(size: FaultSize): Promise<FaultResult> {
  const row = await mixedLoad(size, 'SQLite', ({ folder }) =>
    Promise.resolve({ type: 'sqlite', file: join(folder, 'store.sqlite') }),
  );
  return { rows: [row] };
}

/** The same on Neo4j. */
export async function mixedLoadNeo4j(size: FaultSize): Promise<FaultResult> {
  const row = await mixedLoad(size, 'Neo4j', async (bench) => placeOf(await ownNeo4j(bench)));
  return { rows: [row] };
}

function mixedLoad(
  size: FaultSize,
  name: string,
  placeIn: (bench: Bench) => Promise<StorePlace>,
): Promise<FaultRow> {
  return cleaningUp(async (bench) => {
    const place = await placeIn(bench);
    // Answers that are kept would fill their memory for as long as the load lasts.
    const served = await serve(bench, place, { settings: { SAMENSPEL_CACHE_ANSWERS: '1MiB' } });
    const synthetic = importedStudy(2000);
    const writer = await startWriter(place, synthetic);
    bench.later(() => writer.stop());
    const questions = await questionsOf(synthetic.study.id);
    const ask = (turn: number): Promise<Answer> => {
      const { query, study } = questions[turn % questions.length] ?? { query: '', study: '' };
      return served.ask(query, { study });
    };
    const found = finding();
    const warm = await loadFor(seconds[size].warm, ask);
    const before = await memoryOf(served);
    const written = writer.written();
    const answers = await loadFor(seconds[size].load, ask);
    const writes = writer.written() - written;
    await writer.stop();
    const after = await memoryOf(served);
    const all = [...warm, ...answers];
    found.expect(
      all.every((answer) => sortOf(answer) === '200'),
      `answers: ${sortsOf(all)}`,
    );
    found.expect(writes > 0, 'nothing was written meanwhile');
    found.expect(
      after.heap <= before.heap * (1 + growth),
      `the heap grew from ${before.heap.toFixed(1)} to ${after.heap.toFixed(1)} MB`,
    );
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(answers, part).toFixed(0));
    return {
      done: `${answers.length} questions (those of the documentation, pages, groups) and ${writes} notes written into the same ${name} in ${seconds[size].load} s, after ${seconds[size].warm} s of the same`,
      times: 1,
      seen: `${sortsOf(answers)}; p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms; heap after collection ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, memory ${before.resident} → ${after.resident} MB`,
      broken: found.broken(),
    };
  });
}

async function questionsOf(
  study: string,
): Promise<readonly { readonly query: string; readonly study: string }[]> {
  return [
    ...(await documentedQueries()).map((query) => ({ query, study: shipped })),
    ...ownQueries.map((query) => ({ query, study })),
  ];
}

async function loadFor(
  duration: number,
  ask: (turn: number) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const load = startLoad(4, ask);
  // How long it lasts is what this is about.
  await setTimeout(duration * 1000);
  return await load.stop();
}

async function memoryOf(
  served: Served,
): Promise<{ readonly heap: number; readonly resident: string }> {
  return { heap: await served.heap(), resident: (served.memory() ?? Number.NaN).toFixed(0) };
}

interface Writer {
  /** Notes that were written since it started. */
  readonly written: () => number;
  readonly stop: () => Promise<void>;
}

/** Writes a study, and then one note after the other anew, through the port; its size stays about the same. */
async function startWriter(
  place: StorePlace,
  { study, notes, claimNote, claimNotes }: SyntheticStudy,
): Promise<Writer> {
  const store = await openAt(place);
  await store.write(
    study,
    [...notes()].map((put) => ({ put })),
  );
  const over = new AbortController();
  let written = 0;
  const writing = (async () => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      const put = claimNote(at % claimNotes, 1 + Math.floor(at / claimNotes));
      await store.write(study, [{ put }]);
      written += 1;
      await setTimeout(pause);
    }
  })();
  // It is heard when the writer is stopped.
  writing.catch(() => undefined);
  let stopping: Promise<void> | undefined;
  return {
    written: () => written,
    stop: () => {
      over.abort();
      stopping ??= writing.finally(() => store.close());
      return stopping;
    },
  };
}
