import { setTimeout } from 'node:timers/promises';
import { cleaningUp } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultSize } from './fault.ts';
import { slowest, sortOf, sortsOf, startLoad } from './load.ts';
import { ownNeo4j } from './own-neo4j.ts';
import { documentedQueries, shipped } from './queries.ts';
import { relayTo } from './relay.ts';
import { serve } from './served.ts';
import { placeOf } from './store-place.ts';
import { until } from './until.ts';

/** Milliseconds that the server gives for an answer; the usual ones in full size. */
const deadlines = { short: 4000, full: 10_000 } as const;
/** Milliseconds more that a busy machine may take to say so. */
const slack = 5000;

/** A Neo4j that says nothing any more, and one that is slow while there are too few connections. */
export function slowNeo4j(size: FaultSize): Promise<FaultResult> {
  const deadline = deadlines[size];
  return cleaningUp(async (bench) => {
    const neo4j = await ownNeo4j(bench);
    const relay = await relayTo(Number(new URL(neo4j.uri).port), bench);
    // Without routing, which would lead around the relay.
    const place = placeOf(neo4j, `bolt://127.0.0.1:${relay.port}`);
    const served = await serve(bench, place, {
      settings: {
        SAMENSPEL_CACHE_ANSWERS: '0',
        SAMENSPEL_LIMITS_DEADLINE: `${deadline}ms`,
        SAMENSPEL_NEO4J_POOL_SIZE: '2',
        SAMENSPEL_NEO4J_ACQUIRE_TIMEOUT: '1500ms',
      },
    });
    const queries = await documentedQueries();
    const send = (turn: number) =>
      served.ask(queries[turn % queries.length] ?? '', { study: shipped });
    const answersWell = async () =>
      sortOf(await served.ask(queries[0] ?? '', { study: shipped })) === '200';
    await until('an answer', answersWell);

    const silent = finding();
    relay.stall();
    const asking = startLoad(2, send);
    const others = startLoad(1, () => served.get('/healthz'), 20);
    const free = startLoad(1, () => served.ask('{ __typename }'), 20);
    const ready = await served.get('/readyz');
    silent.expect(
      ready.status === 503 && ready.retryAfter !== null,
      `/readyz answered ${ready.status}, Retry-After ${String(ready.retryAfter)}`,
    );
    await until('late answers', () => asking.answers.length >= (size === 'full' ? 12 : 3));
    // None of it needs the store, so none of it waits for it.
    await until('other answers', () => others.answers.length > 10 && free.answers.length > 3);
    const [late, alive, typed] = await Promise.all([asking.stop(), others.stop(), free.stop()]);
    silent.expect(
      late.every((answer) => ['504 DEADLINE', '503 STORE_UNAVAILABLE'].includes(sortOf(answer))),
      `answers: ${sortsOf(late)}`,
    );
    silent.expect(
      slowest(late) < deadline + slack,
      `the slowest came after ${slowest(late).toFixed(0)} ms`,
    );
    silent.expect(
      alive.every(({ status }) => status === 200) && slowest(alive) < slack,
      `/healthz: ${sortsOf(alive)}, at most ${slowest(alive).toFixed(0)} ms`,
    );
    silent.expect(
      typed.every((answer) => sortOf(answer) === '200') && slowest(typed) < slack,
      `what needs no store: ${sortsOf(typed)}, at most ${slowest(typed).toFixed(0)} ms`,
    );
    relay.letGo();
    await until('an answer after silence', answersWell);

    const few = finding();
    relay.delay(400);
    const crowd = startLoad(24, send);
    await until('answers', () => crowd.answers.length >= (size === 'full' ? 500 : 72));
    const crowded = await crowd.stop();
    const typedOnes = ['200', '503 STORE_UNAVAILABLE', '503 OVERLOADED', '504 DEADLINE'];
    few.expect(
      crowded.every((answer) => typedOnes.includes(sortOf(answer))),
      `answers: ${sortsOf(crowded)}`,
    );
    few.expect(
      crowded.some((answer) => sortOf(answer) === '503 STORE_UNAVAILABLE'),
      'nobody had to wait too long for a connection',
    );
    few.expect(
      slowest(crowded) < deadline + slack,
      `the slowest came after ${slowest(crowded).toFixed(0)} ms`,
    );
    relay.delay(0);
    // What was delayed comes first.
    await setTimeout(400);
    await until('an answer at last', answersWell);
    const after = [];
    for (const query of queries) after.push(await served.ask(query, { study: shipped }));
    few.expect(
      after.every((answer) => sortOf(answer) === '200'),
      `afterwards: ${sortsOf(after)}`,
    );
    return {
      rows: [
        {
          done: `Neo4j ${neo4j.version} silent behind the server, with a deadline of ${deadline / 1000} s`,
          times: late.length,
          seen: `${sortsOf(late)}, at most ${(slowest(late) / 1000).toFixed(1)} s; /readyz ${ready.status}; /healthz ${sortsOf(alive)}, what needs no store ${sortsOf(typed)}, at most ${Math.max(slowest(alive), slowest(typed)).toFixed(0)} ms; answers again when it speaks`,
          broken: silent.broken(),
        },
        {
          done: 'two connections for 24 that ask at once, each answer of Neo4j 400 ms late',
          times: crowded.length,
          seen: `${sortsOf(crowded)}, at most ${(slowest(crowded) / 1000).toFixed(1)} s; afterwards ${sortsOf(after)}`,
          broken: few.broken(),
        },
      ],
    };
  });
}
