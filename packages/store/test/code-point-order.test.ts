import { compareCodePoints } from '@samenspel/store';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('texts are ordered as their UTF-8 bytes are', () => {
  const text = fc.string({ unit: 'grapheme-composite' });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const encoder = new TextEncoder();
      expect(Math.sign(compareCodePoints(a, b))).toBe(
        Math.sign(Buffer.compare(encoder.encode(a), encoder.encode(b))),
      );
    }),
  );
});

test('what lies beyond the first 65,536 characters comes last', () => {
  const texts = ['\u{1f3e0}', '\uff5e', 'é', 'a', ''];
  expect(texts.toSorted(compareCodePoints)).toEqual(['', 'a', 'é', '\uff5e', '\u{1f3e0}']);
});
