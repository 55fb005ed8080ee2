import type { ViewHolder } from '@samenspel/claims';
import { findingRefinement, type FindingCategoryId, type SchemeId } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { quantificationOf } from './collaboration.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { ActorRecord, ClaimRecord, FindingRecord, RespondentRecord } from '../records.ts';
import { schemeIds, type ConceptRecord } from '../reading/study-schemes.ts';
import type { Types } from '../types.ts';
import { when } from '../reading/when.ts';

const refinements: Readonly<Partial<Record<FindingCategoryId, SchemeId>>> = findingRefinement;

/** What a finding of a category says more precisely; `undefined` where the category has no such scheme. */
export function refinementOf(
  study: OpenStudy,
  category: FindingCategoryId,
  concept: string | undefined,
): ConceptRecord | undefined {
  const scheme = refinements[category];
  return scheme === undefined || concept === undefined
    ? undefined
    : study.schemes.concept(scheme, concept);
}

/** Those whose view it is, in the order given. */
export async function holdersOf(
  study: OpenStudy,
  holders: readonly ViewHolder[],
): Promise<readonly (RespondentRecord | ActorRecord)[]> {
  return Promise.all(holders.map(async ({ type, id }) => study.entities[type].one(id)));
}

/** The concept that an answer is, written as `us-them-source/unfamiliarity`; `undefined` where it is a claim. */
export function answeredConcept({ schemes }: OpenStudy, answer: string): ConceptRecord | undefined {
  const [scheme, id, ...more] = answer.split('/');
  const known = schemeIds.find((each) => each === scheme);
  if (known === undefined || id === undefined || more.length > 0) return undefined;
  return schemes.find(known, id)?.name === id ? schemes.concept(known, id) : undefined;
}

async function answersOf({
  study,
  answers,
}: FindingRecord): Promise<readonly (ClaimRecord | ConceptRecord)[]> {
  const answered = await Promise.all(
    answers.map(async (answer) => answeredConcept(study, answer) ?? study.claims.one(answer)),
  );
  return answered.filter((each) => each !== undefined);
}

/** A statement on collaboration that is not itself a tie. */
export function defineFinding(builder: Builder, types: Types): void {
  const { schemes } = types;

  types.finding.implement({
    description: 'A statement on collaboration that is not itself a tie.',
    interfaces: [types.claim, types.node],
    fields: (t) => ({
      category: t.expose('category', {
        type: schemes['finding-category'],
        description: 'What kind of statement it is.',
      }),
      concept: t.field({
        type: types.concept,
        nullable: true,
        description:
          'What it says more precisely: a concept of the scheme that belongs to the category.',
        resolve: ({ study, category, concept }) => refinementOf(study, category, concept) ?? null,
      }),
      holders: t.field({
        type: [types.holder],
        description: 'Whose view it is, where that is not who says it.',
        resolve: ({ study, holders }) => (holders.length === 0 ? [] : holdersOf(study, holders)),
      }),
      phases: t.expose('phases', {
        type: [schemes.phase],
        description: 'Phases of support; none means that the source does not say.',
      }),
      about: t.field({
        type: [types.actor],
        description: 'The actors whom it concerns.',
        resolve: ({ study, about }) => study.entities.actor.many(about),
      }),
      at: t.field({
        type: [types.actor],
        description: 'The place or event that it is about.',
        resolve: ({ study, at }) => study.entities.actor.many(at),
      }),
      functions: t.field({
        type: [types.concept],
        description: 'Functions of informal parties: concepts of the scheme `function`.',
        resolve: ({ study, functions }) =>
          functions.map((id) => study.schemes.concept('function', id)),
      }),
      targetGroups: t.field({
        type: [types.concept],
        description: 'For whom: concepts of the scheme `target-group`.',
        resolve: ({ study, targetGroups }) =>
          targetGroups.map((id) => study.schemes.concept('target-group', id)),
      }),
      locus: t.expose('locus', {
        type: schemes['hybridity-locus'],
        nullable: true,
        description: 'Where hybridisation happens.',
      }),
      level: t.expose('level', {
        type: schemes.level,
        nullable: true,
        description: 'Micro, meso or macro.',
      }),
      frequency: t.expose('frequency', {
        type: types.frequency,
        nullable: true,
        description: 'How often.',
      }),
      quantifier: t.field({
        type: types.quantification,
        nullable: true,
        description: 'How many of a group it holds for.',
        resolve: ({ study, quantifier }) => quantificationOf(study, quantifier),
      }),
      trend: t.expose('trend', {
        type: schemes.trend,
        nullable: true,
        description: 'Whether it becomes more or less.',
      }),
      rank: t.exposeInt('rank', {
        nullable: true,
        description: 'The order of mention, where the source orders.',
      }),
      answers: t.field({
        type: [types.answered],
        description: 'What a solution or intervention answers.',
        resolve: (finding) => (finding.answers.length === 0 ? [] : answersOf(finding)),
      }),
      explains: t.field({
        type: [types.claim],
        description: 'The claims that it gives the reason for.',
        resolve: ({ study, explains }) =>
          when(study.claims.many(explains), (found) =>
            found.filter((claim) => claim !== undefined),
          ),
      }),
    }),
  });
}
