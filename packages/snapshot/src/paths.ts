import { actorMarks } from './actor-marks.ts';
import { countingFilter, type Counting } from './counting.ts';
import { SnapshotError } from './errors.ts';
import { claimsOfTie, networkOf, otherEnd, tiesOfActor, type Network } from './network.ts';
import { rowId } from './row.ts';
import { selectedRows } from './select.ts';
import { termsOf, type Snapshot } from './snapshot.ts';

export interface PathsRequest extends Counting {
  /** Actor id; a role stands for itself in every area. */
  readonly from: string;
  readonly to: string;
  /** Ties that a path may have; 4 when absent, at most 10. */
  readonly maxLength?: number;
  /** Paths that are given; 20 when absent, at most 1000. */
  readonly limit?: number;
}

/** A contact on a path, with the claims that make it. */
export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** The store's integers of the claims that name the two together. */
  readonly named: readonly number[];
  /** Those in which one is an intermediary of the other. */
  readonly asIntermediary: readonly number[];
}

export interface Paths {
  /** The shortest paths, each as its steps from one end to the other. */
  readonly paths: readonly (readonly PathStep[])[];
  /** Whether there are more of the same length than were asked for. */
  readonly more: boolean;
}

const longestPath = 10;
const mostPaths = 1000;

/**
 * The shortest ways from one actor to another over contacts between instances and roles in an area: who could introduce
 * whom. Nobody is reached by way of a category, which is not one actor.
 *
 * @throws SnapshotError INVALID for a length or a limit that is none
 */
export function paths(snapshot: Snapshot, request: PathsRequest): Paths {
  const maxLength = bounded('maxLength', request.maxLength ?? 4, longestPath);
  const limit = bounded('limit', request.limit ?? 20, mostPaths);
  const rows = selectedRows(snapshot, { kind: 'collaboration', filter: countingFilter(request) });
  const network = networkOf(snapshot, rows);
  const starts = numbersOf(actorMarks(snapshot, { id: [request.from] }));
  const ends = new Set(numbersOf(actorMarks(snapshot, { id: [request.to] })));
  if (starts.some((actor) => ends.has(actor))) return { paths: [], more: false };
  const reached = reachedFrom(network, starts, ends, maxLength);
  const found: (readonly number[])[] = [];
  for (const end of reached.ends) collect(network, reached.ties, end, [], limit + 1, found);
  return {
    paths: found.slice(0, limit).map((ties) => stepsOf(snapshot, network, ties, starts)),
    more: found.length > limit,
  };
}

function bounded(name: string, value: number, most: number): number {
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new SnapshotError(
    'INVALID',
    `\`${name}\` is ${String(value)}; expected a whole number from 1 to ${String(most)}.`,
  );
}

function numbersOf(marks: Uint8Array): readonly number[] {
  return Array.from(marks.keys()).filter((number) => marks[number] === 1);
}

/** Which ties lead on the shortest way to each actor, and which of those looked for were reached first. */
interface Reached {
  readonly ties: ReadonlyMap<number, readonly number[]>;
  readonly ends: readonly number[];
}

/** Goes out from some actors, step by step, until one that is looked for is reached. */
function reachedFrom(
  network: Network,
  starts: readonly number[],
  ends: ReadonlySet<number>,
  maxLength: number,
): Reached {
  const ties = new Map<number, number[]>(starts.map((start) => [start, []]));
  let edge = [...starts];
  for (let length = 1; length <= maxLength && edge.length > 0; length += 1) {
    const next = new Map<number, number[]>();
    for (const actor of edge)
      for (const tie of tiesOfActor(network, actor)) {
        const other = otherEnd(network, tie, actor);
        if (ties.has(other)) continue;
        const leading = next.get(other);
        if (leading === undefined) next.set(other, [tie]);
        else leading.push(tie);
      }
    for (const [actor, leading] of next) ties.set(actor, leading);
    edge = [...next.keys()];
    const found = edge.filter((actor) => ends.has(actor));
    if (found.length > 0) return { ties, ends: found };
  }
  return { ties, ends: [] };
}

/** Collects the ways back from an actor to a start, as ties from the start on. */
function collect(
  network: Network,
  ties: Reached['ties'],
  actor: number,
  way: readonly number[],
  limit: number,
  found: (readonly number[])[],
): void {
  const leading = ties.get(actor) ?? [];
  if (leading.length === 0) found.push(way);
  for (const tie of leading) {
    if (found.length >= limit) return;
    collect(network, ties, otherEnd(network, tie, actor), [tie, ...way], limit, found);
  }
}

function stepsOf(
  snapshot: Snapshot,
  network: Network,
  ties: readonly number[],
  starts: readonly number[],
): readonly PathStep[] {
  const actors = termsOf(snapshot, 'actor');
  let at = starts.find((start) =>
    [network.a, network.b].some((end) => end[ties[0] ?? 0] === start),
  );
  return ties.map((tie) => {
    const from = at ?? 0;
    const to = otherEnd(network, tie, from);
    at = to;
    const { named, asIntermediary } = claimsOfTie(network, tie);
    return {
      from: actors.text(from),
      to: actors.text(to),
      named: named.map((row) => rowId(snapshot, row)),
      asIntermediary: asIntermediary.map((row) => rowId(snapshot, row)),
    };
  });
}
