import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { nodeArguments } from './editor.ts';
import { desk, sound } from './study-on-disk.ts';

const { folder, editor } = desk();
const interview = sound['interview.md'] ?? '';

describe('a server in bad times', () => {
  it('answers nothing that was cancelled', async () => {
    const one = await editor({ folders: [folder(sound)] });
    await one.open('interview.md', interview);
    const params = { textDocument: { uri: one.uri('interview.md') } };
    const cancelled = async (): Promise<unknown> => {
      const source = new CancellationTokenSource();
      const asked = one.connection.sendRequest('textDocument/documentSymbol', params, source.token);
      source.cancel();
      return asked.catch((error: unknown) => error);
    };
    // A server that is quick has answered before it hears of it.
    await expect.poll(cancelled, { timeout: 30_000 }).toMatchObject({ code: -32800 });
    expect(
      await one.connection.sendRequest('textDocument/documentSymbol', params),
    ).not.toHaveLength(0);
  });

  it('goes on after messages that make no sense, and logs a failure once', async () => {
    const one = await editor({ folders: [folder(sound)] });
    const { connection } = one;
    await one.open('interview.md', interview);
    await one.diagnostics('interview.md', () => true);
    const garbage: readonly unknown[] = [
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: '%' }, position: { line: -1, character: 1e99 } },
      { textDocument: { uri: one.uri('interview.md') }, position: null },
      { textDocument: { uri: one.uri('interview.md') }, position: { line: 1e9, character: -5 } },
    ];
    const empty: readonly unknown[] = [null, [], { items: [], isIncomplete: false }];
    const methods = ['hover', 'completion', 'definition', 'references', 'prepareRename'];
    for (const params of garbage) {
      for (const method of methods)
        expect(await connection.sendRequest(`textDocument/${method}`, params)).toSatisfy((answer) =>
          empty.some((one) => isDeepStrictEqual(one, answer)),
        );
      await connection.sendNotification('textDocument/didOpen', params);
      await connection.sendNotification('textDocument/didChange', params);
      await connection.sendNotification('textDocument/didClose', params);
      await connection.sendNotification('workspace/didChangeWatchedFiles', params);
    }
    await expect(connection.sendRequest('no/such/method')).rejects.toThrow('no/such/method');
    const symbols = { textDocument: { uri: one.uri('interview.md') } };
    expect(await connection.sendRequest('textDocument/documentSymbol', symbols)).not.toHaveLength(
      0,
    );
    expect(one.logged.filter((line) => line.startsWith('hover failed'))).toHaveLength(1);
  });

  it('goes on after bytes that are no message', async () => {
    const one = await editor({ folders: [folder(sound)] });
    one.server.stdin?.write('Content-Length: 9\r\n\r\n{"broken"');
    one.server.stdin?.write('Content-Length: 4\r\n\r\nnull');
    await one.open('interview.md', interview);
    await one.diagnostics('interview.md', (shown) => shown.length === 0);
    expect(await one.leave()).toBe(0);
  });

  it('tells of a text that is typed and typed again only as it is in the end', async () => {
    const one = await editor({ folders: [folder(sound)] });
    await one.open('interview.md', interview);
    for (let version = 2; version <= 50; version++)
      void one.change('interview.md', version, `${interview}- Calls. [wth:: ${version}]\n`);
    await one.change('interview.md', 51, interview);
    await one.until(() => one.told.at(-1)?.version === 51);
    expect(one.told.at(-1)?.diagnostics).toEqual([]);
    expect(one.told.length).toBeLessThan(50);
  });

  it('ends with 1 when the editor leaves without a word', async () => {
    const one = await editor({ folders: [folder(sound)] });
    await one.connection.sendNotification('exit');
    expect(await one.ended).toBe(1);
  });

  it('ends when the editor closes its side', async () => {
    const one = await editor({ folders: [folder(sound)] });
    one.server.stdin?.end();
    expect(await one.ended).toBe(1);
  });

  it('ends when the editor is killed', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const server = spawn(process.execPath, ${JSON.stringify(nodeArguments)}, { stdio: ['pipe', 'pipe', 'inherit'] });
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body);
      server.stdout.once('data', () => console.log(server.pid));
    `;
    const client = spawn(process.execPath, ['-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    client.stdout.setEncoding('utf8');
    const lines: readonly unknown[] = await once(client.stdout, 'data');
    const server = Number(lines[0]);
    expect(isRunning(server)).toBe(true);
    client.kill('SIGKILL');
    await expect.poll(() => isRunning(server), { timeout: 20_000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
