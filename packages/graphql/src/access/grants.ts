import type { Scope } from '@samenspel/store';
import { mayAs, roles, type Role } from './role.ts';

/** The roles that somebody holds. What is not granted is denied. */
export interface Grants {
  /** In every study, whichever there are. */
  readonly everywhere?: Role | undefined;
  /** By the id of the study. */
  readonly studies: ReadonlyMap<string, Role>;
}

/** The grants of nobody. */
export const noGrants: Grants = { studies: new Map() };

/** The role that somebody holds in a study: the highest that is granted there. */
export function roleIn({ everywhere, studies }: Grants, study: string): Role | undefined {
  const held = [everywhere, studies.get(study)];
  return roles.findLast((role) => held.includes(role));
}

/** The studies in which somebody holds a role: what an operation that needs it can see. */
export function scopeOf(grants: Grants, needed: Role): Scope {
  if (mayAs(grants.everywhere, needed)) return { studies: 'all' };
  return {
    studies: new Set(
      [...grants.studies].flatMap(([study, held]) => (mayAs(held, needed) ? [study] : [])),
    ),
  };
}
