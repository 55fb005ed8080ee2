import { claimLinks, properties, type GroupKey } from '@samenspel/claims';
import {
  count,
  page,
  resolvedLinks,
  rowChains,
  rowId,
  rowParticipants,
  rowValues,
  selectedRows,
  type Snapshot,
} from '@samenspel/snapshot';

const keys: readonly (readonly GroupKey[])[] = [
  ['actor', 'actorKind', 'actorTopKind', 'employer'],
  ['via', 'viaKind'],
  ['area', 'phase'],
  ['note'],
];

/** All that can be asked of a snapshot, in an order that does not depend on how it came about. */
export function contentsOf(snapshot: Snapshot): unknown {
  const rows = [...selectedRows(snapshot)].sort(
    (one, other) => rowId(snapshot, one) - rowId(snapshot, other),
  );
  return {
    version: snapshot.version,
    study: snapshot.study,
    claims: snapshot.claims,
    rows: rows.map((row) => ({
      id: rowId(snapshot, row),
      participants: rowParticipants(snapshot, row),
      chains: rowChains(snapshot, row),
      values: properties.map(({ name }) => rowValues(snapshot, row, name)),
    })),
    links: claimLinks.map((link) => {
      const { from, to } = resolvedLinks(snapshot, link);
      return Array.from(from, (row, at) => [
        rowId(snapshot, row),
        rowId(snapshot, to[at] ?? 0),
      ]).sort();
    }),
    // Cursors too: whoever holds one goes on with it after a restart.
    pages: (['source', 'rank', 'partners', 'area'] as const).map((by) =>
      page(snapshot, { first: 1000, order: { by, direction: 'descending' } }),
    ),
    narrower: [
      ...selectedRows(snapshot, {
        filter: { property: 'area', in: ['west'], includeNarrower: true },
      }),
    ].length,
    counts: keys.map((groupBy) => count(snapshot, { groupBy })),
  };
}
