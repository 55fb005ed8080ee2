import { setTimeout } from 'node:timers/promises';
import { cleaningUp } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultSize } from './fault.ts';
import { slowest, sortOf, sortsOf, startLoad } from './load.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { documentedQueries, shipped } from './queries.ts';
import { serve } from './served.ts';
import { placeOf } from './store-place.ts';
import { until } from './until.ts';

/** Seconds that Neo4j is away at least; that it starts comes on top. */
const away = { short: 5, full: 60 } as const;
/** Megabytes by which the server may have grown: what the collector leaves differs from time to time. */
const growth = 48;
/** Milliseconds for what asks nothing of the store, on a machine that does much else. */
const prompt = 5000;
/** How often each query is answered before and after. */
const rounds = 8;

/** Takes Neo4j away from the real server for a while, under load, and brings it back. */
export function absentNeo4j(size: FaultSize): Promise<FaultResult> {
  return cleaningUp(async (bench) => {
    const neo4j = await ownNeo4j(bench);
    const served = await serve(bench, placeOf(neo4j), {
      settings: { SAMENSPEL_CACHE_ANSWERS: '0' },
    });
    const queries = await documentedQueries();
    const found = finding();
    const asking = () =>
      startLoad(4, (turn) => served.ask(queries[turn % queries.length] ?? '', { study: shipped }));
    // What is kept for the next time is kept then.
    const before = asking();
    await until('answers before', () => before.answers.length >= rounds * queries.length);
    const well = await before.stop();
    found.expect(
      well.every(({ status, code }) => status === 200 && code === undefined),
      `with Neo4j there: ${sortsOf(well)}`,
    );
    const heapBefore = await served.heap();
    const memoryBefore = served.memory() ?? 0;

    await neo4j.kill();
    const health = startLoad(1, () => served.get('/healthz'), 100);
    const during = asking();
    const gone = Date.now();
    await until('/readyz to say 503', async () => (await served.get('/readyz')).status === 503);
    const ready = await served.get('/readyz');
    found.expect(
      ready.status === 503 && ready.retryAfter !== null,
      `/readyz answered ${ready.status}, Retry-After ${String(ready.retryAfter)}`,
    );
    // How long it is away is what this is about.
    await setTimeout(Math.max(0, away[size] * 1000 - (Date.now() - gone)));
    await until('answers during', () => during.answers.length >= 8);
    const failed = await during.stop();
    found.expect(
      failed.every((answer) => sortOf(answer) === '503 STORE_UNAVAILABLE'),
      `without Neo4j: ${sortsOf(failed)}`,
    );
    found.expect(
      failed.every(({ retryAfter }) => retryAfter !== null),
      'an answer without Retry-After',
    );

    await neo4j.start();
    const back = Date.now();
    await until('/readyz to say 200', async () => (await served.get('/readyz')).status === 200);
    // A Neo4j that has just started takes its time for what it is asked first.
    for (const query of queries) {
      const isWell = async () => sortOf(await served.ask(query, { study: shipped })) === '200';
      await until('an answer again', isWell);
    }
    const recovery = ((Date.now() - back) / 1000).toFixed(1);
    const after = asking();
    await until('answers after', () => after.answers.length >= rounds * queries.length);
    const recovered = await after.stop();
    const alive = await health.stop();
    found.expect(
      recovered.every(({ status, code }) => status === 200 && code === undefined),
      `with Neo4j back: ${sortsOf(recovered)}`,
    );
    found.expect(
      alive.every(({ status }) => status === 200) && slowest(alive) < prompt,
      `/healthz: ${sortsOf(alive)}, at most ${slowest(alive).toFixed(0)} ms`,
    );
    found.expect(served.isRunning(), 'the server has ended');
    const heapAfter = await served.heap();
    const memoryAfter = served.memory() ?? 0;
    found.expect(
      memoryAfter - memoryBefore < growth,
      `memory grew from ${memoryBefore.toFixed(0)} to ${memoryAfter.toFixed(0)} MB`,
    );
    const seconds = ((back - gone) / 1000).toFixed(0);
    const row = {
      done: `Neo4j ${neo4j.version} killed behind the server under load, and back after ${seconds} s`,
      times: 1,
      seen: `meanwhile ${sortsOf(failed)}, at most ${slowest(failed).toFixed(0)} ms; /readyz ${ready.status} with Retry-After ${String(ready.retryAfter)}; /healthz ${sortsOf(alive)}, at most ${slowest(alive).toFixed(0)} ms; every question answered again ${recovery} s after Neo4j was back; memory ${memoryBefore.toFixed(0)} → ${memoryAfter.toFixed(0)} MB, heap ${heapBefore.toFixed(1)} → ${heapAfter.toFixed(1)} MB`,
      broken: found.broken(),
    };
    return { rows: [row] };
  });
}
