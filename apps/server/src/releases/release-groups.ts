import { areaOfRespondent, releaseGroups, type ReleaseGroup } from '@samenspel/analysis';
import type { LocalText, Respondent, Study } from '@samenspel/claims';
import { perspective } from '@samenspel/ontology';
import type { Scope, Store } from '@samenspel/store';
import type { Words } from '../io.ts';

const scope: Scope = { studies: 'all' };

/** What respondents are put into groups by: something that is known before they answer. */
export const groupings = ['area', 'perspective', 'all'] as const;

export type Grouping = (typeof groupings)[number];

/** A group of a release, as people read of it. */
export interface NamedGroup extends ReleaseGroup {
  readonly label: LocalText;
}

const valueOf: Readonly<Record<Grouping, (respondent: Respondent) => string | undefined>> = {
  area: areaOfRespondent,
  perspective: (respondent) => respondent.perspective,
  all: () => undefined,
};

/** The groups of a study, at least ten respondents each. */
export async function groupsOfStudy(
  store: Store,
  { id }: Study,
  by: Grouping,
): Promise<readonly NamedGroup[]> {
  const [respondents, areas] = await Promise.all([
    store.allEntities(scope, id, 'respondent'),
    store.allEntities(scope, id, 'area'),
  ]);
  const groups = releaseGroups(respondents, valueOf[by]);
  const labels = new Map<string, LocalText>([
    ...perspective.concepts.map(({ id: name, nl, en }) => [name, { nl, en }] as const),
    ...areas.map((area) => [area.id, area.label] as const),
  ]);
  const isAll = groups.length === 1;
  return groups.map((group) => ({
    ...group,
    label:
      group.value === null
        ? isAll
          ? everybody
          : others
        : (labels.get(group.value) ?? { nl: group.value }),
  }));
}

const everybody: Words = { nl: 'allen', en: 'all' };
const others: Words = { nl: 'overigen', en: 'others' };
