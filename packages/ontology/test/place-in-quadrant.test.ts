import {
  placeInQuadrant,
  quadrant,
  type QuadrantId,
  type QuadrantPosition,
} from '@samenspel/ontology';
import { describe, expect, it } from 'vitest';

describe('placeInQuadrant', () => {
  it.each<[string, QuadrantPosition, QuadrantId, boolean]>([
    [
      'the coordinator of the Productiehuis, as the report places her',
      { formalSupport: 'formal-informal', beneficiary: 'collective' },
      'collective-formal-informal',
      false,
    ],
    [
      'the coordinator of the walk-in consultation, as the report places him',
      { formalSupport: 'formal-informal', beneficiary: 'individual' },
      'individual-formal-informal',
      false,
    ],
    [
      'a buddy who is guided by a professional',
      { guidedByFormalOrganisation: true, supportsIndividuals: true },
      'individual-formal-informal',
      true,
    ],
    [
      'a neighbour who does the shopping',
      { guidedByFormalOrganisation: false, supportsIndividuals: true, supportsGroups: false },
      'individual-informal',
      true,
    ],
    [
      'a residents’ initiative by itself, of which a source says that it is for all',
      { guidedByFormalOrganisation: false, beneficiary: 'collective' },
      'collective-informal',
      true,
    ],
    [
      'one whom a source places against the facts: the source goes first',
      { formalSupport: 'informal', guidedByFormalOrganisation: true, beneficiary: 'individual' },
      'individual-informal',
      false,
    ],
  ])('places %s', (_, position, expected, inferred) => {
    const placement = placeInQuadrant(position);
    expect(placement).toMatchObject({ quadrant: expected, candidates: [expected], inferred });
  });

  it.each<[string, QuadrantPosition, readonly QuadrantId[], readonly [string, string]]>([
    ['nothing', {}, quadrant.concepts.map(({ id }) => id), ['unknown', 'unknown']],
    [
      'only for whom it is',
      { beneficiary: 'collective' },
      ['collective-informal', 'collective-formal-informal'],
      ['unknown', 'asserted'],
    ],
    [
      'only who stands behind it',
      { guidedByFormalOrganisation: true },
      ['individual-formal-informal', 'collective-formal-informal'],
      ['inferred', 'unknown'],
    ],
    [
      'that it supports people and groups',
      { formalSupport: 'informal', supportsIndividuals: true, supportsGroups: true },
      ['individual-informal', 'collective-informal'],
      ['asserted', 'unknown'],
    ],
    [
      'that it does not support people, which does not tell whom it does support',
      { formalSupport: 'informal', supportsIndividuals: false },
      ['individual-informal', 'collective-informal'],
      ['asserted', 'unknown'],
    ],
  ])('leaves it open where one knows %s', (_, position, candidates, bases) => {
    const placement = placeInQuadrant(position);
    expect(placement.quadrant).toBeUndefined();
    expect(placement.candidates.toSorted()).toEqual(candidates.toSorted());
    expect(placement.reasons.map(({ basis }) => basis)).toEqual(bases);
  });

  it('says why, for each axis, in both languages', () => {
    expect(placeInQuadrant({ guidedByFormalOrganisation: true }).reasons).toEqual([
      {
        axis: 'formal-support',
        basis: 'inferred',
        nl: 'een formele organisatie begeleidt het',
        en: 'a formal organisation guides it',
      },
      {
        axis: 'beneficiary',
        basis: 'unknown',
        nl: 'niet bekend is voor wie de steun is',
        en: 'it is not known whom the support is for',
      },
    ]);
  });
});
