import { describe, expect, test } from 'vitest';
import type { SearchRequest, Store } from '../port.ts';
import { searchLimits } from '../search-text.ts';
import { actor, everything, finding, noteWith, only, puts, study } from './example.ts';
import { closing, type StoreHarness } from './harness.ts';

const one = study('one');

const notes = puts(
  noteWith(
    'a',
    [
      (id) =>
        finding(id, 'x', {
          text: {
            nl: 'De coördinator kent één buurt-initiatief in de ĳsbaan.',
            en: 'The coordinator knows a café and a neighbour.',
          },
        }),
      (id) =>
        finding(id, 'y', { text: { nl: 'Buren helpen elkaar.' }, condition: { en: 'If asked' } }),
      (id) => finding(id, 'z', { text: { en: 'The buren word stands in English here.' } }),
    ],
    [
      (id) =>
        actor(id, 'centre', {
          label: { nl: 'Buurthuis', en: 'Community centre' },
          aliases: ['Huis van de Wijk'],
        }),
      (id) => ({
        ...{ type: 'document', id: 'report', note: id, label: { en: 'Report' }, aliases: [] },
        ...{ title: 'Samen of naast elkaar', authors: ['A. Author'], headings: ['Unsearched'] },
      }),
    ],
  ),
);

async function filled(store: Store): Promise<Store> {
  await store.write(one, notes);
  return store;
}

const ids = async (store: Store, request: SearchRequest) =>
  (await store.search(everything, request)).hits.map(({ id }) => id).sort();

/** What is found by words. */
export function searching(harness: StoreHarness): void {
  const open = closing(harness.open);

  describe('search', () => {
    test.each([
      ['a word, whatever its case', 'COÖRDINATOR', ['a#^x']],
      ['without the accents', 'coordinator een', ['a#^x']],
      ['with accents that the text lacks', 'cafè', ['a#^x']],
      ['with an accent as a character of its own', 'cafe\u0301', ['a#^x']],
      ['a ligature as its letters', 'ijsbaan', ['a#^x']],
      ['the beginning of a word', 'buurt', ['a#^x', 'centre']],
      ['the parts of a word with a hyphen', 'initiatief', ['a#^x']],
      ['not the middle of a word', 'huis van', ['centre']],
      ['all words, in any order and language', 'neighbour buurt', ['a#^x']],
      ['nothing when a word is missing', 'buren coordinator', []],
      ['one or two characters as a word only', 'a de coord', ['a#^x']],
      ['not words that two characters begin', 'bu', []],
      ['a condition', 'asked', ['a#^y']],
      ['an alias', 'wijk', ['centre']],
      ['a document by its title and authors', 'author naast', ['report']],
      ['not the headings of a document', 'unsearched', []],
      ['nothing by nothing', '', []],
      ['nothing by signs', '* " - ( ) : ^ \u0000', []],
    ])('finds %s: %s', async (_, text, expected) => {
      const store = await filled(await open());
      expect(await ids(store, { text })).toEqual(expected);
      expect((await store.search(everything, { text })).total).toBe(expected.length);
    });

    test.each([
      '"buren',
      'buren"',
      'buren*',
      'nl:buren',
      'nl : buren',
      '{nl en}: buren',
      'buren) OR (nl:x',
      '^buren',
      'NEAR(buren, 3)',
      "buren'; DROP TABLE claims; --",
      '-buren',
      'buren +',
    ])('takes %j for words and nothing else', async (text) => {
      const store = await filled(await open());
      const words = text.replace(/[^a-z0-9]+/giu, ' ');
      expect(await ids(store, { text })).toEqual(await ids(store, { text: words }));
    });

    test.each(['AND', 'OR', 'NOT', 'NEAR'])('takes %s for a word', async (word) => {
      const store = await filled(await open());
      expect(await ids(store, { text: `buren ${word} elkaar` })).toEqual([]);
    });

    test('marks what it found in the text where it found most', async () => {
      const store = await filled(await open());
      const mark = async (request: SearchRequest) =>
        (await store.search(everything, request)).hits.map(({ highlight }) => highlight);
      expect(await mark({ text: 'cafe neigh' })).toEqual([
        'The coordinator knows a \u{e000}café\u{e001} and a \u{e000}neighbour\u{e001}.',
      ]);
      expect(await mark({ text: 'coordinator', language: 'en' })).toEqual([
        'The \u{e000}coordinator\u{e001} knows a café and a neighbour.',
      ]);
      expect(await mark({ text: 'wijk' })).toEqual(['Huis van de \u{e000}Wijk\u{e001}']);
    });

    test('ranks what it found in the language of the searcher first', async () => {
      const store = await filled(await open());
      for (const [language, first] of [
        ['nl', 'a#^y'],
        ['en', 'a#^z'],
      ] as const) {
        const { hits } = await store.search(everything, { text: 'buren', language });
        expect(hits.map(({ id }) => id)[0]).toBe(first);
        expect(hits).toHaveLength(2);
        expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Infinity);
      }
    });

    test('gives hits part by part, and tells how many there are', async () => {
      const store = await open();
      const many = Array.from(
        { length: 30 },
        (_, block) => (id: string) => finding(id, String(block)),
      );
      await store.write(one, puts(noteWith('a', many)));
      const whole = await store.search(everything, { text: 'bevinding', first: 30 });
      const part = await store.search(everything, { text: 'bevinding', first: 4, offset: 11 });
      expect(whole.total).toBe(30);
      expect(part.total).toBe(30);
      expect(part.hits).toEqual(whole.hits.slice(11, 15));
      expect((await store.search(everything, { text: 'bevinding' })).hits).toHaveLength(20);
    });

    test('counts and pages no further than its reach', async () => {
      const store = await open();
      const { reach } = searchLimits;
      const many = Array.from(
        { length: reach + 50 },
        (_, block) => (id: string) => finding(id, String(block)),
      );
      await store.write(one, puts(noteWith('a', many)));
      for (const text of ['bevinding', 'bevind']) {
        for (const language of [undefined, 'nl', 'en'] as const) {
          const request = { text, offset: reach - 10, first: 10, ...(language && { language }) };
          const { hits, total } = await store.search(everything, request);
          expect([text, language, hits.length, total]).toEqual([text, language, 10, reach]);
        }
      }
    });

    test('follows what is written and removed', async () => {
      const store = await filled(await open());
      const text = { nl: 'De kerk helpt.' };
      await store.write(one, puts(noteWith('a', [(id) => finding(id, 'x', { text })])));
      expect(await ids(store, { text: 'kerk' })).toEqual(['a#^x']);
      expect(await ids(store, { text: 'coordinator' })).toEqual([]);
      expect(await ids(store, { text: 'buurthuis' })).toEqual([]);
      await store.write(one, [{ remove: 'a' }]);
      expect(await ids(store, { text: 'kerk' })).toEqual([]);
    });

    test('finds an entity once, by what readers see of it', async () => {
      const store = await filled(await open());
      const again = noteWith('b', [], [(id) => actor(id, 'centre', { label: { nl: 'Kerk' } })]);
      await store.write(one, puts(again));
      expect(await ids(store, { text: 'buurthuis' })).toEqual(['centre']);
      expect(await ids(store, { text: 'kerk' })).toEqual([]);
      await store.write(one, [{ remove: 'a' }]);
      expect(await ids(store, { text: 'kerk' })).toEqual(['centre']);
      expect(await ids(store, { text: 'buurthuis' })).toEqual([]);
    });

    test('looks into the studies asked, or all of the scope', async () => {
      const store = await filled(await open());
      await store.write(study('two'), notes);
      const studies = async (request: Partial<SearchRequest>, scope = everything) => {
        const { hits } = await store.search(scope, { text: 'coordinator', ...request });
        return hits.map((hit) => hit.study).sort();
      };
      expect(await studies({})).toEqual(['one', 'two']);
      expect(await studies({ studies: ['two'] })).toEqual(['two']);
      expect(await studies({ studies: ['two', 'two'] })).toEqual(['two']);
      expect(await studies({ studies: [] })).toEqual([]);
      expect(await studies({}, only('one'))).toEqual(['one']);
    });

    test.each([
      ['a text that is too long', { text: 'x'.repeat(searchLimits.text + 1) }, 'TOO_LARGE'],
      ['too many hits', { text: 'x', first: searchLimits.first + 1 }, 'INVALID'],
      ['a part of a hit', { text: 'x', first: 1.5 }, 'INVALID'],
      ['hits out of reach', { text: 'x', offset: searchLimits.reach }, 'INVALID'],
      ['a negative offset', { text: 'x', offset: -1 }, 'INVALID'],
      ['a study that is not there', { text: 'x', studies: ['none'] }, 'NOT_FOUND'],
    ])('refuses %s', async (_, request, code) => {
      const store = await filled(await open());
      await expect(store.search(everything, request)).rejects.toMatchObject({
        name: 'StoreError',
        code,
      });
    });
  });
}
