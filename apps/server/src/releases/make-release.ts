import { releaseTables, smallChanges, type Membership } from '@samenspel/analysis';
import type { Study } from '@samenspel/claims';
import type { Release } from '@samenspel/graphql';
import { allSchemes, type Scheme } from '@samenspel/ontology';
import type { Scope, Store } from '@samenspel/store';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { memberHash, type StoredRelease } from './release-file.ts';
import { groupsOfStudy, type Grouping } from './release-groups.ts';

const scope: Scope = { studies: 'all' };

export interface Making {
  readonly by: Grouping;
  readonly earlier: readonly StoredRelease[];
  readonly key: Uint8Array;
  /** As `2026-11-26`. */
  readonly today: string;
}

/**
 * Makes the next release of a study, and writes nothing.
 *
 * @throws CommandError where there is no group of ten respondents, where they are put together otherwise than before, or
 * where a group changed by fewer than five members since an earlier release
 */
export async function makeRelease(
  store: Store,
  study: Study,
  { by, earlier, key, today }: Making,
): Promise<StoredRelease> {
  const groups = await groupsOfStudy(store, study, by);
  if (groups.length === 0) throw noGroups();
  const members = groups.map(({ value, members: all }) => ({
    value,
    hashes: all.map((member) => memberHash(key, study.id, member)),
  }));
  for (const before of earlier) {
    if (before.by !== by) throw otherGroups(before);
    const [change] = smallChanges(membership(before.members), membership(members));
    if (change !== undefined) {
      const group = groups.find(({ value }) => value === change.value);
      throw smallChange(before, group?.label.nl ?? change.value ?? '', change.changed);
    }
  }
  const snapshot = await store.snapshot(scope, study.id);
  const release: Release = {
    number: (earlier.at(-1)?.release.number ?? 0) + 1,
    made: today,
    groups: groups.map(({ label }) => ({ label })),
    tables: releaseTables(snapshot, groups).map(({ property, scheme: id, rows }) => {
      const scheme: Scheme = allSchemes[id];
      return {
        property,
        label: scheme.title,
        rows: rows.map(({ concept, atLeast }) => {
          const found = scheme.concepts.find((each) => each.id === concept);
          return {
            concept,
            label: { nl: found?.nl ?? concept, en: found?.en ?? concept },
            atLeast,
          };
        }),
      };
    }),
  };
  return { study: study.id, by, release, members };
}

function membership(members: StoredRelease['members']): Membership {
  return new Map(members.map(({ value, hashes }) => [value, new Set(hashes)]));
}

function noGroups(): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: 'er is geen groep van tien of meer respondenten. Kies een bredere indeling met --by all; zijn er samen minder dan tien, dan kan er niets worden uitgegeven.',
    en: 'there is no group of ten or more respondents. Choose broader groups with --by all; where there are fewer than ten together, nothing can be released.',
  });
}

function otherGroups({ by, release }: StoredRelease): CommandError {
  const number = String(release.number);
  return new CommandError(exitCodes.failed.code, {
    nl: `uitgave ${number} deelt de respondenten in naar ${by}. Twee indelingen naast elkaar verraden mensen: neem --by ${by}.`,
    en: `release ${number} puts respondents together by ${by}. Two ways side by side give people away: take --by ${by}.`,
  });
}

function smallChange({ release }: StoredRelease, group: string, changed: number): CommandError {
  const [number, count] = [String(release.number), String(changed)];
  return new CommandError(exitCodes.failed.code, {
    nl: `de groep "${group}" verschilt ${count} respondent(en) van die in uitgave ${number}; het moeten er geen of ten minste vijf zijn, want anders is te zien wat juist zij zeiden. Wacht tot er meer bij komen.`,
    en: `the group "${group}" differs by ${count} respondent(s) from that of release ${number}; it must be none or at least five, else one sees what just those said. Wait until more have come.`,
  });
}
