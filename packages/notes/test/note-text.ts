import fc from 'fast-check';
import { claimKeys } from '../src/index.ts';

const words = [
  'Belt',
  'vaak',
  'met',
  'de',
  'buren',
  'over',
  'wat',
  'nodig',
  'is',
  'één',
  'café',
  '(soms)',
  '2018.',
];
const values = [
  '[[buren]]',
  '[[kerk]]',
  '[[klantmanager]]',
  '[[R twee]]',
  'een [[klantmanager]]',
  'sommige van de [[professionals]]',
  '[[onbekend]]',
  '[[Noord]]',
  '[[Zuid]]',
  '[[vertrouwen]]',
  '[[de cliënt beslist]]',
  'zelf',
  'auteurs',
  'signaal',
  'verwijzing',
  'knelpunt',
  'wens',
  'wij-zij-bron/onbekendheid',
  '1',
  '3',
  'algemeen',
  'soms',
  '2 per week',
  'ja',
  'eens',
  'betaald',
  'niet informeel',
  '17,2 %',
  '+31 %',
  '2015/..',
  '§ B 1',
  'rapport § A 1',
  '-',
  '[[#^a]]',
  '^',
  'iets, en nog iets',
  '"a, b"',
  '[[kerk]]>[[buren]]',
  'aantal inwoners',
  'afwezig',
  'nauw',
  'x [y] z',
  'a\\',
  '',
];
const junk = [
  '[',
  ']',
  '[[',
  ']]',
  '(',
  ')',
  '::',
  '^',
  '^a',
  '`',
  '```',
  '%%',
  '<!--',
  '-->',
  '\\',
  '|',
  '#',
  '"',
  '\u00a0',
  '\t',
  'e\u0301',
];

const name = fc.constantFrom(
  ...claimKeys.flatMap(({ en, nl }) => [en, nl]),
  'vrom',
  'hoe vaak',
  'Met',
);
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...values) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...values), { minLength: 2, maxLength: 3 })
      .map((list) => list.join(',')),
  },
);
const gap = fc.constantFrom('', ' ', '  ');
const field = fc
  .tuple(fc.boolean(), name, gap, gap, value, gap)
  .map(([round, key, before, after, text, end]) =>
    round ? `(${key}${before}::${after}${text}${end})` : `[${key}${before}::${after}${text}${end}]`,
  );
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 6, arbitrary: field },
  { weight: 1, arbitrary: fc.constantFrom(...junk) },
  { weight: 1, arbitrary: fc.constant('[[buren|de buren]]') },
);
const line = fc
  .tuple(
    fc.constantFrom('- ', '- ', '- ', '* ', '  - ', '  ', '', '1. ', '> ', '## ', '    ', '---'),
    fc.array(piece, { maxLength: 7 }),
    fc.constantFrom('', '', '', ' ^a', ' ^b-1', ' ^c_d', '  '),
  )
  .map(([start, pieces, end]) => `${start}${pieces.join(' ')}${end}`);
const frontMatter = fc.constantFrom(
  '---\ntype: interview\nlang: nl\nrespondent: "[[R ergo]]"\nsource: rapport\n---\n',
  '---\ntype: synthesis\nlang: en\narea: "[[Zuid]]"\nphase: [1, 2]\n---\n',
  '---\ntype: area\nlang: nl\nsaid-by: auteurs\n---\n',
  '# Kop\n',
);

/** Notes as people write them, with all that can go wrong: every key, many values, and stray signs. */
export function noteText(): fc.Arbitrary<string> {
  return fc
    .tuple(frontMatter, fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n'))
    .map(([top, lines, end]) => top + lines.join(end));
}
