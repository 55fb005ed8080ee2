import { describe, expect, it } from 'vitest';
import { diagnostics } from '../src/index.ts';
import { interview, marked } from './marked.ts';

/** Diagnostics of a note: severity, code, and the text that they are about. */
function told(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const { folder, path, text: plain } = marked(text, others);
  const names = ['', 'error', 'warning', 'information', 'hint'];
  return diagnostics(folder, path).map(({ severity = 0, code, range }) => {
    const positions = folder.note(path)?.positions;
    const from = positions?.offset(range.start) ?? 0;
    const to = positions?.offset(range.end) ?? 0;
    return `${names[severity] ?? ''} ${String(code)} ${plain.slice(from, to)}`;
  });
}

describe('diagnostics', () => {
  it.each<[string, string, readonly string[]]>([
    ['what is right', `${interview}- Belt. [met:: [[kerk]]] ^a`, []],
    ['a typo in a key', `${interview}- Belt. [mt:: [[kerk]]]`, ['error unknown-key mt']],
    [
      'an unknown value',
      `${interview}- Belt. [met:: [[kerk]]] [vorm:: sinaal]`,
      ['error unknown-value sinaal'],
    ],
    [
      'a link to nothing',
      `${interview}- Belt. [met:: [[kerkk]]]`,
      ['error unknown-link [[kerkk]]'],
    ],
    [
      'a link without a name, once',
      `${interview}- Belt. [met:: [[]]] [via:: [[buren]] > [[]]]`,
      ['error empty-link [[]]', 'error empty-link [[]]'],
    ],
    [
      'the same in front matter',
      '---\ntype: respondent\nroles: "[[]]"\n---\n',
      ['error empty-link [[]]'],
    ],
    [
      'a link to a heading where somebody goes',
      `${interview}- Belt. [met:: [[kerk]], [[#Kop]]]`,
      ['error wrong-target [[#Kop]]'],
    ],
    [
      'a place in a document that is not filled in yet',
      `${interview}- Belt. [met:: [[kerk]]] [bron:: § ]`,
      ['warning unknown-locator §'],
    ],
    [
      'a claim with one participant',
      `${interview}- Belt. [samen:: [[kerk]]] [wie:: -]`,
      ['warning one-participant [samen:: [[kerk]]]'],
    ],
    [
      'a single actor with itself',
      `${interview}- Belt. [wie:: [[Buurthuis]]] [met:: [[Buurthuis]]]`,
      ['warning one-participant [met:: [[Buurthuis]]]'],
    ],
    [
      'actors of a category among themselves are right',
      `${interview}- Belt. [wie:: [[kerk]]] [met:: [[kerk]]]`,
      [],
    ],
    [
      'the same claim twice',
      `${interview}- Belt. [met:: [[kerk]]] ^a\n- Belt. [met:: [[kerk]]] ^b`,
      ['warning same-claim - Belt. [met:: [[kerk]]] ^b'],
    ],
    [
      'the same in other words is no repetition',
      `${interview}- Belt. [met:: [[kerk]]] ^a\n- Belt op. [met:: [[kerk]]] ^b`,
      [],
    ],
    [
      'an actor without kind',
      '---\ntype: actor\ngranularity: instance\n---\n',
      ['warning actor-without-kind type: actor'],
    ],
    [
      'direct with via is only hinted at',
      `${interview}- Belt. [met:: [[kerk]]] [via:: [[buren]]] [wijze:: direct]`,
      ['hint mode-against-via direct'],
    ],
    [
      'absent and yet positive is only hinted at',
      `${interview}- Belt niet. [met:: [[kerk]]] [wijze:: afwezig] [oordeel:: positief]`,
      ['hint absent-but-positive positief'],
    ],
    [
      'front matter that is not closed',
      '---\ntype: interview\n- Belt. [met:: [[kerk]]]',
      ['error unclosed-front-matter ---'],
    ],
  ])('of %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('hint at a category where an instance of its kind is in the area of the claim', () => {
    const kerk = {
      'k.md':
        '---\ntype: register\n---\n- [[Lukaskerk]] [soort:: kerk] [korrel:: exemplaar] [gebied:: Noord]',
    };
    expect(told(`${interview}- Belt. [met:: [[kerk]]]`, kerk)).toEqual([
      'hint category-with-instance [[kerk]]',
    ]);
    expect(told(`${interview}- Belt. [met:: [[kerk]]] [gebied:: Zuid]`, kerk)).toEqual([]);
    expect(told(`${interview}- Belt. [met:: een [[kerk]]]`, kerk)).toEqual([]);
  });

  it('speak the language of the editor, and carry the nearest value', () => {
    const { folder } = marked(`${interview}- Belt. [mt:: [[kerk]]]`, {}, { language: 'en' });
    const [one] = diagnostics(folder, 'note.md');
    expect(one?.message).toContain('Unknown key');
    expect(one?.data).toEqual({ found: 'mt', nearest: 'met' });
    expect(one?.source).toBe('samenspel');
  });

  it('point to the first of two claims that are the same', () => {
    const { folder } = marked(`${interview}- A. [met:: [[kerk]]]\n- A. [met:: [[kerk]]]`);
    const [one] = diagnostics(folder, 'note.md');
    expect(one?.relatedInformation?.[0]?.location.range.start).toEqual({ line: 6, character: 0 });
  });

  it('have ranges in UTF-8 where an editor counts so', () => {
    const text = `${interview}- 🙂 één [mt:: [[kerk]]]`;
    const places = (['utf-16', 'utf-8'] as const).map((encoding) => {
      const { folder } = marked(text, {}, { encoding });
      return diagnostics(folder, 'note.md')[0]?.range.start.character;
    });
    expect(places).toEqual([10, 14]);
  });

  it('tell why a file is passed over', () => {
    const { folder } = marked('');
    folder.refuse('x.md', { code: 'nul-byte', found: '3', expected: 'UTF-8' });
    expect(diagnostics(folder, 'x.md').map(({ code }) => code)).toEqual(['nul-byte']);
  });
});
