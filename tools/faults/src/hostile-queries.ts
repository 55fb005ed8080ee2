import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hostile } from '../../../apps/server/test/hostile-requests.ts';
import { cleaningUp } from './cleaning-up.ts';
import { finding, type FaultResult, type FaultSize } from './fault.ts';
import { percentile, slowest, sortOf, sortsOf, startLoad } from './load.ts';
import { documentedQueries, shipped } from './queries.ts';
import { serve } from './served.ts';
import { until } from './until.ts';

/** Seconds of attack. */
const seconds = { short: 8, full: 60 } as const;
/** Connections that attack, without a pause. */
const attackers = 6;
/** Part by which the heap may have grown. */
const growth = 0.1;
/** Milliseconds that others may wait at most: the server's deadline. */
const patience = 10_000;

/** Sends what should make the server work for nothing, again and again, while others ask what it is there for. */
export function hostileQueries(size: FaultSize): Promise<FaultResult> {
  return cleaningUp(async (bench) => {
    const found = finding();
    const place = { type: 'sqlite', file: join(bench.folder, 'store.sqlite') } as const;
    const served = await serve(bench, place, { settings: { SAMENSPEL_CACHE_ANSWERS: '0' } });
    const queries = await documentedQueries();
    const asking = () =>
      startLoad(2, (turn) => served.ask(queries[turn % queries.length] ?? '', { study: shipped }));
    const bodies = hostile.map(([, payload]) =>
      typeof payload === 'string' ? payload : JSON.stringify(payload),
    );
    const expected = hostile.map(([, , status, code]) => `${status} ${code}`);
    const attack = () =>
      startLoad(attackers, async (turn) => {
        const answer = await served.send(bodies[turn % bodies.length] ?? '');
        found.expect(
          sortOf(answer) === expected[turn % expected.length],
          `${String(hostile[turn % hostile.length]?.[0])}: ${sortOf(answer)}`,
        );
        return answer;
      });
    // What is made once, for documents and for plans, is made before.
    const warm = [asking(), attack()];
    await until('answers', () => warm.every(({ answers }) => answers.length > 4 * bodies.length));
    await Promise.all(warm.map((load) => load.stop()));
    const before = await served.heap();

    const alone = asking();
    await until('answers', () => alone.answers.length >= 10 * queries.length);
    const usual = await alone.stop();
    const attacking = attack();
    const health = startLoad(1, () => served.get('/healthz'), 100);
    const others = asking();
    // How long it goes on is what this is about.
    await setTimeout(seconds[size] * 1000);
    const meanwhile = await others.stop();
    const alive = await health.stop();
    const refused = await attacking.stop();
    found.expect(
      meanwhile.length > 0 && meanwhile.every((answer) => sortOf(answer) === '200'),
      `others: ${sortsOf(meanwhile)}`,
    );
    found.expect(
      slowest(meanwhile) < patience,
      `others waited ${slowest(meanwhile).toFixed(0)} ms at most`,
    );
    found.expect(
      alive.every(({ status }) => status === 200) && slowest(alive) < patience,
      `/healthz: ${sortsOf(alive)}, at most ${slowest(alive).toFixed(0)} ms`,
    );
    const after = await served.heap();
    found.expect(
      after <= before * (1 + growth),
      `the heap grew from ${before.toFixed(1)} to ${after.toFixed(1)} MB`,
    );
    const told = (answers: typeof usual) =>
      `p50 ${percentile(answers, 0.5).toFixed(0)} ms, p99 ${percentile(answers, 0.99).toFixed(0)} ms`;
    const row = {
      done: `${hostile.length} sorts of hostile requests (deep, wide, fragments in circles, 10,000 aliases, 10 MB, batches, the schema inside the schema …) on ${attackers} connections for ${seconds[size]} s, while others ask the queries of the documentation`,
      times: refused.length,
      seen: `each was refused with its code, p50 ${percentile(refused, 0.5).toFixed(0)} ms; others got ${sortsOf(meanwhile)}, ${told(meanwhile)} (without an attack ${told(usual)}); /healthz ${sortsOf(alive)}, at most ${slowest(alive).toFixed(0)} ms; heap after collection ${before.toFixed(1)} → ${after.toFixed(1)} MB`,
      broken: found.broken(),
    };
    return { rows: [row] };
  });
}
