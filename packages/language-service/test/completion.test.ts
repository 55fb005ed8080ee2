import { describe, expect, it } from 'vitest';
import { completion, resolveCompletion, type NoteCompletionItem } from '../src/index.ts';
import { interview, manifest, marked, type Marked } from './marked.ts';

function itemsAt(at: Marked): readonly NoteCompletionItem[] {
  return completion(at.folder, at.path, at.position).items;
}

const labels = (text: string, others = {}): readonly string[] =>
  itemsAt(marked(text, others)).map(({ label }) => label);

/** The text with the item of a label taken. */
function taken(text: string, label: string, snippets = false): string {
  const at = marked(text);
  const { items } = completion(at.folder, at.path, at.position, { snippets });
  const edit = items.find((item) => item.label === label)?.textEdit;
  const positions = at.folder.note(at.path)?.positions;
  if (edit === undefined || !('range' in edit) || positions === undefined) return '';
  const { start, end } = edit.range;
  return (
    at.text.slice(0, positions.offset(start)) + edit.newText + at.text.slice(positions.offset(end))
  );
}

describe('completion of links', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['any name in prose', '- Belt [[‸', ['kerk', 'Noord', 'R zuster', 'rapport'], []],
    [
      'actors where a key takes actors',
      '- Belt [met:: [[‸]]',
      ['kerk', 'buren'],
      ['Noord', 'rapport'],
    ],
    ['areas where a key takes areas', '- Belt [gebied:: [[‸', ['Noord', 'Zuid'], ['kerk']],
    ['after a comma', '- Belt [met:: [[kerk]], [[bu‸', ['buren'], ['kerk']],
    ['in a chain', '- Belt [via:: [[kerk]] > [[‸', ['buren'], ['Noord']],
    ['without accents and case', '- Belt [[KERKG‸', ['kerkgenootschap'], ['buren']],
    [
      'inside front matter',
      '---\ntype: interview\nrespondent: "[[‸"\n---\n',
      ['R zuster'],
      ['kerk'],
    ],
    [
      'in front matter that has no end',
      '---\ntype: interview\nrespondent: [[R‸',
      ['R zuster'],
      ['kerk'],
    ],
    ['on the second line of a field', '- Belt\n  [met:: [[kerk]],\n  [[‸', ['buren'], ['Noord']],
  ])('%s', (_, text, has, lacks) => {
    const found = labels(text);
    for (const label of has) expect(found).toContain(label);
    for (const label of lacks) expect(found).not.toContain(label);
  });

  it('puts what this folder mentions most first, and prefixes before that', () => {
    const others = {
      'a.md':
        '- [met:: [[wijkzuster]], [[wijkzuster]], [[wijkzuster]]]\n- [met:: [[kerk]], [[kerk]]]\n- [met:: [[Buurthuis]]]',
    };
    expect(labels('- [met:: [[‸', others).slice(0, 2)).toEqual(['wijkzuster', 'kerk']);
    expect(labels('- [met:: [[ke‸', others)[0]).toBe('kerk');
    expect(labels('- [met:: [[hui‸', others)).toEqual(['Buurthuis']);
  });

  it.each([
    ['- Belt [met:: [[ke‸', 'kerk', '- Belt [met:: [[kerk]]'],
    ['- Belt [met:: [[ke‸]]]', 'kerk', '- Belt [met:: [[kerk]]]'],
    ['- Belt [met:: [[ke‸rkje]] ja]', 'kerk', '- Belt [met:: [[kerk]] ja]'],
    ['- Belt [[kerkg‸', 'kerkgenootschap', '- Belt [[kerk|kerkgenootschap]]'],
    ['- Belt [met:: [[kerkg‸', 'kerkgenootschap', '- Belt [met:: [[kerk]]'],
    ['- 🙂 é [[ke‸|de kerk]]', 'kerk', '- 🙂 é [[kerk|de kerk]]'],
    ['- Belt [met:: ke‸]', 'kerk', '- Belt [met:: [[kerk]]]'],
    [
      '---\ntype: interview\nrespondent: ‸\n---\n',
      'R zuster',
      '---\ntype: interview\nrespondent: "[[R zuster]]"\n---\n',
    ],
    ['---\nsource: r‸\n---\n', 'rapport', '---\nsource: rapport\n---\n'],
  ])('in %s writes no more than is lacking', (text, label, expected) => {
    expect(taken(text, label)).toBe(expected);
  });

  it('writes the path where two notes have one name', () => {
    const at = marked('- Zie [[dub‸', { 'a/dubbel.md': '', 'b/dubbel.md': '' });
    const edits = itemsAt(at).map(({ textEdit }) => textEdit?.newText);
    expect(edits).toEqual(['a/dubbel|dubbel]]', 'b/dubbel|dubbel]]']);
  });

  it('names headings and blocks of the note that a link names', () => {
    const others = { 'ander.md': '# Een\n- Belt. [met:: [[kerk]]] ^belt\n## Twee\n' };
    expect(labels('- [[ander#‸', others)).toEqual(['Een', 'Twee']);
    expect(labels('- [herhaalt:: [[ander#^‸', others)).toEqual(['belt']);
    expect(labels('# Hier\n- [[#‸')).toEqual(['Hier']);
  });

  it('is found by an editor without the accents of a name', () => {
    const at = marked('- Zie [[caf‸', { 'Café Zoë.md': '' });
    expect(itemsAt(at).map(({ filterText }) => filterText)).toEqual(['Café Zoë Cafe Zoe']);
  });

  it('explains a name when it is looked at', () => {
    const at = marked('- [met:: [[kerk‸');
    const item = itemsAt(at).find(({ label }) => label === 'kerk');
    const explained = item === undefined ? undefined : resolveCompletion(at.folder, item);
    expect(JSON.stringify(explained?.documentation)).toContain('categorie');
  });
});

describe('completion of keys', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['keys of claims', '- Belt [‸', ['met', 'bevinding', 'fase'], ['soort']],
    ['in parentheses', '- Belt (m‸', ['met'], []],
    [
      'what goes with the claim, and is not there',
      '- Belt [met:: [[kerk]]] [‸',
      ['vorm', 'fase'],
      ['met', 'bevinding', 'waarde'],
    ],
    ['to beside from', '- Belt [van:: [[kerk]]] [‸', ['naar'], ['met', 'van']],
    [
      'keys of things in a register',
      '---\ntype: register\n---\n- [[x]] [‸',
      ['soort', 'korrel'],
      ['met'],
    ],
    [
      'English keys in an English note',
      '---\nlang: en\n---\n- Calls [‸',
      ['with', 'phase'],
      ['met'],
    ],
    ['keys of front matter', '---\n‸\n---\n', ['type', 'taal', 'fase'], ['met']],
    ['keys of the type', '---\ntype: actor\n‸\n---\n', ['soort', 'korrel'], ['respondent', 'type']],
    [
      'keys of the type before there is an end',
      '---\ntype: actor\nko‸',
      ['korrel'],
      ['respondent'],
    ],
  ])('%s', (_, text, has, lacks) => {
    const found = labels(text);
    for (const label of has) expect(found).toContain(label);
    for (const label of lacks) expect(found).not.toContain(label);
  });

  it.each([
    ['- Belt [me‸', 'met', false, '- Belt [met:: '],
    ['- Belt [me‸', 'met', true, '- Belt [met:: $1]'],
    ['- Belt [me‸]', 'met', true, '- Belt [met:: $1]'],
    ['- Belt [me‸:: [[kerk]]]', 'met', true, '- Belt [met:: [[kerk]]]'],
    ['---\nty‸\n---\n', 'type', false, '---\ntype: \n---\n'],
  ])('in %s writes what is lacking', (text, label, snippets, expected) => {
    expect(taken(text, label, snippets)).toBe(expected);
  });

  it.each(['Zo maar [een‸', '[x](http://a.b/(‸', '# Kop [met‸ een', '- [ ‸'])(
    'never fails on what is no field: %s',
    (text) => {
      expect(() => labels(text)).not.toThrow();
    },
  );
});

describe('completion of values', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'labels in the language of the note',
      '- [met:: [[kerk]]] [vorm:: ‸',
      ['signaal', 'verwijzing'],
      ['signal'],
    ],
    [
      'in an English note',
      '---\nlang: en\n---\n- [with:: [[kerk]]] [form:: ‸',
      ['signal'],
      ['signaal'],
    ],
    ['phases by their number', '- [met:: [[kerk]]] [fase:: ‸', ['netwerkvorming'], []],
    [
      'what says more about a finding',
      '- [bevinding:: wij-zij-bron/‸',
      ['onbekendheid'],
      ['knelpunt'],
    ],
    ['words beside links', '- [volgens:: ‸', ['zelf', 'auteurs', 'onbekend', 'R zuster'], []],
    ['types of notes', '---\ntype: ‸\n---\n', ['interview', 'gebied'], []],
    ['kinds of areas for an area', '---\ntype: area\nsoort: ‸\n---\n', ['buurt'], ['kerk']],
    ['a list in front matter', '---\nfase: [1, ‸]\n---\n', ['netwerkvorming'], []],
    [
      'the items of a list',
      '---\ntype: respondent\nroles:\n  - ‸\n---\n',
      ['wijkzuster'],
      ['Noord'],
    ],
    [
      'claims of the note',
      '- Een. [met:: [[kerk]]] ^een\n- Twee. [met:: [[kerk]]] [herhaalt:: ‸',
      ['#^een', '^'],
      [],
    ],
  ])('%s', (_, text, has, lacks) => {
    const found = labels(text);
    for (const label of has) expect(found).toContain(label);
    for (const label of lacks) expect(found).not.toContain(label);
  });

  it('are found by their names in the other language too, and explained in both', () => {
    const at = marked(`${interview}- [met:: [[kerk]]] [vorm:: ‸]`);
    const item = itemsAt(at).find(({ label }) => label === 'verwijzing');
    expect(item?.filterText).toContain('referral');
    const explained = item === undefined ? undefined : resolveCompletion(at.folder, item);
    expect(JSON.stringify(explained?.documentation)).toMatch(
      /verwijzing.*\(nl\): .*referral.*\(en\): /,
    );
  });

  describe('come by how often this folder has them', () => {
    const asked = `${interview}- [met:: [[kerk]]] [vorm:: ‸]`;
    const inScheme = labels(asked);
    const used = (others: Readonly<Record<string, string>>) => labels(asked, others);
    const [first = '', second = '', third = ''] = inScheme.slice(-3);
    const rest = inScheme.slice(0, -3);

    it('most used first, else as their scheme has them', () => {
      const others = {
        'a.md': `- [met:: [[kerk]]] [vorm:: ${third}, ${second}]\n`,
        'b.md': `# Kop\n[vorm:: ${third}]\n\n- [met:: [[kerk]]]\n`,
      };
      expect(used(others)).toEqual([third, second, ...rest, first]);
    });

    it('those of front matter too, each once', () => {
      const fase = '---\ntype: interview\nfase: ‸\n---\n';
      const inOrder = labels(fase);
      const others = {
        'a.md': '---\ntype: interview\nfase: 3\n---\n',
        'b.md': '- [met:: [[kerk]]] [fase:: 4]\n- [met:: [[kerk]]] [fase:: 4]\n',
      };
      expect(labels(fase, others).slice(0, 3)).toEqual([inOrder[3], inOrder[2], inOrder[0]]);
    });

    it('in whichever language they are written', () => {
      const before = itemsAt(marked(asked)).find(({ label }) => label === third);
      const id = before?.data?.type === 'concept' ? before.data.id : '';
      const others = { 'en.md': `---\nlang: en\n---\n- [with:: [[kerk]]] [form:: ${id}]\n` };
      expect(used(others)[0]).toBe(third);
    });

    it('as long as a note is there, and as it is written now', () => {
      const { folder, path, position } = marked(asked);
      const now = () => completion(folder, path, position).items.map(({ label }) => label);
      folder.set('a.md', `- [met:: [[kerk]]] [vorm:: ${third}]\n`);
      expect(now()[0]).toBe(third);
      folder.open('a.md', `- [met:: [[kerk]]] [vorm:: ${second}]\n`);
      expect(now()).toEqual([second, ...inScheme.filter((label) => label !== second)]);
      folder.close('a.md');
      expect(now()[0]).toBe(third);
      folder.remove('a.md');
      expect(now()).toEqual(inScheme);
    });

    it('by what is read of a folder that is still being read', () => {
      const notes = Array.from({ length: 300 }, (_, at): [string, string] => [
        `${at}.md`,
        `- [met:: [[kerk]]] [vorm:: ${third}]\n`,
      ]);
      const { folder, path, position } = marked(asked, Object.fromEntries(notes));
      const first = () => completion(folder, path, position).items[0]?.label;
      expect(first()).toBe(inScheme[0]);
      while (folder.waiting > 0) folder.work(10);
      expect(first()).toBe(third);
      for (const [each] of notes) folder.remove(each);
      expect(first()).toBe(inScheme[0]);
    });

    it('what says more about a finding, and the finding with it', () => {
      const others = { 'a.md': '- [bevinding:: wij-zij-bron/onbekendheid]\n' };
      expect(labels('- [bevinding:: ‸', others)[0]).toBe('wij-zij-bron');
      expect(labels('- [bevinding:: wij-zij-bron/‸', others)[0]).toBe('onbekendheid');
    });

    it('those of registers, and what the manifest adds', () => {
      const soort = '---\ntype: actor\nsoort: ‸\n---\n';
      const others = { 'r.md': '---\ntype: register\n---\n- [[x]] [soort:: straatzuster]\n' };
      const { folder, path, position } = marked(soort, others);
      const found = () => completion(folder, path, position).items.map(({ label }) => label);
      expect(found()).not.toContain('straatzuster');
      folder.setManifest(
        `${manifest}extend:\n  actor-kind: [{ id: street-nurse, nl: straatzuster, en: street nurse }]\n`,
      );
      folder.set('s.md', '---\ntype: actor\nsoort: street-nurse\n---\n');
      expect(found()[0]).toBe('straatzuster');
    });
  });
});
