import { compareCodePoints, type Respondent } from '@samenspel/claims';

/** Respondents that a release speaks of together, and never of a part of them. */
export interface ReleaseGroup {
  /** The value that they share, or `null` for those who share none with enough others. */
  readonly value: string | null;
  /** Ids of the respondents, in the order of code points. */
  readonly members: readonly string[];
}

/** The fewest members that a group of a release may have. */
export const fewestMembers = 10;

/**
 * Puts respondents into groups of at least ten by something that is known of them before they answer anything, such as
 * their area. Those who share it with too few others are one group, if they are ten together; else they are in none.
 * Groups of people who were asked together are no single respondents, and are left out.
 */
export function releaseGroups(
  respondents: Iterable<Respondent>,
  valueOf: (respondent: Respondent) => string | undefined,
): readonly ReleaseGroup[] {
  const byValue = new Map<string, string[]>();
  const rest: string[] = [];
  for (const respondent of respondents) {
    if (respondent.group) continue;
    const value = valueOf(respondent);
    if (value === undefined) rest.push(respondent.id);
    else if (byValue.has(value)) byValue.get(value)?.push(respondent.id);
    else byValue.set(value, [respondent.id]);
  }
  const groups: ReleaseGroup[] = [];
  for (const [value, members] of [...byValue].sort(([one], [other]) =>
    compareCodePoints(one, other),
  )) {
    if (members.length < fewestMembers) rest.push(...members);
    else groups.push({ value, members: members.sort(compareCodePoints) });
  }
  if (rest.length >= fewestMembers)
    groups.push({ value: null, members: rest.sort(compareCodePoints) });
  return groups;
}

/** The area of a respondent who has just one. */
export function areaOfRespondent({ areas }: Respondent): string | undefined {
  const [area, ...others] = areas;
  return others.length === 0 ? area : undefined;
}
