import {
  matches,
  pairsOf,
  properties,
  worldOf,
  type Claim,
  type Collaboration,
  type NoteRecord,
  type PropertyName,
  type Tally,
  type World,
} from '@samenspel/claims';
import {
  contactModes,
  countingFilter,
  mixing,
  snapshotOf,
  type ActorKey,
  type MixingRequest,
} from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filters } from './generated-filters.ts';
import { notes, study } from './generated-study.ts';
import { actorValue, tallyOf } from './reference-count.ts';

const requests: fc.Arbitrary<MixingRequest> = fc
  .tuple(
    fc.record({
      rows: fc.constantFrom<ActorKey>('actor', 'actorKind', 'actorTopKind', 'employer'),
      columns: fc.constantFrom<ActorKey>('actor', 'actorKind', 'actorTopKind', 'employer'),
    }),
    fc.record(
      {
        orientation: fc.constantFrom('either', 'flow'),
        origins: fc.constantFrom('all' as const, ['area-synthesis'] as const),
        modalities: fc.constantFrom('all' as const, ['actual', 'wished'] as const),
        filter: filters,
        per: fc.constantFrom<PropertyName>('area', 'mode', 'respondent'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([always, sometimes]) => ({ ...always, ...sometimes }));

/** What a claim has of the property that matrices are made per. */
function slicesOf(claim: Claim, per: PropertyName | undefined): readonly (string | undefined)[] {
  if (per === undefined) return [undefined];
  const values = properties.find(({ name }) => name === per)?.values(claim) ?? [];
  return values.length === 0 ? [undefined] : [...new Set(values)];
}

/** The cells of a matrix, pair by pair. */
function mixPlainly(all: readonly Claim[], request: MixingRequest, world: World) {
  const claims = all.filter((claim) => matches(countingFilter(request), claim, world));
  const cells = new Map<string, Collaboration[]>();
  for (const claim of claims) {
    if (claim.kind !== 'collaboration') continue;
    for (const { a, b, directed } of pairsOf(claim)) {
      const ends =
        request.orientation === 'flow'
          ? [[a, b]]
          : [
              [a, b],
              [b, a],
            ];
      if (request.orientation === 'flow' && !directed) continue;
      for (const [row = '', column = ''] of ends)
        for (const slice of slicesOf(claim, request.per)) {
          const cell = JSON.stringify([
            slice,
            actorValue(row, request.rows, world),
            actorValue(column, request.columns, world),
          ]);
          cells.set(cell, [...(cells.get(cell) ?? []), claim]);
        }
    }
  }
  const tally = (some: readonly Claim[]): Tally => tallyOf([...new Set(some)], all, world);
  return {
    counted: tally(claims.filter(({ kind }) => kind === 'collaboration')),
    cells: Object.fromEntries(
      [...cells].map(([cell, some]) => [
        cell,
        {
          contact: tally(some.filter(({ mode }) => contactModes.includes(mode))),
          modes: Object.fromEntries(
            [...new Set(some.map(({ mode }) => mode))].map((mode) => [
              mode,
              tally(some.filter((claim) => claim.mode === mode)),
            ]),
          ),
        },
      ]),
    ),
  };
}

describe('mixing', () => {
  test('counts what counting pair by pair counts', async () => {
    await fc.assert(
      fc.asyncProperty(notes, requests, async (records, request) => {
        const snapshot = await snapshotOf({ study, notes: records });
        const world = worldOf(
          study,
          records.flatMap(({ entities }) => entities),
        );
        const expected = mixPlainly(
          records.flatMap(({ claims }) => claims),
          request,
          world,
        );
        const { cells, counted } = mixing(snapshot, request);
        expect(counted).toEqual(expected.counted);
        expect(
          Object.fromEntries(
            cells.map(({ per, row, column, contact, modes }) => [
              JSON.stringify([per, row, column]),
              { contact, modes },
            ]),
          ),
        ).toEqual(expected.cells);
        expect(
          new Set(cells.map(({ per, row, column }) => JSON.stringify([per, row, column]))).size,
        ).toBe(cells.length);
      }),
      { numRuns: 500 },
    );
  });

  test('is symmetric where both ends are told apart alike', async () => {
    const rows = fc.constantFrom<ActorKey>('actor', 'actorKind', 'actorTopKind', 'employer');
    await fc.assert(
      fc.asyncProperty(notes, rows, async (records: readonly NoteRecord[], key) => {
        const snapshot = await snapshotOf({ study, notes: records });
        const { cells } = mixing(snapshot, { rows: key, columns: key, origins: 'all' });
        for (const { row, column, ...counts } of cells) {
          const turned = cells.find((one) => one.row === column && one.column === row);
          expect(turned).toMatchObject(counts);
        }
      }),
    );
  });

  test('counts by default what respondents say is actually so', () => {
    expect(countingFilter({})).toEqual({
      and: [
        { property: 'origin', in: ['respondent'] },
        { property: 'modality', in: ['actual'] },
      ],
    });
    expect(countingFilter({ origins: 'all', modalities: 'all' })).toEqual({ and: [] });
  });
});
