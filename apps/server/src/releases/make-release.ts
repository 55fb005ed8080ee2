import { releaseAnswers, releaseTables, smallChanges, type Membership } from '@samenspel/analysis';
import type { Study } from '@samenspel/claims';
import type { Release } from '@samenspel/graphql';
import { allSchemes, type Scheme } from '@samenspel/ontology';
import type { Scope, Store } from '@samenspel/store';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { hidden, type StoredRelease } from './release-file.ts';
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
 * where something changed for fewer than five of them since an earlier release, one that was taken back included
 */
export async function makeRelease(
  store: Store,
  study: Study,
  { by, earlier, key, today }: Making,
): Promise<StoredRelease> {
  const groups = await groupsOfStudy(store, study, by);
  if (groups.length === 0) throw noGroups();
  const answers = releaseAnswers(await store.snapshot(scope, study.id), groups);
  const members = groups.flatMap(({ value, members: all }) =>
    all.map((member): StoredRelease['members'][number] => {
      const said = [...(answers.get(member) ?? [])].sort();
      return [hidden(key, study.id, member), value, hidden(key, study.id, member, ...said)];
    }),
  );
  const keyMark = hidden(key, study.id);
  for (const before of earlier) {
    if (before.by !== by) throw otherGroups(before);
    if (before.keyMark !== keyMark) throw otherKey(before);
    const [change] = smallChanges(membership(before.members), membership(members));
    if (change !== undefined) throw smallChange(before, change.changed);
  }
  const release: Release = {
    number: (earlier.at(-1)?.release.number ?? 0) + 1,
    made: today,
    groups: groups.map(({ label }) => ({ label })),
    tables: releaseTables(groups, answers).map(({ property, scheme: id, rows }) => {
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
  return { study: study.id, by, takenBack: false, keyMark, release, members };
}

function membership(members: StoredRelease['members']): Membership {
  return new Map(members.map(([member, group, said]) => [member, { group, said }]));
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

function otherKey({ release }: StoredRelease): CommandError {
  const number = String(release.number);
  return new CommandError(exitCodes.failed.code, {
    nl: `de sleutel van de map is een andere dan bij uitgave ${number}, zodat niet te zien is of er mensen te herkennen zouden zijn. Zet het bestand "key" van toen terug.`,
    en: `the key of the folder is not the one of release ${number}, so that nobody can see whether people could be told apart. Put back the file "key" of that time.`,
  });
}

function smallChange({ release }: StoredRelease, changed: number): CommandError {
  const [number, count] = [String(release.number), String(changed)];
  return new CommandError(exitCodes.failed.code, {
    nl: `sinds uitgave ${number} is er voor ${count} respondent(en) iets veranderd: zij kwamen erbij, gingen weg, kwamen in een andere groep of zeiden iets anders. Het moeten er geen of ten minste vijf zijn, want anders is te zien wat juist zij zeiden. Wacht tot er meer bij komen.`,
    en: `since release ${number} something changed for ${count} respondent(s): they came, left, are in another group or say something else. It must be none or at least five, else one sees what just those said. Wait until more have come.`,
  });
}
