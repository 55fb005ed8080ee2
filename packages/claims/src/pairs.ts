import type { ModeId } from '@samenspel/ontology';
import type { Collaboration, Part } from './claim.ts';
import type { World } from './world.ts';

/** Two actors that a collaboration is about, and how it relates them. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** Message, client or help goes from `a` to `b`. */
  readonly directed: boolean;
  readonly mode: ModeId;
  /** They are said to be in contact (mode direct, or unspecified) and no intermediary is named. */
  readonly direct: boolean;
  /** The chains of intermediaries between them, each from `a` to `b` where the pair is directed. */
  readonly mediators: readonly (readonly string[])[];
}

/** A contact between two actors of a network, the one that a claim names or the one with an intermediary. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  /** One of the two is an intermediary of the other. */
  readonly intermediary: boolean;
}

/**
 * The pairs that a collaboration is about: everybody across (`who` × `with`, `from` × `to`, where one end of a
 * direction is absent `who` stands there), or all with all when they met together. Each pair once; who is on both
 * sides makes a pair with itself, as when professionals work with professionals.
 */
export function pairsOf(collaboration: Collaboration): readonly Pair[] {
  const { mode, via } = collaboration;
  const pairs = new Map<string, Pair>();
  const add = (a: string, b: string, directed: boolean) => {
    const same = JSON.stringify(directed || a < b ? [a, b, directed] : [b, a, directed]);
    if (pairs.has(same)) return;
    const direct = (mode === 'direct' || mode === 'unspecified') && via.length === 0;
    pairs.set(same, { a, b, directed, mode, direct, mediators: via });
  };
  if (collaboration.together) {
    const all = [...new Set(collaboration.participants.map(({ actor }) => actor))];
    all.forEach((a, index) => {
      for (const b of all.slice(index + 1)) add(a, b, false);
    });
    return [...pairs.values()];
  }
  const who = actorsIn(collaboration, 'who');
  const from = actorsIn(collaboration, 'from');
  const to = actorsIn(collaboration, 'to');
  for (const a of who) for (const b of actorsIn(collaboration, 'with')) add(a, b, false);
  if (from.length > 0 || to.length > 0) {
    for (const a of from.length > 0 ? from : who)
      for (const b of to.length > 0 ? to : who) add(a, b, true);
  }
  return [...pairs.values()];
}

function actorsIn({ participants }: Collaboration, part: Part): readonly string[] {
  return [...new Set(participants.filter((one) => one.part === part).map(({ actor }) => actor))];
}

/**
 * The contacts that a collaboration adds to a network. A direct one ties the pairs that it names; a mediated one ties
 * each participant to its intermediary, along the chain, and leaves the pair mediated. Side by side and absent tie
 * nobody, nor does a statement on some of a group, nor one that a group makes about its own role; only instances and
 * roles in an area are tied, never a category.
 */
export function tiesOf(collaboration: Collaboration, world: World): readonly Tie[] {
  const { mode, quantifier } = collaboration;
  if (quantifier !== undefined || mode === 'parallel' || mode === 'absent') return [];
  const ties = new Map<string, Tie>();
  const add = (a: string, b: string, directed: boolean, intermediary: boolean) => {
    if (a === b || !canTie(a, world) || !canTie(b, world)) return;
    const same = JSON.stringify(directed || a < b ? [a, b, directed] : [b, a, directed]);
    if (!ties.has(same)) ties.set(same, { a, b, directed, intermediary });
  };
  for (const pair of pairsOf(collaboration)) {
    if ([pair.a, pair.b].some((end) => isSpeakingGroup(end, collaboration, world))) continue;
    if (pair.direct) add(pair.a, pair.b, pair.directed, false);
    for (const chain of pair.mediators) {
      const steps = chain.length === 0 ? [] : [pair.a, ...chain, pair.b];
      for (const [index, a] of steps.entries()) {
        const b = steps[index + 1];
        if (b !== undefined) add(a, b, pair.directed, true);
      }
    }
  }
  return [...ties.values()];
}

function canTie(id: string, world: World): boolean {
  const granularity = world.actor(id)?.granularity;
  return granularity === 'instance' || granularity === 'role-in-area';
}

/** Whether an actor is the role of a group that says the claim, and of no single respondent that says it. */
function isSpeakingGroup(id: string, { saidBy }: Collaboration, world: World): boolean {
  const role = world.actor(id)?.role;
  const speakers = saidBy
    .flatMap((sayer) => (sayer.type === 'respondent' ? sayer.ids : []))
    .flatMap((respondent) => world.respondent(respondent) ?? [])
    .filter(({ roles }) => roles.includes(id) || (role !== undefined && roles.includes(role)));
  return speakers.length > 0 && speakers.every(({ group }) => group);
}
