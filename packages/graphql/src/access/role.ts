/** What a caller may do in a study; each role may also do what those before it may. */
export const roles = ['public', 'analyst', 'researcher', 'admin'] as const;

/**
 * - `public`: knows that the study is there, and reads its releases
 * - `analyst`: claims and their paraphrases, actors, areas, findings, measures
 * - `researcher`: respondents and their roles, notes, whatever tells who said something
 * - `admin`: whatever else there is
 */
export type Role = (typeof roles)[number];

/** Whether a role may do what another one may; nobody's may do nothing. */
export function mayAs(held: Role | undefined, needed: Role): boolean {
  return held !== undefined && roles.indexOf(held) >= roles.indexOf(needed);
}

/** The role of two that may do more. */
export function higherOf(one: Role, other: Role): Role {
  return mayAs(one, other) ? one : other;
}
