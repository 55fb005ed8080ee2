import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPositions } from '../src/text/positions.ts';

describe('positions', () => {
  it.each<[string, string, number, [number, number], [number, number]]>([
    ['plain text', 'ab\ncd', 4, [1, 1], [1, 1]],
    ['an accent', 'één', 2, [0, 2], [0, 4]],
    ['an accent that is composed', 'e\u0301n', 2, [0, 2], [0, 3]],
    ['an emoji', '🙂x', 2, [0, 2], [0, 4]],
    ['half an emoji', '\ud83dx', 1, [0, 1], [0, 3]],
    ['lines with \\r\\n', 'a\r\nb', 3, [1, 0], [1, 0]],
    ['lines with \\r', 'a\rb', 2, [1, 0], [1, 0]],
    ['mixed line ends', 'a\r\nb\nc\rd', 7, [3, 0], [3, 0]],
    ['within a line end', 'a\r\nb', 2, [0, 1], [0, 1]],
    ['beyond the text', 'ab', 9, [0, 2], [0, 2]],
  ])('of %s, in UTF-16 and in UTF-8', (_, text, offset, utf16, utf8) => {
    const here = createPositions(text, 'utf-16').position(offset);
    const there = createPositions(text, 'utf-8').position(offset);
    expect([here.line, here.character]).toEqual(utf16);
    expect([there.line, there.character]).toEqual(utf8);
  });

  it.each(['utf-16', 'utf-8'] as const)('lead back to where they come from (%s)', (encoding) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'é', 'e\u0301', '🙂', '\r\n', '\n', '\r', '👩‍🔬')),
        fc.nat(60),
        (pieces, at) => {
          const text = pieces.join('');
          const positions = createPositions(text, encoding);
          const offset = Math.min(at, text.length);
          const isWithin =
            (text.charCodeAt(offset) & 0xfc00) === 0xdc00 ||
            text.slice(offset - 1, offset + 1) === '\r\n';
          if (isWithin) return;
          expect(positions.offset(positions.position(offset))).toBe(offset);
        },
      ),
    );
  });

  it('take any position', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.integer(),
        (text, line, character) => {
          for (const encoding of ['utf-16', 'utf-8'] as const) {
            const offset = createPositions(text, encoding).offset({ line, character });
            expect(offset).toBeGreaterThanOrEqual(0);
            expect(offset).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
