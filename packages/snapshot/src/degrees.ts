import { compareCodePoints } from '@samenspel/claims';
import { countingFilter, type Counting } from './counting.ts';
import { contactModes } from './mixing.ts';
import { networkOf, tiesOfActor } from './network.ts';
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
  for (const { a, b, isDirect, isMediated } of contactsIn(snapshot, contact)) {
    for (const actor of [a, b]) {
      partners[actor] = (partners[actor] ?? 0) + 1;
      if (isDirect) direct[actor] = (direct[actor] ?? 0) + 1;
      if (isMediated) mediated[actor] = (mediated[actor] ?? 0) + 1;
    }
  }
  const network = networkOf(snapshot, rows);
  for (let actor = 1; actor < size; actor += 1) ties[actor] = tiesOfActor(network, actor).length;
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

/** Two different actors in contact, each two once. */
interface Contact {
  readonly a: number;
  readonly b: number;
  readonly isDirect: boolean;
  readonly isMediated: boolean;
}

function contactsIn(snapshot: Snapshot, rows: Uint32Array): readonly Contact[] {
  const pairs = pairListsOf(snapshot);
  const modes = columnOf(snapshot, 'mode');
  const mediated = termsOf(snapshot, 'concept:mode').find('via');
  const known = new PairTable(rows.length);
  const isDirect: boolean[] = [];
  const isMediated: boolean[] = [];
  for (const row of rows) {
    const isVia = modes[row] === mediated;
    for (let at = pairs.offsets[row] ?? 0; at < (pairs.offsets[row + 1] ?? 0); at += 1) {
      const a = pairs.a[at] ?? 0;
      const b = pairs.b[at] ?? 0;
      if (a === b) continue;
      const number = known.add(Math.min(a, b), Math.max(a, b));
      if (isVia) isMediated[number] = true;
      else isDirect[number] = true;
    }
  }
  return Array.from({ length: known.size }, (_, index) => ({
    a: known.first(index + 1),
    b: known.second(index + 1),
    isDirect: isDirect[index + 1] ?? false,
    isMediated: isMediated[index + 1] ?? false,
  }));
}
