import { compareCodePoints, type Version } from '@samenspel/claims';
import type { ModeId } from '@samenspel/ontology';
import { actorMarks } from './actor-marks.ts';
import { Combinations } from './combinations.ts';
import { countedLists, type Counted } from './counted.ts';
import { countingFilter, type Counting } from './counting.ts';
import { addFrom } from './dimension.ts';
import { SnapshotError } from './errors.ts';
import { mostGroups } from './group-limit.ts';
import type { Grouping } from './grouping.ts';
import { withRoom } from './integer-column.ts';
import { networkOf, otherEnd, tiesOfActor } from './network.ts';
import { pairListsOf } from './pair-lists.ts';
import { eachChain } from './row.ts';
import { selectedRows } from './select.ts';
import { columnOf, termsOf, type Snapshot } from './snapshot.ts';

/** How a claim relates an actor to another: the mode of their pair, or that one is an intermediary of the other. */
export type Relation = ModeId | 'intermediary';

const relations: readonly Relation[] = [
  'direct',
  'unspecified',
  'via',
  'intermediary',
  'parallel',
  'absent',
];

export interface PartnersRequest extends Counting {
  /** Actor id; a role stands for itself in every area. */
  readonly actor: string;
  /** How far to go on in the network from the partners; 1 (not at all) when absent, at most 4. */
  readonly depth?: number;
}

/** Another actor that claims relate the actor to; a relation that none says is left out. */
export interface Partner {
  readonly actor: string;
  readonly relations: Readonly<Partial<Record<Relation, Counted>>>;
}

/** An actor beyond the partners, by way of the actors one step nearer. */
export interface FurtherPartner {
  readonly actor: string;
  readonly distance: number;
  readonly through: readonly string[];
}

export interface Partners {
  /** Those with most distinct claims of contact first, equals by id. */
  readonly partners: readonly Partner[];
  /** Reached over instances and roles in an area, the nearest first, equals by id. */
  readonly further: readonly FurtherPartner[];
  readonly version: Version;
}

const deepest = 4;

/**
 * With whom an actor collaborates according to whom, and with whom not: each other actor by how claims relate the two.
 * Of a mediated collaboration the other participant is a partner in the relation `via`, the intermediary one in the
 * relation `intermediary`.
 *
 * @throws SnapshotError INVALID for a depth that is none
 */
export function partnersOf(snapshot: Snapshot, request: PartnersRequest): Partners {
  const { actor, depth = 1 } = request;
  if (!Number.isSafeInteger(depth) || depth < 1 || depth > deepest) {
    throw new SnapshotError(
      'INVALID',
      `\`depth\` is ${String(depth)}; expected a whole number from 1 to ${String(deepest)}.`,
    );
  }
  const counted = countingFilter(request);
  const self = { id: [actor] };
  const rows = selectedRows(snapshot, {
    kind: 'collaboration',
    filter: { and: [counted, { or: [{ participant: self }, { via: self }] }] },
  });
  const marks = actorMarks(snapshot, self);
  const { grouping, related } = relatedIn(snapshot, rows, marks);
  const partners = partnersIn(snapshot, grouping, related);
  return {
    partners,
    further: depth === 1 ? [] : furtherFrom(snapshot, counted, marks, depth),
    version: snapshot.version,
  };
}

/** Groups rows by the other actor and the relation; the number of a group in `related` is its number plus one. */
function relatedIn(
  snapshot: Snapshot,
  rows: Uint32Array,
  marks: Uint8Array,
): { readonly grouping: Grouping; readonly related: Combinations } {
  const pairs = pairListsOf(snapshot);
  const modes = columnOf(snapshot, 'mode');
  const via = columnOf(snapshot, 'via');
  const places = termsOf(snapshot, 'concept:mode').values.map((text) =>
    relations.findIndex((relation) => relation === text),
  );
  const between = relations.indexOf('intermediary');
  const related = new Combinations(relations.length, mostGroups);
  const offsets = new Uint32Array(rows.length + 1);
  let values: Uint32Array = new Uint32Array(64);
  let end = 0;
  let first = 0;
  const add = (other: number, relation: number) => {
    values = withRoom(values, end + 1);
    end = addFrom(values, first, end, related.add(other, relation) - 1);
  };
  const addEnds = (a: number, b: number, relation: number) => {
    if (marks[a] === 1) add(b, relation);
    if (marks[b] === 1) add(a, relation);
  };
  rows.forEach((row, at) => {
    first = end;
    const relation = places[modes[row] ?? 0] ?? -1;
    const isContact = relation < relations.indexOf('parallel');
    for (let pair = pairs.offsets[row] ?? 0; pair < (pairs.offsets[row + 1] ?? 0); pair += 1) {
      const a = pairs.a[pair] ?? 0;
      const b = pairs.b[pair] ?? 0;
      if (relation >= 0) addEnds(a, b, relation);
      if ((via[row] ?? 0) === 0 || !isContact) continue;
      eachChain(snapshot, via[row] ?? 0, (chain) => {
        if (chain.length === 0) return;
        const steps = [a, ...chain, b];
        for (let step = 1; step < steps.length; step += 1)
          addEnds(steps[step - 1] ?? 0, steps[step] ?? 0, between);
      });
    }
    offsets[at + 1] = end;
  });
  return {
    grouping: { rows, groups: { offsets, values }, size: related.size, values: [] },
    related,
  };
}

function partnersIn(
  snapshot: Snapshot,
  grouping: Grouping,
  related: Combinations,
): readonly Partner[] {
  const lists = Array.from({ length: grouping.size }, (): number[] => []);
  const { offsets = new Uint32Array(0), values } = grouping.groups;
  grouping.rows.forEach((row, at) => {
    for (let one = offsets[at] ?? 0; one < (offsets[at + 1] ?? 0); one += 1)
      lists[values[one] ?? 0]?.push(row);
  });
  const counted = countedLists(snapshot, lists);
  const actors = termsOf(snapshot, 'actor');
  const found = new Map<number, Partial<Record<Relation, Counted>>>();
  counted.forEach((count, number) => {
    const actor = related.groupOf(number + 1);
    const relation = relations[related.valueOf(number + 1)] ?? 'unspecified';
    const known = found.get(actor) ?? {};
    known[relation] = count;
    found.set(actor, known);
  });
  return [...found]
    .map(([actor, counts]): Partner => ({ actor: actors.text(actor), relations: counts }))
    .sort(
      (one, other) =>
        contactsOf(other) - contactsOf(one) || compareCodePoints(one.actor, other.actor),
    );
}

function contactsOf({ relations: { direct, unspecified, via, intermediary } }: Partner): number {
  return [direct, unspecified, via, intermediary].reduce(
    (sum, count) => sum + (count?.tally.distinctClaims ?? 0),
    0,
  );
}

function furtherFrom(
  snapshot: Snapshot,
  filter: ReturnType<typeof countingFilter>,
  marks: Uint8Array,
  depth: number,
): readonly FurtherPartner[] {
  const network = networkOf(snapshot, selectedRows(snapshot, { kind: 'collaboration', filter }));
  const actors = termsOf(snapshot, 'actor');
  const seen = new Set(Array.from(marks.keys()).filter((actor) => marks[actor] === 1));
  const found: FurtherPartner[] = [];
  let edge = [...seen];
  for (let distance = 1; distance <= depth && edge.length > 0; distance += 1) {
    const next = new Map<number, Set<number>>();
    for (const actor of edge)
      for (const tie of tiesOfActor(network, actor)) {
        const other = otherEnd(network, tie, actor);
        if (!seen.has(other)) next.set(other, (next.get(other) ?? new Set()).add(actor));
      }
    edge = [...next.keys()];
    for (const actor of edge) seen.add(actor);
    // The nearest are the partners themselves.
    if (distance === 1) continue;
    found.push(
      ...Array.from(next, ([actor, through]) => ({
        actor: actors.text(actor),
        distance,
        through: [...through].map((one) => actors.text(one)).sort(compareCodePoints),
      })).sort((one, other) => compareCodePoints(one.actor, other.actor)),
    );
  }
  return found;
}
