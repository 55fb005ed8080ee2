import { checkClaim, checkStudyData, claimJsonSchema } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import { collaboration, finding, studyData } from './examples.ts';

describe('checkClaim', () => {
  test.each([collaboration, finding])('accepts a claim as it is: $kind', (claim) => {
    expect(checkClaim(claim)).toEqual({ ok: true, value: claim });
  });

  const { mode, ...withoutMode } = collaboration;
  test.each([
    [
      'a mistyped concept, with the nearest',
      { ...collaboration, mode: 'paralell' },
      'mode',
      'parallel',
    ],
    [
      'a mistyped kind, with the nearest',
      { ...collaboration, kind: 'colaboration' },
      'kind',
      'collaboration',
    ],
    ['a missing field', withoutMode, 'mode', undefined],
    ['a field too many', { ...collaboration, colour: 'red' }, 'colour', undefined],
    [
      'a value in a list',
      { ...collaboration, phases: ['support', 'suport'] },
      'phases[1]',
      'support',
    ],
    ['no participant', { ...collaboration, participants: [] }, 'participants', undefined],
    ['something that is no claim', 7, 'kind', undefined],
  ])('refuses %s', (_name, value, path, nearest) => {
    const result = checkClaim(value);
    const issues = result.ok ? [] : result.issues;
    expect(issues.map((issue) => [issue.path, issue.nearest])).toEqual([[path, nearest]]);
    expect(issues[0]?.message).toContain('expected');
    expect(mode).toBe('unspecified');
  });
});

describe('a range of how often', () => {
  const range = (upper: number) => ({
    ...collaboration,
    frequency: { times: 2, upper, per: 1, unit: 'week' },
  });

  test('goes up', () => {
    expect(checkClaim(range(3)).ok).toBe(true);
  });

  test.each([1, 2])('does not end at %i when it begins at 2', (upper) => {
    const result = checkClaim(range(upper));
    expect(result.ok ? [] : result.issues.map(({ message }) => message)).toEqual([
      `frequency.upper is ${String(upper)}; expected a number above that of times, 2.`,
    ]);
  });

  test('is told as such in a whole study, too', () => {
    const [actorsNote, note] = studyData.notes;
    const result = checkStudyData({
      ...studyData,
      notes: [actorsNote, { ...note, claims: [range(1)] }],
    });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([
      'notes[1].claims[0].frequency.upper',
    ]);
  });

  test('says so in the JSON Schema', () => {
    expect(
      /"upper":[^}]*"description":"Above times."/u.test(JSON.stringify(claimJsonSchema())),
    ).toBe(true);
  });
});

describe('checkStudyData', () => {
  test('accepts a study whose references all lead somewhere, also after JSON', () => {
    const value: unknown = JSON.parse(JSON.stringify(studyData));
    expect(checkStudyData(value)).toEqual({ ok: true, value: studyData });
  });

  test.each([
    [
      'an actor',
      { participants: [{ actor: 'comunity-centre', part: 'with' }] },
      'notes[0].claims[0].participants[0].actor',
      'community-centre',
    ],
    ['an intermediary', { via: [['nurs']] }, 'notes[0].claims[0].via[0][0]', 'nurse'],
    ['an area', { areas: ['wst'] }, 'notes[0].claims[0].areas[0]', 'west'],
    ['a claim', { restates: ['nowhere'] }, 'notes[0].claims[0].restates[0]', undefined],
    [
      'a respondent',
      { saidBy: [{ type: 'respondent', ids: ['nurse-2'] }] },
      'notes[0].claims[0].saidBy[0].ids[0]',
      'nurse-1',
    ],
  ])('tells a reference to nothing: %s', (_name, change, path, nearest) => {
    const [actorsNote, note] = studyData.notes;
    const result = checkStudyData({
      ...studyData,
      notes: [{ ...note, claims: [{ ...collaboration, ...change }] }, actorsNote],
    });
    const issues = result.ok ? [] : result.issues;
    expect(issues.map((issue) => [issue.path, issue.nearest])).toEqual([[path, nearest]]);
  });

  test('tells two claims with one id', () => {
    const [actorsNote, note] = studyData.notes;
    const result = checkStudyData({
      ...studyData,
      notes: [actorsNote, { ...note, claims: [finding, finding] }],
    });
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toEqual([
      'notes[1].claims[1].id',
    ]);
  });

  test('a broken claim deep in a study is told by its own kind', () => {
    const [actorsNote, note] = studyData.notes;
    const result = checkStudyData({
      ...studyData,
      notes: [actorsNote, { ...note, claims: [{ ...collaboration, stance: 'postive' }] }],
    });
    expect(result.ok ? [] : result.issues.map(({ path, nearest }) => [path, nearest])).toEqual([
      ['notes[1].claims[0].stance', 'positive'],
    ]);
  });
});
