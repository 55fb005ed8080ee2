import { describe, expect, it } from 'vitest';
import {
  codeLenses,
  countsText,
  folding,
  incomingCalls,
  inlayHints,
  linkedEditing,
  outgoingCalls,
  prepareCallHierarchy,
  resolveCodeLens,
  semanticTokens,
  tokensLegend,
} from '../src/index.ts';
import { example, interview, marked } from './marked.ts';

describe('code lenses', () => {
  it('tell of actors and areas how they come out of the notes', async () => {
    const { folder } = marked(
      `${interview}- Belt. [met:: [[kerk]]] [via:: [[buren]]]\n- Wens. [bevinding:: wens] [over:: [[kerk]]]\n`,
    );
    const titles = async (path: string) =>
      Promise.all(
        codeLenses(folder, path).map(
          async (lens) => (await resolveCodeLens(folder, path, lens)).command?.title,
        ),
      );
    expect((await titles('actoren.md')).slice(0, 2)).toEqual([
      '0 partners · 1 uitspraak · 0 bevindingen',
      '1 partner · 1 uitspraak · 1 bevinding',
    ]);
    expect(await titles('gebieden.md')).toEqual([
      '1 uitspraak · 1 bevinding',
      '0 uitspraken · 0 bevindingen',
    ]);
    expect(await titles('codes.md')).toEqual([]);
  });

  const ofRole = `${interview}- Wens. [bevinding:: wens] [over:: [[wijkzuster]]]\n- Wens. [bevinding:: wens] [over:: [[wijkzuster]]] [gebied:: Zuid]\n- Wens. [bevinding:: wens] [over:: [[wijkzuster]]] [gebied:: Noord, Zuid]\n- Wens. [bevinding:: wens] [over:: [[kerk]]]\n`;

  it('count of a role what is found of it in any area', async () => {
    const { folder } = marked(ofRole);
    const [, , lens] = codeLenses(folder, 'actoren.md');
    const { command } = lens === undefined ? {} : await resolveCodeLens(folder, 'actoren.md', lens);
    expect(command?.title).toBe('0 partners · 0 uitspraken · 3 bevindingen');
  });

  it('count of a role in one area what is found of it there', async () => {
    const graph = await marked(ofRole).folder.graph();
    const counts =
      graph === undefined ? undefined : countsText(graph, 'actor', 'wijkzuster@zuid', 'nl');
    expect(counts).toBe('0 partners · 0 uitspraken · 1 bevinding');
  });

  it('count what is said of a role in an area where it was not held before', async () => {
    const said = (area: string) =>
      `- Belt. [wie:: [[wijkzuster]]] [met:: [[kerk]]] [gebied:: ${area}]\n- Wens. [bevinding:: wens] [over:: [[wijkzuster]]] [gebied:: ${area}]\n`;
    const { folder, path } = marked(said('Noord'));
    const [, , lens] = codeLenses(folder, 'actoren.md');
    const title = async () =>
      lens && (await resolveCodeLens(folder, 'actoren.md', lens)).command?.title;
    expect(await title()).toBe('0 partners · 1 uitspraak · 1 bevinding');
    folder.change(path, said('Zuid'));
    expect(await title()).toBe('0 partners · 1 uitspraak · 1 bevinding');
  });

  it('tell how often something is mentioned while many notes wait', async () => {
    const { folder } = marked('');
    for (let at = 0; at < 500; at++) folder.set(`${String(at)}.md`, '- A [met:: [[kerk]]]');
    const lens = codeLenses(folder, 'actoren.md')[1];
    const { command } = lens === undefined ? {} : await resolveCodeLens(folder, 'actoren.md', lens);
    expect(command?.title).toBe('500 × genoemd in 500 notities');
  });
});

describe('inlay hints', () => {
  it('tell what kind of actor a link is to, in the stretch that is shown; the broader one where that is its name', () => {
    const { folder, path } = marked(
      '- A [met:: [[kerk]], [[Buurthuis]]] [gebied:: [[Noord]]]\n- B [[buren]]\n',
    );
    const hints = (line: number) =>
      inlayHints(folder, path, {
        start: { line: 0, character: 0 },
        end: { line, character: 0 },
      }).map(({ label, position }) => [label, position.line, position.character]);
    expect(hints(1)).toEqual([['geloofsgemeenschap', 0, 19]]);
    expect(hints(2)).toHaveLength(2);
  });
});

describe('folding', () => {
  it('is of front matter, sections and items', () => {
    const { folder, path } = marked(
      `${interview}\n# Een\n- A\n  - B\n    nog\n\n## Twee\ntekst\n\n# Drie\n`,
    );
    expect(folding(folder, path).map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [0, 5],
      [7, 13],
      [8, 10],
      [9, 10],
      [12, 13],
    ]);
  });
});

describe('semantic tokens', () => {
  it('are keys, concepts, names by what they lead to, and block ids', () => {
    const text =
      '- 🙂 Belt. [met:: [[kerk]], [[niets]]] [vorm:: signaal]\n  [gebied:: Noord] ^belt\n';
    const { folder, path } = marked(text);
    const { data } = semanticTokens(folder, path);
    const lines = text.split('\n');
    let line = 0;
    let character = 0;
    const found: string[] = [];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0, flags = 0] = data.slice(at, at + 5);
      character = down === 0 ? character + right : right;
      line += down;
      const word = lines[line]?.slice(character, character + length) ?? '';
      found.push(`${tokensLegend.tokenTypes[type] ?? ''}${flags === 2 ? '!' : ''} ${word}`);
    }
    expect(found).toEqual([
      'keyword met',
      'class kerk',
      'variable! niets',
      'keyword vorm',
      'enumMember signaal',
      'keyword gebied',
      'namespace Noord',
      'label ^belt',
    ]);
  });
});

describe('linked editing', () => {
  it.each([
    ['- [[ke‸rk]] en [[kerk|die]] en kerk', 2],
    ['- [[ke‸rk]] en [[Kerk]]', 0],
    ['- [[ke‸rk]]', 0],
    ['- ke‸rk [[kerk]] [[kerk]]', 0],
  ])('of %s is in %d places', (text, count) => {
    const { folder, path, position } = marked(text);
    expect(linkedEditing(folder, path, position)?.ranges ?? []).toHaveLength(count);
  });
});

describe('who works with an actor', () => {
  const text = `${interview}- Belt. [met:: [[kerk]]] [via:: [[buren]]] ^a\n- Ziet. [met:: [[Buurthuis]]]\n- Niet. [met:: [[buren]]] [wijze:: afwezig]\n`;

  it('and through whom, with the claims that say so', () => {
    const { folder } = marked(text);
    const [root] = prepareCallHierarchy(folder, 'actoren.md', { line: 6, character: 6 });
    expect(root?.name).toBe('wijkzuster');
    if (root === undefined) return;
    const partners = incomingCalls(folder, root).map(({ from, fromRanges }) => [
      from.name,
      from.detail,
      from.uri,
      fromRanges.map(({ start }) => start.line),
    ]);
    expect(partners).toEqual([
      ['Buurthuis', '1 uitspraak', 'file:///note.md', [7]],
      ['kerk', '1 uitspraak', 'file:///note.md', [6]],
    ]);
    expect(outgoingCalls(folder, root).map(({ to }) => to.name)).toEqual(['buren']);
  });

  it('goes on from each of them', () => {
    const { folder, path, position } = marked(text.replace('[[kerk]]', '[[ke‸rk]]'));
    const [root] = prepareCallHierarchy(folder, path, position);
    const [first] = root === undefined ? [] : incomingCalls(folder, root);
    expect(first?.from.name).toBe('wijkzuster (Noord)');
    const further = first === undefined ? [] : incomingCalls(folder, first.from);
    expect(further.map(({ from }) => from.name)).toEqual(['Buurthuis', 'kerk']);
  });

  describe('who stands between others', () => {
    const chain = `${interview}- Belt. [met:: [[kerk]]] [via:: [[buren]] > [[Buurthuis]]]\n- Ook. [met:: [[kerk]]] [via:: [[buren]], [[Buurthuis]]]\n- Ziet. [met:: [[buren]]]\n- Niet. [met:: [[kerk]]] [via:: [[buren]]] [wijze:: afwezig]\n`;

    function around(name: string, said: string) {
      const { folder } = marked(said);
      const line = (folder.note('actoren.md')?.text ?? '').split('\n').indexOf(name);
      const [root] = prepareCallHierarchy(folder, 'actoren.md', { line, character: 6 });
      if (root === undefined) return undefined;
      const told = ({ name, detail }: { name: string; detail?: string }) =>
        `${name}: ${detail ?? ''}`;
      return {
        incoming: incomingCalls(folder, root).map(({ from }) => told(from)),
        outgoing: outgoingCalls(folder, root).map(({ to }) => told(to)),
        lines: incomingCalls(folder, root)[0]?.fromRanges.map(({ start }) => start.line),
      };
    }

    it('is with those, by the claims that say so', () => {
      const [buren = ''] = (example['actoren.md'] ?? '').split('\n').slice(4);
      expect(around(buren, text)).toEqual({
        incoming: [
          'kerk: 1 uitspraak · als tussenpersoon',
          'wijkzuster (Noord): 1 uitspraak · als tussenpersoon',
        ],
        outgoing: [],
        lines: [6],
      });
    });

    it('is in a chain with who else is in it, and may be a partner as well', () => {
      const [buren = ''] = (example['actoren.md'] ?? '').split('\n').slice(4);
      expect(around(buren, chain)).toEqual({
        incoming: [
          'wijkzuster (Noord): 3 uitspraken · 2 als tussenpersoon',
          'kerk: 2 uitspraken · als tussenpersoon',
          'Buurthuis: 1 uitspraak · als tussenpersoon',
        ],
        outgoing: ['Buurthuis: 1 uitspraak'],
        lines: [6, 7, 8],
      });
    });
  });
});
