import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { caller } from './caller.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const { samenspel } = caller();

/** The command with an editor at the other end. */
function started() {
  const flags = ['--conditions=@samenspel/source', '--disable-warning=ExperimentalWarning'];
  const program = spawn(process.execPath, [...flags, main, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(program, 'close').then(([code, signal]: unknown[]) => signal ?? code);
  const say = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    program.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const initialize = () => {
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    say({ id: 1, method: 'initialize', params });
  };
  return { program, ended, say, initialize, errors: text(program.stderr) };
}

describe('samenspel lsp', () => {
  test('is the language server, and ends with its editor', async () => {
    const { program, ended, say, initialize, errors } = started();
    const answers = text(program.stdout);
    initialize();
    say({ method: 'initialized', params: {} });
    say({ id: 2, method: 'shutdown' });
    say({ method: 'exit' });
    expect(await ended).toBe(0);
    expect(await answers).toContain('samenspel-language-server');
    expect(await errors).toBe('');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('ends on %s', async (signal) => {
    const { program, ended, initialize } = started();
    initialize();
    await once(program.stdout, 'data');
    program.kill(signal);
    expect(await ended).toBe(1);
  });

  test.each([
    ['en', 'speaks with an editor'],
    ['nl', 'spreekt met een editor'],
  ])('tells a person who types it what it is for, in %s', async (lang, words) => {
    const { code, out } = await samenspel(['lsp', '--lang', lang]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(words) as string });
  });
});
