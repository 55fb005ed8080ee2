import { compareCodePoints } from '@samenspel/claims';
import {
  rowId,
  rowPairs,
  rowValues,
  selectedRows,
  type RelatedPair,
  type Snapshot,
} from '@samenspel/snapshot';
import type { AskedStudy } from './asked-study.ts';
import { concept } from './named.ts';
import { neighbourhoodLimits, type GraphTie } from './protocol.ts';

/** What is said of pairs of actors, with what their claims are about. */
export async function graphTies(
  { folder, graph, slices }: AskedStudy,
  pairs: readonly RelatedPair[],
): Promise<readonly GraphTie[]> {
  const rowOf = rowsByClaim(graph, pairs);
  const ties: GraphTie[] = [];
  for (const { one, other, mode, intermediaries, tally, claims } of pairs) {
    await slices.turn();
    const rows = claims.flatMap((claim) => rowOf.get(claim) ?? []);
    const valuesOf = (name: 'phase' | 'area' | 'perspective') => [
      ...new Set(rows.flatMap((row) => rowValues(graph, row, name))),
    ];
    const goes = (from: string, to: string) =>
      rows.some((row) =>
        rowPairs(graph, row).some(({ a, b, directed }) => directed && a === from && b === to),
      );
    // Which of the two comes first in the graph depends on the order in which notes were read.
    const [low, high] = compareCodePoints(one, other) <= 0 ? [one, other] : [other, one];
    const isUp = goes(low, high);
    const isDown = goes(high, low);
    const [from, to] = isDown && !isUp ? [high, low] : [low, high];
    ties.push({
      id: JSON.stringify([low, high, mode]),
      from,
      to,
      mode: concept(folder, 'mode', mode),
      isForward: isUp || isDown,
      isBackward: isUp && isDown,
      via: intermediaries,
      isAbsent: mode === 'absent',
      phases: valuesOf('phase'),
      areas: valuesOf('area'),
      perspectives: valuesOf('perspective'),
      tally,
      claims: claims
        .slice(0, neighbourhoodLimits.claims)
        .flatMap((claim) => folder.claimId(claim) ?? []),
    });
  }
  return ties;
}

/** The rows of the claims of some pairs, by the integers of the claims. */
function rowsByClaim(graph: Snapshot, pairs: readonly RelatedPair[]): ReadonlyMap<number, number> {
  const asked = new Set(pairs.flatMap(({ claims }) => claims));
  const rows = new Map<number, number>();
  for (const row of selectedRows(graph, { kind: 'collaboration' })) {
    const claim = rowId(graph, row);
    if (asked.has(claim)) rows.set(claim, row);
  }
  return rows;
}
