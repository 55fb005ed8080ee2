import type { Claim, NoteRecord } from '@samenspel/claims';
import type { Erasing } from './erasure-plan.ts';

/** What an erasure needs to know of the whole study. */
export interface Gone {
  /** Ids of the claims that go. */
  readonly claims: ReadonlySet<string>;
  /** Actor ids of the roles that the respondents have. */
  readonly roles: ReadonlySet<string>;
  /** Respondent ids of groups that they are members of. */
  readonly groups: ReadonlySet<string>;
  /** What notes call them. */
  readonly names: ReadonlySet<string>;
}

/** Names that are shorter are found in any text. */
const shortestName = 3;

/** Finds what goes: what they alone say, and what restates only claims that go, until nothing is added. */
export async function goneClaims(
  erasing: Erasing,
  notes: AsyncIterable<NoteRecord> | Iterable<NoteRecord>,
): Promise<Gone> {
  const { respondents } = erasing;
  const claims = new Set(erasing.claims);
  const roles = new Set<string>();
  const groups = new Set<string>();
  const names = new Set<string>(respondents);
  let restating: { readonly id: string; readonly restates: readonly string[] }[] = [];
  for await (const note of notes) {
    for (const claim of note.claims) {
      if (erasing.notes.has(note.id) || isOnlySayer(claim, respondents)) claims.add(claim.id);
      else if (claim.restates.length > 0)
        restating.push({ id: claim.id, restates: claim.restates });
    }
    for (const entity of note.entities) {
      if (entity.type !== 'respondent') continue;
      if (entity.members.some((id) => respondents.has(id))) groups.add(entity.id);
      if (!respondents.has(entity.id)) continue;
      for (const role of entity.roles) roles.add(role);
      const called = [entity.label.nl, entity.label.en, ...entity.aliases];
      for (const name of called) if (name !== undefined) names.add(name);
    }
  }
  for (let before = -1; before !== claims.size;) {
    before = claims.size;
    restating = restating.filter(({ id, restates }) => {
      if (!restates.every((to) => claims.has(to))) return true;
      claims.add(id);
      return false;
    });
  }
  return {
    ...{ claims, roles, groups },
    names: new Set([...names].filter(({ length }) => length >= shortestName)),
  };
}

/** Whether any of them says a claim, alone or with others. */
export function isSayer({ saidBy }: Claim, respondents: ReadonlySet<string>): boolean {
  return saidBy.some(
    (sayer) => sayer.type === 'respondent' && sayer.ids.some((id) => respondents.has(id)),
  );
}

function isOnlySayer({ saidBy }: Claim, respondents: ReadonlySet<string>): boolean {
  return (
    saidBy.length > 0 &&
    saidBy.every(
      (sayer) => sayer.type === 'respondent' && sayer.ids.every((id) => respondents.has(id)),
    )
  );
}
