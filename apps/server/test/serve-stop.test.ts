import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serveStudy } from './http-served.ts';
import { start, type Program } from './program.ts';
import { slowStore } from './slow-store.ts';

const query = '{ collaborations(first: 1) { totalCount nodes { text } } }';

test('a server that stops gives the whole answer to what it works on, then closes', async () => {
  const slow = slowStore();
  const served = await serveStudy(slow.around);
  const address = await served.app.listen({ host: '127.0.0.1', port: 0 });
  const asked = slow.asked();
  const answer = fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  await asked;
  let isClosed = false;
  const closed = served.close().then(() => {
    isClosed = true;
  });
  // Nothing new comes in.
  await expect
    .poll(() =>
      fetch(`${address}/healthz`).then(
        () => 'answered',
        () => 'refused',
      ),
    )
    .toBe('refused');
  expect(isClosed).toBe(false);
  slow.letGo();
  expect(await (await answer).json()).toHaveProperty('data.collaborations.nodes.length', 1);
  await closed;
});

test('a server that stops does not wait for ever', async () => {
  const slow = slowStore();
  const served = await serveStudy(slow.around, { 'stop.patience': '50ms' });
  const address = await served.app.listen({ host: '127.0.0.1', port: 0 });
  const asked = slow.asked();
  const answer = fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
  await asked;
  const refused = expect(answer).rejects.toThrow('fetch failed');
  await served.close();
  await refused;
});

describe('the program', () => {
  let folder: string;
  let program: Program;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-stop-'));
  });
  afterEach(async () => {
    program.process.kill('SIGKILL');
    await program.ended;
    await rm(folder, { recursive: true, force: true });
  });

  async function serve(env: Readonly<Record<string, string>> = {}): Promise<URL> {
    program = start(['serve', '--port', '0'], { cwd: folder, store: 'sqlite:store.sqlite', env });
    await program.until((output) => output.includes('"started"'));
    return new URL(/http:\S+/u.exec(program.output())?.[0] ?? '');
  }

  test('is not ready any more, goes on for a while, and ends at once when it is told again', async () => {
    const address = await serve({ SAMENSPEL_STOP_DELAY: '1h' });
    program.process.kill('SIGTERM');
    await program.until((output) => output.includes('"stopping"'));
    expect((await fetch(new URL('/readyz', address))).status).toBe(503);
    const asked = `/graphql?query=${encodeURIComponent(query)}`;
    expect((await fetch(new URL(asked, address))).status).toBe(200);
    program.process.kill('SIGINT');
    expect(await program.ended).toBe('SIGINT');
  });

  test('gives a request that is half there its answer, and ends well', async () => {
    const { hostname, port } = await serve();
    const body = JSON.stringify({ query });
    const sent = request({
      hostname,
      port,
      path: '/graphql',
      method: 'POST',
      headers: {
        host: `localhost:${port}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      },
    });
    sent.flushHeaders();
    // The server has taken the request up.
    await once(sent, 'continue');
    const answered = new Promise<string>((resolve, reject) => {
      sent.once('response', (response) => {
        text(response).then(resolve, reject);
      });
      sent.once('error', reject);
    });
    program.process.kill('SIGTERM');
    await program.until((output) => output.includes('"stopping"'));
    sent.end(body);
    expect(JSON.parse(await answered)).toHaveProperty('data');
    expect(await program.ended).toBe(0);
    expect(program.output()).toContain('"stopped"');
  });
});
