import { compareCodePoints } from '@samenspel/claims';
import { countingFilter, type Counting } from './counting.ts';
import { contactModes } from './mixing.ts';
import { withRoom } from './integer-column.ts';
import { networkOf } from './network.ts';
import { pairListsOf } from './pair-lists.ts';
import { PairTable } from './pair-table.ts';
import { selectedRows } from './select.ts';
import { columnOf, perSnapshot, termsOf, type Snapshot } from './snapshot.ts';

/** With how many different others an actor is said to be in contact. */
export interface Degree {
  readonly actor: string;
  /** Others, whether directly, by way of somebody, or without saying how. */
  readonly partners: number;
  /** Of those, others with nobody said to stand between. */
  readonly direct: number;
  /** Of those, others by way of somebody. */
  readonly mediated: number;
  /** Others in the network: instances and roles in an area, intermediaries included. */
  readonly ties: number;
}

/**
 * The partners of every actor that a claim names in a pair or between one, the actor with most partners first, equals by
 * id. Many partners may only mean that much was written about an actor.
 */
export function degrees(snapshot: Snapshot, counting: Counting = {}): readonly Degree[] {
  return Object.keys(counting).length === 0
    ? usualDegrees(snapshot)
    : degreesOf(snapshot, counting);
}

/** What is counted when nothing else is asked for, worked out once per snapshot. */
const usualDegrees = perSnapshot((snapshot) => degreesOf(snapshot, {}));

function degreesOf(snapshot: Snapshot, counting: Counting): readonly Degree[] {
  const filter = countingFilter(counting);
  const rows = selectedRows(snapshot, { kind: 'collaboration', filter });
  const contact = selectedRows(snapshot, {
    filter: { and: [filter, { property: 'mode', in: contactModes }] },
    kind: 'collaboration',
  });
  const size = termsOf(snapshot, 'actor').size;
  const partners = new Uint32Array(size);
  const direct = new Uint32Array(size);
  const mediated = new Uint32Array(size);
  const ties = new Uint32Array(size);
  eachContact(snapshot, contact, (a, b, how) => {
    addTo(partners, a, b);
    if ((how & contacts.direct) !== 0) addTo(direct, a, b);
    if ((how & contacts.mediated) !== 0) addTo(mediated, a, b);
  });
  const network = networkOf(snapshot, rows);
  for (let tie = 0; tie < network.size; tie += 1)
    addTo(ties, network.a[tie] ?? 0, network.b[tie] ?? 0);
  const actors = termsOf(snapshot, 'actor');
  const found: Degree[] = [];
  for (let actor = 1; actor < size; actor += 1) {
    if ((partners[actor] ?? 0) + (ties[actor] ?? 0) === 0) continue;
    found.push({
      actor: actors.text(actor),
      partners: partners[actor] ?? 0,
      direct: direct[actor] ?? 0,
      mediated: mediated[actor] ?? 0,
      ties: ties[actor] ?? 0,
    });
  }
  return found.sort(
    (one, other) =>
      other.partners - one.partners ||
      other.ties - one.ties ||
      compareCodePoints(one.actor, other.actor),
  );
}

/** Adds one to two places. */
function addTo(counts: Uint32Array, one: number, other: number): void {
  counts[one] = (counts[one] ?? 0) + 1;
  counts[other] = (counts[other] ?? 0) + 1;
}

/** How two are in contact, as bits. */
const contacts = { direct: 1, mediated: 2 } as const;

/** Goes over each two different actors in contact, each two once. */
function eachContact(
  snapshot: Snapshot,
  rows: Uint32Array,
  visit: (a: number, b: number, how: number) => void,
): void {
  const pairs = pairListsOf(snapshot);
  const modes = columnOf(snapshot, 'mode');
  const mediated = termsOf(snapshot, 'concept:mode').find('via');
  const known = new PairTable(rows.length);
  /** By number of the pair. */
  let kinds: Uint32Array = new Uint32Array(rows.length + 1);
  for (const row of rows) {
    const how = modes[row] === mediated ? contacts.mediated : contacts.direct;
    const end = pairs.offsets[row + 1] ?? 0;
    for (let at = pairs.offsets[row] ?? 0; at < end; at += 1) {
      const a = pairs.a[at] ?? 0;
      const b = pairs.b[at] ?? 0;
      if (a === b) continue;
      const number = known.add(Math.min(a, b), Math.max(a, b));
      if (number >= kinds.length) kinds = withRoom(kinds, number + 1);
      kinds[number] = (kinds[number] ?? 0) | how;
    }
  }
  for (let number = 1; number <= known.size; number += 1)
    visit(known.first(number), known.second(number), kinds[number] ?? 0);
}
