import type { SchemeId } from '@samenspel/ontology';
import { yesNo, isConceptId } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { quantificationOf } from './collaboration.ts';
import { criterionSchemes, placementValueSchemes } from './concept-schemes.ts';
import { holdersOf } from './finding.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { PlacementValueRecord } from '../records.ts';
import type { ConceptRecord } from '../reading/study-schemes.ts';
import type { Types } from '../types.ts';

function conceptIn(
  { schemes }: OpenStudy,
  among: readonly SchemeId[],
  id: string,
): ConceptRecord | undefined {
  for (const scheme of among) {
    const concept = schemes.find(scheme, id);
    if (concept?.name === id) return concept;
  }
  return undefined;
}

const negation = /^not (.+)$/u;

function placedAs({ study, value }: PlacementValueRecord): ConceptRecord | undefined {
  return conceptIn(study, placementValueSchemes, negation.exec(value)?.[1] ?? value);
}

/** Positions on propositions and placements of actors. */
export function definePositionAndPlacement(builder: Builder, types: Types): void {
  const { schemes } = types;

  types.position.implement({
    description: 'Agreement or disagreement with a proposition; the reason is the text.',
    interfaces: [types.claim, types.node],
    fields: (t) => ({
      proposition: t.field({
        type: types.proposition,
        description: 'The proposition that it is about.',
        resolve: ({ study, proposition }) => study.entities.proposition.one(proposition),
      }),
      position: t.expose('position', {
        type: schemes.position,
        description: 'Agree, disagree, ambivalent, or divided within a group.',
      }),
      holders: t.field({
        type: [types.holder],
        description: 'Whose position it is, where that is not who says it.',
        resolve: ({ study, holders }) => (holders.length === 0 ? [] : holdersOf(study, holders)),
      }),
      phases: t.expose('phases', {
        type: [schemes.phase],
        description: 'Phases of support; none means that the source does not say.',
      }),
      quantifier: t.field({
        type: types.quantification,
        nullable: true,
        description: 'How many of a group hold it.',
        resolve: ({ study, quantifier }) => quantificationOf(study, quantifier),
      }),
      inferred: t.exposeBoolean('inferred', {
        description: 'The coder concluded it; it is not said in so many words.',
      }),
    }),
  });

  types.placement.implement({
    description: 'Where somebody places actors on a criterion of formality, an axis or a quadrant.',
    interfaces: [types.claim, types.node],
    fields: (t) => ({
      placed: t.field({
        type: [types.actor],
        description: 'The actors that are placed.',
        resolve: ({ study, placed }) => study.entities.actor.many(placed),
      }),
      criteria: t.field({
        type: [types.concept],
        description: 'What they are placed on: criteria of formality, axes or quadrants.',
        resolve: ({ study, criteria }) =>
          criteria.map(
            (id) =>
              conceptIn(study, criterionSchemes, id) ??
              study.schemes.concept('formality-criterion', id),
          ),
      }),
      value: t.field({
        type: types.placementValue,
        description: 'Where they are placed.',
        resolve: ({ study, value }) => ({ study, value }),
      }),
      holders: t.field({
        type: [types.holder],
        description: 'Whose view it is, where that is not who says it.',
        resolve: ({ study, holders }) => (holders.length === 0 ? [] : holdersOf(study, holders)),
      }),
      quantifier: t.field({
        type: types.quantification,
        nullable: true,
        description: 'How many of a group it holds for.',
        resolve: ({ study, quantifier }) => quantificationOf(study, quantifier),
      }),
      inferred: t.exposeBoolean('inferred', {
        description: 'The coder concluded it; it is not said in so many words.',
      }),
    }),
  });

  types.placementValue.implement({
    description: 'What a placement says: yes, no or disputed on a criterion, or a concept.',
    fields: (t) => ({
      answer: t.field({
        type: schemes['yes-no'],
        nullable: true,
        description: 'Yes, no or disputed, where it is one of these.',
        resolve: ({ value }) => (isConceptId(yesNo, value) ? value : null),
      }),
      concept: t.field({
        type: types.concept,
        nullable: true,
        description: 'The concept, where it is one.',
        resolve: (value) => placedAs(value) ?? null,
      }),
      negated: t.boolean({
        description: 'Said not to be so: not formal, not of this quadrant.',
        resolve: ({ value }) => negation.test(value),
      }),
      text: t.exposeString('value', { description: 'The value as the claim has it.' }),
    }),
  });
}
