import { describe, expect, it } from 'vitest';
import type { Position, Range } from 'vscode-languageserver-types';
import {
  blockIds,
  codeActions,
  codeLenses,
  completion,
  definition,
  diagnostics,
  documentLinks,
  documentSymbols,
  formatting,
  hover,
  incomingCalls,
  inlayHints,
  linkedEditing,
  movedFile,
  outgoingCalls,
  prepareCallHierarchy,
  prepareRename,
  references,
  rename,
  semanticTokens,
  workspaceSymbols,
  type PositionEncoding,
} from '../src/index.ts';
import { interview, marked, type Marked } from './marked.ts';

/** Signs that are two in UTF-16 or join, accents of either kind, and what is a line end to an editor alone. */
const odd = '🙂 e\u0301é\r👩‍🔬 ';

const other = `# ${odd}Kop\r\n- ${odd}Ziet. [met:: [[kerk]]] ^ziet\n- ${odd}Nog. [[note]]\r\n`;

function at(text: string, encoding: PositionEncoding): Marked {
  return marked(text, { 'ander.md': other }, { encoding });
}

/** Counted anew, not as the service does. */
function offsetOf(text: string, { line, character }: Position, encoding: PositionEncoding): number {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/u);
  const before = lines.slice(0, line).join('').length;
  const own = lines[line] ?? '';
  const width = (of: string) => (encoding === 'utf-16' ? of.length : Buffer.byteLength(of));
  let end = 0;
  while (end < own.length && width(own.slice(0, end)) < character) end++;
  expect(width(own.slice(0, end))).toBe(character);
  return before + end;
}

function isRange(value: object): value is Range {
  return 'start' in value && 'end' in value;
}

/** The note that a location or the edits of a note are of. */
function pathIn(value: object, { path }: Pick<Marked['folder'], 'path'>): string | undefined {
  if ('textDocument' in value && typeof value.textDocument === 'object')
    return value.textDocument === null ? undefined : pathIn(value.textDocument, { path });
  return 'uri' in value && typeof value.uri === 'string' ? path(value.uri) : undefined;
}

/** What stands in each range of an answer, in its order. */
function textsIn(
  answer: unknown,
  { folder }: Marked,
  encoding: PositionEncoding,
  path = 'note.md',
): readonly string[] {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const look = (value: unknown, of: string): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap((each) => look(each, of));
    if (!isObject(value)) return [];
    if (isRange(value)) {
      const text = folder.note(of)?.text ?? '';
      const [from, to] = [value.start, value.end].map((end) => offsetOf(text, end, encoding));
      return [text.slice(from, to)];
    }
    const own = pathIn(value, folder) ?? of;
    return Object.entries(value).flatMap(([key, each]) => {
      const isTarget = key.startsWith('target') && 'targetUri' in value;
      const target = isTarget ? folder.path(String(value.targetUri)) : folder.path(key);
      return look(each, target ?? own);
    });
  };
  return look(answer, path);
}

const claim = `${interview.replaceAll('\n', '\r\n')}# ${odd}Kop\n`;

/** By what each asks, the note with the place, and the texts of all ranges that it answers with. */
const cases: readonly (readonly [
  name: string,
  text: string,
  ask: (marked: Marked) => unknown,
  texts: readonly string[],
])[] = [
  [
    'diagnostics',
    `${claim}- ${odd}Belt. [mt:: [[kerkk]]]\r\n- ${odd}Ziet. [met:: [[kerkk]]]`,
    ({ folder, path }) => diagnostics(folder, path),
    ['mt', '[[kerkk]]'],
  ],
  [
    'completion of names',
    `${claim}- ${odd}Belt. [met:: [[ke‸`,
    ({ folder, path, position }) => completion(folder, path, position),
    ['ke', 'ke'],
  ],
  [
    'completion of keys',
    `${claim}- ${odd}Belt. [bevin‸`,
    ({ folder, path, position }) => completion(folder, path, position).items.slice(0, 1),
    ['bevin'],
  ],
  [
    'completion of values',
    `${claim}- ${odd}Belt. [met:: [[kerk]]] [vorm:: sig‸]`,
    ({ folder, path, position }) => completion(folder, path, position).items.slice(0, 1),
    ['sig'],
  ],
  [
    'hover',
    `${claim}- ${odd}Belt. [met:: [[ke‸rk]]]`,
    ({ folder, path, position }) => hover(folder, path, position),
    ['[[kerk]]'],
  ],
  [
    'definition of a block',
    `${claim}- ${odd}Zie [[ander#^zi‸et]]`,
    ({ folder, path, position }) => definition(folder, path, position),
    [
      '[[ander#^ziet]]',
      `- ${odd}Ziet. [met:: [[kerk]]] ^ziet`,
      `- ${odd}Ziet. [met:: [[kerk]]] ^ziet`,
    ],
  ],
  [
    'references',
    `${claim}- ${odd}Zie [[note]], [[ke‸rk]]`,
    ({ folder, path, position }) => references(folder, path, position),
    ['[[kerk]]', '[[kerk]]', '[[kerk]]'],
  ],
  [
    'links',
    `${claim}- ${odd}Zie [[ander#^ziet]]`,
    ({ folder, path }) => documentLinks(folder, path),
    ['R zuster', 'rapport', 'ander'],
  ],
  [
    'symbols of the note',
    `# ${odd}Kop\n- ${odd}Belt. [met:: [[kerk]]] ^a\r\n`,
    ({ folder, path }) => documentSymbols(folder, path),
    [
      `# ${odd}Kop\n- ${odd}Belt. [met:: [[kerk]]] ^a\r\n`,
      `# ${odd}Kop`,
      `- ${odd}Belt. [met:: [[kerk]]] ^a`,
      `- ${odd}Belt. [met:: [[kerk]]] ^a`,
    ],
  ],
  [
    'symbols of the folder',
    `---\r\ntype: register\n---\n# ${odd}\n- [[Dom]] ${odd} [soort:: kerk]`,
    ({ folder }) => workspaceSymbols(folder, 'dom'),
    ['[[Dom]]'],
  ],
  [
    'formatting',
    `${claim}- ${odd}Belt.  [met::[[kerk]]]`,
    ({ folder, path }) => formatting(folder, path),
    ['[met::[[kerk]]]'],
  ],
  [
    'block ids',
    `${claim}- ${odd}Belt. [met:: [[kerk]]]\n- ${odd}Ziet. [met:: [[buren]]]`,
    ({ folder, path }) => blockIds(folder, path),
    ['', ''],
  ],
  [
    'actions',
    `${claim}- ${odd}Belt. [m‸t:: [[kerk]]]`,
    ({ folder, path, position }) =>
      codeActions(folder, path, { start: position, end: position }, diagnostics(folder, path))
        .filter(({ title }) => title.startsWith('Vervang'))
        .map(({ edit }) => edit),
    ['mt'],
  ],
  [
    'lenses',
    `---\r\ntype: actor\nkind: kerk\r\n---\n# ${odd}Kop`,
    ({ folder, path }) => codeLenses(folder, path),
    [`# ${odd}Kop`],
  ],
  [
    'places to edit together',
    `${claim}- ${odd}[[ke‸rk]] ${odd}[[kerk]]`,
    ({ folder, path, position }) => linkedEditing(folder, path, position),
    ['kerk', 'kerk'],
  ],
  [
    'what may be renamed',
    `${claim}- ${odd}[[ke‸rk|die]]`,
    ({ folder, path, position }) => prepareRename(folder, path, position),
    ['kerk'],
  ],
  [
    'another name',
    `${claim}- ${odd}[[ke‸rk|die]] ${odd}[[kerk]]`,
    ({ folder, path, position }) => rename(folder, path, position, 'dom'),
    ['kerk', 'kerk', 'kerk', 'kerk'],
  ],
  [
    'a file that moves',
    `${claim}- ${odd}[[ander]] ${odd}[[ander#^ziet|die]]`,
    ({ folder }) => movedFile(folder, 'ander.md', 'map/anders.md'),
    ['ander', 'ander'],
  ],
  [
    'who works with whom',
    `${claim}- ${odd}Belt. [met:: [[ke‸rk]]] [via:: [[buren]]]`,
    ({ folder }) =>
      prepareCallHierarchy(folder, 'actoren.md', { line: 6, character: 6 }).map((item) => [
        item,
        ...[incomingCalls(folder, item), outgoingCalls(folder, item)].map(([call]) => call),
      ]),
    [
      '- [[wijkzuster]] [soort:: wijkverpleegkundige] [korrel:: rol]',
      '[[wijkzuster]]',
      ...Array.from({ length: 5 }, () => `- ${odd}Belt. [met:: [[kerk]]] [via:: [[buren]]]`),
    ],
  ],
];

describe.each(['utf-16', 'utf-8'] as const)(
  'counted in %s, beside emoji, accents and mixed line ends',
  (encoding) => {
    it.each(cases)('the ranges of %s are right', async (_, text, ask, texts) => {
      const there = at(text, encoding);
      expect(textsIn(await ask(there), there, encoding)).toEqual(texts);
    });

    it('inlay hints stand behind their links', () => {
      const { folder, path, text } = at(`${claim}- ${odd}Belt. [met:: [[kerk]]] nu`, encoding);
      const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const behind = inlayHints(folder, path, whole).map(({ position }) =>
        text.slice(0, offsetOf(text, position, encoding)).slice(-8),
      );
      expect(behind).toEqual(['[[kerk]]']);
    });

    it('semantic tokens are of their words', () => {
      const { folder, path, text } = at(
        `${claim}- ${odd}Belt. [met:: [[kerk]]] ^belt\r\n- ${odd}[vorm:: signaal]`,
        encoding,
      );
      const { data } = semanticTokens(folder, path);
      const found: string[] = [];
      let line = 0;
      let character = 0;
      for (let index = 0; index < data.length; index += 5) {
        const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
        line += down;
        character = down === 0 ? character + right : right;
        const [from, to] = [character, character + length].map((each) =>
          offsetOf(text, { line, character: each }, encoding),
        );
        found.push(text.slice(from, to));
      }
      expect(found.slice(-5)).toEqual(['met', 'kerk', '^belt', 'vorm', 'signaal']);
    });
  },
);
