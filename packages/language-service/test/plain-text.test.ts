import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asText, plainOf } from '../src/text/markdown.ts';

it('what was made Markdown is shown as it was where Markdown is not', () => {
  const words = fc.string({
    unit: fc.constantFrom(...Array.from('ab1 \\`*_{}[]()#+-.!|<>~&$:@/"\'=^é')),
  });
  fc.assert(
    fc.property(words, (text) => {
      // Stars and spaces at the end of a line are of Markdown itself.
      expect(plainOf(asText(text))).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
  expect(plainOf(`**${asText('R1_nurse')}**`)).toBe('R1_nurse');
});
