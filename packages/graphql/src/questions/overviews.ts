import type { Filter, Tally } from '@samenspel/claims';
import { phase as phases, type FindingCategoryId, type PhaseId } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { groupsOf } from '../counting/group.ts';
import type { Filters, FilterInput } from '../filters/filter-input.ts';
import { both } from '../filters/to-filter.ts';
import { addClaimField, type ClaimLists } from '../pages/claim-connections.ts';
import { selectClaims } from '../pages/claim-page.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { resolveNames } from '../reading/references.ts';
import type { AreaRecord } from '../records.ts';
import type { Types } from '../types.ts';

/** What is said of a phase. */
export interface PhaseOverviewRecord {
  readonly study: OpenStudy;
  readonly phase: PhaseId;
  readonly tally: Tally;
  readonly within: Filter;
}

/** What is said of an area. */
export interface AreaOverviewRecord {
  readonly study: OpenStudy;
  readonly area: AreaRecord;
  readonly within: Filter;
  readonly categories: readonly FindingCategoryId[];
}

const nothing: Tally = {
  claims: 0,
  distinctClaims: 0,
  respondents: 0,
  respondentGroups: 0,
  origins: {},
};

async function phaseOverviews(
  study: OpenStudy,
  input: FilterInput | null | undefined,
): Promise<readonly PhaseOverviewRecord[]> {
  const { filter } = await selectClaims(study, undefined, input);
  const { groups } = await study.count({
    ...(filter === undefined ? {} : { filter }),
    groupBy: ['phase'],
  });
  const tallies = new Map(groups.map(({ key: [id], ...tally }) => [id, tally]));
  return phases.concepts.map(({ id }) => {
    const inPhase: Filter = { property: 'phase', in: [id] };
    return {
      study,
      phase: id,
      tally: tallies.get(id) ?? nothing,
      within: both(filter, inPhase) ?? inPhase,
    };
  });
}

async function areaOverviews(
  study: OpenStudy,
  areas: readonly string[],
  about: readonly FindingCategoryId[],
  input: FilterInput | null | undefined,
): Promise<readonly AreaOverviewRecord[]> {
  const { filter } = await selectClaims(study, undefined, input);
  const named = await resolveNames(study, { entities: ['area'] }, areas);
  const records = await study.entities.area.many([...new Set(named.values())]);
  return records.map((area) => {
    const inArea: Filter = { property: 'area', in: [area.id], includeNarrower: true };
    return { study, area, categories: [...new Set(about)], within: both(filter, inArea) ?? inArea };
  });
}

/** What is said per phase, and per area side by side. */
export function defineOverviews(
  builder: Builder,
  types: Types,
  filters: Filters,
  lists: ClaimLists,
): void {
  const phaseOverview = builder.objectRef<PhaseOverviewRecord>('PhaseOverview');
  phaseOverview.implement({
    description: 'What is said of a phase.',
    fields: (t) => ({
      phase: t.expose('phase', { type: types.schemes.phase, description: 'The phase.' }),
      concept: t.field({
        type: types.concept,
        description: 'The phase with its labels and definition.',
        resolve: ({ study, phase }) => study.schemes.concept('phase', phase),
      }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims are on it.' }),
    }),
  });
  const areaOverview = builder.objectRef<AreaOverviewRecord>('AreaOverview');
  areaOverview.implement({
    description: 'What is said of an area and the areas within it.',
    fields: (t) => ({
      area: t.expose('area', { type: types.area, description: 'The area.' }),
      tally: t.field({
        type: types.tally,
        description: 'How many claims are on it. Areas are documented unequally.',
        extensions: { weight: 20 },
        resolve: async ({ study, within }) =>
          (await study.count({ filter: within, groupBy: [] })).total,
      }),
      endStates: t.field({
        type: [types.group],
        description:
          'Where the relation of formal and informal should end, in groups by end state.',
        extensions: { weight: 50 },
        resolve: ({ study, within }) =>
          groupsOf(
            {
              study,
              kind: 'finding',
              filter: { and: [within, { property: 'category', in: ['end-state'] }] },
            },
            ['concept'],
          ),
      }),
    }),
  });
  for (const list of [lists.collaboration, lists.finding, lists.position]) {
    addClaimField(builder, types, phaseOverview, list, ({ within }) => within);
  }
  addClaimField(builder, types, areaOverview, lists.collaboration, ({ within }) => within);
  addClaimField(builder, types, areaOverview, lists.indicator, ({ within }) => within);
  addClaimField(builder, types, areaOverview, lists.finding, ({ within, categories }) =>
    categories.length === 0 ? within : { and: [within, { property: 'category', in: categories }] },
  );

  builder.queryFields((t) => ({
    phases: t.field({
      type: [phaseOverview],
      description:
        'The phases of support in their order, then network formation and what holds for all, with what is said of each.',
      extensions: { items: phases.concepts.length, weight: 50 },
      args: {
        ...types.args.study,
        filter: t.arg({ type: filters.any, description: 'Only these claims; all when absent.' }),
      },
      resolve: async (_root, { study, filter }, context) =>
        phaseOverviews(await context.study(study), filter),
    }),
    compareAreas: t.field({
      type: [areaOverview],
      description: 'Areas side by side: what is said of each.',
      extensions: { weight: 50 },
      args: {
        ...types.args.study,
        areas: t.arg({
          type: [types.reference],
          required: true,
          description: 'The areas to compare, in this order, each once.',
        }),
        about: t.arg({
          type: [types.schemes['finding-category']],
          description: 'Findings of these categories; of all when absent.',
        }),
        filter: t.arg({ type: filters.any, description: 'Only these claims; all when absent.' }),
      },
      resolve: async (_root, { study, areas, about, filter }, context) =>
        areaOverviews(await context.study(study), areas, about ?? [], filter),
    }),
  }));
}
