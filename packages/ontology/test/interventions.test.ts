import {
  actorKind,
  intervention,
  interventionsFor,
  isConceptId,
  solutionDirection,
  solutionsFor,
  usThemSource,
  type ActorKindId,
  type InterventionId,
  type UsThemSourceId,
} from '@samenspel/ontology';
import { describe, expect, it } from 'vitest';

describe('interventionsFor', () => {
  it.each<[UsThemSourceId, readonly InterventionId[], ActorKindId | undefined]>([
    [
      'unfamiliarity',
      ['organised-acquaintance', 'cultural-sensitivity', 'use-of-intermediaries'],
      'volunteer-coordinator',
    ],
    [
      'disagreement',
      ['case-debate', 'social-reflection', 'acknowledged-differences'],
      'volunteer-coordinator',
    ],
    ['indeterminacy', ['clarified-model', 'feasible-choices'], 'policy-maker'],
    ['time-pressure', [], undefined],
  ])('%s', (source, interventions, bestLead) => {
    const advice = interventionsFor(source);
    expect(advice.interventions).toEqual(interventions);
    expect(advice.leads[0]?.kind).toBe(bestLead);
    expect(advice.reason.nl).not.toBe('');
    expect(advice.reason.en).not.toBe('');
  });

  it('answers each source with interventions of its own, and uses them all', () => {
    const all = usThemSource.concepts.flatMap(({ id }) => interventionsFor(id).interventions);
    expect(all).toEqual(intervention.concepts.map(({ id }) => id));
  });

  it('names leads that are kinds of actor, each with a reason and a place in a source', () => {
    for (const { id } of usThemSource.concepts) {
      for (const { kind, nl, en, source } of interventionsFor(id).leads) {
        expect(isConceptId(actorKind, kind)).toBe(true);
        expect([nl, en, source.locator]).not.toContain('');
      }
    }
  });
});

describe('solutionsFor', () => {
  it('tells what a source ties together from what is concluded', () => {
    expect(solutionsFor('disagreement')).toEqual([
      { solution: 'development-trajectory', basis: 'inferred' },
    ]);
    expect(solutionsFor('unfamiliarity').filter(({ basis }) => basis === 'stated')).toEqual([
      { solution: 'neighbourhood-table', basis: 'stated' },
      { solution: 'network-meeting', basis: 'stated' },
      { solution: 'development-trajectory', basis: 'stated' },
    ]);
    expect(solutionsFor('time-pressure').map(({ solution }) => solution)).toEqual([
      'networking-hours',
    ]);
  });

  it('leaves training, which no source ties to anything, out', () => {
    const tied = new Set(
      usThemSource.concepts.flatMap(({ id }) => solutionsFor(id).map(({ solution }) => solution)),
    );
    expect(solutionDirection.concepts.map(({ id }) => id).filter((id) => !tied.has(id))).toEqual([
      'training',
    ]);
  });
});
