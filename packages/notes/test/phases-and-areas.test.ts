import { describe, expect, it } from 'vitest';
import { claimOf } from './example-study.ts';

describe('unknown is not general', () => {
  it.each([
    ['no phase is unknown', '', []],
    ['general is said to hold in all', '[fase:: algemeen]', ['general']],
    ['several: true of each', '[fase:: 1, 3]', ['reaching', 'planning']],
    ['by label', '[fase:: Nazorg, netwerkvorming]', ['aftercare', 'network-formation']],
    [
      'by label in English',
      '[phase:: aftercare, network formation]',
      ['aftercare', 'network-formation'],
    ],
    ['by id', '[fase:: network-formation]', ['network-formation']],
  ])('%s', (_, field, phases) => {
    expect(claimOf('collaboration', `- Tekst. [met:: [[buren]]] ${field}`).phases).toEqual(phases);
  });

  it.each([
    ['the area of the respondent', '', ['noord']],
    ['what is written, true of each', '[gebied:: [[Zuid]], [[Noord]]]', ['zuid', 'noord']],
    ['a name without brackets', '[gebied:: Zuid]', ['zuid']],
    ['the whole study as an area of its own', '[gebied:: [[Hele studie]]]', ['hele-studie']],
    ['none where it is cleared', '[gebied:: -]', []],
  ])('the area is %s', (_, field, areas) => {
    expect(claimOf('collaboration', `- Tekst. [met:: [[buren]]] ${field}`).areas).toEqual(areas);
  });

  it.each([
    ['mode', {}, { mode: 'unspecified' }],
    ['modality and certainty', {}, { modality: 'actual', certainty: 'certain' }],
  ])('what is not said has a value for that: %s', (_, __, expected) => {
    const claim = claimOf('collaboration', '- Tekst. [met:: [[buren]]]');
    expect(claim).toMatchObject(expected);
    for (const key of ['basis', 'stance', 'counts', 'level', 'frequency', 'quantifier', 'period']) {
      expect(claim).not.toHaveProperty(key);
    }
  });

  it.each([
    ['wens', 'wished'],
    ['verwachting', 'expected'],
    ['knelpunt', 'actual'],
  ])('a finding that is a %s is %s', (category, modality) => {
    expect(claimOf('finding', `- Tekst. [bevinding:: ${category}]`).modality).toBe(modality);
    expect(
      claimOf('finding', `- Tekst. [bevinding:: ${category}] [modaliteit:: behoort]`).modality,
    ).toBe('ought');
  });
});
