import { frequencyLabel, properties, timesText, type Frequency } from '@samenspel/claims';
import { describe, expect, test } from 'vitest';
import { collaboration } from './examples.ts';

const often: Frequency = { value: 'often' };
const twice: Frequency = { times: 2, per: 1, unit: 'week' };
const range: Frequency = { times: 2, upper: 3, per: 1, unit: 'week' };
const seldom: Frequency = { times: 1, per: 6, unit: 'week' };
const biennial: Frequency = { times: 1, per: 2, unit: 'year' };

function wordOf(frequency: Frequency): readonly string[] | undefined {
  const property = properties.find(({ name }) => name === 'frequency');
  return property?.values({ ...collaboration, frequency });
}

describe('how often', () => {
  test.each([
    [often, 'often'],
    [twice, '2/week'],
    [range, '2-3/week'],
    [seldom, '1/6week'],
  ])('%j is filtered by as %s', (frequency, word) => {
    expect(wordOf(frequency)).toEqual([word]);
  });

  test.each([
    [often, 'vaak', 'often'],
    [twice, '2 × per week', '2 × per week'],
    [range, '2–3 × per week', '2–3 × per week'],
    [seldom, '1 × per 6 weken', '1 × per 6 weeks'],
    [biennial, '1 × per 2 jaar', '1 × per 2 years'],
  ])('%j is read as %s, and in English as %s', (frequency, nl, en) => {
    expect([frequencyLabel(frequency, 'nl'), frequencyLabel(frequency, 'en')]).toEqual([nl, en]);
  });

  test('of a range is written with an en dash unless asked otherwise', () => {
    expect([timesText(range), timesText(range, ' to ')]).toEqual(['2–3', '2 to 3']);
  });
});
