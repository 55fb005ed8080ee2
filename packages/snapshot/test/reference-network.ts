import { pairsOf, tiesOf, type Claim, type Collaboration, type World } from '@samenspel/claims';
import type { Relation } from '@samenspel/snapshot';

/** The contacts between actors that can be tied, each with the ids of the claims that make it. */
export type PlainNetwork = ReadonlyMap<string, ReadonlySet<string>>;

export function collaborationsIn(claims: readonly Claim[]): readonly Collaboration[] {
  return claims.filter((claim) => claim.kind === 'collaboration');
}

/** The name of a tie, whichever way round. */
export function tieName(a: string, b: string): string {
  return JSON.stringify(a < b ? [a, b] : [b, a]);
}

/** The ties of claims, claim by claim: `tie` → ids of the claims that name it, `tie via` → as intermediary. */
export function networkPlainly(claims: readonly Claim[], world: World): PlainNetwork {
  const ties = new Map<string, Set<string>>();
  for (const claim of collaborationsIn(claims)) {
    for (const { a, b, intermediary } of tiesOf(claim, world)) {
      const name = `${tieName(a, b)}${intermediary ? ' via' : ''}`;
      ties.set(name, (ties.get(name) ?? new Set()).add(claim.id));
    }
  }
  return ties;
}

/** Who has a tie with whom. */
export function neighboursIn(network: PlainNetwork): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const name of network.keys()) {
    const [a = '', b = ''] = name.replace(' via', '').slice(2, -2).split('","');
    neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
    neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
  }
  return neighbours;
}

/** How many steps everybody is away from some actors; who is not reached is left out. */
export function distancesFrom(
  starts: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const distances = new Map(starts.map((start) => [start, 0]));
  const waiting = [...starts];
  for (const actor of waiting)
    for (const other of neighbours.get(actor) ?? []) {
      if (distances.has(other)) continue;
      distances.set(other, (distances.get(actor) ?? 0) + 1);
      waiting.push(other);
    }
  return distances;
}

/** The other actors that claims relate an actor to, and how: `other relation` → claims. */
export function relationsPlainly(
  claims: readonly Claim[],
  self: (actor: string) => boolean,
): ReadonlyMap<string, ReadonlySet<Claim>> {
  const found = new Map<string, Set<Claim>>();
  const add = (claim: Claim, a: string, b: string, relation: Relation) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const name = JSON.stringify([other, relation]);
      if (self(one)) found.set(name, (found.get(name) ?? new Set()).add(claim));
    }
  };
  for (const claim of collaborationsIn(claims)) {
    for (const { a, b, mode, mediators } of pairsOf(claim)) {
      add(claim, a, b, mode);
      if (mode === 'parallel' || mode === 'absent') continue;
      for (const chain of mediators) {
        const steps = chain.length === 0 ? [] : [a, ...chain, b];
        steps.slice(1).forEach((step, at) => {
          add(claim, steps[at] ?? '', step, 'intermediary');
        });
      }
    }
  }
  return found;
}
