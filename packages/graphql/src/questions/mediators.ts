import type { Intermediary } from '@samenspel/analysis';
import type { Version } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import type { ActorFilterInput, Filters } from '../filters/filter-input.ts';
import { resolveActorFilter } from '../filters/resolve-filter.ts';
import { twoSides } from '../filters/to-filter.ts';
import { allInOrder } from '../reading/all-in-order.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { ActorRecord, AreaRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { countingArguments, countingOf, type CountingArguments } from './counting-arguments.ts';
import { collaborationsOf, firstClaims, type SaidRecord } from './said.ts';

/** Somebody who is said to stand between two others. */
export interface IntermediaryRecord extends SaidRecord {
  readonly actor: ActorRecord;
  readonly found: Intermediary;
}

/** What is said of an intermediary in one area. */
export interface IntermediaryAreaRecord extends SaidRecord {
  readonly area: AreaRecord | null;
}

export interface MediatorsRecord {
  readonly intermediaries: readonly IntermediaryRecord[];
  readonly unnamed: SaidRecord;
  readonly version: Version;
}

async function mediators(
  study: OpenStudy,
  sides: readonly ActorFilterInput[],
  args: CountingArguments,
): Promise<MediatorsRecord> {
  const [one, other] = twoSides(sides, 'between');
  const [counting, ...between] = await allInOrder([
    countingOf(study, args),
    resolveActorFilter(study, one),
    resolveActorFilter(study, other),
  ]);
  const { intermediaries, unnamed, version } = await study.measure('mediation', {
    ...counting,
    between,
  });
  const actors = await study.entities.actor.many(intermediaries.map(({ actor }) => actor));
  return {
    intermediaries: intermediaries.flatMap((found, position) => {
      const actor = actors[position];
      return actor === undefined ? [] : { study, actor, found, ...found.counted };
    }),
    unnamed: { study, ...unnamed },
    version,
  };
}

/** The intermediaries between two sorts of actors. */
export function defineMediators(builder: Builder, types: Types, filters: Filters): void {
  const args = firstClaims(builder);
  const intermediaryArea = builder.objectRef<IntermediaryAreaRecord>('IntermediaryArea').implement({
    description: 'What is said of an intermediary in one area.',
    fields: (t) => ({
      area: t.expose('area', {
        type: types.area,
        nullable: true,
        description: 'The area; none for claims that name none.',
      }),
      tally: t.expose('tally', { type: types.tally, description: 'How many claims say so.' }),
      claims: t.field({
        type: [types.collaboration],
        description: 'The claims that say so.',
        args,
        resolve: ({ study, claims }, { first }) => collaborationsOf(study, claims, first),
      }),
    }),
  });
  const intermediary = builder.objectRef<IntermediaryRecord>('Intermediary').implement({
    description:
      'Somebody who is said to stand between two others. Being an intermediary is a place in a collaboration, not a kind.',
    fields: (t) => ({
      actor: t.expose('actor', { type: types.actor, description: 'Who it is.' }),
      tally: t.expose('tally', {
        type: types.tally,
        description: 'How many claims say that it links the two.',
      }),
      claims: t.field({
        type: [types.collaboration],
        description: 'The claims that it links the two.',
        args,
        resolve: ({ study, claims }, { first }) => collaborationsOf(study, claims, first),
      }),
      denied: t.field({
        type: types.tally,
        description: 'How many claims say that no link goes by way of it.',
        resolve: ({ found }) => found.denied.tally,
      }),
      deniedBy: t.field({
        type: [types.collaboration],
        description: 'The claims that no link goes by way of it.',
        args,
        resolve: ({ study, found }, { first }) =>
          collaborationsOf(study, found.denied.claims, first),
      }),
      areas: t.field({
        type: [intermediaryArea],
        description: 'The areas that the claims of a link are about.',
        resolve: ({ study, found }) =>
          Promise.all(
            found.areas.map(async ({ area, counted }) => ({
              study,
              ...counted,
              area: area === null ? null : await study.entities.area.one(area),
            })),
          ),
      }),
      respondents: t.field({
        type: [types.respondent],
        description: 'Respondents and groups that say, or may have said, that it links them.',
        resolve: ({ study, found }) => study.entities.respondent.many(found.respondents),
      }),
      onlyAuthors: t.boolean({
        description: 'Only the authors speak of it: no respondent is quoted for it.',
        resolve: ({ found }) => found.onlyAuthors,
      }),
    }),
  });
  const mediatorsType = builder.objectRef<MediatorsRecord>('Mediators').implement({
    description: 'Which intermediaries are named between two sorts of actors.',
    fields: (t) => ({
      intermediaries: t.expose('intermediaries', {
        type: [intermediary],
        description: 'Those with most respondents first.',
        extensions: { items: 20 },
      }),
      unnamed: t.field({
        type: types.tally,
        description: 'How many claims say that contact is mediated, but not through whom.',
        resolve: ({ unnamed }) => unnamed.tally,
      }),
      unnamedBy: t.field({
        type: [types.collaboration],
        description: 'The claims that do not say through whom.',
        args,
        resolve: ({ unnamed }, { first }) => collaborationsOf(unnamed.study, unnamed.claims, first),
      }),
      version: t.expose('version', {
        type: types.version,
        description: 'The state of the study that the answer is of.',
      }),
    }),
  });

  builder.queryField('mediators', (t) =>
    t.field({
      type: mediatorsType,
      description:
        'Which intermediaries are named between two sorts of actors, in which areas, by whom, and of which only the ' +
        'authors speak.',
      extensions: { weight: 100 },
      args: {
        ...types.args.study,
        between: t.arg({
          type: [filters.actor],
          required: true,
          description: 'Two: the actors of the one sort, and those of the other.',
        }),
        ...countingArguments(builder, types, filters, []),
      },
      resolve: async (_root, { study, between, ...rest }, context) =>
        mediators(await context.study(study), between, rest),
    }),
  );
}
