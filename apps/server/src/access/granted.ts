import { higherOf, type Grants, type Role } from '@samenspel/graphql';
import { everyStudy } from './tokens.ts';

/** The grants of a list of them, with others that hold as well: of several in one study the highest. */
export function granted(
  list: Iterable<{ readonly study: string; readonly role: Role }>,
  ...others: readonly Grants[]
): Grants {
  let everywhere: Role | undefined;
  const studies = new Map<string, Role>();
  const add = (study: string, role: Role) => {
    if (study === everyStudy)
      everywhere = everywhere === undefined ? role : higherOf(everywhere, role);
    else studies.set(study, higherOf(studies.get(study) ?? role, role));
  };
  for (const { study, role } of list) add(study, role);
  for (const each of others) {
    if (each.everywhere !== undefined) add(everyStudy, each.everywhere);
    for (const [study, role] of each.studies) add(study, role);
  }
  return { everywhere, studies };
}
