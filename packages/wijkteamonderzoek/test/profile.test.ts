import type { IndicatorValue, Measurement } from '@samenspel/claims';
import { expect, test } from 'vitest';
import { claims } from './told.ts';

/** Indicator, spatial unit, value or qualifier, unit, reference, work that the report cites, and what else limits it. */
type Figure = readonly [string, string, string, string, string, string, string];

/** Part A of the report on De Baarsjes, in its order. */
const profile: readonly Figure[] = [
  [
    'minimum-income-households',
    'jan-maijenbuurt',
    '25',
    '%',
    '',
    'Gemeente Amsterdam 2016a: 7',
    '',
  ],
  ['social-assistance', 'jan-maijenbuurt', '20', '%', '', 'Gemeente Amsterdam 2016a: 7', ''],
  ['social-rent', 'de-baarsjes', 'less', '', '', '', ''],
  ['owner-occupied', 'de-baarsjes', 'more', '', '', '', ''],
  [
    'population-growth',
    'chassebuurt',
    '± +40',
    '%',
    '',
    'Gemeente Amsterdam 2016a: 7',
    'nieuwe stedelingen, more',
  ],
  [
    'neighbourhood-satisfaction',
    'van-galenbuurt hoofdweg-e-o',
    'lower',
    '',
    'amsterdam',
    'OIS 2016a',
    '',
  ],
  [
    'vulnerable-position',
    'van-galenbuurt columbusplein-e-o',
    'higher',
    '',
    'de-baarsjes',
    'OIS 2016a',
    '',
  ],
  ['feeling-unsafe', 'chassebuurt', 'higher', '', 'de-baarsjes', 'OIS 2016a', ''],
  [
    'added-homes',
    'de-baarsjes',
    '500',
    'woningen',
    '',
    'Gemeente Amsterdam 2016a: 2',
    '2014/2025, expected',
  ],
  ['house-prices', 'de-baarsjes', 'more', '', '', '', 'expected'],
  ['inhabitants', 'de-baarsjes', '36967', 'inwoners', '', 'OIS 2016a', ''],
  ['share-of-city', 'de-baarsjes', '4.5', '%', '', 'OIS 2016a', ''],
  ['age-0-17', 'de-baarsjes', '± 15.4', '%', '', 'OIS 2016a', ''],
  ['age-18-64', 'de-baarsjes', '76.6', '%', '', 'OIS 2016a', ''],
  ['age-65-plus', 'de-baarsjes', '8', '%', '', 'OIS 2016a', ''],
  ['population-growth', 'de-baarsjes', 'more', '', '', 'OIS 2016a', 'expected'],
  [
    'population-growth',
    'de-baarsjes',
    '+31',
    '%',
    '',
    'OIS 2016a',
    '65 jaar en ouder, 2015/2025, more, expected',
  ],
  [
    'population-growth',
    'de-baarsjes',
    '-10',
    '%',
    '',
    'OIS 2016a',
    '18 tot 24 jaar, 2015/2025, less, expected',
  ],
  ['migration-background', 'de-baarsjes', '49.2', '%', '', 'OIS 2016b', ''],
  ['no-migration-background', 'de-baarsjes', '50.8', '%', '', 'OIS 2016b', ''],
  ['surinamese', 'de-baarsjes', '5.3', '%', '', 'OIS 2016b', ''],
  ['antillean', 'de-baarsjes', '1.2', '%', '', 'OIS 2016b', ''],
  ['turkish', 'de-baarsjes', '6.3', '%', '', 'OIS 2016b', ''],
  ['moroccan', 'de-baarsjes', '9.8', '%', '', 'OIS 2016b', ''],
  ['other-non-western', 'de-baarsjes', '9.4', '%', '', 'OIS 2016b', ''],
  ['western', 'de-baarsjes', '17.1', '%', '', 'OIS 2016b', ''],
  ['new-urbanites', 'de-baarsjes', '40.9', '%', '', 'OIS 2016a', 'more'],
  ['ethnic-diversity', 'de-baarsjes', 'more', '', '', '', '2016/2030, expected, probable'],
  ['jobs-per-1000', 'de-baarsjes', '-50', '%', 'amsterdam', 'OIS 2016a', ''],
  ['freelancers-of-city', 'stadsdeel-west', '20', '%', '', 'OIS 2016b', ''],
  ['freelance-businesses', 'de-baarsjes', '70', '%', '', 'OIS 2016a', ''],
  ['low-education', 'de-baarsjes', '± 25', '%', '', 'OIS 2016a', ''],
  ['hidden-poverty', 'de-baarsjes', 'higher', '', '', 'OIS 2016a', ''],
  [
    'minimum-income-households',
    'de-baarsjes',
    '17.2',
    '%',
    'amsterdam',
    'OIS 2016a',
    'slightly-higher',
  ],
  [
    'minimum-income-youth',
    'de-baarsjes',
    '± 20.4',
    '%',
    'amsterdam',
    'OIS 2016a',
    'slightly-higher',
  ],
  ['youth-unemployment', 'de-baarsjes', 'lower', '', 'amsterdam', 'Gemeente Amsterdam 2016b', ''],
  ['social-assistance', 'de-baarsjes', '± 9', '%', 'amsterdam 6.5', 'OIS 2016a', ''],
  ['debt-assistance', 'de-baarsjes', '± 3', '%', '', 'OIS 2016a', ''],
  ['low-income-groups', 'de-baarsjes', 'higher', '', '', 'Gemeente Amsterdam 2016b', ''],
  ['income-inequality', 'de-baarsjes', 'more', '', '', '', 'probable'],
  ['inclination-to-move', 'de-baarsjes', '± 30', '%', '', 'OIS 2016a', ''],
  [
    'participation-and-self-reliance',
    'de-baarsjes',
    'equal',
    '',
    '',
    'Gemeente Amsterdam 2016b',
    '',
  ],
  ['social-cohesion', 'stadsdeel-west', '6.2', '', 'amsterdam 6.1', 'OIS 2016b', ''],
  [
    'societal-participation',
    'de-baarsjes',
    '84',
    '%',
    'amsterdam 87',
    'OIS 2016a',
    'slightly-lower',
  ],
  ['civic-engagement', 'de-baarsjes', '± 22', '%', '', 'OIS 2016a', ''],
  ['volunteering', 'de-baarsjes', '37', '%', '', 'OIS 2016a', ''],
  ['informal-care', 'de-baarsjes', '9', '%', '', 'OIS 2016a', ''],
  [
    'maximum-grant',
    'stadsdeel-west',
    '25000',
    'euro',
    '',
    'Gemeente Amsterdam z.j.',
    'maximum Sociale Helden West',
  ],
  ['neighbourhood-improving', 'de-baarsjes', '± 34', '%', '', 'OIS 2016a', ''],
  ['neighbour-nuisance', 'de-baarsjes', 'equal', '', 'amsterdam', 'OIS 2016a', ''],
  ['hospitality-nuisance', 'de-baarsjes', 'equal', '', 'amsterdam', 'OIS 2016a', ''],
  ['youth-nuisance', 'de-baarsjes', 'slightly-higher', '', 'amsterdam', 'OIS 2016a', ''],
  ['households-with-schemes', 'de-baarsjes', '39', '%', 'amsterdam 45', 'OIS 2016a: 5', 'lower'],
  ['five-or-more-schemes', 'de-baarsjes', '10', '%', 'amsterdam 12', 'OIS 2016a: 5', ''],
  [
    'households-with-schemes',
    'van-galenbuurt hoofdweg-e-o',
    'higher',
    '',
    'de-baarsjes',
    'OIS 2016a: 5',
    '',
  ],
  [
    'five-or-more-schemes',
    'van-galenbuurt hoofdweg-e-o',
    'higher',
    '',
    'de-baarsjes',
    'OIS 2016a: 5',
    '',
  ],
  [
    'households-with-schemes',
    'van-galenbuurt hoofdweg-e-o',
    'equal',
    '',
    'amsterdam',
    'OIS 2016a: 5',
    '',
  ],
  [
    'five-or-more-schemes',
    'van-galenbuurt hoofdweg-e-o',
    'equal',
    '',
    'amsterdam',
    'OIS 2016a: 5',
    '',
  ],
  [
    'samendoen-families',
    'de-baarsjes',
    '1.1',
    '%',
    'amsterdam 1.5',
    'OIS 2016a: 5',
    'lower, unclear',
  ],
  ['very-lonely', 'de-baarsjes', '16', '%', 'amsterdam 11', 'OIS 2016a: 5', 'higher'],
  ['no-control', 'de-baarsjes', '8', '%', 'amsterdam 10', 'OIS 2016a: 5', 'slightly-lower'],
  ['youth-suspects', 'de-baarsjes', '3.6', '%', 'amsterdam', 'OIS 2016a: 6', 'equal'],
  ['youth-suspects', 'van-galenbuurt', '10.4', '%', '', 'OIS 2016a: 6', 'higher'],
  ['youth-suspects', 'van-galenbuurt', 'equal', '', 'amsterdam', 'OIS 2016a: 6', '../2013, past'],
  ['new-urbanites', 'de-baarsjes', 'more', '', '', 'Gemeente Amsterdam 2016a', ''],
  ['population-growth', 'amsterdam', 'more', '', '', 'OIS 2016b', 'nieuwe stedelingen'],
  ['population-growth', 'amsterdam', 'more', '', '', 'OIS 2016b', 'jongeren met een hoog inkomen'],
  ['youth-suspects', 'van-galenbuurt', 'more', '', '', 'OIS 2016a: 6', '2013/..'],
];

const figures = claims
  .filter((claim) => claim.kind === 'indicator')
  .filter(({ evidence }) => evidence.document === 'baarsjes' && evidence.locator?.startsWith('A '))
  .map(figureOf);

test.each(profile)('%s of %s: %s %s (reference: "%s")', (...figure) => {
  expect(figures).toContainEqual(figure);
});

test('the profile has no other figures', () => {
  expect(figures).toHaveLength(profile.length);
});

function figureOf(claim: IndicatorValue): Figure {
  const { measurement, compared, reference, trend, evidence } = claim;
  const difference = typeof compared === 'object' ? compared : undefined;
  const qualifier = typeof compared === 'string' ? compared : undefined;
  const number = measurement ?? difference;
  const value = number === undefined ? (qualifier ?? trend ?? '') : written(number);
  const limits = [
    ...[claim.subgroup, claim.period, qualifier, trend].filter((limit) => limit !== value),
    ...[claim.modality, claim.certainty].filter((usual) => !['actual', 'certain'].includes(usual)),
  ];
  return [
    claim.indicator,
    claim.areas.join(' '),
    value,
    number?.unit ?? '',
    [reference?.area, reference?.measurement && written(reference.measurement)]
      .filter(isSaid)
      .join(' '),
    evidence.cited ?? '',
    limits.filter(isSaid).join(', '),
  ];
}

function written({ value, upper, approximate, change }: Measurement): string {
  const sign = change && value > 0 ? '+' : '';
  return `${approximate ? '± ' : ''}${sign}${value}${upper === undefined ? '' : `–${upper}`}`;
}

function isSaid(part: string | undefined): part is string {
  return part !== undefined;
}
