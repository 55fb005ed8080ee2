import { describe, expect, it } from 'vitest';
import { claimOf, ergoInterview, studyWith } from './example-study.ts';

describe('a group of respondents is a respondent with members', () => {
  it('and what it says counts for the group, not for each', () => {
    const { claims, entity } = studyWith(
      '---\ntype: synthesis\nlang: nl\nsaid-by: "[[R groep]]"\n---\n- Tekst. [bevinding:: wens]',
    );
    expect(claims[0]?.saidBy).toEqual([{ type: 'respondent', ids: ['r-groep'] }]);
    expect(entity('r-groep')).toMatchObject({ group: true, members: ['r-ergo', 'r-klant'] });
    expect(entity('r-ergo')).toMatchObject({ group: false, members: [] });
  });

  it.each([
    ['39', { group: true, members: [], size: 39 }],
    ['onbekend', { group: true, members: [] }],
    ['unknown', { group: true, members: [] }],
  ])('of which the members may be a number or unknown: %s', (members, expected) => {
    const { entity } = studyWith('', {
      'groep.md': `---\ntype: respondent\nlang: nl\nmembers: ${members}\n---`,
    });
    expect(entity('groep')).toMatchObject(expected);
  });
});

describe('the quantifier says of whom it holds', () => {
  it.each([
    ['of who', '[met:: [[buren]]] [hoeveel:: sommige]', { value: 'some' }],
    [
      'of those linked',
      '[met:: [[buren]]] [hoeveel:: de meeste [[kerk]]]',
      { value: 'most', of: 'kerk' },
    ],
    [
      'before a link in who',
      '[wie:: alle [[professionals]]] [met:: [[buren]]]',
      { value: 'all', of: 'professionals' },
    ],
    ['before a link in with', '[met:: enkele [[buren]]]', undefined],
    [
      'in English',
      '[who:: most of the [[professionals]]] [with:: [[buren]]]',
      { value: 'most', of: 'professionals' },
    ],
    [
      'one of is a quantifier, not an anonymous one',
      '[wie:: een van de [[professionals]]] [met:: [[buren]]]',
      { value: 'one', of: 'professionals' },
    ],
  ])('%s', (_, fields, expected) => {
    expect(claimOf('collaboration', `- Tekst. ${fields}`).quantifier).toEqual(expected);
  });

  it.each([
    ['hoeveel', '[met:: [[buren]]] [hoeveel:: geen]', { value: 'all' }],
    [
      'hoeveel with a link',
      '[met:: [[buren]]] [hoeveel:: geen van de [[professionals]]]',
      { value: 'all', of: 'professionals' },
    ],
    [
      'who',
      '[wie:: geen van de [[professionals]]] [met:: [[buren]]]',
      { value: 'all', of: 'professionals' },
    ],
    [
      'who, in English',
      '[who:: none of the [[professionals]]] [with:: [[buren]]]',
      { value: 'all', of: 'professionals' },
    ],
  ])('none of a group is all of it, absent: %s', (_, fields, quantifier) => {
    expect(claimOf('collaboration', `- Tekst. ${fields}`)).toMatchObject({
      quantifier,
      mode: 'absent',
    });
  });

  it('none of a group of sayers as well', () => {
    const claim = claimOf(
      'collaboration',
      '- Tekst. [volgens:: geen van [[R groep]]] [met:: [[buren]]]',
    );
    expect(claim).toMatchObject({
      mode: 'absent',
      saidBy: [{ type: 'respondent', ids: ['r-groep'], quantifier: 'all' }],
    });
  });

  it('but of a finding none stays none', () => {
    const claim = claimOf(
      'finding',
      '- Tekst. [bevinding:: wens] [volgens:: geen van [[R groep]]]',
    );
    expect(claim.saidBy).toMatchObject([{ quantifier: 'none' }]);
  });

  it('is given once', () => {
    const { told } = studyWith(
      `${ergoInterview}- Tekst. [wie:: alle [[professionals]]] [met:: [[buren]]] [hoeveel:: sommige]`,
    );
    expect(told).toEqual(['two-quantifiers sommige']);
  });

  it('is not guessed from words that are none', () => {
    const { told } = studyWith(`${ergoInterview}- Tekst. [met:: enkele [[buren]]]`);
    expect(told).toEqual(['text-beside-link enkele']);
  });
});

describe('a second quantifier', () => {
  it.each([
    ['[van:: sommige [[buren]]] [naar:: geen van de [[kerk]]]', 'geen van de [[kerk]]'],
    ['[met:: sommige [[buren]], geen van de [[kerk]]]', 'geen van de [[kerk]]'],
    ['[wie:: alle [[kerk]]] [met:: veel [[buren]]]', 'veel [[buren]]'],
  ])('is told, for only the first counts: %s', (fields, second) => {
    const { told } = studyWith(`${ergoInterview}- Tekst. ${fields}`);
    expect(told).toEqual([`two-quantifiers ${second}`]);
  });
});

describe('with mode absent', () => {
  it('frequency, quantifier and condition are of the absence, and via says that there is no mediated link', () => {
    const claim = claimOf(
      'collaboration',
      '- Tekst. [met:: [[buren]]] [wijze:: afwezig] [hoe-vaak:: meestal] [hoeveel:: sommige] [als:: het druk is] [via:: [[kerk]]]',
    );
    expect(claim).toMatchObject({
      mode: 'absent',
      frequency: { value: 'usually' },
      quantifier: { value: 'some' },
      condition: { nl: 'het druk is' },
      via: [['kerk']],
    });
  });

  it('a positive stance may be meant: chosen distance', () => {
    const { diagnostics } = studyWith(
      `${ergoInterview}- Tekst. [met:: [[buren]]] [wijze:: afwezig] [oordeel:: positief]`,
    );
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'hint absent-but-positive',
    ]);
  });
});
