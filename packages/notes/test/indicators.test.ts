import { describe, expect, it } from 'vitest';
import { only, studyWith } from './example-study.ts';

const area = '---\ntype: area\nid: wijk\nlang: nl\nkind: wijk\nsource: rapport\n---\n';

function indicator(fields: string, frontMatter = area) {
  const { claims, told } = studyWith(
    `${frontMatter}- Tekst. [indicator:: aantal inwoners] ${fields}`,
  );
  return only(claims, 'indicator', told.join(', '));
}

describe('an indicator value is an item of the area note', () => {
  it.each([
    ['17,2 %', { value: 17.2, unit: '%' }],
    ['17,2%', { value: 17.2, unit: '%' }],
    ['± 9 %', { value: 9, unit: '%', approximate: true }],
    ['+31 %', { value: 31, unit: '%', change: true }],
    ['-10 %', { value: -10, unit: '%', change: true }],
    ['−10 %', { value: -10, unit: '%', change: true }],
    ['± +40 %', { value: 40, unit: '%', change: true, approximate: true }],
    ['10–12 %', { value: 10, upper: 12, unit: '%' }],
    ['10-12 %', { value: 10, upper: 12, unit: '%' }],
    ['36.967', { value: 36_967 }],
    ['36 967', { value: 36_967 }],
    ['36967 inwoners', { value: 36_967, unit: 'inwoners' }],
    ['1.234.567,5 euro', { value: 1_234_567.5, unit: 'euro' }],
    ['+500 woningen', { value: 500, unit: 'woningen', change: true }],
  ])('with its value and unit: %s', (value, measurement) => {
    expect(indicator(`[waarde:: ${value}]`).measurement).toEqual(measurement);
  });

  it.each([
    ['17.2 %', { value: 17.2, unit: '%' }],
    ['36,967 people', { value: 36_967, unit: 'people' }],
  ])('decimals by the language of the note: %s in English', (value, measurement) => {
    expect(
      indicator(`[value:: ${value}]`, area.replace('lang: nl', 'lang: en')).measurement,
    ).toEqual(measurement);
  });

  it.each([['4.5 %'], ['veel'], ['%'], ['1,2,3']])('what is no number is told: %s', (value) => {
    const { told } = studyWith(`${area}- T. [indicator:: aantal inwoners] [waarde:: ${value}]`);
    expect(told).toEqual([`bad-number ${value}`]);
  });

  it('with what it is compared with', () => {
    expect(indicator('[waarde:: 9 %] [referentie:: [[Stad]] 6,5 %]').reference).toEqual({
      area: 'stad',
      measurement: { value: 6.5, unit: '%' },
    });
    expect(indicator('[waarde:: 9 %] [referentie:: stad 6,5 %]').reference).toMatchObject({
      area: 'stad',
    });
    expect(indicator('[vergeleken:: iets hoger] [referentie:: [[Stad]]]')).toMatchObject({
      compared: 'slightly-higher',
      reference: { area: 'stad' },
    });
    expect(indicator('[vergeleken:: +2 %]').compared).toEqual({
      value: 2,
      unit: '%',
      change: true,
    });
  });

  it('with denominator, subgroup, target group, trend and period', () => {
    const claim = indicator(
      '[waarde:: 9 %] [noemer:: huishoudens] [deelgroep:: 0–17 jaar] [doelgroep:: nachtwerkers] [trend:: meer] [periode:: 2015/2025]',
    );
    expect(claim).toMatchObject({
      denominator: 'huishoudens',
      subgroup: '0–17 jaar',
      targetGroups: ['night-workers'],
      trend: 'more',
      period: '2015/2025',
    });
  });

  it('of the area of the note, unless another is written', () => {
    expect(indicator('[waarde:: 1]').areas).toEqual(['wijk']);
    expect(indicator('[waarde:: 1] [gebied:: [[Noord]]]').areas).toEqual(['noord']);
  });

  it.each([
    ['no figure at all', '', 'missing-key indicator'],
    ['an unknown indicator', '[indicator:: gelukk]', 'unknown-value gelukk'],
  ])('%s is told', (_, fields, message) => {
    const maker = fields === '' ? '[indicator:: aantal inwoners]' : `${fields} [waarde:: 1]`;
    expect(studyWith(`${area}- T. ${maker}`).told).toEqual([message]);
  });

  it('or, as an import writes it, of a list in front matter', () => {
    const { claims, told } = studyWith(`---
type: area
id: wijk
lang: nl
source: rapport
indicators:
  - indicator: aantal inwoners
    value: 36.967
    nl: Zoveel mensen wonen er.
    en: So many people live there.
  - indicator: erg eenzaam
    waarde: 13 %
    referentie: "[[Stad]] 11 %"
    bron: "§ A 1"
---
- T. [indicator:: lage inkomensgroepen] [waarde:: 1 %]`);
    expect(told).toEqual(['claim-without-prose']);
    expect(claims).toMatchObject([
      {
        indicator: 'inhabitants',
        measurement: { value: 36_967 },
        text: { nl: 'Zoveel mensen wonen er.', en: 'So many people live there.' },
        evidence: { document: 'rapport', range: { line: 7 } },
        areas: ['wijk'],
      },
      { indicator: 'very-lonely', reference: { area: 'stad' }, evidence: { locator: 'A 1' } },
      { indicator: 'low-income-groups' },
    ]);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(3);
  });
});
