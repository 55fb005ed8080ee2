import { describe, expect, it } from 'vitest';
import { claimOf, ergoInterview, only, parties, studyWith } from './example-study.ts';

const ergo = 'ergotherapeut@noord';

describe('who takes part', () => {
  it.each([
    [
      'the roles of the respondent, unless it is said',
      '[met:: [[buren]]]',
      [`who ${ergo}`, 'with buren'],
    ],
    ['who is written', '[wie:: [[kerk]]] [met:: [[buren]]]', ['who kerk', 'with buren']],
    [
      'the respondent by name of self',
      '[wie:: zelf, [[kerk]]] [met:: [[buren]]]',
      [`who ${ergo}`, 'who kerk', 'with buren'],
    ],
    [
      'nobody where it is cleared',
      '[wie:: -] [met:: [[buren]], [[kerk]]]',
      ['with buren', 'with kerk'],
    ],
    [
      'the respondents that say it',
      '[volgens:: [[R klant]]] [met:: [[buren]]]',
      ['who klantmanager@noord', 'with buren'],
    ],
    [
      'all respondents that say it',
      '[volgens:: zelf, [[R klant]]] [met:: [[buren]]]',
      [`who ${ergo}`, 'who klantmanager@noord', 'with buren'],
    ],
    [
      "the note's respondent where others than respondents say it",
      '[volgens:: auteurs] [met:: [[buren]]]',
      [`who ${ergo}`, 'with buren'],
    ],
    ['with from: as where it goes', '[van:: [[buren]]]', ['from buren', `to ${ergo}`]],
    ['with to: as where it comes from', '[naar:: [[buren]]]', [`from ${ergo}`, 'to buren']],
    [
      'with from and to: nobody is added',
      '[van:: [[buren]]] [naar:: [[kerk]]]',
      ['from buren', 'to kerk'],
    ],
    [
      'with from and to: not even who',
      '[wie:: zelf] [van:: [[buren]]] [naar:: [[kerk]]]',
      ['from buren', 'to kerk'],
    ],
    [
      'together: the respondent is one of them',
      '[samen:: [[buren]], [[kerk]]]',
      [`together ${ergo}`, 'together buren', 'together kerk'],
    ],
    [
      'together: or others only',
      '[wie:: -] [samen:: [[buren]], [[kerk]]]',
      ['together buren', 'together kerk'],
    ],
  ])('%s', (_, fields, expected) => {
    const claim = claimOf('collaboration', `- Tekst. ${fields}`);
    expect(parties(claim)).toEqual(expected);
    expect(claim.together).toBe(fields.includes('samen'));
  });

  it('is not known in a note without a respondent, and that is told', () => {
    const { claims, told } = studyWith(
      '---\ntype: synthesis\nlang: nl\n---\n- Tekst. [met:: [[buren]]]',
    );
    expect(parties(only(claims, 'collaboration'))).toEqual(['with buren']);
    expect(told).toEqual(['missing-who buren']);
  });

  it('and those who are named there are told by their names', () => {
    const { told } = studyWith(
      '---\ntype: synthesis\nlang: nl\ngebied: Noord\n---\n- Tekst. [met:: [[Buurthuis]], [[klantmanager]]]',
    );
    expect(told).toEqual(['missing-who Buurthuis, klantmanager']);
  });

  it('needs not be said of two who meet', () => {
    const { told } = studyWith(
      '---\ntype: synthesis\nlang: nl\n---\n- Tekst. [samen:: [[buren]], [[kerk]]]',
    );
    expect(told).toEqual([]);
  });
});

describe('self is the role of the respondent', () => {
  it('in via, initiative and about as well', () => {
    const claim = claimOf(
      'collaboration',
      '- Tekst. [van:: [[buren]]] [naar:: [[kerk]]] [via:: zelf] [initiatief:: self]',
    );
    expect(claim).toMatchObject({ via: [[ergo]], initiative: [ergo] });
  });

  it.each([
    [
      'and with several roles the note says which',
      'role: "[[helper]]"',
      '',
      ['who helper@zuid', 'with buren'],
      [],
    ],
    ['or the item does', '', '[rol:: [[coördinator]]]', ['who coordinator@zuid', 'with buren'], []],
    ['else it is asked for', '', '', ['with buren'], ['role-needed R twee']],
  ])('%s', (_, header, field, expected, messages) => {
    const { claims, told } = studyWith(`---
type: interview
lang: nl
respondent: "[[R twee]]"
${header}
---
- Tekst. [met:: [[buren]]] ${field}`);
    expect(parties(only(claims, 'collaboration'))).toEqual(expected);
    expect(told).toEqual(messages);
  });

  it('is nobody in a note without a respondent', () => {
    const { told } = studyWith(
      '---\ntype: synthesis\nlang: nl\n---\n- Tekst. [wie:: zelf] [met:: [[buren]]]',
    );
    expect(told).toContain('no-respondent zelf');
  });

  it('cannot take part without a role', () => {
    const note = ergoInterview.replace('R ergo', 'R zonder');
    expect(studyWith(`${note}- Tekst. [met:: [[buren]]]`).told).toEqual(['no-roles R zonder']);
  });
});

describe('who says it', () => {
  it.each([
    ['the respondent, unless it is said', '', [{ type: 'respondent', ids: ['r-ergo'] }]],
    ['the authors', '[volgens:: auteurs]', [{ type: 'authors' }]],
    ['nobody known', '[volgens:: onbekend]', [{ type: 'unknown' }]],
    [
      'several respondents, who say the same',
      '[volgens:: [[R ergo]], [[R klant]]]',
      [
        { type: 'respondent', ids: ['r-ergo'] },
        { type: 'respondent', ids: ['r-klant'] },
      ],
    ],
    [
      'one of two, which is left open',
      '[volgens:: [[R ergo]] of [[R klant]]]',
      [{ type: 'respondent', ids: ['r-ergo', 'r-klant'] }],
    ],
    [
      'one of two, in English',
      '[said-by:: [[R ergo]] or [[R klant]]]',
      [{ type: 'respondent', ids: ['r-ergo', 'r-klant'] }],
    ],
    [
      'an actor that is no respondent',
      '[volgens:: [[klantmanager]]]',
      [{ type: 'actor', ids: ['klantmanager@noord'] }],
    ],
    [
      'an anonymous actor is not the respondent in that role',
      '[volgens:: een [[klantmanager]]]',
      [{ type: 'actor', ids: ['klantmanager@noord'] }],
    ],
    [
      'some of a group',
      '[volgens:: sommige van de [[R groep]]]',
      [{ type: 'respondent', ids: ['r-groep'], quantifier: 'some' }],
    ],
  ])('%s', (_, field, saidBy) => {
    const note = `${ergoInterview.replace('source:', 'area: "[[Noord]]"\nsource:')}- Tekst. [bevinding:: wens] ${field}`;
    const { claims, told } = studyWith(note);
    expect(told).toEqual([]);
    expect(claims[0]?.saidBy).toEqual(saidBy);
  });

  it.each([
    ['interview', 'respondent: "[[R ergo]]"', 'respondent'],
    ['synthesis', '', 'authors'],
    ['document', '', 'authors'],
    ['area', '', 'authors'],
  ])('by default in a note of type %s', (type, header, sayer) => {
    const { claims } = studyWith(
      `---\ntype: ${type}\nlang: nl\n${header}\n---\n- Tekst. [bevinding:: wens]`,
    );
    expect(claims[0]?.saidBy.map((said) => said.type)).toEqual([sayer]);
  });

  it('must be said where nothing tells', () => {
    const { claims, told } = studyWith('- Tekst. [bevinding:: wens]');
    expect(claims[0]?.saidBy).toEqual([{ type: 'unknown' }]);
    expect(told).toEqual(['no-sayer Tekst.']);
  });
});

describe('whose view a finding, position or placement is', () => {
  it('is that of who says it, unless it is written', () => {
    expect(claimOf('finding', '- Tekst. [bevinding:: wens]').holders).toEqual([]);
    expect(
      claimOf('finding', '- Tekst. [bevinding:: wens] [wie:: [[R klant]], [[buren]]]').holders,
    ).toEqual([
      { type: 'respondent', id: 'r-klant' },
      { type: 'actor', id: 'buren' },
    ]);
  });
});

describe('perspective, origin and area follow from who says it', () => {
  const cases: [name: string, header: string, fields: string, expected: object][] = [
    [
      'a respondent',
      '',
      '',
      { perspective: 'professional', origin: 'respondent', areas: ['noord'] },
    ],
    [
      'another respondent',
      '',
      '[volgens:: [[R twee]]]',
      { perspective: 'informal', origin: 'respondent', areas: ['zuid'] },
    ],
    [
      'respondents who differ',
      '',
      '[volgens:: [[R ergo]], [[R twee]]]',
      { origin: 'respondent', areas: ['noord', 'zuid'] },
    ],
    [
      'authors on one area',
      '',
      '[volgens:: auteurs] [gebied:: [[Zuid]]]',
      { perspective: 'authors', origin: 'area-synthesis', areas: ['zuid'] },
    ],
    [
      'authors on several areas',
      '',
      '[volgens:: auteurs] [gebied:: [[Zuid]], [[Noord]]]',
      { perspective: 'authors', origin: 'study-synthesis' },
    ],
    [
      'authors on the whole study',
      '',
      '[volgens:: auteurs] [gebied:: [[Hele studie]]]',
      { perspective: 'authors', origin: 'study-synthesis' },
    ],
    [
      'what is written',
      '',
      '[perspectief:: beleid] [herkomst:: literatuur]',
      { perspective: 'policy', origin: 'literature' },
    ],
    ['a default for the note', 'perspective: beleid', '', { perspective: 'policy' }],
    [
      'a sayer written nearer than that default',
      'perspective: beleid\norigin: literatuur',
      '[volgens:: [[R twee]]]',
      { perspective: 'informal', origin: 'respondent' },
    ],
  ];
  it.each(cases)('%s', (_, header, fields, expected) => {
    const note = `---\ntype: interview\nlang: nl\nrespondent: "[[R ergo]]"\n${header}\n---\n- Tekst. [bevinding:: beeld] ${fields}`;
    const [claim] = studyWith(note).claims;
    expect(claim).toMatchObject(expected);
    if (!('perspective' in expected)) expect(claim).not.toHaveProperty('perspective');
  });
});
