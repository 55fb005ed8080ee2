import { describe, expect, it } from 'vitest';
import { completion, resolveCompletion } from '../src/index.ts';
import { interview, manifest, marked } from './marked.ts';
import { itemsAt, labels, taken } from './offered.ts';

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

  it.each<[string, string, string, string]>([
    ['a word', '[vorm:: sig‸naal]', 'signaal', '[vorm:: signaal]'],
    [
      'several words',
      '[modaliteit:: ni‸et mogelijk]',
      'niet mogelijk',
      '[modaliteit:: niet mogelijk]',
    ],
    ['one of a list', '[vorm:: si‸g, overleg]', 'signaal', '[vorm:: signaal, overleg]'],
    ['without an end', '[vorm:: si‸g en dan', 'signaal', '[vorm:: signaal en dan'],
    [
      'before prose',
      '[vorm:: si‸g elke dag, altijd',
      'signaal',
      '[vorm:: signaal elke dag, altijd',
    ],
    [
      'before prose with brackets',
      '[met:: ke‸r elke dag (zondag ook) weer',
      'kerk',
      '[met:: [[kerk]] elke dag (zondag ook) weer',
    ],
    ['before a refinement', '[bevinding:: w‸ij/x]', 'wens', '[bevinding:: wens/x]'],
    ['a document', '[bron:: rap‸p § 2]', 'rapport', '[bron:: rapport § 2]'],
    ['a name without brackets', '[met:: ke‸rk]', 'kerk', '[met:: [[kerk]]]'],
    ['one of a chain', '[via:: bu‸r > [[kerk]]]', 'buren', '[via:: [[buren]] > [[kerk]]]'],
  ])('write over all of what the cursor is in: %s', (_, field, label, after) => {
    expect(taken(`- Belt. ${field}`, label)).toBe(`- Belt. ${after}`);
  });

  it('write over the value of front matter that the cursor is in', () => {
    const text = '---\ntype: actor\nsoort: ke‸rk\nkorrel: rol\n---\n';
    expect(taken(text, 'buren')).toBe('---\ntype: actor\nsoort: buren\nkorrel: rol\n---\n');
    const remarked = '---\ntype: actor\nsoort: ke‸rk # let op\n---\n';
    expect(taken(remarked, 'buren')).toBe('---\ntype: actor\nsoort: buren # let op\n---\n');
  });

  it.each<[string, string, string]>([
    ['concepts', '[vorm:: signaal, ‸]', 'signaal'],
    ['by number', '[fase:: 3, ‸]', '3 plan maken'],
    ['names', '[met:: [[kerk]], ‸]', 'kerk'],
    ['links', '[met:: [[kerk]], [[‸]]]', 'kerk'],
    ['by another name', '[met:: [[kerkgenootschap]], ‸]', 'kerk'],
    ['of a chain', '[via:: [[kerk]] > ‸]', 'kerk'],
  ])('leave out what the list has already: %s', (_, field, label) => {
    const found = labels(`- Belt. ${field}`);
    expect(found.length).toBeGreaterThan(0);
    expect(found).not.toContain(label);
  });

  it('are kinds of what an item of a register describes', () => {
    const items = (held: string) =>
      labels(`---\ntype: register\nlang: nl\nbevat: ${held}\n---\n- [[x]] [soort:: ‸]`);
    expect(items('actor')).toContain('kerk');
    expect(items('actor')).not.toContain('buurt');
    expect(items('gebied')).toContain('buurt');
    expect(items('gebied')).not.toContain('kerk');
  });

  it('of an indicator are numbers, of which none is offered', () => {
    expect(labels('- Meer. [indicator:: bevolking] [waarde:: ‸]')).toEqual([]);
    expect(labels('- Hoog. [plaatst:: [[kerk]]] [waarde:: ‸]')).toContain('ja');
  });

  describe('in a source', () => {
    const documents = {
      'rapport.md': '---\ntype: document\nheadings: ["1 Begin", "2 Eind, fase 1"]\n---\n',
      'ander.md': '---\ntype: document\n---\n# Vooraf\n## Naderhand\n',
    };
    const found = (field: string) =>
      labels(`${interview}- Belt. [met:: [[kerk]]] ${field}`, documents);

    it.each<[string, string, readonly string[]]>([
      ['of the document that is named', '[bron:: ander § ‸]', ['§ Vooraf', '§ Naderhand']],
      ['of a link', '[bron:: [[ander]] § ‸]', ['§ Vooraf', '§ Naderhand']],
      ['of the document of the note', '[bron:: § ‸', ['§ 1 Begin', '§ 2 Eind, fase 1']],
      ['of no document', '[bron:: niets § ‸', []],
    ])('are headings %s', (_, field, expected) => {
      expect(found(field)).toEqual(expected);
    });

    it.each<[string, string]>([
      ['- Belt. [bron:: rapport § ‸]', '- Belt. [bron:: rapport § 1 Begin]'],
      ['- Belt. [bron:: rapport §‸2 Eind, fase 1] ^a', '- Belt. [bron:: rapport § 1 Begin] ^a'],
      ['- Belt. [bron:: rapport § 2‸', '- Belt. [bron:: rapport § 1 Begin'],
      ['- Belt. [bron:: rapport § ‸2 Eind, p. 7]', '- Belt. [bron:: rapport § 1 Begin, p. 7]'],
      [
        '- Belt. [bron:: rapport § ‸ en dan (ook)',
        '- Belt. [bron:: rapport § 1 Begin en dan (ook)',
      ],
      ['---\nbron: rapport § 2‸ Eind # nu\n---\n', '---\nbron: rapport § 1 Begin # nu\n---\n'],
      ['---\nbron: "[[rapport]] § ‸2"\n---\n', '---\nbron: "[[rapport]] § 1 Begin"\n---\n'],
    ])('keep the document, pages and prose: %s', (text, after) => {
      expect(taken(text, '§ 1 Begin', false, documents)).toBe(after);
    });
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
