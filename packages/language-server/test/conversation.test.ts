import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  FileChangeType,
  type CodeLens,
  type CompletionItem,
  type CompletionList,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { desk, manifest, sound } from './study-on-disk.ts';

const { folder, editor } = desk();

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const interview = sound['interview.md'] ?? '';
const codes = (shown: readonly { readonly code?: number | string }[]) =>
  shown.map(({ code }) => code);

describe('a conversation with the server', () => {
  it('opens a note, tells what is wrong and takes it back when it is mended', async () => {
    const one = await editor({ folders: [folder(sound)] });
    await one.open('interview.md', `${interview}- Calls. [wth:: [[neighbours]]]\n`);
    await one.diagnostics('interview.md', (shown) => codes(shown).includes('unknown-key'));
    const range = { start: { line: 7, character: 10 }, end: { line: 7, character: 13 } };
    await one.change('interview.md', 2, 'with', range);
    await one.diagnostics('interview.md', (shown) => !codes(shown).includes('unknown-key'));
    expect(one.told.at(-1)).toMatchObject({ version: 2 });
    expect(await one.leave()).toBe(0);
  });

  it('completes names after [[ and explains them', async () => {
    const one = await editor({ folders: [folder(sound)] });
    await one.open('interview.md', `${interview}- Rings. [with:: [[neigh`);
    await one.diagnostics('interview.md', () => true);
    const list: CompletionList = await one.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: one.uri('interview.md') },
      position: { line: 7, character: 24 },
    });
    const item = list.items.find(({ label }) => label === 'neighbours');
    const explained: CompletionItem = await one.connection.sendRequest(
      'completionItem/resolve',
      item,
    );
    expect(explained).toMatchObject({ label: 'neighbours', documentation: { kind: 'markdown' } });
    const stale = { label: 'x', data: [0, 0] };
    expect(await one.connection.sendRequest('completionItem/resolve', stale)).toEqual(stale);
  });

  it('renames over files, those that are not open too', async () => {
    const root = folder(sound);
    const one = await editor({ folders: [root] });
    await one.open('interview.md', interview);
    await one.diagnostics('interview.md', () => true);
    const edit: WorkspaceEdit = await one.connection.sendRequest('textDocument/rename', {
      textDocument: { uri: one.uri('interview.md') },
      position: { line: 5, character: 34 },
      newName: 'the neighbours',
    });
    // This editor has only the plain form of changes.
    expect(edit.documentChanges).toBeUndefined();
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(
      ['actors.md', 'interview.md'].map(one.uri),
    );
    await expect(
      one.connection.sendRequest('textDocument/rename', {
        textDocument: { uri: one.uri('interview.md') },
        position: { line: 5, character: 34 },
        newName: 'church',
      }),
    ).rejects.toThrow('Something else is called "church"');
  });

  it('does not rename a note for an editor that cannot rename files', async () => {
    const note = { 'people/tailor.md': '---\ntype: actor\ngranularity: role\n---\n' };
    const text = `${interview}- Meets. [with:: [[tailor]]]\n`;
    const root = folder({ ...sound, ...note });
    const rename = { position: { line: 7, character: 21 }, newName: 'dressmaker' };
    const plain = await editor({ folders: [root] });
    await plain.open('interview.md', text);
    await plain.diagnostics('interview.md', () => true);
    const textDocument = { uri: plain.uri('interview.md') };
    await expect(
      plain.connection.sendRequest('textDocument/rename', { textDocument, ...rename }),
    ).rejects.toThrow('this editor cannot change');
    const workspaceEdit = { documentChanges: true, resourceOperations: ['rename' as const] };
    const able = await editor({ folders: [root], capabilities: { workspace: { workspaceEdit } } });
    await able.open('interview.md', text);
    await able.diagnostics('interview.md', () => true);
    const edit = await able.connection.sendRequest('textDocument/rename', {
      textDocument,
      ...rename,
    });
    expect(edit).toMatchObject({
      documentChanges: expect.arrayContaining([
        expect.objectContaining({ kind: 'rename', newUri: able.uri('people/dressmaker.md') }),
      ]) as unknown,
    });
  });

  it.each([
    ['lets an editor show what a rename changes', undefined, false],
    ['and ask before, where that is set', { confirmRename: true }, true],
  ])('%s', async (_, options, needsConfirmation) => {
    const note = { 'people/tailor.md': '---\ntype: actor\ngranularity: role\n---\n' };
    const workspaceEdit = {
      documentChanges: true,
      resourceOperations: ['rename' as const],
      changeAnnotationSupport: {},
    };
    const one = await editor({
      folders: [folder({ ...sound, ...note })],
      capabilities: { workspace: { workspaceEdit } },
      options,
    });
    await one.open('interview.md', `${interview}- Meets. [with:: [[tailor]]]\n`);
    await one.diagnostics('interview.md', () => true);
    const edit: WorkspaceEdit = await one.connection.sendRequest('textDocument/rename', {
      textDocument: { uri: one.uri('interview.md') },
      position: { line: 7, character: 21 },
      newName: 'dressmaker',
    });
    expect(edit.changeAnnotations).toEqual({
      names: { label: 'Names in notes', needsConfirmation },
      files: { label: 'Files', needsConfirmation },
    });
    expect(edit.documentChanges).toMatchObject([
      { edits: [{ newText: 'dressmaker', annotationId: 'names' }] },
      { kind: 'rename', annotationId: 'files' },
    ]);
  });

  it('changes links when a folder of notes is moved', async () => {
    const note = { 'people/tailor.md': '---\ntype: actor\ngranularity: role\n---\n' };
    const one = await editor({ folders: [folder({ ...sound, ...note })] });
    await one.open('interview.md', `${interview}- Meets. [with:: [[people/tailor]]]\n`);
    await one.diagnostics('interview.md', () => true);
    const files = [{ oldUri: one.uri('people'), newUri: one.uri('crafts') }];
    const edit: WorkspaceEdit = await one.connection.sendRequest('workspace/willRenameFiles', {
      files,
    });
    expect(edit.changes?.[one.uri('interview.md')]).toMatchObject([{ newText: 'crafts/tailor' }]);
  });

  it('writes block ids on save, unless that is switched off', async () => {
    const root = folder(sound);
    const ask = async (options?: unknown): Promise<unknown> => {
      const one = await editor({ folders: [root], options });
      await one.open('interview.md', `${interview}- Calls. [with:: [[church]]]\n`);
      await one.diagnostics('interview.md', () => true);
      return one.connection.sendRequest('textDocument/willSaveWaitUntil', {
        textDocument: { uri: one.uri('interview.md') },
        reason: 1,
      });
    };
    expect(await ask()).toMatchObject([{ newText: expect.stringContaining('^') as unknown }]);
    expect(await ask({ blockIdsOnSave: false })).toBeNull();
  });

  it('shows lenses with a command only where the editor knows it', async () => {
    const root = folder(sound);
    const lens = async (options?: unknown): Promise<CodeLens> => {
      const one = await editor({ folders: [root], options });
      await one.open('actors.md', sound['actors.md'] ?? '');
      await one.diagnostics('actors.md', () => true);
      const textDocument = { uri: one.uri('actors.md') };
      const [first]: CodeLens[] = await one.connection.sendRequest('textDocument/codeLens', {
        textDocument,
      });
      return one.connection.sendRequest('codeLens/resolve', first);
    };
    const title = '1 partner · 1 claim · 0 findings';
    expect(await lens()).toMatchObject({ command: { title, command: '' } });
    const command = 'samenspel.showReferences';
    expect(await lens({ commands: [command] })).toMatchObject({ command: { title, command } });
  });

  it('counts in UTF-8 where the editor prefers that', async () => {
    const capabilities = { general: { positionEncodings: ['utf-8', 'utf-16'] } };
    const one = await editor({ folders: [folder(sound)], capabilities });
    expect(one.initialized.capabilities.positionEncoding).toBe('utf-8');
    await one.open('interview.md', `${interview}- Één 👋 [wth:: x]\n`);
    const place = { start: { line: 7, character: 14 }, end: { line: 7, character: 17 } };
    await one.diagnostics('interview.md', (shown) =>
      shown.some(({ range }) => JSON.stringify(range) === JSON.stringify(place)),
    );
    await one.change('interview.md', 2, 'with', place);
    await one.diagnostics('interview.md', (shown) => !codes(shown).includes('unknown-key'));
  });

  it.each([
    ['the editor says so', { options: { language: 'nl' } }],
    ['the editor is in it', { locale: 'nl-BE' }],
    ['a setting says so', { settings: () => ({ language: 'nl' }) }],
  ])('speaks Dutch when %s', async (_, given) => {
    const capabilities = { workspace: { configuration: true } };
    const one = await editor({ folders: [folder(sound)], capabilities, ...given });
    await one.open('interview.md', `${interview}- Calls. [wth:: x]\n`);
    await one.diagnostics('interview.md', (shown) =>
      shown.some(({ message }) => JSON.stringify(message).includes('Onbekende sleutel')),
    );
  });
});

describe('files on disk', () => {
  it('are read with progress, and those that cannot be are told of by name', async () => {
    const root = folder({ ...sound, 'latin.md': new Uint8Array([0x41, 0xe9, 0x41]) });
    symlinkSync('.', join(root, 'round'));
    const capabilities = { window: { workDoneProgress: true }, ...watching };
    const one = await editor({ folders: [root], capabilities });
    await one.diagnostics('latin.md', (shown) => codes(shown).includes('not-utf8'));
    await one.diagnostics('round', (shown) => codes(shown).includes('link-loop'));
    await one.until(() => one.heard.includes('progress end'));
    expect(one.heard).toContain('progress begin');
    expect(one.registered.map(({ method }) => method)).toEqual(['workspace/didChangeWatchedFiles']);
  });

  it.each([
    ['the editor tells of', watching],
    ['the server sees itself', {}],
  ])('count when they change, which %s', async (_, capabilities) => {
    const root = folder(sound);
    const one = await editor({ folders: [root], capabilities });
    const changed = async (path: string, type: FileChangeType) => {
      if (!('workspace' in capabilities)) return;
      const changes = [{ uri: one.uri(path), type }];
      await one.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    await one.open('interview.md', `${interview}- Calls. [with:: [[tailor]]]\n`);
    await one.diagnostics('interview.md', (shown) => shown.length > 0);
    mkdirSync(join(root, 'people'));
    writeFileSync(
      join(root, 'people/tailor.md'),
      '---\ntype: actor\nkind: church\ngranularity: role\n---\n',
    );
    await changed('people/tailor.md', FileChangeType.Created);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    rmSync(join(root, 'people'), { recursive: true });
    await changed('people', FileChangeType.Deleted);
    await one.diagnostics('interview.md', (shown) => shown.length > 0);
  });

  it('of several studies are kept apart, and are let go with their folder', async () => {
    const [here, there] = [folder(sound), folder({ ...sound, 'wrong.md': '- [wth:: x]\n' })];
    const capabilities = { workspace: { ...watching.workspace, workspaceFolders: true } };
    const one = await editor({ folders: [here, there], capabilities });
    const wrong = `${pathToFileURL(there).href}/wrong.md`;
    const last = () => one.told.findLast(({ uri }) => uri === wrong)?.diagnostics;
    await one.until(() => (last()?.length ?? 0) > 0);
    const removed = [{ uri: pathToFileURL(there).href, name: 'there' }];
    await one.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed },
    });
    await one.until(() => last()?.length === 0);
  });

  it('are found from a note in them, where the editor has opened a folder above', async () => {
    const root = folder(
      Object.fromEntries(Object.entries(sound).map(([path, text]) => [`study/${path}`, text])),
    );
    const one = await editor({ folders: [root] });
    await one.open('study/interview.md', `${interview}- Calls. [wth:: x]\n`);
    await one.diagnostics('study/interview.md', (shown) => codes(shown).includes('unknown-key'));
  });

  it('become a study when a manifest comes, and are none without it', async () => {
    const root = folder(sound);
    rmSync(join(root, 'samenspel.yaml'));
    const one = await editor({ folders: [root] });
    await one.open('interview.md', `${interview}- Calls. [wth:: x]\n`);
    const symbols = { textDocument: { uri: one.uri('interview.md') } };
    expect(await one.connection.sendRequest('textDocument/documentSymbol', symbols)).toBeNull();
    writeFileSync(join(root, 'samenspel.yaml'), manifest);
    await one.diagnostics('interview.md', (shown) => codes(shown).includes('unknown-key'));
    rmSync(join(root, 'samenspel.yaml'));
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    expect(readFileSync(join(root, 'interview.md'), 'utf8')).toBe(interview);
  });
});
