import { expect, test } from 'vitest';
import { languageOfRequest } from '../src/http/request-language.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['fr, de;q=0.5', undefined],
  ['nl', 'nl'],
  ['NL-be', 'nl'],
  ['en-GB,en;q=0.9,nl;q=0.8', 'en'],
  ['en;q=0.1, nl ; q=0.2', 'nl'],
  ['nl;q=0, en;q=0.001', 'en'],
  ['nl;q=2, en;q=0.1', 'en'],
  ['nl;q=much, en;q=0.1', 'en'],
  ['nl;level=1, en;q=0.1', 'en'],
  ['nlx, en;q=0.1', 'en'],
  [`${'fr,'.repeat(200)}nl`, 'nl'],
  [`${'fr,'.repeat(2000)}nl`, undefined],
] as const)('of %j the language is %j', (accepted, language) => {
  expect(languageOfRequest(accepted)).toBe(language);
});

// Tried in every way that it could be read, each of these takes minutes.
test.each([
  [' ', 'nl'],
  ['-', 'nl'],
  [',', 'nl'],
  ['nl-', undefined],
  ['nl;', undefined],
  ['nl ', undefined],
  [';q=', undefined],
  ['1', undefined],
] as const)('is found at once in a header of nothing but %j', (part, language) => {
  expect(languageOfRequest(`nl${part.repeat(500_000 / part.length)}!`)).toBe(language);
});
