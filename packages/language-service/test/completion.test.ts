import { describe, expect, it } from 'vitest';
import { resolveCompletion } from '../src/index.ts';
import { interview, marked } from './marked.ts';
import { itemsAt, labels, taken } from './offered.ts';

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
    // A heading that is there before is told apart by those above it; below the same ones it can not be.
    const repeated = '# Noord\n## Zorg\n### Nu\n# Zuid\n## Zorg\n### Nu\n## Zorg\n';
    expect(labels('- [[ander#‸', { 'ander.md': repeated })).toEqual([
      ...['Noord', 'Zorg', 'Nu', 'Zuid', 'Zuid#Zorg', 'Zuid#Zorg#Nu'],
    ]);
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

  it.each<[string, string, string, string]>([
    ['of a field', '- Belt. [me‸t:: [[kerk]]]', 'naar', '- Belt. [naar:: [[kerk]]]'],
    ['before all of it', '- Belt. [‸met:: [[kerk]]]', 'naar', '- Belt. [naar:: [[kerk]]]'],
    ['without a value', '- Belt. [m‸et]', 'met', '- Belt. [met:: ]'],
    ['before a word of prose', '- Belt. [‸buren', 'met', '- Belt. [met:: buren'],
    [
      'of front matter',
      '---\ntype: actor\nso‸ort: kerk\n---\n',
      'korrel',
      '---\ntype: actor\nkorrel: kerk\n---\n',
    ],
  ])('write over the whole name that the cursor is in: %s', (_, text, label, after) => {
    expect(taken(text, label).replace('$1', '')).toBe(after);
  });

  it('come by how often this folder writes them, those that make a claim first', () => {
    const others = {
      'a.md': '- [naar:: [[kerk]]] [vorm:: signaal] [zekerheid:: zeker]\n- [naar:: [[kerk]]]\n',
      'b.md': '# Kop\n[zekerheid:: zeker]\n\n- [naar:: [[kerk]]]\n',
      'c.md': '---\nlang: en\n---\n- [from:: [[kerk]]]\n',
    };
    expect(labels('- Belt. [‸', others).slice(0, 2)).toEqual(['naar', 'van']);
    expect(labels('- [met:: [[kerk]]] [‸', others).slice(0, 2)).toEqual(['zekerheid', 'vorm']);
  });

  it('of front matter by front matter, the type first', () => {
    const others = {
      'a.md': '---\ntype: actor\nwerkgever: kerk\n---\n',
      'b.md': '- [met:: [[kerk]]] [fase:: 3]\n',
    };
    const found = labels('---\n‸\n---\n', others);
    expect(found[0]).toBe('type');
    expect(found.indexOf('werkgever')).toBeLessThan(found.indexOf('soort'));
  });

  it('are those of what an item of a register describes', () => {
    const found = labels('---\ntype: register\nlang: nl\nbevat: actor\n---\n- [[x]] [‸');
    expect(found).toContain('korrel');
    for (const other of ['rollen', 'nummer', 'auteurs']) expect(found).not.toContain(other);
  });

  it('are not the language of the note itself', () => {
    const found = labels(`${interview}- Belt. [met:: [[kerk]]] [‸`);
    expect(found).toContain('en');
    expect(found).not.toContain('nl');
  });

  it.each(['```\n- [[ke‸\n```\n', '~~~\n- Belt [‸\n~~~\n', '```\n[vorm:: ‸]\n```\n'])(
    'and names and values are not offered in code: %j',
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );
});
