import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RequestType, type Hover } from 'vscode-languageserver/node';
import {
  listFolderMethod,
  readFileMethod,
  type FileAnswer,
  type FileParams,
  type FolderAnswer,
  type FolderParams,
} from '../src/files-protocol.ts';
import { converse, type Editor } from './editor.ts';
import { bundledServer, runAlone } from './in-a-worker.ts';
import { sound } from './study-on-disk.ts';

const root = 'memory://study/some%20where';
const listing = new RequestType<FolderParams, FolderAnswer, never>(listFolderMethod);
const reading = new RequestType<FileParams, FileAnswer, never>(readFileMethod);
const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const interview = sound['interview.md'] ?? '';

/** Bytes that a virtual file system has, by path; a text is in UTF-8. */
type VirtualFiles = Record<string, string | Uint8Array>;

function listed(files: VirtualFiles, { uri }: FolderParams): FolderAnswer {
  const folder = `${decodeURIComponent(uri.slice(root.length))}/`.replace(/^\//, '');
  const below = Object.keys(files)
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length));
  if (below.length === 0) return { refused: 'vanished', found: 'FileNotFound' };
  if (folder === 'locked/') return { refused: 'unreadable', found: 'NoPermissions' };
  const names = new Set(below.map((path) => path.replace(/\/.*$/, '')));
  return {
    entries: Array.from(names, (name) => ({
      name,
      type: name.startsWith('link') ? 'link' : below.includes(name) ? 'file' : 'folder',
    })),
  };
}

function read(files: VirtualFiles, { uri, limit }: FileParams): FileAnswer {
  const bytes = files[decodeURIComponent(uri.slice(root.length + 1))];
  if (bytes === undefined) return { refused: 'vanished', found: 'FileNotFound' };
  const size = Buffer.from(bytes).length;
  return size > limit
    ? { refused: 'too-large', found: String(size) }
    : { base64: Buffer.from(bytes).toString('base64') };
}

describe('the server in a worker', () => {
  let script = '';
  const closing: (() => void)[] = [];
  beforeAll(async () => {
    script = await bundledServer();
  });
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  function open(files: VirtualFiles): Promise<Editor> {
    const { connection, close } = runAlone(script);
    closing.push(close);
    connection.onRequest(listing, (params) => listed(files, params));
    connection.onRequest(reading, (params) => read(files, params));
    // A port does not tell that the other side has gone.
    const ended = new Promise<never>(() => undefined);
    return converse(connection, ended, { roots: [root], capabilities: watching });
  }

  it('reads the files of its client, and answers', async () => {
    const files = { ...sound };
    const one = await open(files);
    await one.open('interview.md', `${interview}- Calls. [with:: [[tailor]]]\n`);
    await one.diagnostics('interview.md', (shown) => shown.length > 0);
    const card: Hover = await one.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: one.uri('interview.md') },
      position: { line: 5, character: 36 },
    });
    expect(JSON.stringify(card)).toContain('neighbours');
    files['people/tailor.md'] = '---\ntype: actor\nkind: church\ngranularity: role\n---\n';
    const changes = [{ uri: one.uri('people/tailor.md'), type: 1 }];
    await one.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
  });

  it.each([
    ['latin.md', { 'latin.md': new Uint8Array([0x41, 0xe9, 0x41]) }, 'not-utf8'],
    ['large.md', { 'large.md': new Uint8Array(10_000_001) }, 'too-large'],
    ['locked', { 'locked/a.md': '' }, 'unreadable'],
    ['link.md', { 'link.md': '' }, 'unreadable'],
    ['other', { 'other/samenspel.yaml': '', 'other/a.md': '' }, 'nested-study'],
  ])('tells why %s is not read', async (path, files, code) => {
    const one = await open({ ...sound, ...files });
    await one.diagnostics(path, (shown) => shown[0]?.code === code);
  });

  it('goes on where its client does not answer', async () => {
    const { connection, close } = runAlone(script);
    closing.push(close);
    const answers: readonly unknown[] = [null, { base64: '*' }, { entries: [{ name: '../a.md' }] }];
    let asked = 0;
    for (const method of [listFolderMethod, readFileMethod])
      connection.onRequest(method, () => answers[asked++ % answers.length]);
    const ended = new Promise<never>(() => undefined);
    const one = await converse(connection, ended, { roots: [root], capabilities: watching });
    await one.open('interview.md', interview);
    await one.diagnostics('samenspel.yaml', (shown) => shown[0]?.code === 'unreadable');
    const symbols = { textDocument: { uri: one.uri('interview.md') } };
    const told: unknown = await connection.sendRequest('textDocument/documentSymbol', symbols);
    expect(told).not.toHaveLength(0);
  });
});
