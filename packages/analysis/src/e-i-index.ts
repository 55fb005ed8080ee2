import {
  actorFacts,
  countingFilter,
  networkOf,
  selectedRows,
  type Counting,
  type Snapshot,
} from '@samenspel/snapshot';
import { measured, type Measured } from './needs.ts';

/** Ties of a network to others and among one's own. */
export interface EIIndex {
  /** Ties between actors of two groups. */
  readonly external: number;
  /** Ties between actors of one group. */
  readonly internal: number;
  /** (external − internal) / (external + internal): −1 for ties among one's own only, 1 for ties to others only. */
  readonly index: number;
}

/**
 * The E–I index by top kind of actor, such as formal and informal (Krackhardt & Stern 1988, "Informal Networks and
 * Organizational Crises"). Ties with actors of other kinds are left out. A network without ties among these
 * kinds has no index.
 *
 * @returns why it is refused where the study's instruments did not ask about all of these ties on both sides
 * @throws SnapshotError INVALID where there are no top kinds
 */
export function eiIndex(
  snapshot: Snapshot,
  topKinds: readonly string[] = ['formal', 'informal'],
  counting: Counting = {},
): Measured<EIIndex | undefined> {
  return measured(snapshot.study, 'e-i-index', topKinds, () => {
    const rows = selectedRows(snapshot, {
      kind: 'collaboration',
      filter: countingFilter(counting),
    });
    const network = networkOf(snapshot, rows);
    const groups = new Map<number, string | null>();
    const groupOf = (actor: number) => {
      const known = groups.get(actor);
      if (known !== undefined) return known;
      const { topKind } = actorFacts(snapshot, actor);
      const group = topKind !== null && topKinds.includes(topKind) ? topKind : null;
      groups.set(actor, group);
      return group;
    };
    let external = 0;
    let internal = 0;
    for (let tie = 0; tie < network.size; tie += 1) {
      const one = groupOf(network.a[tie] ?? 0);
      const other = groupOf(network.b[tie] ?? 0);
      if (one === null || other === null) continue;
      if (one === other) internal += 1;
      else external += 1;
    }
    const all = external + internal;
    return all === 0 ? undefined : { external, internal, index: (external - internal) / all };
  });
}
