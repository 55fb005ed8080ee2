import { describe, expect, it } from 'vitest';
import { claimOf, ergoInterview, parties, studyWith } from './example-study.ts';

describe('a block is a claim when one of its keys makes it one', () => {
  it.each([
    ['- Belt vaak. [met:: [[buren]]]', 'collaboration'],
    ['- Stuurt door. [naar:: [[kerk]]]', 'collaboration'],
    ['- Krijgt hulp. [van:: [[kerk]]]', 'collaboration'],
    ['- Zaten om tafel. [samen:: [[buren]], [[kerk]]]', 'collaboration'],
    ['- Er is geen tijd. [bevinding:: knelpunt]', 'finding'],
    ['- Vindt van niet. [op:: [[de cliënt beslist]]] [positie:: oneens]', 'position'],
    ['- Wordt betaald. [plaatst:: [[buren]]] [criterium:: betaald] [waarde:: nee]', 'placement'],
    ['- Veel mensen. [indicator:: aantal inwoners] [waarde:: 36.967]', 'indicator'],
    ['A paragraph counts as much. [with:: [[buren]]]', 'collaboration'],
    ['- (met:: [[buren]]) Parentheses do as well.', 'collaboration'],
  ])('%s', (block, kind) => {
    expect(studyWith(ergoInterview + block).claims.map((claim) => claim.kind)).toEqual([kind]);
  });

  it.each([
    ['- Alleen tekst over [[buren]].'],
    ['Een alinea.'],
    ['- Een veld zonder soort uitspraak. [vorm:: signaal]'],
    ['```\n- In code. [met:: [[buren]]]\n```'],
    ['<!-- - In een opmerking. [met:: [[buren]]] -->'],
    ['%%\n- In een opmerking. [met:: [[buren]]]\n%%'],
    ['    [met:: [[buren]]] in code door inspringen'],
    ['- Veld in code: `[met:: [[buren]]]`.'],
  ])('no claim: %s', (block) => {
    expect(studyWith(ergoInterview + block).claims).toEqual([]);
  });

  it('says so when two keys make it a claim, and the first counts', () => {
    const { claims, told } = studyWith(
      `${ergoInterview}- Dubbel. [met:: [[buren]]] [bevinding:: wens]`,
    );
    expect(claims.map(({ kind }) => kind)).toEqual(['collaboration']);
    expect(told).toEqual(['two-claim-keys bevinding']);
  });

  it('takes from and to together as one', () => {
    const claim = claimOf('collaboration', '- Geeft door. [van:: [[buren]]] [naar:: [[kerk]]]');
    expect(parties(claim)).toEqual(['from buren', 'to kerk']);
  });
});

describe('the prose of a block is the evidence', () => {
  it.each([
    ['- Belt vaak. [met:: [[buren]]] ^belt', 'Belt vaak.'],
    ['- Belt\n  vaak\n  [met:: [[buren]]].', 'Belt vaak.'],
    ['- Belt [met:: [[buren]]] vaak.', 'Belt vaak.'],
    [
      '- Belt met [[buren|de buren]] in [[Noord#Zomer]]. [met:: [[buren]]]',
      'Belt met de buren in Noord.',
    ],
    ['- [ ] Belt vaak. [met:: [[buren]]]', 'Belt vaak.'],
    ['1. Belt vaak. [met:: [[buren]]]', 'Belt vaak.'],
    ['> Belt vaak.\n> [met:: [[buren]]]', 'Belt vaak.'],
    ['- Belt \\[vaak\\]. [met:: [[buren]]]', 'Belt [vaak].'],
    ['- Belt %% kan dit? %% vaak. [met:: [[buren]]]', 'Belt vaak.'],
    ['- Belt `[[niet]]` vaak. [met:: [[buren]]]', 'Belt `[[niet]]` vaak.'],
    ['- Een tekst\r\n  op twee regels. [met:: [[buren]]]\r\n', 'Een tekst op twee regels.'],
    ['- Eerste alinea.\n\n  Tweede alinea. [met:: [[buren]]]', 'Eerste alinea. Tweede alinea.'],
  ])('%j', (block, prose) => {
    expect(claimOf('collaboration', block).text).toEqual({ nl: prose });
  });

  it('is rendered in the other language by a field of that name', () => {
    const claim = claimOf(
      'finding',
      '- Te weinig tijd. [bevinding:: knelpunt] [en:: Too little time.]',
    );
    expect(claim.text).toEqual({ nl: 'Te weinig tijd.', en: 'Too little time.' });
    expect(claim.language).toBe('nl');
  });

  it('stands under the language that the note says it is in', () => {
    const note =
      '---\ntype: synthesis\nlang: en\n---\n- No time. [finding:: bottleneck] [nl:: Geen tijd.]';
    expect(studyWith(note).claims[0]?.text).toEqual({ en: 'No time.', nl: 'Geen tijd.' });
  });

  it('is pointed to by its range and line', () => {
    const text = `${ergoInterview}\n- Eerst.\n- Belt vaak. [met:: [[buren]]] ^belt\n`;
    const [claim] = studyWith(text).claims;
    const { start = 0, end = 0, line } = claim?.evidence.range ?? {};
    expect(text.slice(start, end)).toBe('- Belt vaak. [met:: [[buren]]] ^belt');
    expect(text.split('\n')[(line ?? 0) - 1]).toBe('- Belt vaak. [met:: [[buren]]] ^belt');
    expect(claim?.evidence.block).toBe('belt');
  });
});

describe('nested items inherit the fields of the item that they stand in', () => {
  it('so that a fact and a judgement on it are two claims', () => {
    const { claims, told } = studyWith(`${ergoInterview}
- Overlegt met buren. [met:: [[buren]]] [fase:: 1] [code:: [[vertrouwen]]]
  - Dat loopt stroef. [bevinding:: knelpunt] [verklaart:: ^]`);
    expect(told).toEqual([]);
    expect(claims).toMatchObject([
      { kind: 'collaboration', phases: ['reaching'], codes: ['vertrouwen'] },
      { kind: 'finding', category: 'bottleneck', phases: ['reaching'], codes: ['vertrouwen'] },
    ]);
  });

  it('and so that one measure can be given for several groups', () => {
    const { claims } = studyWith(`---\ntype: area\nlang: nl\nsource: rapport\n---
- Herkomst. [indicator:: met migratieachtergrond] [waarde:: 49 %]
  - Jongeren. [deelgroep:: jongeren] [waarde:: 60 %]`);
    expect(claims).toMatchObject([
      { indicator: 'migration-background', measurement: { value: 49 } },
      { indicator: 'migration-background', measurement: { value: 60 }, subgroup: 'jongeren' },
    ]);
  });

  it('but an item without fields only adds words', () => {
    const { claims } = studyWith(
      `${ergoInterview}- Overlegt. [met:: [[buren]]]\n  - Bij de koffie.`,
    );
    expect(claims).toHaveLength(1);
  });

  it('and what renders, repeats or ranks is not inherited', () => {
    const { claims } = studyWith(`${ergoInterview}- Eerder. [bevinding:: wens] ^eerder
- Overlegt. [met:: [[buren]]] [en:: Consults.] [herhaalt:: [[#^eerder]]] [rang:: 1]
  - Soms lukt dat niet. [wijze:: afwezig]`);
    expect(claims[2]).toMatchObject({
      text: { nl: 'Soms lukt dat niet.' },
      restates: [],
      mode: 'absent',
    });
    expect(claims[2]).not.toHaveProperty('rank');
  });
});
