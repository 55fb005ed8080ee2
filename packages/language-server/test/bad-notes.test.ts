import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { FileChangeType, MarkupKind, type LocationLink } from 'vscode-languageserver/node';
import type { EditorOfProgram } from './editor.ts';
import { desk, manifest, sound } from './study-on-disk.ts';

const { folder, editor } = desk();
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const linking = { textDocument: { definition: { linkSupport: true } } };
const showing = {
  textDocument: { ...linking.textDocument, hover: { contentFormat: [MarkupKind.Markdown] } },
};
const interview = sound['interview.md'] ?? '';
const tailor = '---\ntype: actor\nkind: church\ngranularity: role\n---\n';
const calls = `${interview}- Calls. [with:: [[tailor]]]\n`;
const codes = (shown: readonly { readonly code?: number | string }[]) =>
  shown.map(({ code }) => code);

/** All that an editor may ask of a note, at its last link. */
async function askAll(
  one: EditorOfProgram,
  path: string,
  text: string,
): Promise<readonly unknown[]> {
  const textDocument = { uri: one.uri(path) };
  const lines = text.slice(0, text.lastIndexOf('[[') + 3).split(/\r\n|\r|\n/u);
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const asked: readonly (readonly [method: string, params: object])[] = [
    ...[
      ...['hover', 'completion', 'definition', 'prepareRename', 'linkedEditingRange'],
      ...['prepareCallHierarchy'],
    ].map((method): [string, object] => [method, { position }]),
    ['references', { position, context: { includeDeclaration: true } }],
    ['rename', { position, newName: 'another' }],
    ...['documentLink', 'documentSymbol', 'foldingRange', 'codeLens', 'semanticTokens/full'].map(
      (method): [string, object] => [method, {}],
    ),
    ['inlayHint', { range: whole }],
    ['semanticTokens/range', { range: whole }],
    ['codeAction', { range: whole, context: { diagnostics: [] } }],
    ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
    ['willSaveWaitUntil', { reason: 1 }],
  ];
  const answers: unknown[] = [];
  for (const [method, params] of asked) {
    const answer = one.connection.sendRequest(`textDocument/${method}`, {
      textDocument,
      ...params,
    });
    // That something cannot have another name is an answer, too.
    answers.push(await answer.catch((error: unknown) => (method === 'rename' ? null : error)));
  }
  return answers;
}

const lure =
  '![x](http://evil.example/a.png) <img src="http://evil.example/b.png" onerror=alert(1)> [run](command:workbench.action.quit) \u202etxt';

describe('a note that is meant ill, or broken', () => {
  it.each<[string, string]>([
    ['images, HTML and commands', `${interview}- ${lure} [with:: [[church|${lure}]]] ^x\n`],
    ['the same as names', `---\ntype: actor\nkind: church\nlabel: '${lure}'\n---\n- [[odd]]\n`],
    ['ten thousand signs on a line', `${interview}- ${'[[church]], '.repeat(1000)}\n`],
    ['ten thousand brackets', `${interview}- ${'['.repeat(10_000)}\n`],
    ['front matter that has no end', `---\ntype: interview\nrespondent: "[[R nu\n\n\n\n- [[church`],
    ['a bracket that has no end', `${interview}- Rings. [with:: [[church\n`],
    ['line ends of all sorts', `${interview.replaceAll('\n', '\r\n')}- A\r- B\n- [[church]]\r\n`],
    ['half a sign', `${interview}- \ud83d [with:: [[church]]] \udc00\n`],
  ])('is answered for like others: %s', async (_, text) => {
    const one = await editor({ folders: [folder(sound)], capabilities: showing });
    await one.open('interview.md', interview);
    await one.open('odd.md', text);
    await one.diagnostics('odd.md', () => true);
    const answers = await askAll(one, 'odd.md', text);
    expect(answers.filter((answer) => answer instanceof Error)).toEqual([]);
    const [card] = answers;
    // As text it may be told, but for signs that turn what follows.
    expect(JSON.stringify(card)).not.toMatch(/(?<!\\)!\[|<img|(?<!\\)\]\(|\u202e/u);
    expect(one.logged.filter((line) => line.includes('failed'))).toEqual([]);
    expect(await one.leave()).toBe(0);
  });
});

describe.each([
  ['the editor tells of', watching],
  ['the server sees itself', {}],
])('files that change outside, which %s,', (_, capabilities) => {
  function tellerOf(one: EditorOfProgram) {
    return async (...changed: readonly (readonly [path: string, type: FileChangeType])[]) => {
      if (!('workspace' in capabilities)) return;
      const changes = changed.map(([path, type]) => ({ uri: one.uri(path), type }));
      await one.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
  }
  const { Changed, Created, Deleted } = FileChangeType;

  it('are known by their new names', async () => {
    const root = folder({ ...sound, 'tailor.md': tailor });
    const one = await editor({ folders: [root], capabilities });
    const tell = tellerOf(one);
    await one.open('interview.md', calls);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    renameSync(join(root, 'tailor.md'), join(root, 'seamster.md'));
    await tell(['tailor.md', Deleted], ['seamster.md', Created]);
    await one.diagnostics('interview.md', (shown) => codes(shown).includes('unknown-link'));
    await one.change('interview.md', 2, calls.replace('tailor', 'seamster'));
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
  });

  it('are no notes as long as they are no text', async () => {
    const root = folder({ ...sound, 'tailor.md': tailor });
    const one = await editor({ folders: [root], capabilities });
    const tell = tellerOf(one);
    await one.open('interview.md', calls);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    writeFileSync(join(root, 'tailor.md'), new Uint8Array([0x41, 0xe9, 0x41]));
    await tell(['tailor.md', Changed]);
    await one.diagnostics('tailor.md', (shown) => codes(shown).includes('not-utf8'));
    await one.diagnostics('interview.md', (shown) => codes(shown).includes('unknown-link'));
    writeFileSync(join(root, 'tailor.md'), tailor);
    await tell(['tailor.md', Changed]);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    await one.diagnostics('tailor.md', (shown) => shown.length === 0);
  });

  it('count as the editor has them while they are open, also when they are gone', async () => {
    const root = folder({ ...sound, 'tailor.md': tailor });
    const one = await editor({ folders: [root], capabilities });
    const tell = tellerOf(one);
    await one.open('tailor.md', tailor);
    await one.open('interview.md', calls);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    rmSync(join(root, 'tailor.md'));
    rmSync(join(root, 'report.md'));
    await tell(['tailor.md', Deleted], ['report.md', Deleted]);
    // By the other file that went with it, it is known that this is known.
    await one.diagnostics('interview.md', (shown) => shown.length === 1);
    const textDocument = { uri: one.uri('tailor.md') };
    await one.connection.sendNotification('textDocument/didClose', { textDocument });
    await one.diagnostics('interview.md', (shown) => shown.length === 2);
  });

  it('are no notes of a study while they are of one below it', async () => {
    const root = folder(sound);
    const one = await editor({ folders: [root], capabilities });
    const tell = tellerOf(one);
    await one.open('interview.md', interview);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    mkdirSync(join(root, 'below'));
    const below = join(root, 'below/samenspel.yaml');
    writeFileSync(join(root, 'below/actors.md'), sound['actors.md'] ?? '');
    await tell(['below/actors.md', Created]);
    const isTwice = () =>
      one.diagnostics('below/actors.md', (shown) => codes(shown).includes('duplicate-entity'));
    await isTwice();
    writeFileSync(below, manifest);
    await tell(['below/samenspel.yaml', Created]);
    await one.diagnostics('below/actors.md', (shown) => shown.length === 0);
    await one.diagnostics('below', (shown) => codes(shown).includes('nested-study'));
    rmSync(below);
    await tell(['below/samenspel.yaml', Deleted]);
    await isTwice();
    await one.diagnostics('below', (shown) => shown.length === 0);
  });

  it('may be of one name: the first counts, and the other where that goes', async () => {
    const root = folder({ ...sound, 'a/tailor.md': tailor, 'b/tailor.md': tailor });
    const one = await editor({
      folders: [root],
      capabilities: { ...capabilities, ...linking },
    });
    await one.open('interview.md', calls);
    await one.diagnostics('b/tailor.md', (shown) => codes(shown).includes('duplicate-entity'));
    const leadsTo = async () => {
      const places: readonly LocationLink[] = await one.connection.sendRequest(
        'textDocument/definition',
        { textDocument: { uri: one.uri('interview.md') }, position: { line: 7, character: 20 } },
      );
      return places.map(({ targetUri }) => targetUri);
    };
    expect(await leadsTo()).toEqual([one.uri('a/tailor.md')]);
    rmSync(join(root, 'a/tailor.md'));
    await tellerOf(one)(['a/tailor.md', Deleted]);
    await one.diagnostics('b/tailor.md', (shown) => shown.length === 0);
    expect(await leadsTo()).toEqual([one.uri('b/tailor.md')]);
  });
});

describe('a folder without rights', () => {
  // The administrator may read everything, so somebody else tries.
  const uid = process.getuid?.() === 0 ? { uid: 65_534 } : {};

  it.each(['.', 'samenspel.yaml'])(
    'to read %s has a study all the same, and harms nothing',
    async (path) => {
      const root = folder(sound);
      chmodSync(root, 0o755);
      chmodSync(join(root, path), 0);
      const one = await editor({ folders: [root], ...uid });
      await one.open('interview.md', `${interview}- Calls. [wth:: x]\n`);
      const answers = await askAll(one, 'interview.md', interview);
      expect(answers.filter((answer) => answer instanceof Error)).toEqual([]);
      expect(await one.connection.sendRequest('samenspel/studies', {})).toHaveLength(1);
      chmodSync(join(root, path), 0o755);
      expect(await one.leave()).toBe(0);
    },
  );
});
