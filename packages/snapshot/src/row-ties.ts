import { granularities } from './entity-tables.ts';
import { withRoom } from './integer-column.ts';
import { pairListsOf } from './pair-lists.ts';
import { eachChain } from './row.ts';
import { columnOf, listsOf, perSnapshot, termsOf, type Snapshot } from './snapshot.ts';

/** Why a claim ties nobody, in the order in which it is looked at. */
export const untiedReasons = [
  /** It says that they are not in contact. */
  'no-contact',
  /** It is about some, most or all of a group. */
  'quantified',
  /** It says that somebody stands between them, but not who. */
  'intermediary-not-named',
  /** A group says it about its own role. */
  'group-speaks',
  /** Who could be tied is a kind of actors, or a role wherever it is held. */
  'category',
  /** It names no two different actors. */
  'alone',
] as const;

export type UntiedReason = (typeof untiedReasons)[number];

/** What the ties of a row are, as bits: one end is an intermediary of the other; it goes from `a` to `b`. */
export const tieKinds = { intermediary: 1, directed: 2 } as const;

/**
 * Reads what one row after the other adds to a network: its ties (`tiesOf` of `@samenspel/claims`), or why there are
 * none. What it holds are those of the row that was read last; nothing is made for each.
 */
export interface TieReader {
  /** Reads the ties of a row. @returns why there are none, nothing where there are */
  readonly read: (row: number) => UntiedReason | undefined;
  readonly size: () => number;
  /** Actor numbers. */
  readonly a: (tie: number) => number;
  readonly b: (tie: number) => number;
  /** Bits of `tieKinds`. */
  readonly kind: (tie: number) => number;
}

export function tieReader(snapshot: Snapshot): TieReader {
  const pairs = pairListsOf(snapshot);
  const canTie = tieableActors(snapshot);
  const modes = columnOf(snapshot, 'mode');
  const quantifiers = columnOf(snapshot, 'quantifier');
  const via = columnOf(snapshot, 'via');
  const mode = termsOf(snapshot, 'concept:mode');
  const [parallel, absent, mediated] = ['parallel', 'absent', 'via'].map((id) => mode.find(id));
  const speaking = speakingGroups(snapshot);
  let size = 0;
  let a: Uint32Array = new Uint32Array(16);
  let b: Uint32Array = new Uint32Array(16);
  let kinds: Uint32Array = new Uint32Array(16);
  /** Why pairs of the row make no tie, as bits by the order of reasons. */
  let reasons = 0;

  const isThere = (one: number, other: number, directed: number) => {
    for (let tie = 0; tie < size; tie += 1) {
      if (((kinds[tie] ?? 0) & tieKinds.directed) !== directed) continue;
      if (a[tie] === one && b[tie] === other) return true;
      if (directed === 0 && a[tie] === other && b[tie] === one) return true;
    }
    return false;
  };
  const add = (one: number, other: number, directed: number, intermediary: number) => {
    if (one === other) reasons |= bitOf.alone;
    else if (canTie[one] !== 1 || canTie[other] !== 1) reasons |= bitOf.category;
    else if (!isThere(one, other, directed)) {
      if (size === a.length) {
        a = withRoom(a, size + 1);
        b = withRoom(b, size + 1);
        kinds = withRoom(kinds, size + 1);
      }
      a[size] = one;
      b[size] = other;
      kinds[size] = directed | intermediary;
      size += 1;
    }
  };
  const addChain = (one: number, chain: Uint32Array, other: number, directed: number) => {
    let from = one;
    for (const between of chain) {
      add(from, between, directed, tieKinds.intermediary);
      from = between;
    }
    add(from, other, directed, tieKinds.intermediary);
  };
  const read = (row: number): UntiedReason | undefined => {
    size = 0;
    const how = modes[row] ?? 0;
    if (how === 0 || how === parallel || how === absent) return 'no-contact';
    if ((quantifiers[row] ?? 0) !== 0) return 'quantified';
    const list = via[row] ?? 0;
    const chains = chainsIn(snapshot, list);
    if (how === mediated && chains.length === 0) return 'intermediary-not-named';
    reasons = 0;
    const hasGroup = speaking.hasGroup(row);
    const end = pairs.offsets[row + 1] ?? 0;
    for (let at = pairs.offsets[row] ?? 0; at < end; at += 1) {
      const one = pairs.a[at] ?? 0;
      const other = pairs.b[at] ?? 0;
      const directed = pairs.directed[at] === 1 ? tieKinds.directed : 0;
      if (hasGroup && (speaking.isRole(row, one) || speaking.isRole(row, other)))
        reasons |= bitOf['group-speaks'];
      else if (list === 0) add(one, other, directed, 0);
      else for (const chain of chains) addChain(one, chain, other, directed);
    }
    if (size > 0) return undefined;
    return untiedReasons.find((reason) => (reasons & bitOf[reason]) !== 0) ?? 'alone';
  };
  return {
    read,
    size: () => size,
    a: (tie) => a[tie] ?? 0,
    b: (tie) => b[tie] ?? 0,
    kind: (tie) => kinds[tie] ?? 0,
  };
}

const bitOf: Readonly<Record<UntiedReason, number>> = {
  'no-contact': 1,
  quantified: 2,
  'intermediary-not-named': 4,
  'group-speaks': 8,
  category: 16,
  alone: 32,
};

const noChains: readonly Uint32Array[] = [];

/** The chains that name somebody. */
function chainsIn(snapshot: Snapshot, list: number): readonly Uint32Array[] {
  if (list === 0) return noChains;
  const chains: Uint32Array[] = [];
  eachChain(snapshot, list, (chain) => {
    if (chain.length > 0) chains.push(chain);
  });
  return chains;
}

/** A 1 for each actor that can be tied: an instance, or a role in an area. */
const tieableActors: (snapshot: Snapshot) => Uint8Array = perSnapshot((snapshot) =>
  snapshot.data.entities.actors.granularity.map((granularity) =>
    ['instance', 'role-in-area'].includes(granularities[granularity] ?? '') ? 1 : 0,
  ),
);

/** Which groups say a row. */
interface SpeakingGroups {
  readonly hasGroup: (row: number) => boolean;
  /** Whether an actor is the role of a group that says the row, and of no single respondent that says it. */
  readonly isRole: (row: number, actor: number) => boolean;
}

function speakingGroups(snapshot: Snapshot): SpeakingGroups {
  const { actors, respondents } = snapshot.data.entities;
  const column = columnOf(snapshot, 'respondent');
  const { offsets, values } = listsOf(snapshot, 'respondent');
  return {
    hasGroup: (row) => {
      const list = column[row] ?? 0;
      const end = offsets[list + 1] ?? 0;
      for (let at = offsets[list] ?? 0; at < end; at += 1)
        if (respondents.group[values[at] ?? 0] === 1) return true;
      return false;
    },
    isRole: (row, actor) => {
      const list = column[row] ?? 0;
      const role = actors.role[actor] ?? 0;
      let isGroup = false;
      for (let at = offsets[list] ?? 0; at < (offsets[list + 1] ?? 0); at += 1) {
        const respondent = values[at] ?? 0;
        const roles = respondents.roles.values.subarray(
          respondents.roles.offsets[respondent] ?? 0,
          respondents.roles.offsets[respondent + 1] ?? 0,
        );
        if (!roles.includes(actor) && (role === 0 || !roles.includes(role))) continue;
        if (respondents.group[respondent] !== 1) return false;
        isGroup = true;
      }
      return isGroup;
    },
  };
}
