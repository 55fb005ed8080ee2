import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { ask } from './asked.ts';
import type { Editor } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk();
const interview = sound['interview.md'] ?? '';

describe('what is asked of a study', () => {
  it('has what is typed and not saved', async () => {
    const one = await editor({ folders: [folder(sound)] });
    const ids = ['interview#^three'];
    const uri = one.uri('');
    await one.open('interview.md', interview);
    expect((await ask(one, 'samenspel/claims', { uri, ids })).unknown).toEqual(ids);
    await one.change('interview.md', 2, `${interview}- Calls. [with:: [[tailor]]] ^three\n`);
    const { claims } = await ask(one, 'samenspel/claims', { uri, ids });
    expect(claims.map(({ text }) => text)).toEqual(['Calls.']);
    const graph = await ask(one, 'samenspel/neighbourhood', { uri, around: { actor: 'tailor' } });
    expect(graph.nodes.map(({ id }) => id)).toEqual(['tailor', 'nurse']);
  });

  it('is not answered when it was called off', async () => {
    // Until all of these are read there is no answer.
    const more = Array.from({ length: 1500 }, (_, at) => [`more/${at}.md`, interview] as const);
    const one = await editor({ folders: [folder({ ...sound, ...Object.fromEntries(more) })] });
    const source = new CancellationTokenSource();
    const params = { uri: one.uri(''), tree: 'actors' };
    const asked = one.connection.sendRequest('samenspel/outline', params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(await one.connection.sendRequest('samenspel/outline', params)).toMatchObject({
      total: 2,
    });
  });

  it('is told of when it has changed, as one change, to who asks', async () => {
    const one = await editor({ folders: [folder(sound)] });
    const changes: unknown[] = [];
    const changed = new Promise((resolve) => {
      one.connection.onNotification('samenspel/changed', (params) => {
        changes.push(params);
        resolve(params);
      });
    });
    await one.open('interview.md', interview);
    await one.diagnostics('interview.md', () => true);
    expect(changes).toEqual([]);
    await ask(one, 'samenspel/outline', { uri: one.uri(''), tree: 'actors' });
    for (let version = 2; version <= 20; version++)
      await one.change('interview.md', version, `${interview}- Calls. ${version}\n`);
    await one.diagnostics('interview.md', () => one.told.at(-1)?.version === 20);
    expect(await changed).toEqual({ uri: one.uri('').replace(/\/$/, '') });
    expect(changes.length).toBeLessThan(10);
  });

  it('is told of when it is no longer open: its folder is closed, or has no manifest any more', async () => {
    const [here, there] = [folder(sound), folder(sound)];
    const one = await editor({
      folders: [here, there],
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
    });
    const open = async () =>
      (await ask(one, 'samenspel/studies', {})).map(({ root }) => fileURLToPath(root));
    const read = async (uri: string) => ask(one, 'samenspel/outline', { uri, tree: 'actors' });
    const uris = [here, there].map((root) => pathToFileURL(root).href);
    const changes = new Set<string>();
    one.connection.onNotification('samenspel/changed', ({ uri }: { readonly uri: string }) => {
      changes.add(uri);
    });
    for (const uri of uris) await read(uri);
    expect(await open()).toEqual([here, there]);
    // What there is to tell of what was read goes with what is told of a change.
    for (const root of [here, there]) appendFileSync(join(root, 'interview.md'), '\n- Calls.\n');
    await one.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri: `${uri}/interview.md`, type: 2 })),
    });
    await expect.poll(() => [...changes].toSorted(), { timeout: 30_000 }).toEqual(uris.toSorted());
    changes.clear();
    const removed = [{ uri: uris[1], name: 'there' }];
    await one.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed },
    });
    await expect.poll(() => [...changes], { timeout: 30_000 }).toContain(uris[1]);
    expect(await open()).toEqual([here]);
    rmSync(join(here, 'samenspel.yaml'));
    await one.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: one.uri('samenspel.yaml'), type: 3 }],
    });
    await expect.poll(() => [...changes], { timeout: 30_000 }).toContain(uris[0]);
    expect(await open()).toEqual([]);
  });
});

describe('what makes no sense', () => {
  const { folder, editor } = desk(afterAll);
  let one: Editor;
  beforeAll(async () => {
    one = await editor({ folders: [folder(sound)] });
  });

  it.each([
    ['samenspel/outline', { tree: 'actors' }, 'uri is nothing; expected a value of type string'],
    [
      'samenspel/outline',
      { uri: '.', tree: 'actor' },
      'tree is "actor"; expected one of actors, areas, codes, collaborations, findings, problems. Did you mean "actors"?',
    ],
    ['samenspel/outline', { uri: '.', tree: 'actors', limit: 1e6 }, 'limit is 1000000'],
    ['samenspel/outline', { uri: '.', tree: 'actors', parent: '{' }, 'parent is "{"'],
    [
      'samenspel/outline',
      { uri: '.', tree: 'codes', parent: '[["severity","error"]]' },
      'expected the id of an item of this tree',
    ],
    ['samenspel/outline', { uri: 'file:///elsewhere', tree: 'actors' }, 'is in no study'],
    [
      'samenspel/neighbourhood',
      { uri: '.', around: { actor: 'nurze' } },
      'no actor "nurze"; expected the id of one. Did you mean "nurse"?',
    ],
    ['samenspel/neighbourhood', { uri: '.', around: { note: 'x.md' } }, 'is no note of the study'],
    ['samenspel/neighbourhood', { uri: '.', areas: ['nowhere'] }, 'no area "nowhere"'],
    ['samenspel/neighbourhood', { uri: '.', phases: ['suport'] }, 'Did you mean "support"?'],
    ['samenspel/neighbourhood', { uri: '.', depth: 9 }, 'depth is 9'],
    ['samenspel/claims', { uri: '.' }, 'by nothing; expected one of "ids", "at" and "cell"'],
    ['samenspel/matrix', { uri: '.', rows: 'phase', columns: 'phase' }, 'rows is "phase"'],
    ['samenspel/claims', null, 'expected a value of type object'],
  ])('is refused by %s with what is wrong with %j', async (method, params, message) => {
    const isHere = params !== null && 'uri' in params && params.uri === '.';
    const given = isHere ? { ...params, uri: one.uri('') } : params;
    await expect(one.connection.sendRequest(method, given)).rejects.toThrow(message);
  });
});
