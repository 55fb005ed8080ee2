import { describe, expect, test } from 'vitest';
import { claims, idsOf } from './told.ts';

const findings = claims.filter((claim) => claim.kind === 'finding');
const positions = claims.filter((claim) => claim.kind === 'position');

test('the professionals set seven conditions', () => {
  const conditions = findings.filter(
    ({ category, evidence }) => category === 'condition' && evidence.locator === 'D 1, voorwaarden',
  );
  expect(conditions.map(({ concept }) => concept)).toEqual([
    'clear-roles',
    'positive-experience',
    'time-to-consult',
    'reliability',
    'limits-to-tasks',
    'clear-responsibilities',
    'careful-matching',
  ]);
  for (const { saidBy, holders, origin } of conditions) {
    expect(saidBy).toEqual([{ type: 'authors' }]);
    expect(holders).toEqual([{ type: 'respondent', id: 'db-professionals' }]);
    expect(origin).toBe('area-synthesis');
  }
});

test.each([
  ['success-factor', ['general', 'reaching', 'assessment', 'planning', 'support', 'aftercare']],
  ['reason-not', ['general', 'reaching', 'assessment', 'planning', 'support', 'evaluation']],
  ['bottleneck', ['general', 'assessment', 'support']],
] as const)('%s: in these phases respondents of De Baarsjes name one', (category, phases) => {
  const named = findings.filter(
    ({ evidence, ...finding }) =>
      finding.category === category &&
      finding.origin === 'respondent' &&
      evidence.locator?.startsWith('B 3'),
  );
  expect(new Set(named.flatMap((finding) => finding.phases))).toEqual(new Set(phases));
});

test.each([
  ['purmerend', 'civil-society'],
  ['oud-noord', 'accessibility-plus'],
  ['de-baarsjes', 'accessibility'],
])('the end state held in %s is %s', (area, endState) => {
  const held = findings.filter(
    ({ category, areas }) => category === 'end-state' && areas.includes(area),
  );
  expect(new Set(held.map(({ concept }) => concept))).toEqual(new Set([endState]));
});

test.each([
  ['onbekendheid', ['organised-acquaintance', 'cultural-sensitivity', 'use-of-intermediaries']],
  ['onenigheid', ['case-debate', 'social-reflection', 'acknowledged-differences']],
  ['onbestemdheid', ['clarified-model', 'feasible-choices']],
])('the action scheme sets against %s what the report sets against it', (source, interventions) => {
  const answers = findings.filter(
    ({ category, evidence, answers }) =>
      category === 'intervention' &&
      evidence.locator === 'D 2, handelingsschema' &&
      answers.includes(`d2-bronnen#^${source}`),
  );
  expect(answers.map(({ concept }) => concept)).toEqual(interventions);
});

describe('positions stay with who takes them', () => {
  const held = (proposition: string, position: string) =>
    positions
      .filter((claim) => claim.proposition === proposition && claim.position === position)
      .filter(({ areas, origin }) => areas.includes('de-baarsjes') && origin === 'respondent')
      .flatMap(({ saidBy }) => saidBy.flatMap((sayer) => ('ids' in sayer ? sayer.ids : [])))
      .sort();

  test.each([
    [
      'professional-finally-responsible',
      ['db-clientondersteuner', 'db-jeugdgeneralist-1', 'db-jeugdgeneralist-2'],
      // What the district nurse adds holds after a case is closed, what the others say until then.
      ['db-ergotherapeut'],
    ],
    [
      'neighbours-no-extension',
      ['db-jeugdgeneralist-1', 'db-wijkverpleegkundige'],
      ['db-maatschappelijk-werker'],
    ],
    [
      'asking-information-is-collaborating',
      ['db-professionals-zonder-jeugdgeneralist-2'],
      ['db-jeugdgeneralist-2'],
    ],
    [
      'direction-can-be-handed-over',
      ['db-coordinator-inloopspreekuur', 'db-vrijwilligerscoordinator-productiehuis'],
      ['db-jeugdgeneralist-2'],
    ],
    ['informal-equal-to-formal', ['db-ergotherapeut'], []],
  ])('on %s', (proposition, agree, disagree) => {
    expect([held(proposition, 'agree'), held(proposition, 'disagree')]).toEqual([agree, disagree]);
  });
});

test('who says it stays open where the report leaves it open', () => {
  const open = claims.filter(({ saidBy }) =>
    saidBy.some((sayer) => sayer.type === 'respondent' && sayer.ids.length > 1),
  );
  expect(idsOf(open)).toEqual([
    'db-informele-partijen#^grens-lastig',
    'db-professionals#^aanwezigheid',
    'db-professionals#^beperkte-hulp',
    'db-professionals#^buren-veranderd',
    'db-professionals#^eigen-netwerk-rol',
    'db-professionals#^match-vraag',
    'db-professionals#^zelfde-cultuur',
  ]);
});

test('what the chapter on all areas and the article on it share is linked, not told twice', () => {
  const article = claims.filter(({ evidence }) => evidence.document === 'overview');
  const restated = article.filter(({ restates }) => restates.some((id) => id.startsWith('d2-')));
  expect(restated.length).toBeGreaterThan(article.length / 3);
});
