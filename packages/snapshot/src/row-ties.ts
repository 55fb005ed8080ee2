import { granularities } from './entity-tables.ts';
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

/** A contact that a claim adds to a network. */
export interface RowTie {
  /** Actor numbers. */
  readonly a: number;
  readonly b: number;
  readonly directed: boolean;
  /** One of the two is an intermediary of the other. */
  readonly intermediary: boolean;
}

/** What a claim adds to a network: its ties (`tiesOf` of `@samenspel/claims`), or why there are none. */
export type RowTies =
  | { readonly ties: readonly RowTie[]; readonly untied?: undefined }
  | { readonly ties: readonly []; readonly untied: UntiedReason };

/** Reads the ties of one row after the other. */
export function tieReader(snapshot: Snapshot): (row: number) => RowTies {
  const pairs = pairListsOf(snapshot);
  const canTie = tieableActors(snapshot);
  const modes = columnOf(snapshot, 'mode');
  const quantifiers = columnOf(snapshot, 'quantifier');
  const via = columnOf(snapshot, 'via');
  const mode = termsOf(snapshot, 'concept:mode');
  const [parallel, absent, mediated] = ['parallel', 'absent', 'via'].map((id) => mode.find(id));
  const isSpeakingGroup = speakingGroups(snapshot);
  return (row) => {
    const how = modes[row] ?? 0;
    if (how === 0 || how === parallel || how === absent) return { ties: [], untied: 'no-contact' };
    if ((quantifiers[row] ?? 0) !== 0) return { ties: [], untied: 'quantified' };
    const chains = chainsIn(snapshot, via[row] ?? 0);
    if (how === mediated && chains.length === 0)
      return { ties: [], untied: 'intermediary-not-named' };
    const ties: RowTie[] = [];
    const reasons = new Set<UntiedReason>();
    const add = (a: number, b: number, directed: boolean, intermediary: boolean) => {
      if (a === b) reasons.add('alone');
      else if (canTie[a] !== 1 || canTie[b] !== 1) reasons.add('category');
      else if (!ties.some((tie) => isSame(tie, a, b, directed)))
        ties.push({ a, b, directed, intermediary });
    };
    const end = pairs.offsets[row + 1] ?? 0;
    for (let at = pairs.offsets[row] ?? 0; at < end; at += 1) {
      const a = pairs.a[at] ?? 0;
      const b = pairs.b[at] ?? 0;
      const directed = pairs.directed[at] === 1;
      if (isSpeakingGroup(row, a) || isSpeakingGroup(row, b)) {
        reasons.add('group-speaks');
      } else if ((via[row] ?? 0) === 0) {
        add(a, b, directed, false);
      } else {
        for (const chain of chains) {
          const steps = [a, ...chain, b];
          for (let step = 1; step < steps.length; step += 1)
            add(steps[step - 1] ?? 0, steps[step] ?? 0, directed, true);
        }
      }
    }
    if (ties.length > 0) return { ties };
    return { ties: [], untied: untiedReasons.find((reason) => reasons.has(reason)) ?? 'alone' };
  };
}

function isSame(tie: RowTie, a: number, b: number, directed: boolean): boolean {
  if (tie.directed !== directed) return false;
  return (tie.a === a && tie.b === b) || (!directed && tie.a === b && tie.b === a);
}

/** The chains that name somebody. */
function chainsIn(snapshot: Snapshot, list: number): readonly Uint32Array[] {
  const chains: Uint32Array[] = [];
  if (list !== 0)
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

/** Whether an actor is the role of a group that says a row, and of no single respondent that says it. */
function speakingGroups(snapshot: Snapshot): (row: number, actor: number) => boolean {
  const { actors, respondents } = snapshot.data.entities;
  const column = columnOf(snapshot, 'respondent');
  const { offsets, values } = listsOf(snapshot, 'respondent');
  return (row, actor) => {
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
  };
}
