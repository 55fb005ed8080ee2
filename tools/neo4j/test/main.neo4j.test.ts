import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { freePort } from '../src/free-port.ts';

const program = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const version = providedNeo4j()[0]?.version ?? '';

describe('npm run neo4j', { timeout: 300_000 }, () => {
  let data: string;

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'samenspel-neo4j-data-'));
  });

  afterAll(async () => {
    await call('reset');
    rmSync(data, { recursive: true, force: true });
  });

  /** What it says, on either stream. */
  async function call(...args: string[]): Promise<string> {
    const child = spawn(process.execPath, [program, ...args, '--version', version], {
      env: { ...process.env, NEO4J_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = await Promise.all([text(child.stdout), text(child.stderr)]);
    return said.join('');
  }

  it('keeps a server and its password until it is reset, and takes a free port where its own is taken', async () => {
    expect(await call('status')).toContain('start makes one');
    const port = await freePort();
    const started = await call('start', '--port', String(port));
    const [, address, password] =
      /SAMENSPEL_STORE=(\S+) SAMENSPEL_NEO4J_PASSWORD=(\S+)/.exec(started) ?? [];
    expect(address, started).toBe(`neo4j://127.0.0.1:${port}`);
    expect(await call('status')).toBe(started);
    expect(await call('start')).toBe(`It runs already.\n${started}`);
    expect(statSync(join(data, version, 'server.json')).mode & 0o077).toBe(0);

    expect(await call('stop')).toContain('stopped; its data stay');
    expect(await call('status')).toContain('does not run; its data are in');

    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    try {
      expect(await call('start', '--port', String(port))).toContain(
        `Port ${port} is taken by another program: stop that, give another`,
      );
      const moved = await call('start');
      const [, elsewhere] = /SAMENSPEL_STORE=neo4j:\/\/127\.0\.0\.1:(\d+) /.exec(moved) ?? [];
      expect(moved).toContain(
        `Port ${port} is taken by another program; this is ${String(elsewhere)}.`,
      );
      expect(elsewhere).not.toBe(String(port));
      expect(moved).toContain(` SAMENSPEL_NEO4J_PASSWORD=${String(password)}`);
    } finally {
      other.close();
      await once(other, 'close');
    }

    expect(await call('reset')).toContain('stopped, and its data removed');
    expect(existsSync(join(data, version))).toBe(false);
    expect(await call('stop')).toContain('does not run here');
  });

  it.each([
    [['strat'], 'Unknown "strat".\nUse: npm run neo4j -- start|stop|status|reset'],
    [['start', '--port', 'x'], '--port is "x": expected a number from 1 to 65535.'],
    [['--help'], 'Use: npm run neo4j --'],
  ])('answers %j with how to call it', async (args, answer) => {
    expect(await call(...args)).toContain(answer);
  });
});
