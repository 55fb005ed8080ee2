import { matches, pairsOf, worldOf, type NoteRecord } from '@samenspel/claims';
import {
  claimsOfTie,
  contactModes,
  countingFilter,
  degrees,
  networkOf,
  partnersOf,
  paths,
  rowId,
  selectedRows,
  snapshotOf,
  type Counting,
  type Snapshot,
} from '@samenspel/snapshot';
import { actor, collaboration, sketch } from '@samenspel/synthetic';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filters } from './generated-filters.ts';
import { names, notes, study } from './generated-study.ts';
import { tallyOf } from './reference-count.ts';
import {
  collaborationsIn,
  distancesFrom,
  neighboursIn,
  networkPlainly,
  relationsPlainly,
  tieName,
} from './reference-network.ts';

const countings: fc.Arbitrary<Counting> = fc.record(
  { origins: fc.constant('all'), modalities: fc.constant('all'), filter: filters },
  { requiredKeys: [] },
);

/** A generated study, as a snapshot and as claims. */
async function opened(records: readonly NoteRecord[], counting: Counting) {
  const snapshot = await snapshotOf({ study, notes: records });
  const all = records.flatMap(({ claims }) => claims);
  const world = worldOf(
    study,
    records.flatMap(({ entities }) => entities),
  );
  const claims = all.filter((claim) => matches(countingFilter(counting), claim, world));
  // Claims are numbered as they were packed.
  const idOf = (row: number) => all[row - 1]?.id ?? '';
  return { snapshot, all, world, claims, idOf };
}

function rowsOf(snapshot: Snapshot, counting: Counting): Uint32Array {
  return selectedRows(snapshot, { kind: 'collaboration', filter: countingFilter(counting) });
}

function actorName(snapshot: Snapshot, actor: number | undefined): string {
  return snapshot.data.terms.get('actor')?.text(actor ?? 0) ?? '';
}

describe('networkOf', () => {
  test('has the ties that claims make, and says of each other claim why it makes none', async () => {
    await fc.assert(
      fc.asyncProperty(notes, countings, async (records, counting) => {
        const { snapshot, world, claims, idOf } = await opened(records, counting);
        const network = networkOf(snapshot, rowsOf(snapshot, counting));
        const ties = new Map<string, string[]>();
        for (let tie = 0; tie < network.size; tie += 1) {
          const a = actorName(snapshot, network.a[tie]);
          const b = actorName(snapshot, network.b[tie]);
          const { named, asIntermediary } = claimsOfTie(network, tie);
          const name = tieName(a, b);
          if (named.length > 0)
            ties.set(
              name,
              named.map((row) => idOf(rowId(snapshot, row))),
            );
          if (asIntermediary.length > 0)
            ties.set(
              `${name} via`,
              asIntermediary.map((row) => idOf(rowId(snapshot, row))),
            );
        }
        const sorted = (one: Iterable<[string, Iterable<string>]>) =>
          [...one].map(([name, ids]) => [name, [...ids].sort()]).sort();
        const expected = networkPlainly(claims, world);
        expect(sorted(ties)).toEqual(sorted(expected));
        const tied = new Set([...expected.values()].flatMap((ids) => [...ids]));
        const untied = [...network.untied.values()].flat().map((row) => idOf(rowId(snapshot, row)));
        expect(untied.sort()).toEqual(
          collaborationsIn(claims)
            .map(({ id }) => id)
            .filter((id) => !tied.has(id))
            .sort(),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('degrees', () => {
  test('count the others that each actor is said to be in contact with', async () => {
    await fc.assert(
      fc.asyncProperty(notes, countings, async (records, counting) => {
        const { snapshot, world, claims } = await opened(records, counting);
        const found = degrees(snapshot, counting);
        const neighbours = neighboursIn(networkPlainly(claims, world));
        const others = (actor: string, modes: readonly string[]) =>
          new Set(
            collaborationsIn(claims)
              .filter(({ mode }) => modes.includes(mode))
              .flatMap(pairsOf)
              .filter(({ a, b }) => a !== b && (a === actor || b === actor))
              .map(({ a, b }) => (a === actor ? b : a)),
          ).size;
        const expected = names.actors
          .map((actor) => ({
            actor,
            partners: others(actor, contactModes),
            direct: others(actor, ['direct', 'unspecified']),
            mediated: others(actor, ['via']),
            ties: neighbours.get(actor)?.size ?? 0,
          }))
          .filter(({ partners, ties }) => partners + ties > 0);
        expect(found).toHaveLength(expected.length);
        expect(found).toEqual(expect.arrayContaining(expected));
        const order = found.map(({ partners }) => partners);
        expect(order).toEqual(order.toSorted((one, other) => other - one));
      }),
      { numRuns: 300 },
    );
  });
});

describe('partnersOf', () => {
  test('counts by relation what claims say of an actor and others', async () => {
    const actors = fc.constantFrom(...names.actors);
    await fc.assert(
      fc.asyncProperty(notes, countings, actors, async (records, counting, actor) => {
        const { snapshot, all, world, claims, idOf } = await opened(records, counting);
        const isSelf = (id: string) => id === actor || world.actor(id)?.role === actor;
        const expected = [...relationsPlainly(claims, isSelf)].map(([name, some]) => [
          name,
          tallyOf([...some], all, world),
          [...some].map(({ id }) => id).sort(),
        ]);
        const { partners } = partnersOf(snapshot, { ...counting, actor });
        const found = partners.flatMap((partner) =>
          Object.entries(partner.relations).map(([relation, count]) => [
            JSON.stringify([partner.actor, relation]),
            count.tally,
            count.claims.map(idOf).sort(),
          ]),
        );
        expect(found).toHaveLength(expected.length);
        expect(found).toEqual(expect.arrayContaining(expected));
      }),
      { numRuns: 500 },
    );
  });

  test('goes on over the network, step by step', async () => {
    const actors = fc.constantFrom(...names.actors);
    await fc.assert(
      fc.asyncProperty(notes, countings, actors, async (records, counting, actor) => {
        const { snapshot, world, claims } = await opened(records, counting);
        const starts = names.actors.filter((id) => id === actor || world.actor(id)?.role === actor);
        const neighbours = neighboursIn(networkPlainly(claims, world));
        const distances = distancesFrom(starts, neighbours);
        const { further } = partnersOf(snapshot, { ...counting, actor, depth: 3 });
        expect(new Map(further.map(({ actor: id, distance }) => [id, distance]))).toEqual(
          new Map([...distances].filter(([, distance]) => distance === 2 || distance === 3)),
        );
        for (const { actor: id, distance, through } of further)
          expect(new Set(through)).toEqual(
            new Set(
              [...(neighbours.get(id) ?? [])].filter((one) => distances.get(one) === distance - 1),
            ),
          );
      }),
      { numRuns: 300 },
    );
  });

  test.each([0, 5, 1.5])('refuses the depth %d', async (depth) => {
    const snapshot = await snapshotOf({ study, notes: [] });
    expect(() => partnersOf(snapshot, { actor: 'a', depth })).toThrow(/from 1 to 4/u);
  });
});

describe('paths', () => {
  const someActor = fc.constantFrom(...names.actors);

  test('are all the shortest ones, over ties that claims make', async () => {
    await fc.assert(
      fc.asyncProperty(
        notes,
        countings,
        someActor,
        someActor,
        async (records, counting, from, to) => {
          const { snapshot, world, claims, idOf } = await opened(records, counting);
          const network = networkPlainly(claims, world);
          const neighbours = neighboursIn(network);
          const isOf = (actor: string) => (id: string) =>
            id === actor || world.actor(id)?.role === actor;
          const starts = names.actors.filter(isOf(from));
          const ends = names.actors.filter(isOf(to));
          const distances = distancesFrom(starts, neighbours);
          const shortest = Math.min(...ends.map((end) => distances.get(end) ?? Infinity));
          const found = paths(snapshot, { ...counting, from, to, maxLength: 3, limit: 1000 });
          const expected = shortest === 0 || shortest > 3 ? 0 : countPaths(shortest);
          expect(found.paths).toHaveLength(expected);
          expect(found.more).toBe(false);
          expect(new Set(found.paths.map((path) => JSON.stringify(path))).size).toBe(expected);
          for (const path of found.paths) {
            expect(path).toHaveLength(shortest);
            expect(starts).toContain(path[0]?.from);
            expect(ends).toContain(path.at(-1)?.to);
            path.forEach((step, at) => {
              if (at > 0) expect(step.from).toBe(path[at - 1]?.to);
              const name = tieName(step.from, step.to);
              expect(new Set(step.named.map(idOf))).toEqual(network.get(name) ?? new Set());
              expect(new Set(step.asIntermediary.map(idOf))).toEqual(
                network.get(`${name} via`) ?? new Set(),
              );
            });
          }

          /** The ways of a length that end where they should, step by step from the start. */
          function countPaths(length: number): number {
            let ways: readonly string[] = starts;
            for (let step = 1; step <= length; step += 1)
              ways = ways.flatMap((actor) =>
                [...(neighbours.get(actor) ?? [])].filter((one) => distances.get(one) === step),
              );
            return ways.filter((actor) => ends.includes(actor)).length;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const diamond = sketch({
    entities: ['a', 'b', 'c', 'd', 'e'].map((id) => actor(id)),
    claims: [
      collaboration('who:a with:b with:c'),
      collaboration('who:d with:b', { via: [['c']] }),
      collaboration('from:b to:d'),
      collaboration('who:a with:e', { mode: 'absent' }),
    ],
  });

  test('tell over whom, and which claims say so', async () => {
    const { paths: found } = paths(await snapshotOf(diamond), { from: 'a', to: 'd' });
    expect(found).toEqual([
      [
        { from: 'a', to: 'b', named: [1], asIntermediary: [] },
        { from: 'b', to: 'd', named: [3], asIntermediary: [] },
      ],
      [
        { from: 'a', to: 'c', named: [1], asIntermediary: [] },
        { from: 'c', to: 'd', named: [], asIntermediary: [2] },
      ],
    ]);
  });

  test('are as many as were asked, and it is said that there are more', async () => {
    const snapshot = await snapshotOf(diamond);
    const ask = (limit: number) => paths(snapshot, { from: 'a', to: 'd', limit });
    expect(ask(1)).toMatchObject({ paths: { length: 1 }, more: true });
    expect(ask(2)).toMatchObject({ paths: { length: 2 }, more: false });
  });

  test('lead to nobody who is said to be out of contact, or further than asked', async () => {
    const snapshot = await snapshotOf(diamond);
    expect(paths(snapshot, { from: 'a', to: 'e' }).paths).toEqual([]);
    expect(paths(snapshot, { from: 'a', to: 'd', maxLength: 1 }).paths).toEqual([]);
    expect(paths(snapshot, { from: 'a', to: 'nobody' }).paths).toEqual([]);
    expect(paths(snapshot, { from: 'a', to: 'a' }).paths).toEqual([]);
  });

  test.each([{ maxLength: 0 }, { maxLength: 11 }, { limit: 0 }])('refuse %j', async (wrong) => {
    const snapshot = await snapshotOf({ study, notes: [] });
    expect(() => paths(snapshot, { from: 'a', to: 'b', ...wrong })).toThrow(/expected a whole/u);
  });
});
