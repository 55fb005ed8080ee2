import {
  classifyFormality,
  formalityCriterion,
  yesNo,
  type FormalityCriteria,
  type FormalityCriterionId,
  type FormalityId,
} from '@samenspel/ontology';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('classifyFormality', () => {
  it.each<[string, FormalityCriteria, FormalityId]>([
    ['of whom nothing is known', {}, 'unknown'],
    ['of whom all is disputed', { paid: 'disputed', subsidised: 'disputed' }, 'unknown'],
    ['who cannot oblige, which says little', { 'able-to-oblige': 'no' }, 'unknown'],
    ['who can oblige', { 'able-to-oblige': 'yes' }, 'formal'],
    ['who acts on own initiative', { 'own-initiative': 'yes' }, 'informal'],
    ['who acts as a profession', { 'own-initiative': 'no' }, 'formal'],
    ['a neighbour', { paid: 'no', 'formal-assignment': 'no', 'own-initiative': 'yes' }, 'informal'],
    [
      'a district nurse',
      {
        paid: 'yes',
        'formal-assignment': 'yes',
        'recognised-qualification': 'yes',
        'own-initiative': 'no',
        'able-to-oblige': 'no',
      },
      'formal',
    ],
    ['a paid coordinator of an initiative', { paid: 'yes', 'own-initiative': 'yes' }, 'mixed'],
    ['a qualified volunteer', { paid: 'no', 'recognised-qualification': 'yes' }, 'mixed'],
    ['who is paid, the rest disputed', { paid: 'yes', subsidised: 'disputed' }, 'formal'],
  ])('places someone %s', (_, criteria, formality) => {
    expect(classifyFormality(criteria).formality).toBe(formality);
  });

  it.each<[FormalityCriterionId, FormalityId, FormalityId]>([
    ['paid', 'formal', 'informal'],
    ['formal-assignment', 'formal', 'informal'],
    ['recognised-qualification', 'formal', 'informal'],
    ['own-initiative', 'informal', 'formal'],
    ['subsidised', 'formal', 'informal'],
    ['systematic-deployment', 'formal', 'informal'],
    ['able-to-oblige', 'formal', 'unknown'],
  ])('reads %s alone: yes is %s, no is %s, disputed decides nothing', (criterion, yes, no) => {
    const placed = yesNo.concepts.map(({ id }) => classifyFormality({ [criterion]: id }).formality);
    expect(placed).toEqual([yes, no, 'unknown']);
  });

  it('gives a reason for every criterion known, in both languages', () => {
    expect(classifyFormality({ subsidised: 'disputed', paid: 'yes' }).reasons).toEqual([
      { criterion: 'paid', answer: 'yes', pointsTo: 'formal', nl: 'wordt betaald', en: 'is paid' },
      {
        criterion: 'subsidised',
        answer: 'disputed',
        pointsTo: undefined,
        nl: 'is op dit punt omstreden',
        en: 'is disputed on this point',
      },
    ]);
  });
});

describe('whatever is known', () => {
  const answer = fc.constantFrom(...yesNo.concepts.map(({ id }) => id));
  const known = fc.dictionary(
    fc.constantFrom(...formalityCriterion.concepts.map(({ id }) => id)),
    answer,
  );

  it('the placement follows from the reasons given', () => {
    fc.assert(
      fc.property(known, (criteria: FormalityCriteria) => {
        const { formality, reasons } = classifyFormality(criteria);
        expect(reasons.map(({ criterion }) => criterion).toSorted()).toEqual(
          Object.keys(criteria).toSorted(),
        );
        const sides = new Set(reasons.flatMap(({ pointsTo }) => pointsTo ?? []));
        expect([...sides].toSorted()).toEqual(
          {
            formal: ['formal'],
            informal: ['informal'],
            mixed: ['formal', 'informal'],
            unknown: [],
          }[formality],
        );
      }),
    );
  });

  it('learning more never turns formal into informal at once: it becomes mixed first', () => {
    fc.assert(
      fc.property(known, known, (less: FormalityCriteria, more: FormalityCriteria) => {
        const before = classifyFormality(less).formality;
        const after = classifyFormality({ ...more, ...less }).formality;
        if (before === 'formal') expect(after).not.toBe('informal');
        if (before === 'informal') expect(after).not.toBe('formal');
        if (before === 'mixed') expect(after).toBe('mixed');
      }),
    );
  });
});
