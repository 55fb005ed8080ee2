import type {
  CountedValue,
  Perspectives,
  PerspectiveView,
  Point,
  Positions,
} from '@samenspel/analysis';
import type { GroupKey } from '@samenspel/claims';
import {
  findingCategory,
  perspective as perspectiveScheme,
  position as positionScheme,
  type ModalityId,
  type OriginId,
} from '@samenspel/ontology';
import type { Counted } from '@samenspel/snapshot';
import type { Builder } from '../builder.ts';
import { refinementOf } from '../claims/finding.ts';
import type { FilterInput, Filters } from '../filters/filter-input.ts';
import { selectClaims } from '../pages/claim-page.ts';
import { allInOrder } from '../reading/all-in-order.ts';
import type { InStudy, OpenStudy } from '../reading/open-study.ts';
import type { GroupValueRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { defineContradictions } from './contradictions.ts';
import { claimsOf, firstClaims, idIn, type SaidRecord } from './said.ts';
import { defineTheme, themeOf, type ThemeInput } from './theme.ts';

/** A value with what says it. */
export interface SaidValueRecord extends SaidRecord {
  readonly value: GroupValueRecord;
}

/** What one perspective says on a point, or of a proposition. */
export interface ByPerspectiveRecord extends SaidRecord {
  readonly perspective: string | null;
  readonly position?: string;
}

function valuesOf(
  study: OpenStudy,
  key: GroupKey,
  values: readonly CountedValue[],
): readonly SaidValueRecord[] {
  return values.map(({ value, counted }) => ({
    study,
    ...counted,
    value: { study, key, id: value },
  }));
}

function byPerspective(
  study: OpenStudy,
  sides: readonly {
    readonly perspective: string | null;
    readonly position?: string;
    readonly counted: Counted;
  }[],
): readonly ByPerspectiveRecord[] {
  return sides.map(({ counted, ...side }) => ({ study, ...side, ...counted }));
}

async function perspectives(
  study: OpenStudy,
  args: {
    readonly theme: ThemeInput;
    readonly filter?: FilterInput | null | undefined;
    readonly origins: readonly OriginId[];
    readonly modalities: readonly ModalityId[];
  },
): Promise<InStudy<Perspectives>> {
  const { origins, modalities } = args;
  const [theme, { filter }] = await allInOrder([
    themeOf(study, args.theme),
    selectClaims(study, undefined, args.filter),
  ]);
  const found = await study.measure('perspectives', {
    theme,
    counting: {
      ...(filter === undefined ? {} : { filter }),
      origins: origins.length === 0 ? 'all' : [...new Set(origins)],
      modalities: modalities.length === 0 ? 'all' : [...new Set(modalities)],
    },
  });
  return { ...found, study };
}

/** What perspectives say on a theme, side by side. */
export function definePerspectives(builder: Builder, types: Types, filters: Filters): void {
  const { schemes } = types;
  const args = firstClaims(builder);

  const saidValue = builder.objectRef<SaidValueRecord>('SaidValue').implement({
    description: 'A value with the claims that say it.',
    fields: (t) => ({
      value: t.expose('value', { type: types.groupValue, description: 'The value.' }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims say it.' }),
      claims: t.field({
        type: [types.claim],
        description: 'The claims that say it.',
        args,
        resolve: ({ study, claims }, { first }) => claimsOf(study, claims, first),
      }),
    }),
  });
  const said = builder.objectRef<ByPerspectiveRecord>('SaidByPerspective').implement({
    description: 'What one perspective says.',
    fields: (t) => ({
      perspective: t.field({
        type: schemes.perspective,
        nullable: true,
        description: 'The perspective; none for claims without one.',
        resolve: ({ perspective }) => idIn(perspectiveScheme, perspective),
      }),
      position: t.field({
        type: schemes.position,
        nullable: true,
        description: 'Of a proposition: the position taken.',
        resolve: ({ position }) => idIn(positionScheme, position),
      }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims say it.' }),
      claims: t.field({
        type: [types.claim],
        description: 'The claims that say it.',
        args,
        resolve: ({ study, claims }, { first }) => claimsOf(study, claims, first),
      }),
    }),
  });
  const view = builder.objectRef<InStudy<PerspectiveView>>('PerspectiveView').implement({
    description: 'What one perspective says on a theme.',
    fields: (t) => ({
      perspective: t.field({
        type: schemes.perspective,
        nullable: true,
        description: 'The perspective; none for claims without one.',
        resolve: ({ perspective }) => idIn(perspectiveScheme, perspective),
      }),
      tally: t.field({
        type: types.tally,
        description: 'How many claims it makes; a perspective that is silent makes none.',
        resolve: ({ counted }) => counted.tally,
      }),
      claims: t.field({
        type: [types.claim],
        description: 'The claims that it makes.',
        args,
        resolve: ({ study, counted }, { first }) => claimsOf(study, counted.claims, first),
      }),
      categories: t.field({
        type: [saidValue],
        description: 'Its findings by category.',
        resolve: ({ study, categories }) => valuesOf(study, 'category', categories),
      }),
      stances: t.field({
        type: [saidValue],
        description: 'Its collaborations by how they are judged.',
        resolve: ({ study, stances }) => valuesOf(study, 'stance', stances),
      }),
      forms: t.field({
        type: [saidValue],
        description: 'Its collaborations by form.',
        resolve: ({ study, forms }) => valuesOf(study, 'form', forms),
      }),
    }),
  });
  const point = builder.objectRef<InStudy<Point>>('Point').implement({
    description: 'A point that findings make, and from which perspectives it is made.',
    fields: (t) => ({
      category: t.field({
        type: schemes['finding-category'],
        nullable: true,
        description: 'The category of the findings.',
        resolve: ({ category }) => idIn(findingCategory, category),
      }),
      concept: t.field({
        type: types.concept,
        nullable: true,
        description: 'The concept within the category, where the findings name one.',
        resolve: ({ study, category, concept }) => {
          const known = idIn(findingCategory, category);
          return known === null ? null : (refinementOf(study, known, concept ?? undefined) ?? null);
        },
      }),
      by: t.field({
        type: [said],
        description: 'The perspectives that make it.',
        resolve: ({ study, by }) => byPerspective(study, by),
      }),
    }),
  });
  const propositionPositions = builder
    .objectRef<InStudy<Positions>>('PropositionPositions')
    .implement({
      description: 'The positions that are taken on a proposition.',
      fields: (t) => ({
        proposition: t.field({
          type: types.proposition,
          description: 'The proposition.',
          resolve: ({ study, proposition }) => study.entities.proposition.one(proposition),
        }),
        by: t.field({
          type: [said],
          description: 'By perspective and position.',
          resolve: ({ study, by }) => byPerspective(study, by),
        }),
      }),
    });
  const contradiction = defineContradictions(builder, types);
  const perspectivesType = builder.objectRef<InStudy<Perspectives>>('Perspectives').implement({
    description:
      'What perspectives say on a theme, side by side and never flattened into one: where they make the same points, ' +
      'take opposite positions, and where members of one group contradict each other.',
    fields: (t) => ({
      views: t.field({
        type: [view],
        description:
          'The three perspectives of a study, silent ones too, and then any others that speak.',
        resolve: ({ study, views }) => views.map((each) => ({ ...each, study })),
      }),
      points: t.field({
        type: [point],
        description:
          'What is shared and what only one perspective says: points with most perspectives first.',
        extensions: { items: 20 },
        resolve: ({ study, points }) => points.map((each) => ({ ...each, study })),
      }),
      positions: t.field({
        type: [propositionPositions],
        description: 'The positions that are taken.',
        resolve: ({ study, positions }) => positions.map((each) => ({ ...each, study })),
      }),
      contradictions: t.field({
        type: [contradiction],
        description: 'Where claims contradict each other, within one perspective and between two.',
        args: {
          within: t.arg.boolean({
            description:
              'Only those within one perspective, or only those between two; both when absent.',
          }),
        },
        resolve: ({ study, contradictions }, { within }) =>
          contradictions
            .filter((each) => within === null || within === undefined || each.within === within)
            .map((each) => ({ ...each, study })),
      }),
      disputed: t.field({
        type: [saidValue],
        description:
          'Forms of contact of which it is said to be disputed whether they count as collaboration.',
        resolve: ({ study, disputed }) =>
          valuesOf(
            study,
            'form',
            disputed.map(({ form, counted }) => ({ value: form, counted })),
          ),
      }),
      version: t.expose('version', {
        type: types.version,
        description: 'The state of the study that the answer is of.',
      }),
    }),
  });

  builder.queryField('perspectives', (t) =>
    t.field({
      type: perspectivesType,
      description:
        'What perspectives say on a theme, side by side, and where they contradict each other.',
      extensions: { weight: 100 },
      args: {
        ...types.args.study,
        theme: t.arg({
          type: defineTheme(builder, types),
          required: true,
          description: 'On what they are compared.',
        }),
        filter: t.arg({ type: filters.any, description: 'Only these claims; all when absent.' }),
        origins: t.arg({
          type: [schemes.origin],
          defaultValue: ['respondent'],
          required: true,
          description: 'Only claims of these origins; an empty list takes all.',
        }),
        modalities: t.arg({
          type: [schemes.modality],
          defaultValue: [],
          required: true,
          description:
            'Only claims of these modalities; an empty list takes all, for wishes and expectations are part of a perspective.',
        }),
      },
      resolve: async (_root, { study, ...rest }, context) =>
        perspectives(await context.study(study), rest),
    }),
  );
}
