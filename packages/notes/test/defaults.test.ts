import { describe, expect, it } from 'vitest';
import { ergoInterview, studyWith } from './example-study.ts';

describe('defaults come from front matter, then the section, then the parent item', () => {
  it('and the nearer replaces the farther, adding nothing', () => {
    const { claims, told } = studyWith(`---
type: interview
lang: nl
respondent: "[[R ergo]]"
phase: 1
---
- Voorrang. [met:: [[buren]]]

## Kop
[fase:: 2, 3]

- Sectie. [met:: [[buren]]]
- Zelf. [met:: [[buren]]] [fase:: 4]
  - Item. [bevinding:: wens]

### Onderkop
- Van de kop erboven. [met:: [[buren]]]

### Andere onderkop
[fase:: 5]
- Eigen sectie. [met:: [[buren]]]

## Volgende kop
- Weer van boven. [met:: [[buren]]]`);
    expect(told).toEqual([]);
    expect(claims.map((claim) => ('phases' in claim ? claim.phases : []))).toEqual([
      ['reaching'],
      ['assessment', 'planning'],
      ['support'],
      ['support'],
      ['assessment', 'planning'],
      ['aftercare'],
      ['reaching'],
    ]);
  });

  it('and a hyphen clears', () => {
    const { claims } = studyWith(`---
type: interview
lang: nl
respondent: "[[R ergo]]"
phase: 1
area: "[[Zuid]]"
---
- Geen fase. [met:: [[buren]]] [fase:: -]
- Geen gebied. [met:: [[buren]]] [gebied:: -]`);
    expect(claims[0]).toMatchObject({ phases: [], areas: ['zuid'] });
    expect(claims[1]).toMatchObject({ phases: ['reaching'], areas: [] });
  });

  it('where a whole section is of findings, items without a key of their own are findings', () => {
    const { claims } = studyWith(`${ergoInterview}
## Knelpunten
[bevinding:: knelpunt] [fase:: 2]

- Te weinig tijd.
- Overlegt wel. [met:: [[buren]]]
- Een wens ertussen. [bevinding:: wens]

Een alinea is geen item.`);
    expect(claims).toMatchObject([
      { kind: 'finding', category: 'bottleneck', text: { nl: 'Te weinig tijd.' } },
      { kind: 'collaboration' },
      { kind: 'finding', category: 'wish' },
    ]);
  });

  it('where a whole section is on a proposition, items with a position are positions', () => {
    const { claims } = studyWith(`${ergoInterview}
## Stelling
[op:: [[de cliënt beslist]]]

- Zeker. [positie:: eens]
- Alleen toelichting.`);
    expect(claims).toMatchObject([
      { kind: 'position', proposition: 'de-client-beslist', position: 'agree' },
    ]);
  });
});

describe('an inherited key that does not go with the kind of claim is ignored, a written one is told', () => {
  it('inherited', () => {
    const { told } = studyWith(
      `${ergoInterview}\n## Kop\n[vorm:: signaal] [fase:: 1]\n\n- Wens. [bevinding:: wens]`,
    );
    expect(told).toEqual([]);
  });

  it('written', () => {
    const { told, claims } = studyWith(
      `${ergoInterview}- Wens. [bevinding:: wens] [vorm:: signaal]`,
    );
    expect(told).toEqual(['key-does-not-fit vorm']);
    expect(claims).toHaveLength(1);
  });
});

describe('a default stands only where it may', () => {
  it.each([
    [
      'in the section',
      '\n## Kop\n[via:: [[buren]]]\n\n- Wens. [bevinding:: wens]',
      'not-a-default via',
    ],
    ['under no heading', '[fase:: 1]\n\n- Wens. [bevinding:: wens]', 'fields-without-claim fase'],
    [
      'not right under the heading',
      '\n## Kop\nTekst.\n\n[fase:: 1]\n\n- Wens. [bevinding:: wens]',
      'fields-without-claim fase',
    ],
  ])('%s', (_, body, message) => {
    expect(studyWith(ergoInterview + body).told).toEqual([message]);
  });

  it('in front matter', () => {
    const { told } = studyWith('---\ntype: synthesis\nlang: nl\nvorm: signaal\n---\n');
    expect(told).toEqual(['not-a-default vorm']);
  });
});
