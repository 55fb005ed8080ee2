import { matches, worldOf, type Claim } from '@samenspel/claims';
import { selectedRows, snapshotOf } from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectings } from './generated-filters.ts';
import { notes, study } from './generated-study.ts';

describe('select', () => {
  test('keeps the claims that the meaning of the filter language keeps', async () => {
    await fc.assert(
      fc.asyncProperty(notes, selectings, async (records, selecting) => {
        const snapshot = await snapshotOf({ study, notes: records });
        const claims = records.flatMap((note) => note.claims);
        const world = worldOf(
          study,
          records.flatMap((note) => note.entities),
        );
        const isKept = (claim: Claim) =>
          (selecting.kind === undefined || claim.kind === selecting.kind) &&
          (selecting.filter === undefined || matches(selecting.filter, claim, world));
        // Rows are in the order in which claims were packed.
        const rows = [...selectedRows(snapshot, selecting)];
        expect(rows).toEqual(claims.flatMap((claim, row) => (isKept(claim) ? [row] : [])));
      }),
      { numRuns: 2000 },
    );
  });
});
