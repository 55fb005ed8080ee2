import { foldedWords, highlight, matches, searchLimits, searchWords } from '@samenspel/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('the words of a text', () => {
  test.each([
    ['Eén buurt-initiatief, 2 maatjes!', ['een', 'buurt', 'initiatief', '2', 'maatjes']],
    ['COÖRDINATOR', ['coordinator']],
    ['een \u0133sje', ['een', 'ijsje']],
    ['cafe\u0301 café', ['cafe', 'cafe']],
    ['Straße STRASSE', ['straße', 'strasse']],
    ['½ m²', ['12', 'm2']],
    ['snake_case a.b', ['snake', 'case', 'a', 'b']],
    ['مرحبا Привет 東京', ['مرحبا', 'привет', '東京']],
    [' \t\n', []],
  ])('of %j are folded', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  test('are the same whatever the case and the form of the accents', () => {
    const letters = fc.array(
      fc.constantFrom(...['a', 'é', 'ï', 'ü', 'ç', 'ñ', 'z', 'A', ' ', 'Z', '-', '9']),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(letters, (found) => {
        const text = found.join('');
        expect(foldedWords(text.normalize('NFD').toUpperCase())).toEqual(foldedWords(text));
      }),
    );
  });

  test('hold letters and digits and nothing else, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        for (const word of foldedWords(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

describe('what is searched for', () => {
  test('is each word once, and no more than a search can bear', () => {
    expect(searchWords('buurt Buurt búúrt huis')).toEqual(['buurt', 'huis']);
    const many = Array.from({ length: 100 }, (_, index) => `w${String(index)}`).join(' ');
    expect(searchWords(many)).toHaveLength(searchLimits.words);
  });

  test.each([
    ['buurthuis', 'buurt', true],
    ['buurt', 'buurthuis', false],
    ['buurthuis', 'huis', false],
    ['de', 'de', true],
    ['deur', 'de', false],
    ['deur', 'deu', true],
  ])('%s is found by %s: %s', (word, searched, expected) => {
    expect(matches(word, searched)).toBe(expected);
  });
});

describe('a highlight', () => {
  const text = { nl: ['De buurt helpt.', 'Alias'], en: ['The neighbourhood helps.', 'Alias'] };

  test.each([
    [['buurt'], undefined, 'De [buurt] helpt.'],
    [['help'], 'nl', 'De buurt [helpt].'],
    [['help'], 'en', 'The neighbourhood [helps].'],
    [['neighb', 'help'], 'nl', 'The [neighbourhood] [helps].'],
    [['alias'], 'en', '[Alias]'],
    [['nowhere'], 'nl', 'De buurt helpt.'],
  ] as const)('of %j for a searcher in %s', (searched, language, expected) => {
    const marked = highlight(text, searched, language);
    expect(marked.replaceAll('\u{e000}', '[').replaceAll('\u{e001}', ']')).toBe(expected);
  });

  test('is the text when its marks are taken away, whatever text and words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (found, searched) => {
        const plain = found.replace(/[\ue000\ue001]/gu, '');
        const marked = highlight({ nl: [found], en: [] }, searchWords(searched), 'nl');
        expect(marked.replace(/[\ue000\ue001]/gu, '')).toBe(plain);
        expect(marked).toMatch(
          /^[^\ue000\ue001]*(?:\ue000[^\ue000\ue001]+\ue001[^\ue000\ue001]*)*$/u,
        );
      }),
    );
  });
});
