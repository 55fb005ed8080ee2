import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNote, lineIndex } from '../src/index.ts';
import { nameKey, slug } from '../src/text/name-key.ts';
import { contentHash } from '../src/workspace/content-hash.ts';

describe('decoding a note', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['UTF-8', bytes('Eén § café 🙂'), 'Eén § café 🙂'],
    ['a byte order mark, which is left out', bytes('\ufeffa'), 'a'],
    ['a replacement character that the writer put there', bytes('a\ufffdb'), 'a\ufffdb'],
    ['nothing', bytes(''), ''],
  ])('takes %s', (_, input, text) => {
    expect(decodeNote(input)).toEqual({ ok: true, text });
  });

  it.each([
    ['Latin-1', Uint8Array.of(0x63, 0x61, 0x66, 0xe9), 'not-utf8'],
    ['UTF-16, little-endian', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'not-utf8'],
    ['UTF-16, big-endian', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'not-utf8'],
    ['a lone surrogate', Uint8Array.of(0xed, 0xa0, 0x80), 'not-utf8'],
    ['NUL bytes', Uint8Array.of(0x61, 0, 0x62), 'nul-byte'],
  ])('refuses %s, with a reason', (_, input, code) => {
    expect(decodeNote(input)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([
    ['at the start', [0xe9, 0x61], '0xE9'],
    ['after a byte order mark', [0xef, 0xbb, 0xbf, 0xff], '0xFF'],
    ['after a replacement character', [0x61, 0xef, 0xbf, 0xbd, 0xc3, 0xa9, 0x80], '0x80'],
    ['of a letter that is cut off', [0x61, 0xe2, 0x82], '0xE2'],
  ])('tells the first byte that is no UTF-8, %s', (_, input, found) => {
    expect(decodeNote(Uint8Array.from(input))).toMatchObject({ refusal: { found } });
  });

  it('refuses what is larger than the limit', () => {
    expect(decodeNote(bytes('abcd'), 3)).toEqual({
      ok: false,
      refusal: { code: 'too-large', found: '4', expected: '3' },
    });
    expect(decodeNote(bytes('abc'), 3).ok).toBe(true);
    expect(decodeNote(new Uint8Array(10_000_001).fill(97)).ok).toBe(false);
    expect(decodeNote(new Uint8Array(10_000_000).fill(97)).ok).toBe(true);
  });
});

describe('the lines of a text', () => {
  it.each<[text: string, offset: number, line: number, column: number]>([
    ['', 0, 0, 0],
    ['ab', 1, 0, 1],
    ['ab\ncd', 2, 0, 2],
    ['ab\ncd', 3, 1, 0],
    ['ab\r\ncd', 4, 1, 0],
    ['ab\n', 3, 1, 0],
    ['ab', 99, 0, 2],
    ['ab', -1, 0, 0],
  ])('%j at %i', (text, offset, line, column) => {
    expect(lineIndex(text).position(offset)).toEqual({ line, column });
  });

  it.each<[text: string, line: number, column: number, offset: number]>([
    ['ab\ncd', 1, 1, 4],
    ['ab\ncd', 0, 99, 2],
    ['ab\r\ncd', 0, 99, 2],
    ['ab', 7, 0, 2],
    ['ab', -1, 3, 0],
  ])('%j at line %i, column %i', (text, line, column, offset) => {
    expect(lineIndex(text).offset({ line, column })).toBe(offset);
  });

  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '🙂', 'é'), maxLength: 3000 });

  it('go there and back', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, seed) => {
        const index = lineIndex(words);
        const offset = seed % (words.length + 1);
        const isInLineEnd = words[offset - 1] === '\r' && words[offset] === '\n';
        if (!isInLineEnd) expect(index.offset(index.position(offset))).toBe(offset);
        expect(index.lines).toBe(words.split('\n').length);
      }),
    );
  });

  it('are counted in code points as well', () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, seed) => {
        const index = lineIndex(words);
        const points = Array.from(words);
        const count = seed % (points.length + 1);
        const offset = points.slice(0, count).join('').length;
        expect(index.codePoints(offset)).toBe(count);
        expect(index.fromCodePoints(count)).toBe(offset);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    ['De Baarsjes', 'de baarsjes'],
    ['  twee   woorden ', 'twee woorden'],
    ['Caf\u00e9', 'caf\u00e9'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['zzp’er', "zzp'er"],
    ['STRASSE', 'strasse'],
  ])('%j are compared as %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
    expect(nameKey(key)).toBe(key);
  });

  it.each([
    ['De Baarsjes', 'de-baarsjes'],
    ['Chassébuurt e.o.', 'chassebuurt-e-o'],
    ["zzp'er", 'zzper'],
    ['Does-, Tromp- en Geuzenbuurt', 'does-tromp-en-geuzenbuurt'],
    ['日本', '日本'],
    ['!?', '!?'],
  ])('%j as an id is %j', (name, id) => {
    expect(slug(name)).toBe(id);
  });
});

describe('the hash of a value', () => {
  it('is the same for the same, and another for another', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(contentHash(one) === contentHash(other)).toBe(isSame);
      }),
    );
  });

  it('is the same in every program, for stores keep it', () => {
    expect(contentHash({ a: [1, 'é', null] })).toMatchInlineSnapshot(
      `"yfp2to7dttukksovozp3hjte5e"`,
    );
    expect(contentHash('')).toMatchInlineSnapshot(`"nfxmiey3rlc65ccjizmqihf6ra"`);
  });

  it('differs for texts that differ in length, padding or order', () => {
    const texts = [
      '',
      'a',
      'aa',
      'a\u0000',
      'ab',
      'ba',
      'a'.repeat(8),
      'a'.repeat(9),
      'a'.repeat(16),
    ];
    expect(new Set(texts.map(contentHash)).size).toBe(texts.length);
  });
});
