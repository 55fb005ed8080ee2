import {
  certainRespondents,
  claimKey,
  isWithin,
  properties,
  type Claim,
  type GroupCount,
  type GroupKey,
  type Tally,
  type World,
} from '@samenspel/claims';
import type { ActorKey } from '@samenspel/snapshot';

type Key = readonly (string | null)[];

/** Counts claims by keys as `count` does, plainly: each claim is asked for each key, and claims are compared one by one. */
export function countPlainly(
  claims: readonly Claim[],
  study: readonly Claim[],
  groupBy: readonly GroupKey[],
  world: World,
): { readonly total: Tally; readonly groups: readonly GroupCount[] } {
  const groups = new Map<string, { readonly key: Key; readonly claims: Claim[] }>();
  for (const claim of claims) {
    for (const key of keysOf(claim, groupBy, world)) {
      const name = JSON.stringify(key);
      const group = groups.get(name) ?? { key, claims: [] };
      groups.set(name, group);
      if (!group.claims.includes(claim)) group.claims.push(claim);
    }
  }
  return {
    total: tallyOf(claims, study, world),
    groups: [...groups.values()].map((group) => ({
      key: group.key,
      ...tallyOf(group.claims, study, world),
    })),
  };
}

export function tallyOf(claims: readonly Claim[], study: readonly Claim[], world: World): Tally {
  const said = [...new Set(claims.flatMap(certainRespondents))];
  const groups = said.filter((id) => world.respondent(id)?.group === true);
  const origins: Record<string, number> = {};
  for (const { origin } of claims) origins[origin] = (origins[origin] ?? 0) + 1;
  return {
    claims: claims.length,
    distinctClaims: claims.filter((claim) => !repeatsSome(claim, claims, study)).length,
    respondents: said.length - groups.length,
    respondentGroups: groups.length,
    origins,
  };
}

/** Whether a claim repeats another of some claims, directly or by way of any claims of the study. */
function repeatsSome(claim: Claim, claims: readonly Claim[], study: readonly Claim[]): boolean {
  return claims.some(
    (other) =>
      other !== claim &&
      leadsTo(claim, other, study) &&
      // Of those that repeat each other in a circle the one with the lowest key is none that repeats.
      (!leadsTo(other, claim, study) || comesFirst(other, claim)),
  );
}

function leadsTo(claim: Claim, target: Claim, study: readonly Claim[]): boolean {
  const found = new Set<string>();
  const visit = (id: string) => {
    for (const next of study.find((one) => one.id === id)?.restates ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(claim.id);
  return found.has(target.id);
}

function comesFirst(one: Claim, other: Claim): boolean {
  const [high, low] = claimKey(one.id).map((half) => half >>> 0);
  const [otherHigh, otherLow] = claimKey(other.id).map((half) => half >>> 0);
  return high === otherHigh ? Number(low) < Number(otherLow) : Number(high) < Number(otherHigh);
}

/** The keys under which a claim counts: every combination of what it has for each. */
function keysOf(claim: Claim, groupBy: readonly GroupKey[], world: World): readonly Key[] {
  const about = {
    participants:
      claim.kind === 'collaboration' ? claim.participants.map(({ actor }) => actor) : [],
    intermediaries: claim.kind === 'collaboration' ? claim.via.flat() : [],
  };
  let keys: Key[] = [];
  // Keys on participants are all about one participant, those on intermediaries all about one intermediary.
  for (const participant of orNone(about.participants))
    for (const intermediary of orNone(about.intermediaries)) {
      let some: Key[] = [[]];
      for (const key of groupBy) {
        const values = valuesOf(claim, key, participant, intermediary, world);
        some = some.flatMap((before) => orNone(values).map((value) => [...before, value]));
      }
      keys = [...keys, ...some];
    }
  return keys;
}

function orNone(values: readonly (string | null)[]): readonly (string | null)[] {
  return values.length === 0 ? [null] : values;
}

function valuesOf(
  claim: Claim,
  key: GroupKey,
  participant: string | null,
  intermediary: string | null,
  world: World,
): readonly (string | null)[] {
  switch (key) {
    case 'actor':
    case 'actorKind':
    case 'actorTopKind':
    case 'employer':
      return [actorValue(participant, key, world)];
    case 'via':
      return [intermediary];
    case 'viaKind':
      return [actorValue(intermediary, 'actorKind', world)];
    default:
      return [...new Set(properties.find(({ name }) => name === key)?.values(claim))];
  }
}

/** What an actor is, by a key. */
export function actorValue(id: string | null, key: ActorKey, world: World): string | null {
  const actor = world.actor(id ?? '');
  switch (key) {
    case 'actor':
      return id;
    case 'actorKind':
      return actor?.kind ?? null;
    case 'actorTopKind':
      return topKindOf(actor?.kind, world);
    case 'employer':
      return actor?.employer ?? null;
  }
}

function topKindOf(kind: string | undefined, world: World): string | null {
  if (kind === undefined) return null;
  const tops = ['formal', 'informal', 'stakeholder', 'household'];
  return tops.find((top) => isWithin(world, 'concept:actor-kind', kind, top)) ?? kind;
}
