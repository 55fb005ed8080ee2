import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeAction,
  type Diagnostic,
  type DocumentLink,
  type Range,
} from 'vscode-languageserver/node';
import { startEditor, type EditorOfProgram } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const interview = sound['interview.md'] ?? '';
const text = `${interview}- Calls. [wth:: [[church]]]
  - Talks. [with:: [[church]]]
-   Rings  [with::[[nurse]]] [[church]]
`;
const capabilities = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

function range(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const toChurch = { line: 6, character: 31 };
/** Where the note links to the church, with brackets. */
const links = [range(6, 28, 38), range(7, 16, 26), range(8, 19, 29), range(9, 29, 39)];

/** What is asked of the note `interview.md`, and what is answered. */
const asked: readonly (readonly [method: string, params: object, answer: unknown])[] = [
  [
    'textDocument/inlayHint',
    { range: { start: { line: 5, character: 0 }, end: { line: 7, character: 0 } } },
    [
      { position: { line: 5, character: 46 }, label: 'local resident', paddingLeft: true },
      { position: { line: 6, character: 38 }, label: 'faith community', paddingLeft: true },
    ],
  ],
  [
    'textDocument/foldingRange',
    {},
    [
      { startLine: 0, endLine: 4, kind: 'region' },
      { startLine: 7, endLine: 8 },
    ],
  ],
  [
    'textDocument/semanticTokens/range',
    { range: { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } } },
    // A key, the actor that it names, and a block id.
    { data: [6, 21, 4, 0, 0, 0, 9, 6, 1, 0, 0, 10, 4, 7, 0] },
  ],
  [
    'textDocument/linkedEditingRange',
    { position: toChurch },
    {
      ranges: links.map(({ start: { line, character } }) =>
        range(line, character + 2, character + 8),
      ),
      wordPattern: expect.any(String) as unknown,
    },
  ],
  [
    'textDocument/formatting',
    { options: { tabSize: 2, insertSpaces: true } },
    [{ range: range(9, 11, 28), newText: '[with:: [[nurse]]]' }],
  ],
  [
    'textDocument/references',
    { position: toChurch, context: { includeDeclaration: false } },
    links.map((link) => ({ uri: expect.stringMatching(/interview\.md$/) as unknown, range: link })),
  ],
];

describe('over stdio, the server', () => {
  let root = '';
  let one: EditorOfProgram;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'samenspel-features-'));
    for (const [path, content] of Object.entries(sound)) writeFileSync(join(root, path), content);
    one = await startEditor({ folders: [root], capabilities });
    await one.open('interview.md', text);
    await one.diagnostics('interview.md', (shown) => shown.length > 0);
  });
  afterAll(async () => {
    expect(await one.leave()).toBe(0);
    rmSync(root, { recursive: true });
  });
  const inNote = (params: object) => ({
    textDocument: { uri: one.uri('interview.md') },
    ...params,
  });

  it.each(asked)('answers %s', async (method, params, answer) => {
    expect(await one.connection.sendRequest(method, inNote(params))).toEqual(answer);
  });

  it('colours the whole note as it does its parts', async () => {
    const colours = (method: string, params: object): Promise<unknown> =>
      one.connection.sendRequest(`textDocument/semanticTokens/${method}`, inNote(params));
    const all = await colours('full', {});
    expect(all).toEqual(await colours('range', { range: whole }));
    expect(all).not.toEqual({ data: [] });
  });

  it('leads from names to what describes them', async () => {
    const found: readonly DocumentLink[] = await one.connection.sendRequest(
      'textDocument/documentLink',
      inNote({}),
    );
    const toActors = found.filter(({ target }) => target === `${one.uri('actors.md')}#L5`);
    expect(toActors.map(({ range: { start } }) => start.line)).toEqual([6, 7, 8, 9]);
  });

  it('tells what a name is as plain text, where Markdown is not shown', async () => {
    expect(
      await one.connection.sendRequest('textDocument/hover', inNote({ position: toChurch })),
    ).toMatchObject({
      contents: {
        kind: 'plaintext',
        value: expect.stringMatching(
          /^church · actor\n\nkind: church\ngranularity: category\n\n[^*\\]*\n\nactors\.md$/u,
        ) as unknown,
      },
    });
  });

  it('mends what it marks', async () => {
    const diagnostics: readonly Diagnostic[] = one.told.at(-1)?.diagnostics ?? [];
    const mistake = range(7, 10, 13);
    const context = { diagnostics, only: ['quickfix'] };
    const actions: readonly CodeAction[] = await one.connection.sendRequest(
      'textDocument/codeAction',
      inNote({ range: mistake, context }),
    );
    expect(actions.map(({ edit }) => edit?.changes?.[one.uri('interview.md')])).toContainEqual([
      { range: mistake, newText: 'with' },
    ]);
  });

  it('tells who works with whom', async () => {
    const { connection } = one;
    const [item]: readonly CallHierarchyItem[] = await connection.sendRequest(
      'textDocument/prepareCallHierarchy',
      inNote({ position: { line: 5, character: 36 } }),
    );
    const calls: readonly CallHierarchyIncomingCall[] = await connection.sendRequest(
      'callHierarchy/incomingCalls',
      { item },
    );
    expect(calls.map(({ from }) => from.name)).toEqual(['nurse']);
    expect(await connection.sendRequest('callHierarchy/outgoingCalls', { item })).toEqual([]);
  });
});

describe('a folder', () => {
  const { folder, editor } = desk();

  it('that may not be read is told of by name, and so is a file', async () => {
    const root = folder({ ...sound, 'closed.md': 'x', 'locked/a.md': 'x' });
    chmodSync(root, 0o755);
    chmodSync(join(root, 'closed.md'), 0);
    chmodSync(join(root, 'locked'), 0);
    // The administrator may read everything, so somebody else tries.
    const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const one = await editor({ folders: [root], ...uid });
    for (const path of ['closed.md', 'locked'])
      await one.diagnostics(path, (shown) => shown[0]?.code === 'unreadable');
    chmodSync(join(root, 'locked'), 0o755);
  });

  it('may be one of several, of which each has its own names', async () => {
    const [here, there] = [
      folder(sound),
      folder({ 'samenspel.yaml': sound['samenspel.yaml'] ?? '' }),
    ];
    const one = await editor({
      folders: [here, there],
      capabilities: { workspace: { workspaceFolders: true } },
    });
    const uri = `${pathToFileURL(there).href}/note.md`;
    await one.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: '- [[church]]' },
    });
    const definition = (of: string, character: number) =>
      one.connection.sendRequest('textDocument/definition', {
        textDocument: { uri: of },
        position: { line: of === uri ? 0 : 6, character },
      });
    await one.open('interview.md', interview);
    await one.diagnostics('interview.md', () => true);
    expect(await definition(one.uri('interview.md'), 31)).toMatchObject([
      { uri: one.uri('actors.md') },
    ]);
    expect(await definition(uri, 5)).toEqual([]);
    mkdirSync(join(there, 'more'));
    writeFileSync(join(there, 'more/church.md'), 'Of the other study.');
    await one.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: pathToFileURL(here).href, name: 'here' }] },
    });
    await expect
      .poll(() => definition(uri, 5), { timeout: 30_000 })
      .toMatchObject([{ uri: `${pathToFileURL(there).href}/more/church.md` }]);
    expect(await definition(one.uri('interview.md'), 31)).toBeNull();
  });
});
