import {
  actorFacts,
  claimsOfTie,
  countedLists,
  countedOf,
  countingFilter,
  networkOf,
  rowChains,
  rowPairs,
  rowValue,
  selectedRows,
  untiedReasons,
  type ActorFacts,
  type Counted,
  type Counting,
  type Network,
  type Snapshot,
  type UntiedReason,
} from '@samenspel/snapshot';
import { compareCodePoints, type Version } from '@samenspel/claims';

/** A contact between two actors. */
export interface GraphTie {
  readonly a: string;
  readonly b: string;
  /** Claims that name the two together. */
  readonly named: Counted;
  /** Claims in which one is an intermediary of the other. */
  readonly asIntermediary: Counted;
  /** Claims in which something goes from `a` to `b`, and from `b` to `a`. */
  readonly forward: Counted;
  readonly backward: Counted;
}

/** Two actors who are in contact by way of others. They are not tied by it. */
export interface MediatedPair {
  readonly a: string;
  readonly b: string;
  /** Who stands between them, by any claim; empty when none says who. */
  readonly through: readonly string[];
  readonly counted: Counted;
}

/** A network for reading and drawing, with what every line rests on. */
export interface TieGraph {
  /** Instances and roles in an area that are tied or in contact by way of others, by id. */
  readonly nodes: readonly ActorFacts[];
  readonly ties: readonly GraphTie[];
  readonly mediated: readonly MediatedPair[];
  /** Claims that tie nobody, by why: a statement on a group is about the group and not about its members. */
  readonly leftOut: readonly { readonly reason: UntiedReason; readonly counted: Counted }[];
  readonly version: Version;
}

/** What a claim says of a group ties nobody, not even by way of others. */
const silent: readonly UntiedReason[] = ['no-contact', 'quantified', 'group-speaks'];

/**
 * Who is in contact with whom. Actors are instances and roles in an area; a claim that names two together ties them, a
 * mediated one ties each to the intermediary. A graph of what was said: a tie that is not there was not mentioned,
 * which is not absence.
 */
export function tieGraph(snapshot: Snapshot, counting: Counting = {}): TieGraph {
  const rows = selectedRows(snapshot, {
    kind: 'collaboration',
    filter: countingFilter(counting),
  });
  const network = networkOf(snapshot, rows);
  const ties = tiesOf(snapshot, network);
  const mediated = mediatedPairs(snapshot, network, rows);
  const ends = new Set([...ties, ...mediated].flatMap(({ a, b }) => [a, b]));
  return {
    nodes: [...ends].sort(compareCodePoints).map((actor) => actorFacts(snapshot, actor)),
    ties,
    mediated,
    leftOut: untiedReasons.flatMap((reason) => {
      const some = network.untied.get(reason);
      return some === undefined ? [] : [{ reason, counted: countedOf(snapshot, some) }];
    }),
    version: snapshot.version,
  };
}

function tiesOf(snapshot: Snapshot, network: Network): readonly GraphTie[] {
  const claims = Array.from({ length: network.size }, (_, tie) => claimsOfTie(network, tie));
  const counts = countedLists(
    snapshot,
    claims.flatMap(({ named, asIntermediary, forward, backward }) => [
      named,
      asIntermediary,
      forward,
      backward,
    ]),
  );
  return claims.flatMap((_, tie): readonly GraphTie[] => {
    const [named, asIntermediary, forward, backward] = counts.slice(4 * tie, 4 * tie + 4);
    const [a, b] = [network.a[tie], network.b[tie]];
    if (named === undefined || asIntermediary === undefined) return [];
    if (forward === undefined || backward === undefined) return [];
    return [
      {
        a: actorFacts(snapshot, a ?? 0).actor,
        b: actorFacts(snapshot, b ?? 0).actor,
        ...{ named, asIntermediary, forward, backward },
      },
    ];
  });
}

function mediatedPairs(
  snapshot: Snapshot,
  network: Network,
  rows: Uint32Array,
): readonly MediatedPair[] {
  const skipped = new Set(silent.flatMap((reason) => network.untied.get(reason) ?? []));
  const found = new Map<string, { a: string; b: string; through: Set<string>; rows: number[] }>();
  for (const row of rows) {
    if (skipped.has(row) || rowValue(snapshot, row, 'mode') !== 'via') continue;
    const through = rowChains(snapshot, row).flat();
    for (const pair of rowPairs(snapshot, row)) {
      const [a = '', b = ''] = [pair.a, pair.b].sort(compareCodePoints);
      if (a === b || !isTieable(snapshot, a) || !isTieable(snapshot, b)) continue;
      const name = JSON.stringify([a, b]);
      const known = found.get(name) ?? { a, b, through: new Set<string>(), rows: [] };
      found.set(name, known);
      for (const one of through) known.through.add(one);
      if (known.rows.at(-1) !== row) known.rows.push(row);
    }
  }
  const pairs = [...found.values()];
  const counts = countedLists(
    snapshot,
    pairs.map((pair) => pair.rows),
  );
  return pairs.flatMap(({ a, b, through }, at): readonly MediatedPair[] => {
    const counted = counts[at];
    if (counted === undefined) return [];
    return [{ a, b, through: [...through].sort(compareCodePoints), counted }];
  });
}

function isTieable(snapshot: Snapshot, actor: string): boolean {
  const { granularity } = actorFacts(snapshot, actor);
  return granularity === 'instance' || granularity === 'role-in-area';
}
