import { describe, expect, it } from 'vitest';
import { parseNote } from '../src/index.ts';

function blocks(text: string) {
  return parseNote(text, { path: 'a.md' }).blocks;
}

/** Blocks as `type parent prose`, the parent by its place. */
function outline(text: string): readonly string[] {
  return blocks(text).map(({ type, parent, prose }) => `${type} ${String(parent)} ${prose}`);
}

describe('list items and paragraphs are blocks', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['items', '- een\n- twee', ['item -1 een', 'item -1 twee']],
    [
      'other markers',
      '* een\n+ twee\n1. drie\n2) vier',
      ['item -1 een', 'item -1 twee', 'item -1 drie', 'item -1 vier'],
    ],
    [
      'nested by two columns',
      '- een\n  - twee\n    - drie\n- vier',
      ['item -1 een', 'item 0 twee', 'item 1 drie', 'item -1 vier'],
    ],
    ['nested by a tab', '- een\n\t- twee', ['item -1 een', 'item 0 twee']],
    ['one column is not nested', '- een\n - twee', ['item -1 een', 'item -1 twee']],
    ['back to a level between', '- a\n    - b\n  - c', ['item -1 a', 'item 0 b', 'item 0 c']],
    ['a line that goes on', '- een\n  gaat door\nook zo', ['item -1 een gaat door ook zo']],
    [
      'a paragraph in an item',
      '- een\n\n  tweede alinea\n\nlos',
      ['item -1 een tweede alinea', 'paragraph -1 los'],
    ],
    ['paragraphs', 'een\ntwee\n\ndrie', ['paragraph -1 een twee', 'paragraph -1 drie']],
    [
      'a number in a text',
      'In het jaar\n2018. Zo was het.',
      ['paragraph -1 In het jaar 2018. Zo was het.'],
    ],
    ['a list right under a paragraph', 'Zo:\n- een', ['paragraph -1 Zo:', 'item -1 een']],
    ['an empty item', '-\n- een', ['item -1 ', 'item -1 een']],
    ['a hyphen without space is text', '-een', ['paragraph -1 -een']],
    ['a break ends a list', '- een\n---\n- twee', ['item -1 een', 'item -1 twee']],
    [
      'fenced code is none',
      'een\n```\n- twee\n```\ndrie',
      ['paragraph -1 een', 'paragraph -1 drie'],
    ],
    ['a fence is closed by one as long', '````\n```\n- a\n````\n- b', ['item -1 b']],
    ['an unclosed fence goes on to the end', '~~~\n- a\n\n- b', []],
    ['code in an item', '- een\n  ```\n  - x\n  ```\n  twee', ['item -1 een twee']],
    ['comments are none', '<!--\n- a\n-->\n- b\n%%\n- c\n%%\n- d', ['item -1 b', 'item -1 d']],
    [
      'a comment on one line',
      '- a <!-- b --> c\n<!-- d -->\n- e %%f%%',
      ['item -1 a c', 'item -1 e'],
    ],
    [
      'indented code is none',
      'een\n\n    - geen item\n\ntwee',
      ['paragraph -1 een', 'item -1 geen item', 'paragraph -1 twee'],
    ],
    [
      'indented text without a list is code',
      'een\n\n    code\n\ntwee',
      ['paragraph -1 een', 'paragraph -1 twee'],
    ],
    ['quotes', '> een\n> twee\n\n> drie', ['paragraph -1 een twee', 'paragraph -1 drie']],
    ['done and to do', '- [x] klaar\n- [ ] nog niet', ['item -1 klaar', 'item -1 nog niet']],
    ['carriage returns', '- een\r\n  door\r\n\r\n- twee\r\n', ['item -1 een door', 'item -1 twee']],
    ['no-break spaces', '-\u00a0een\u00a0\u00a0twee', ['item -1 een twee']],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it.each<[text: string, expected: readonly (readonly [number, string])[]]>([
    [
      '# Een\n## Twee ##\n### Drie #4\n#Vier\n####### Vijf',
      [
        [1, 'Een'],
        [2, 'Twee'],
        [3, 'Drie #4'],
      ],
    ],
    ['# C#', [[1, 'C#']]],
    [
      '#\n## #',
      [
        [1, ''],
        [2, ''],
      ],
    ],
  ])('headings: %j', (text, expected) => {
    const { headings } = parseNote(text, { path: 'a.md' });
    expect(headings.map(({ level, text: words }) => [level, words])).toEqual(expected);
  });
});

describe('fields', () => {
  it.each<[text: string, expected: readonly string[]]>([
    ['[met:: a] (vorm:: b)', ['met=a', 'vorm=b']],
    ['[ met ::  a  ]', ['met=a']],
    ['[hoe vaak:: soms]', ['hoe vaak=soms']],
    ['[Met:: a]', ['Met=a']],
    ['[en:: a [b] (c) d]', ['en=a [b] (c) d']],
    ['(en:: a (b) [c] d)', ['en=a (b) [c] d']],
    ['[met:: [[a]], [[b|c]]]', ['met=[[a]], [[b|c]]']],
    ['[als:: a\n  b]', ['als=a b']],
    ['[als:: met \\] erin]', ['als=met \\] erin']],
    ['[geen veld]', []],
    ['[geen: veld]', []],
    ['[1:: a]', []],
    ['`[met:: a]`', []],
    ['[url](https://example.org/a::b)', []],
  ])('%j', (text, expected) => {
    const [block] = blocks(text);
    expect(block?.fields.map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
  });

  it('know where they stand', () => {
    const text = '- Tekst ( Met ::  [[a]] ) einde';
    const [field] = blocks(text)[0]?.fields ?? [];
    expect(text.slice(field?.start, field?.end)).toBe('( Met ::  [[a]] )');
    expect(text.slice(field?.nameStart, (field?.nameStart ?? 0) + 3)).toBe('Met');
    expect(text.slice(field?.valueStart, (field?.valueStart ?? 0) + 5)).toBe('[[a]]');
  });

  it.each<[text: string, expected: readonly string[], told: readonly string[]]>([
    ['- T. [met:: [[a]] [vorm:: b] ^id', ['met=[[a]]', 'vorm=b'], ['unclosed-field met']],
    ['- T. [met:: [[a]]\n  [vorm:: b]', ['met=[[a]]', 'vorm=b'], ['unclosed-field met']],
    ['- T. [met:: [[a]]', ['met=[[a]]'], ['unclosed-field met']],
    ['- T. (met:: a', ['met=a'], ['unclosed-field met']],
    ['- T. [met:: [[a]', ['met=[[a'], ['unclosed-link [[a]']],
    ['met:: [[a]]', [], ['bare-field met']],
    ['- Belt met:: [[a]] op, hoe-vaak:: soms', [], ['bare-field met', 'bare-field hoe-vaak']],
    ['- `met:: x`, std::vector en zei:: ja', [], []],
    ['- T. [met:: ]', ['met='], []],
  ])('that are not well formed are told, and the rest counts: %j', (text, expected, told) => {
    const { blocks: found, diagnostics } = parseNote(text, { path: 'a.md' });
    expect(found[0]?.fields.map(({ name, value }) => `${name}=${value}`)).toEqual(expected);
    expect(diagnostics.map(({ code, found: what }) => `${code} ${what}`)).toEqual(told);
  });
});

describe('links', () => {
  it.each<[text: string, expected: object]>([
    ['[[a]]', { target: 'a' }],
    ['[[ a b ]]', { target: 'a b' }],
    ['[[map/a|b c]]', { target: 'map/a', alias: 'b c' }],
    ['[[a#Kop]]', { target: 'a', heading: 'Kop' }],
    ['[[a#Kop|b]]', { target: 'a', heading: 'Kop', alias: 'b' }],
    ['[[a#^id]]', { target: 'a', block: 'id' }],
    ['[[#^id]]', { target: '', block: 'id' }],
    ['[[a\\|b]]', { target: 'a', alias: 'b' }],
    ['![[plaatje.png]]', { target: 'plaatje.png' }],
  ])('%s', (text, expected) => {
    const [link] = blocks(text)[0]?.links ?? [];
    expect(link).toMatchObject(expected);
    expect(text.slice(link?.start, link?.end)).toBe(text.replace('!', ''));
  });

  it.each([
    ['[[a', 'unclosed-link [[a'],
    ['[[a\nb]]', 'unclosed-link [[a'],
    ['[[a [[b]]', 'unclosed-link [[a'],
    ['[[]]', 'empty-link [[]]'],
    ['[[|b]]', 'empty-link [[|b]]'],
  ])('that are not well formed are told: %j', (text, told) => {
    const { diagnostics } = parseNote(text, { path: 'a.md' });
    expect(diagnostics.map(({ code, found }) => `${code} ${found}`)).toEqual([told]);
  });
});

describe('block ids', () => {
  it.each<[text: string, id: string | undefined]>([
    ['- Tekst ^a-1', 'a-1'],
    ['- Tekst\n  ^a', 'a'],
    ['Alinea\n^a', 'a'],
    ['- Tekst [als:: b] ^a  ', 'a'],
    ['- ^a', 'a'],
    ['- x^2', undefined],
    ['- [verklaart:: ^]', undefined],
    ['- Tekst ^', undefined],
  ])('%j', (text, id) => {
    const {
      blocks: [block],
      diagnostics,
    } = parseNote(text, { path: 'a.md' });
    expect(block?.id).toBe(id);
    expect(block?.prose).not.toContain('^a');
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['- Tekst ^met_streep', 'bad-block-id ^met_streep'],
    ['- Tekst ^café', 'bad-block-id ^café'],
    ['- Tekst ^id [met:: a]', 'misplaced-block-id ^id'],
    ['- Een ^id\n- Twee ^id', 'duplicate-block-id id'],
  ])('that do not count are told: %j', (text, told) => {
    const { diagnostics } = parseNote(text, { path: 'a.md' });
    expect(diagnostics.map(({ code, found }) => `${code} ${found}`)).toEqual([told]);
  });
});
