import { describe, expect, it } from 'vitest';
import { definition, diagnostics, movedFile, prepareRename, rename } from '../src/index.ts';
import { afterwards } from './edited.ts';
import { folderWith, marked } from './marked.ts';

function renamed(text: string, name: string, others = {}): Readonly<Record<string, string>> {
  const { folder, path, position } = marked(text, others);
  return afterwards(folder, rename(folder, path, position, name));
}

const actors = {
  'actoren.md':
    '---\ntype: register\n---\n- [[kerk]] [soort:: kerk] [korrel:: rol] [aliases:: gemeente]\n',
};
const dominee = { 'mensen/dominee.md': '---\ntype: actor\nkorrel: rol\n---\nZie [[dominee]].\n' };
const ander = { 'ander.md': '# Een\n## Twee\n- Belt. ^belt\n' };

describe('renaming', () => {
  it('an item of a register changes every link to it, and nothing else', () => {
    const found = renamed(
      '- [met:: [[ke‸rk]], [[Kerk|de kerk]]]\n- [met:: kerk] [plek:: [[gemeente]]] kerk\n',
      'parochie',
      actors,
    );
    expect(found).toEqual({
      'actoren.md': actors['actoren.md'].replace('[[kerk]]', '[[parochie]]'),
      'note.md':
        '- [met:: [[parochie]], [[parochie|de kerk]]]\n- [met:: parochie] [plek:: [[gemeente]]] kerk\n',
    });
  });

  it('changes names without brackets beside links too', () => {
    const found = renamed(
      '- [met:: [[gemeente]], ke‸rk] [via:: [[gemeente]] > kerk] [wie:: een [[kerk]], Kerk]\n',
      'parochie',
      actors,
    );
    expect(found['note.md']).toBe(
      '- [met:: [[gemeente]], parochie] [via:: [[gemeente]] > parochie] [wie:: een [[parochie]], parochie]\n',
    );
  });

  it('what has a file of its own renames the file too', () => {
    expect(
      renamed('- [met:: [[domi‸nee]], [[mensen/dominee#x|ds.]]]', 'predikant', dominee),
    ).toEqual({
      'mensen/dominee.md': '---\ntype: actor\nkorrel: rol\n---\nZie [[predikant]].\n',
      'note.md': '- [met:: [[predikant]], [[mensen/predikant#x|ds.]]]',
      '→ mensen/predikant.md': '',
    });
  });

  it('what has a file of its own renames the title of that note, and what leads there', () => {
    const titled = {
      'moskee.md': '---\ntype: actor\n---\n# Moskee\n## moskee\nZie [[#Moskee]].\n',
    };
    expect(renamed('- [met:: [[mos‸kee]]] [[moskee#Moskee]]', 'synagoge', titled)).toEqual({
      'moskee.md': '---\ntype: actor\n---\n# synagoge\n## moskee\nZie [[#synagoge]].\n',
      'note.md': '- [met:: [[synagoge]]] [[synagoge#synagoge]]',
      '→ synagoge.md': '',
    });
    const otherwise = { 'moskee.md': '---\ntype: actor\n---\n# De moskee\n' };
    expect(renamed('- [met:: [[mos‸kee]]]', 'synagoge', otherwise)).toMatchObject({
      'moskee.md': '',
    });
  });

  it.each<[string, string, string, Readonly<Record<string, string>>]>([
    [
      'a heading changes links to it',
      '- [[ander#Twee‸]] [[ander#Een#Twee|x]] [[ander#Een]]',
      'Drie',
      {
        'ander.md': '# Een\n## Drie\n- Belt. ^belt\n',
        'note.md': '- [[ander#Drie]] [[ander#Een#Drie|x]] [[ander#Een]]',
      },
    ],
    [
      'a heading within a path of headings',
      '- [[ander#Een‸]] [[ander#Een#Twee]] [[ander# een # Twee|x]]',
      'Drie',
      {
        'ander.md': '# Drie\n## Twee\n- Belt. ^belt\n',
        'note.md': '- [[ander#Drie]] [[ander#Drie#Twee]] [[ander# Drie # Twee|x]]',
      },
    ],
    [
      'a heading where it stands',
      '# K‸op #\n- [[#Kop]]',
      'Titel',
      { 'note.md': '# Titel #\n- [[#Titel]]' },
    ],
    [
      'a block id changes links to it',
      '- [herhaalt:: [[ander#^bel‸t]]]',
      'roept',
      {
        'ander.md': '# Een\n## Twee\n- Belt. ^roept\n',
        'note.md': '- [herhaalt:: [[ander#^roept]]]',
      },
    ],
    [
      'a block id where it stands',
      '- A ^ee‸n\n- [[#^een]]',
      'twee',
      { 'note.md': '- A ^twee\n- [[#^twee]]' },
    ],
    [
      'a name that leads nowhere',
      '- [[nie‸ts]] [met:: Niets]',
      'iets',
      { 'note.md': '- [[iets]] [met:: iets]' },
    ],
    [
      'a name in front matter gets the quotes that it needs',
      '---\narea: ni‸ets\n---\n- [gebied:: niets]',
      'Oost, c.a.',
      { 'note.md': '---\narea: "[[Oost, c.a.]]"\n---\n- [gebied:: [[Oost, c.a.]]]' },
    ],
  ])('%s', (_, text, name, expected) => {
    expect(renamed(text, name, ander)).toEqual(expected);
  });

  describe('a heading of a document', () => {
    const report = (heading: string, listed: string) =>
      `---\ntype: document\nheadings: [Vooraf, ${listed}]\n---\n# ${heading}\n`;
    const said = (locator: string) =>
      `---\nbron: verslag\n---\n# K\n[bron:: § ${locator}]\n\n- A [met:: [[x]]]\n- B [met:: [[x]]] [bron:: [[verslag]] § ${locator}, p. 7]\n- C [met:: [[x]]] [bron:: ander § 1 Begin]\n`;

    it.each<[string, string, string]>([
      ['a plain name', '1 Start', '"1 Start"'],
      ['one that YAML would take for more', 'Start: zo, of "zo"', '"Start: zo, of \\"zo\\""'],
      ['a word', 'Start', 'Start'],
    ])('changes where claims point to it, and where its note lists it: %s', (_, name, listed) => {
      const others = { 'verslag.md': report('1 Begin', '1 Begin'), 'a.md': said('1 begin') };
      const folder = folderWith(others);
      const start = (others['verslag.md'].split('\n')[2] ?? '').indexOf('1 Begin');
      const expected = { 'verslag.md': report(name, listed), 'a.md': said(name) };
      for (const position of [
        { line: 2, character: start + 1 },
        { line: 4, character: 4 },
      ])
        expect(afterwards(folder, rename(folder, 'verslag.md', position, name))).toEqual(expected);
    });

    it('changes links to it too, from where its note lists it', () => {
      const others = {
        'verslag.md': report('1 Begin', '1 Begin'),
        'a.md': 'Zie [[verslag#1 Begin]].',
      };
      const folder = folderWith(others);
      const position = {
        line: 2,
        character: (others['verslag.md'].split('\n')[2] ?? '').length - 2,
      };
      expect(afterwards(folder, rename(folder, 'verslag.md', position, 'Start'))).toEqual({
        'verslag.md': report('Start', 'Start'),
        'a.md': 'Zie [[verslag#Start]].',
      });
    });

    it.each<[string, string, string]>([
      ['verslag § 1 Begin, p. 7', 'Start', 'verslag § Start, p. 7'],
      ['verslag § 1 Begin, p. 7', 'Start: zo', '"verslag § Start: zo, p. 7"'],
      ['"[[verslag]] § 1 Begin"', 'De "start": zo', '"[[verslag]] § De \\"start\\": zo"'],
      ["'[[verslag]] § 1 Begin'", "Foto's", "'[[verslag]] § Foto''s'"],
    ])('leaves front matter as it can be read: %s becomes %s', (before, name, after) => {
      const said = (source: string) => `---\nbron: ${source}\n---\n- A [met:: [[x]]]\n`;
      const folder = folderWith({
        'verslag.md': '---\ntype: document\n---\n# 1 Begin\n',
        'a.md': said(before),
      });
      const edit = rename(folder, 'verslag.md', { line: 3, character: 4 }, name);
      expect(afterwards(folder, edit)['a.md']).toBe(said(after));
    });
  });

  it.each<[string, string, string]>([
    ['source: verslag § Kop', 'Deel: een', 'source: "verslag § Deel: een"'],
    ['source: verslag § Kop, p. 7', 'A: "b"', 'source: "verslag § A: \\"b\\", p. 7"'],
    ['source: verslag § Kop', 'Deel een', 'source: verslag § Deel een'],
    ['source: "verslag § Kop"', 'Deel "een"', 'source: "verslag § Deel \\"een\\""'],
    ["source: 'verslag § Kop'", "Deel '1'", "source: 'verslag § Deel ''1'''"],
    ["source: 't verslag § Kop'", "'n Deel", "source: 't verslag § ''n Deel'"],
    ["source: het 'verslag § Kop", 'Deel: een', `source: "het 'verslag § Deel: een"`],
    ['over: "[[verslag#Kop]]"', 'De "kerk"', 'over: "[[verslag#De \\"kerk\\"]]"'],
    ['over: ["[[kerk]]", "[[verslag#Kop]]"]', 'A\\b', 'over: ["[[kerk]]", "[[verslag#A\\\\b]]"]'],
  ])('leaves front matter whole: %s as %s', (field, name, expected) => {
    const others = {
      'verslag.md': '---\ntype: document\naliases: ["t verslag", "het \'verslag"]\n---\n# Kop\n',
      'a.md': `---\ntype: interview\n${field}\n---\n- Belt. [met:: kerk]\n`,
    };
    const found = renamed('[[verslag#Ko‸p]]', name, others);
    expect(found['a.md']).toBe(others['a.md'].replace(field, expected));
  });

  it.each<[string, string, string]>([
    ['wie: "[[kerk]]"', 'De "kerk"', 'wie: "[[De \\"kerk\\"]]"'],
    ["wie: 'kerk'", "'t Kerkje!", "wie: '[[''t Kerkje!]]'"],
    ['wie: kerk', 'De "kerk"', `wie: '[[De "kerk"]]'`],
    ['wie: kerk, buren, kerk', 'Kerk & co', 'wie: "[[Kerk & co]], buren, [[Kerk & co]]"'],
    ['wie: [buren, kerk]', 'De "kerk"', `wie: [buren, '[[De "kerk"]]']`],
    ['bron: kerk § 1, p. 7', 'Kerk: nu', 'bron: "[[Kerk: nu]] § 1, p. 7"'],
    ['bron: [kerk § 1]', 'Kerk, nu', 'bron: ["[[Kerk, nu]] § 1"]'],
    ['bron: kerk § 1', 'Kerk nu', 'bron: Kerk nu § 1'],
    ['wie: [buren, kerk]', 'a\\b', "wie: [buren, '[[a\\b]]']"],
    ['wie: kerk', 'zelf', 'wie: "[[zelf]]"'],
    ['wie: kerk, buren', 'self', 'wie: "[[self]], buren"'],
  ])('leaves front matter whole where names have quotes: %s as %s', (field, name, expected) => {
    const others = { 'a.md': `---\ntype: interview\n${field}\n---\n- Belt. [met:: buren]\n` };
    const found = renamed('[[ke‸rk]]', name, others);
    expect(found['a.md']).toBe(others['a.md'].replace(field, expected));
  });

  it.each([
    ['Kerk, nu', '"[[Kerk, nu]] § Kerk, nu, p. 3"'],
    ["Kerk 't Dal", `"Kerk 't Dal § Kerk 't Dal, p. 3"`],
    ['Kerk', 'Kerk § Kerk, p. 3'],
  ])('a document and its title in one source of front matter: %s', (name, expected) => {
    const folder = folderWith({
      'verslag.md': '---\ntype: document\n---\n# verslag\n',
      'a.md': '---\nbron: verslag § verslag, p. 3\n---\n- Belt. [met:: [[kerk]]]\n',
    });
    const after = afterwards(folder, rename(folder, 'a.md', { line: 1, character: 8 }, name));
    const value = /^bron: (.*)$/m.exec(after['a.md'] ?? '')?.[1];
    expect(value).toBe(expected);
    folder.set('a.md', after['a.md'] ?? '');
    folder.remove('verslag.md');
    folder.set(`${name}.md`, after['verslag.md'] ?? '');
    const evidence = folder.resolved('a.md')?.claims.map((claim) => claim.evidence);
    const [document] = folder.index.declarationsOf(`${name}.md`);
    expect(evidence).toMatchObject([{ document: document?.id, locator: `${name}, p. 3` }]);
  });

  describe('a heading that a source names', () => {
    function source(written: string, top = '') {
      const note = `${top}- Belt. [met:: [[kerk]]] ${written} \`x\` (als:: het kan) ^a\n`;
      return folderWith({
        'verslag.md': '---\ntype: document\n---\n# Kop\n\nZie [[#Kop]].\n',
        'a.md': note,
        'b.md': 'Zie [[verslag#Kop]].\n',
      });
    }
    const at = { line: 3, character: 4 };

    it.each<[string, string, string]>([
      ['(bron:: verslag § Kop)', 'Deel (1)', 'Deel (1)'],
      ['(bron:: verslag § Kop, p. 3)', 'Deel, p. 7 en verder', 'Deel, p. 7 en verder, p. 3'],
      ['[bron:: verslag § Kop]', 'Deel 1)', 'Deel 1)'],
      ['[bron:: verslag § Kop]', 'Deel `1`: "een"', 'Deel `1`: "een"'],
    ])('is named by it afterwards: %s as %s', (written, name, locator) => {
      const folder = source(written);
      const before = diagnostics(folder, 'a.md').map(({ code }) => code);
      const after = afterwards(folder, rename(folder, 'verslag.md', at, name));
      for (const [path, text] of Object.entries(after)) folder.set(path, text);
      const evidence = folder.resolved('a.md')?.claims.map((claim) => claim.evidence);
      expect(evidence).toMatchObject([{ document: 'verslag', locator }]);
      expect(diagnostics(folder, 'a.md').map(({ code }) => code)).toEqual(before);
      expect(folder.note('verslag.md')?.headings.map(({ text }) => text)).toEqual([name]);
    });

    it.each(['bron: [verslag § Kop]', 'bron: ["verslag § Kop"]', 'bron:\n  - verslag § Kop'])(
      'is named by it afterwards in a list: %s',
      (field) => {
        const folder = source('', `---\n${field}\n---\n`);
        const after = afterwards(folder, rename(folder, 'verslag.md', at, 'Een, twee: "drie"'));
        for (const [path, text] of Object.entries(after)) folder.set(path, text);
        const evidence = folder.resolved('a.md')?.claims.map((claim) => claim.evidence);
        expect(evidence).toMatchObject([{ document: 'verslag', locator: 'Een, twee: "drie"' }]);
      },
    );

    it.each<[string, string, string]>([
      ['(bron:: verslag § Kop)', 'Deel 1)', 'BREAKS'],
      ['(bron:: verslag § Kop)', 'Deel (1', 'BREAKS'],
      ['[bron:: verslag § Kop]', 'Deel `1', 'BREAKS'],
      ['[bron:: verslag § Kop]', 'Deel 1\\', 'BREAKS'],
      ['[bron:: verslag § Kop]', 'Deel (als:: zo', 'BREAKS'],
      ['[bron:: verslag § Kop]', 'Deel, p. 7', 'PAGES'],
      ['(bron:: verslag § Kop, p. 3)', 'Deel, blz. 7–9', 'PAGES'],
    ])('gets no name that it would be read otherwise with: %s as %s', (written, name, code) => {
      const folder = source(written);
      const place = code === 'BREAKS' ? 'a.md vanaf regel 1' : name;
      expect(() => rename(folder, 'verslag.md', at, name)).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(place) as string }),
      );
    });

    it('may end in a page where only links name it', () => {
      const folder = source('');
      const after = afterwards(folder, rename(folder, 'verslag.md', at, 'Deel, p. 7'));
      expect(after['b.md']).toBe('Zie [[verslag#Deel, p. 7]].\n');
    });
  });

  it('a heading that a document lists and has changes links to it', () => {
    const text = '---\ntype: document\nheadings: [K‸op, Twee]\n---\n# Kop\n- [[#Kop]]\n';
    expect(renamed(text, 'Begin', { 'a.md': '[[note#Kop]]\n' })).toEqual({
      'note.md': '---\ntype: document\nheadings: [Begin, Twee]\n---\n# Begin\n- [[#Begin]]\n',
      'a.md': '[[note#Begin]]\n',
    });
  });

  describe('a heading that a document has more than once', () => {
    const report = ['# A', '## X', '# B', '## X', '### C', '# C'];
    const named = ['X', 'A#X', 'B#X', 'X#C', 'B#X#C', 'B#C', 'C', 'Z#X'];
    const saying = (names: readonly string[]) => {
      const links = names.map((name) => `[[verslag#${name}]]`).join(' ');
      const claims = names.map((name) => `- K [met:: [[x]]] [bron:: verslag § ${name}, p. 7]`);
      return `${links}\n\n${claims.join('\n')}\n`;
    };
    const reporting = (lines: readonly string[], listed: string) =>
      `---\ntype: document\nheadings: [${listed}]\n---\n${lines.join('\n')}\n`;

    it.each<[string, number, readonly string[], string]>([
      ['the first', 1, ['N', 'A#N', 'B#X', 'X#C', 'B#X#C', 'B#C', 'C', 'Z#N'], 'N, "B#X"'],
      ['the second', 3, ['X', 'A#X', 'B#N', 'N#C', 'B#N#C', 'B#C', 'C', 'Z#X'], 'X, "B#N"'],
      ['one above', 2, ['X', 'A#X', 'N#X', 'X#C', 'N#X#C', 'N#C', 'C', 'Z#X'], 'X, "N#X"'],
      ['one below', 4, ['X', 'A#X', 'B#X', 'X#N', 'B#X#N', 'B#N', 'N', 'Z#X'], 'X, "B#X"'],
      ['one that nothing names', 5, named, 'X, "B#X"'],
    ])('changes what names it, and leaves the others: %s', (_, at, after, listed) => {
      const others = { 'verslag.md': reporting(report, 'X, "B#X"'), 'a.md': saying(named) };
      const folder = folderWith(others);
      const edit = rename(folder, 'verslag.md', { line: 4 + at, character: 5 }, 'N');
      const lines = report.map((line, number) =>
        number === at ? line.replace(/[A-Z]/, 'N') : line,
      );
      expect({ ...others, ...afterwards(folder, edit) }).toEqual({
        'verslag.md': reporting(lines, listed),
        'a.md': saying(after),
      });
    });

    it('is where a link with its path leads', () => {
      const { folder, path, position } = marked('- [[verslag#B#X‸]]', {
        'verslag.md': reporting(report, ''),
      });
      const [found] = definition(folder, path, position);
      expect(found?.targetSelectionRange.start.line).toBe(7);
    });
  });

  it('leaves the folder as right as it was', () => {
    const { folder, path, position } = marked(
      '- Zij. [wie:: [[kerk]]] [met:: [[domi‸nee]]]\n',
      dominee,
    );
    const before = diagnostics(folder, path).length;
    const after = afterwards(folder, rename(folder, path, position, 'predikant'));
    folder.change(path, after[path] ?? '');
    folder.remove('mensen/dominee.md');
    folder.set('mensen/predikant.md', after['mensen/dominee.md'] ?? '');
    expect(diagnostics(folder, path)).toHaveLength(before);
  });

  it.each([
    ['- Be‸lt', 'x', 'NOTHING'],
    ['- [met:: [[ke‸rk]]]', '', 'NO_NAME'],
    ['- [met:: [[ke‸rk]]]', 'a]]b', 'NO_NAME'],
    ['- [met:: [[domi‸nee]]]', 'a/b', 'NO_NAME'],
    ['- [met:: [[domi‸nee]]]', 'NUL', 'NO_NAME'],
    ['- [met:: [[domi‸nee]]]', '⛪'.repeat(90), 'NO_NAME'],
    ['- A ^ee‸n', 'een twee', 'NO_NAME'],
    ['- [met:: [[domi‸nee]]]', 'kerk', 'TAKEN'],
    ['- [met:: [[ke‸rk]]]', 'buren', 'TAKEN'],
    ['- [bron:: rapp‸ort § 1]', 'Deel § 1', 'NO_NAME'],
  ])('of %s to "%s" is refused: %s', (text, name, code) => {
    const { folder, path, position } = marked(text, dominee);
    expect(() => rename(folder, path, position, name)).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    ['- [met:: [[ke‸rk|de kerk]]]', 'kerk', 'kerk'],
    ['# Ko‸p', 'Kop', 'Kop'],
    ['- A ^ee‸n', 'een', 'een'],
    ['- [met:: [[kerkge‸nootschap]]]', 'kerkgenootschap', 'kerk'],
  ])('shows what is renamed in %s', (text, written, placeholder) => {
    const { folder, path, position, text: plain } = marked(text);
    const found = prepareRename(folder, path, position);
    const { start, end } = found?.range ?? { start: position, end: position };
    expect(plain.split('\n')[start.line]?.slice(start.character, end.character)).toBe(written);
    expect(found?.placeholder).toBe(placeholder);
  });

  it('follows a file that is moved', () => {
    const { folder } = marked('- [met:: [[dominee]], [[mensen/dominee]]]', dominee);
    expect(afterwards(folder, movedFile(folder, 'mensen/dominee.md', 'rollen/dominee.md'))).toEqual(
      {
        'note.md': '- [met:: [[dominee]], [[rollen/dominee]]]',
      },
    );
  });
});
