import { describe, expect, it } from 'vitest';
import { claimOf, ergoInterview, studyWith } from './example-study.ts';

const dutch = '- Belt. [bevinding:: functie] [als:: het dringend is] ';
const english = '---\ntype: synthesis\nlang: en\n---\n- Rings. [finding:: function] [if:: urgent] ';

function rendered(rendering: string) {
  const { text, condition } = claimOf('finding', `${dutch}[en:: ${rendering}]`);
  return [text.en, condition?.en];
}

describe('a rendering tells the condition after that of the prose', () => {
  it.each([
    ['Rings when urgent; condition: urgency.', 'Rings when urgent.', 'urgency'],
    ['Rings; Condition: urgency', 'Rings.', 'urgency'],
    ['Rings.; condition: urgency.', 'Rings.', 'urgency'],
    ['Rings ;  condition:urgency.', 'Rings.', 'urgency'],
    ['Does she ring?; condition: urgency.', 'Does she ring?', 'urgency'],
    ['Says “yes.”; condition: urgency.', 'Says “yes.”', 'urgency'],
    ['Says “yes”; condition: urgency.', 'Says “yes”.', 'urgency'],
    ['Rings (always.); condition: urgency.', 'Rings (always.)', 'urgency'],
    [
      'Rings; waits; condition: urgency; condition: need.',
      'Rings; waits.',
      'urgency; condition: need',
    ],
    ['Rings; condition: fire, flood, etc.', 'Rings.', 'fire, flood, etc.'],
    ['Rings; condition: etc.', 'Rings.', 'etc.'],
    ['Rings; condition: before 8 a.m.', 'Rings.', 'before 8 a.m.'],
    ['Rings; condition: urgency...', 'Rings.', 'urgency...'],
    ['Rings; condition: a risk above 1.5.', 'Rings.', 'a risk above 1.5'],
    ['Rings; condition: she says “yes.”', 'Rings.', 'she says “yes.”'],
    ['; condition: urgency.', undefined, 'urgency'],
  ])('%s', (rendering, prose, condition) => {
    expect(rendered(rendering)).toEqual([prose, condition]);
  });

  it('in the language of the rendering', () => {
    const note = (rendering: string) => studyWith(`${english}[nl:: ${rendering}]`).claims[0];
    expect(note('Belt; voorwaarde: spoed.')).toMatchObject({
      text: { nl: 'Belt.', en: 'Rings.' },
      condition: { nl: 'spoed', en: 'urgent' },
    });
    expect(note('Belt; condition: spoed.')).toMatchObject({
      text: { nl: 'Belt; condition: spoed.' },
      condition: { en: 'urgent' },
    });
  });

  it('only where there is one', () => {
    const { text, condition } = claimOf(
      'finding',
      '- Belt. [bevinding:: functie] [en:: Rings; condition: urgency.]',
    );
    expect({ text, condition }).toEqual({
      text: { nl: 'Belt.', en: 'Rings; condition: urgency.' },
    });
  });
});

describe('a rendering without the condition', () => {
  it.each([
    'Rings.',
    'Rings. condition: urgency.',
    'Rings; voorwaarde: urgency.',
    'Rings; conditions: urgency.',
    'Rings; condition: .',
    'Rings; condition:',
  ])('stays whole, and is told: %s', (rendering) => {
    const { claims, told } = studyWith(`${ergoInterview}${dutch}[en:: ${rendering}]`);
    expect(claims).toMatchObject([
      { text: { en: rendering }, condition: { nl: 'het dringend is' } },
    ]);
    expect(told).toEqual(['condition-not-rendered het dringend is']);
  });

  it('is told once of a condition that several claims inherit, where it is written', () => {
    const section = '## Bellen\n\n[als:: het dringend is]\n\n';
    const items =
      '- Belt. [bevinding:: functie] [en:: Rings.]\n- Wacht. [bevinding:: functie] [en:: Waits.]\n';
    const text = `${ergoInterview}${section}${items}`;
    const { diagnostics } = studyWith(text);
    expect(diagnostics.map(({ range: { start, end } }) => text.slice(start, end))).toEqual([
      'het dringend is',
    ]);
  });

  it('is not told where nothing is rendered, or the condition is cleared', () => {
    const cleared = '\n  - Gaat goed. [bevinding:: succesfactor] [als:: -] [en:: Goes well.]';
    expect(studyWith(`${ergoInterview}${dutch}`).told).toEqual([]);
    expect(studyWith(`${ergoInterview}${dutch}${cleared}`).told).toEqual([]);
  });
});
