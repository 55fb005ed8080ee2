import type { NoteRecord } from '@samenspel/claims';
import { runMeasure, type MeasureName, type MeasureRequests } from '@samenspel/graphql/measures';
import { scanOf, buildSnapshot, SnapshotError, type Snapshot } from '@samenspel/snapshot';
import { syntheticStudy } from '@samenspel/synthetic';
import fc from 'fast-check';
import { setImmediate as nextTask } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { names, notes, study } from '../../../packages/snapshot/test/generated-study.ts';
import {
  measuringPool,
  type MeasuringPool,
  type WorkerEnd,
} from '../src/measuring/measuring-pool.ts';

const mebibyte = 1024 ** 2;
const memory = 256 * mebibyte;

let versions = 0;
function snapshotOf(content: Iterable<NoteRecord>, of = study): Promise<Snapshot> {
  versions += 1;
  return buildSnapshot(scanOf(of, content, { epoch: 'test', number: versions }));
}

const sides = [{ kind: ['formal'] }, { kind: ['informal'] }] as const;
const [from, to] = names.actors;

/** Each measure in some of its forms. */
const requests: { readonly [Name in MeasureName]: readonly MeasureRequests[Name][] } = {
  count: [{ groupBy: [] }, { groupBy: ['area', 'phase', 'form'] }],
  degrees: [{}, { origins: 'all' }],
  eiIndex: [{}],
  mediation: [{ between: sides }, { between: [{}, {}], modalities: 'all' }],
  mixing: [
    { rows: 'actorTopKind', columns: 'actorTopKind', per: 'area' },
    { rows: 'actor', columns: 'actorKind', orientation: 'flow', origins: 'all' },
  ],
  pairsBetween: [{ between: sides }, { between: [{}, {}], origins: 'all' }],
  partners: [{ actor: from }, { actor: to, depth: 3, origins: 'all' }],
  paths: [{ from, to, origins: 'all' }],
  perspectives: [
    { theme: { category: 'bottleneck' }, counting: {} },
    { theme: { proposition: 'proposition-1' }, counting: { origins: 'all' } },
  ],
};

/** Asks the same in this thread and of a pool. */
async function both<Name extends MeasureName>(
  pool: MeasuringPool,
  name: Name,
  snapshot: Snapshot,
  request: MeasureRequests[Name],
): Promise<{ readonly here: unknown; readonly there: unknown }> {
  return {
    here: runMeasure(name, snapshot, request),
    there: await pool.run(name, snapshot, request),
  };
}

describe('a worker', () => {
  let pool: MeasuringPool;
  beforeAll(() => {
    pool = measuringPool({ workers: 1, memory });
  });
  afterAll(() => pool.close());

  test.each(Object.keys(requests).filter(isMeasure))('answers as this thread does: %s', (name) =>
    fc.assert(
      fc.asyncProperty(notes, async (content) => {
        const snapshot = await snapshotOf(content);
        for (const request of requests[name]) {
          const { here, there } = await both(pool, name, snapshot, request);
          expect(there).toEqual(here);
        }
      }),
      { numRuns: 20 },
    ),
  );

  test('refuses with the error of this thread', async () => {
    const snapshot = await snapshotOf([]);
    const request = { actor: 'x', depth: 9 };
    const refused = pool.run('partners', snapshot, request);
    await expect(refused).rejects.toBeInstanceOf(SnapshotError);
    await expect(refused).rejects.toMatchObject({ code: 'INVALID' });
    await expect(refused).rejects.toThrow(
      messageOf(() => runMeasure('partners', snapshot, request)),
    );
  });

  test('answers from the version that it is asked of, the newest or not', async () => {
    const { study: large, claimNote } = syntheticStudy({ actors: 50, respondents: 5 });
    const [older, newer] = [
      await snapshotOf([claimNote(0)], large),
      await snapshotOf([claimNote(0), claimNote(1)], large),
    ];
    for (const snapshot of [older, newer, older]) {
      const { here, there } = await both(pool, 'count', snapshot, { groupBy: [] });
      expect(there).toEqual(here);
      expect(there).toMatchObject({ total: { claims: snapshot.claims } });
    }
  });

  test('answers also of a study that it was to forget', async () => {
    const { study: large, claimNote } = syntheticStudy({ actors: 50, respondents: 5 });
    const snapshot = await snapshotOf([claimNote(0)], large);
    for (const epoch of ['test', 'another']) {
      const { here, there } = await both(pool, 'count', snapshot, { groupBy: [] });
      expect(there).toEqual(here);
      pool.keepOnly(new Map([[large.id, { epoch, number: 1 }]]));
    }
    const { here, there } = await both(pool, 'count', snapshot, { groupBy: [] });
    expect(there).toEqual(here);
  });
});

function isMeasure(name: string): name is MeasureName {
  return name in requests;
}

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('The work did not fail.');
}

describe('a pool', () => {
  let large: Snapshot;
  let small: Snapshot;
  beforeAll(async () => {
    const { notes: made, study: of } = syntheticStudy({ collaborations: 20_000, actors: 4000 });
    large = await snapshotOf(made(), of);
    small = await snapshotOf([]);
  });

  const ends: WorkerEnd[] = [];
  let pool: MeasuringPool;
  const open = (workers: number, bytes = memory) =>
    (pool = measuringPool({ workers, memory: bytes, onEnd: (why) => ends.push(why) }));
  afterEach(async () => {
    ends.length = 0;
    await pool.close();
  });

  const heavy = { between: [{}, {}], origins: 'all', modalities: 'all' } as const;

  test('ends a worker for whose answer nobody waits, and the next measure gets another', async () => {
    open(1);
    await pool.run('count', small, { groupBy: [] });
    const deadline = new AbortController();
    const ended = pool.run('pairsBetween', large, heavy, deadline.signal);
    const next = pool.run('count', small, { groupBy: [] });
    expect(pool.load()).toEqual({ running: 1, waiting: 1 });
    await nextTask();
    deadline.abort(new Error('too late'));
    await expect(ended).rejects.toThrow('too late');
    expect(await next).toMatchObject({ total: { claims: 0 } });
    expect(ends).toEqual(['given-up']);
    expect(pool.load()).toEqual({ running: 0, waiting: 0 });
  });

  test('begins nothing for who gave up while waiting', async () => {
    open(1);
    const gone = new AbortController();
    const first = pool.run('count', small, { groupBy: [] });
    const waiting = pool.run('pairsBetween', large, heavy, gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await first;
    await expect(pool.run('count', small, { groupBy: [] }, gone.signal)).rejects.toThrow();
    expect(ends).toEqual([]);
  });

  test('takes the cheapest of those that wait first', async () => {
    open(1);
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    await Promise.all([
      pool.run('pairsBetween', large, heavy).then(note('first')),
      pool.run('pairsBetween', large, heavy).then(note('heavy')),
      pool.run('count', large, { groupBy: [] }).then(note('cheap')),
    ]);
    expect(order).toEqual(['first', 'cheap', 'heavy']);
  });

  test('fails only the measure that takes too much memory', async () => {
    open(2, 32 * mebibyte);
    const [tooLarge, other] = await Promise.allSettled([
      pool.run('mixing', large, { rows: 'actor', columns: 'actor', origins: 'all' }),
      pool.run('count', small, { groupBy: [] }),
    ]);
    expect(other).toMatchObject({ status: 'fulfilled' });
    expect(tooLarge).toMatchObject({
      status: 'rejected',
      reason: expect.objectContaining({
        name: 'SnapshotError',
        code: 'TOO_LARGE',
        message: expect.stringContaining('measures.memory') as string,
      }) as unknown,
    });
    expect(ends).toEqual(['died']);
    expect(await pool.run('count', small, { groupBy: [] })).toMatchObject({ total: { claims: 0 } });
  });

  test('ends everything when it is closed', async () => {
    open(1);
    const asked = [pool.run('pairsBetween', large, heavy), pool.run('pairsBetween', large, heavy)];
    const all = Promise.allSettled(asked);
    await nextTask();
    await pool.close();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(pool.run('count', small, { groupBy: [] })).rejects.toThrow('the server stops');
  });
});
