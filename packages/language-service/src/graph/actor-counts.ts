import type { Filter } from '@samenspel/claims';
import type { Snapshot } from '@samenspel/snapshot';
import { count, idsOfActor, partnersOf, selectedRows } from '@samenspel/snapshot';

/** How an actor stands in the graph, by what respondents say of what is so. */
export interface ActorCounts {
  /** Actors that it collaborates with, directly or by way of others. */
  readonly partners: number;
  /** Actors that stand between it and others. */
  readonly intermediaries: number;
  /** Collaborations that it takes part in or stands between, whoever says so. */
  readonly claims: number;
  /** Findings about it, whoever says so. */
  readonly findings: number;
}

/** What is said of a role in any area is said of the role; of the role in one area, only what is said of it there. */
export function actorCounts(graph: Snapshot, actor: string): ActorCounts {
  const { partners } = partnersOf(graph, { actor });
  const self = { id: [actor] };
  const rows = selectedRows(graph, {
    kind: 'collaboration',
    filter: { or: [{ participant: self }, { via: self }] },
  });
  const findings = selectedRows(graph, {
    kind: 'finding',
    filter: { property: 'about', in: idsOfActor(graph, actor) },
  });
  const isWith = ({ relations: { direct, unspecified, via } }: (typeof partners)[number]) =>
    direct !== undefined || unspecified !== undefined || via !== undefined;
  return {
    partners: partners.filter(isWith).length,
    intermediaries: partners.filter(
      (partner) => partner.relations.intermediary !== undefined && isBetween(graph, partner, actor),
    ).length,
    claims: rows.length,
    findings: findings.length,
  };
}

/** Whether one stands between an actor and others, and is not one of those between whom the actor stands. */
function isBetween(graph: Snapshot, one: { readonly actor: string }, actor: string): boolean {
  const filter: Filter = { and: [{ participant: { id: [actor] } }, { via: { id: [one.actor] } }] };
  return selectedRows(graph, { kind: 'collaboration', filter }).length > 0;
}

/** How many claims and findings hold for an area. */
export function areaCounts(
  graph: Snapshot,
  area: string,
): { readonly claims: number; readonly findings: number } {
  const filter = { property: 'area', in: [area] } as const;
  return {
    claims: selectedRows(graph, { kind: 'collaboration', filter }).length,
    findings: selectedRows(graph, { kind: 'finding', filter }).length,
  };
}

/** How often each category of finding is claimed of a phase, the most first. */
export function findingsOfPhase(
  graph: Snapshot,
  phase: string,
): readonly (readonly [category: string, findings: number])[] {
  const { groups } = count(graph, {
    kind: 'finding',
    groupBy: ['category'],
    filter: { property: 'phase', in: [phase] },
  });
  return groups
    .flatMap(({ key: [category], claims }) =>
      typeof category === 'string' ? [[category, claims] as const] : [],
    )
    .sort(([, here], [, there]) => there - here);
}
