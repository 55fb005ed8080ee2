import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import {
  definition,
  documentLinks,
  documentSymbols,
  references,
  workspaceSymbols,
} from '../src/index.ts';
import { example, interview, marked } from './marked.ts';

const ander = {
  'map/ander.md': `# Eerste\n## Tweede deel\n- Belt. [met:: [[kerk]]] ^belt\n`,
};

function definitionOf(text: string): readonly string[] {
  const { folder, path, position } = marked(text, ander);
  return definition(folder, path, position).map(
    ({ targetUri, targetSelectionRange: { start } }) => `${targetUri}:${start.line + 1}`,
  );
}

describe('definition', () => {
  it.each<[string, string, readonly string[]]>([
    ['an item of a register', '- [met:: [[ke‸rk]]]', ['file:///actoren.md:6']],
    ['an alias', '- [met:: [[kerkgenoot‸schap]]]', ['file:///actoren.md:6']],
    ['a name without brackets', '- [met:: ke‸rk]', ['file:///actoren.md:6']],
    ['a note', '- Zie [[and‸er]]', ['file:///map/ander.md:1']],
    ['a note by its path', '- Zie [[map/and‸er|dat]]', ['file:///map/ander.md:1']],
    ['a heading', '- Zie [[ander#Tweede‸ deel]]', ['file:///map/ander.md:2']],
    ['a heading by its path', '- Zie [[ander#Eerste#Tweede‸ deel]]', ['file:///map/ander.md:2']],
    ['a block', '- [herhaalt:: [[ander#^be‸lt]]]', ['file:///map/ander.md:3']],
    ['a block of the note', '- A ^een\n- B [[#^ee‸n]]', ['file:///note.md:1']],
    ['front matter', '---\nsource: rap‸port\n---\n', ['file:///rapport.md:1']],
    [
      'quoted front matter',
      '---\nrespondent: "[[R zus‸ter]]"\ntype: interview\n---\n',
      ['file:///respondenten.md:5'],
    ],
    ['nothing', '- [met:: [[nie‸ts]]]', []],
    ['prose', '- Be‸lt', []],
    ['a heading that is not there', '- [[ander#Der‸de]]', []],
  ])('of %s', (_, text, expected) => {
    expect(definitionOf(text)).toEqual(expected);
  });

  it('prefers what the key takes, where a name is of two things', () => {
    const { folder, path, position } = marked('- [gebied:: [[ker‸k]]]', {
      'z.md': '---\ntype: register\n---\n- [[kerk]] [type:: area] [id:: kerkbuurt]',
    });
    expect(definition(folder, path, position)[0]?.targetUri).toBe('file:///z.md');
  });
});

function referencesOf(text: string, others = {}, options = {}): readonly string[] {
  const { folder, path, position } = marked(text, { ...ander, ...others });
  return references(folder, path, position, options).map(
    ({ uri, range: { start, end } }) =>
      `${uri.slice(8)}:${start.line + 1}:${start.character}-${end.character}`,
  );
}

describe('references', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'an actor, under all its names',
      '- [met:: [[ke‸rk]]]\n- [met:: kerkgenootschap]',
      ['actoren.md:6:2-10', 'map/ander.md:3:15-23', 'note.md:1:9-17', 'note.md:2:9-24'],
    ],
    ['a heading', '- [[ander#Tweede‸ deel]]', ['note.md:1:2-23']],
    ['a block', '- [herhaalt:: [[ander#^be‸lt]]]', ['note.md:1:14-29']],
    ['a name of nothing', '- [[nie‸ts]] en [[Niets]]', ['note.md:1:2-11', 'note.md:1:15-24']],
    ['a block at its id', '- A ^ee‸n\n- B [[#^een]]', ['note.md:2:4-13']],
    [
      'a heading where it stands',
      '# K‸op\n- B [[#Kop]] [[note#kop]]',
      ['note.md:2:4-12', 'note.md:2:13-25'],
    ],
  ])('to %s', (_, text, expected) => {
    expect(referencesOf(text)).toEqual(expected);
  });

  it('leave the declaration out where that is asked', () => {
    expect(referencesOf('- [met:: [[ke‸rk]]]', {}, { includeDeclaration: false })).toEqual([
      'map/ander.md:3:15-23',
      'note.md:1:9-17',
    ]);
  });

  it('tell things of one name apart by what keys take', () => {
    const others = {
      'z.md': '---\ntype: register\n---\n- [[kerk]] [type:: area] [id:: kerkbuurt]',
    };
    expect(referencesOf('- A [gebied:: [[ker‸k]]] [met:: [[kerk]]]', others)).toEqual([
      'note.md:1:14-22',
      'z.md:4:2-10',
    ]);
  });
});

describe('document links', () => {
  it('lead to files and lines, and are of what leads somewhere', () => {
    const { folder, path } = marked(
      `${interview}- [[kerk]] [[niets]] [[ander#Tweede deel]]`,
      ander,
    );
    expect(documentLinks(folder, path).map(({ target }) => target)).toEqual([
      'file:///respondenten.md#L5',
      'file:///rapport.md',
      'file:///actoren.md#L6',
      'file:///map/ander.md#L2',
    ]);
  });

  it('lead nowhere by many paths that are not there, among many headings of one name', () => {
    const headings = `# A\n${'## X\n'.repeat(10_000)}`;
    const links = '[[veel#B#X]] '.repeat(1000);
    const { folder, path } = marked(`${links}\n[[veel#A#X]]`, { 'veel.md': headings });
    const targets = documentLinks(folder, path).map(({ target }) => target);
    expect(targets.at(-1)).toMatch('veel.md');
  });
});

function tree(symbols: readonly DocumentSymbol[]): unknown {
  return symbols.map(({ name, children = [] }) =>
    children.length === 0 ? name : [name, tree(children)],
  );
}

describe('symbols', () => {
  it('of a note are its claims under its headings', () => {
    const { folder, path } = marked(
      `${interview}- Vooraf. [met:: [[kerk]]]\n# Een\n- Belt. [met:: [[kerk]]]\n## Twee\n- Ziet. [bevinding:: wens]\n# Drie\nProza.\n`,
    );
    expect(tree(documentSymbols(folder, path))).toEqual([
      'Vooraf.',
      ['Een', ['Belt.', ['Twee', ['Ziet.']]]],
      'Drie',
    ]);
  });

  it('of a register are its items', () => {
    const { folder } = marked('');
    expect(tree(documentSymbols(folder, 'gebieden.md'))).toEqual(['Noord', 'Zuid']);
  });

  it('of a folder are notes and things noted, by what was typed', () => {
    const { folder } = marked('', { ...example, ...ander });
    expect(workspaceSymbols(folder, 'kérk').map(({ name }) => name)).toEqual([
      'kerk',
      'kerkgenootschap',
    ]);
    expect(workspaceSymbols(folder, 'ander').map(({ location }) => location.uri)).toEqual([
      'file:///map/ander.md',
    ]);
    const [noord] = workspaceSymbols(folder, 'noord');
    expect(noord?.containerName).toBe('gebied');
    expect(noord?.location).toMatchObject({ range: { start: { line: 4, character: 2 } } });
  });
});
