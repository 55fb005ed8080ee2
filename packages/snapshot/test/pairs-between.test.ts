import { matches, matchesActor, pairsOf, worldOf, type ActorFilter } from '@samenspel/claims';
import { countingFilter, pairsBetween, snapshotOf, type Counting } from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filters } from './generated-filters.ts';
import { notes, study } from './generated-study.ts';
import { tallyOf } from './reference-count.ts';
import { collaborationsIn } from './reference-network.ts';

const countings: fc.Arbitrary<Counting> = fc.record(
  { origins: fc.constant('all'), modalities: fc.constant('all'), filter: filters },
  { requiredKeys: [] },
);

const sides: fc.Arbitrary<ActorFilter> = fc.oneof(
  fc.constantFrom<ActorFilter>({}, { kind: ['formal'] }, { kind: ['informal'] }),
  fc.constant<ActorFilter>({ not: { kind: ['formal'] } }),
);

describe('pairsBetween', () => {
  test('tells the pairs of claims apart by mode, each with its claims, as they are read one by one', async () => {
    await fc.assert(
      fc.asyncProperty(notes, countings, sides, sides, async (records, counting, one, other) => {
        const snapshot = await snapshotOf({ study, notes: records });
        const all = records.flatMap(({ claims }) => claims);
        const entities = records.flatMap((record) => record.entities);
        const world = worldOf(study, entities);
        const filter = countingFilter(counting);
        const expected = new Map<string, Set<string>>();
        for (const claim of collaborationsIn(all)) {
          if (!matches(filter, claim, world)) continue;
          for (const { a, b, mode } of pairsOf(claim)) {
            const fits = (here: string, there: string) =>
              matchesActor(one, here, world) && matchesActor(other, there, world);
            if (!fits(a, b) && !fits(b, a)) continue;
            // Where both ends could be either, which of them comes first does not matter.
            const ends = fits(a, b) && fits(b, a) ? [a, b].sort() : fits(a, b) ? [a, b] : [b, a];
            const name = JSON.stringify([...ends, mode]);
            expected.set(name, (expected.get(name) ?? new Set()).add(claim.id));
          }
        }
        const found = pairsBetween(snapshot, { ...counting, between: [one, other] }).pairs.map(
          (pair) => {
            const isEither =
              matchesActor(one, pair.other, world) && matchesActor(other, pair.one, world);
            const ends = isEither ? [pair.one, pair.other].sort() : [pair.one, pair.other];
            // Claims are numbered as they were packed.
            const ids = new Set(pair.claims.map((id) => all[id - 1]?.id ?? ''));
            return { name: JSON.stringify([...ends, pair.mode]), ids, tally: pair.tally };
          },
        );
        expect(new Map(found.map(({ name, ids }) => [name, ids]))).toEqual(expected);
        for (const { ids, tally } of found) {
          const said = all.filter(({ id }) => ids.has(id));
          expect(tally).toEqual(tallyOf(said, all, world));
        }
      }),
    );
  });
});
