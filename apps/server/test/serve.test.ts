import { openSqliteStore } from '@samenspel/store-sqlite';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { foundShipped } from '../src/shipped-study.ts';
import { start, type Program } from './program.ts';

let folder: string;
let started: Program[];
let held: Server[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-serve-'));
  started = [];
  held = [];
});
afterEach(async () => {
  for (const program of started) program.process.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  for (const server of held) server.close();
  await rm(folder, { recursive: true, force: true });
});

function serve(...args: readonly string[]): Program {
  const program = start(['serve', ...args], { cwd: folder, store: 'sqlite:store.sqlite' });
  started.push(program);
  return program;
}

/** Holds a port as another program would. */
async function hold(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  held.push(server);
  // Where another program has it already, that one holds it.
  await new Promise((resolve) => server.once('listening', resolve).once('error', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** The addresses that a program prints, once it has. */
async function addresses(program: Program): Promise<readonly string[]> {
  await program.until((output) => output.includes('Stop: Ctrl+C'));
  return program.output().match(/http:\S+/gu) ?? [];
}

describe.each(['SIGINT', 'SIGTERM'] as const)('until %s', (signal) => {
  test('serves what it prints, and ends well', async () => {
    const program = serve('--port', '0');
    const printed = await addresses(program);
    expect(printed.length).toBe(6);
    for (const address of printed) {
      const answer = await fetch(
        address.endsWith('/graphql')
          ? `${address}?query=${encodeURIComponent('{ studies { id } }')}`
          : address,
      );
      expect(answer.status, address).toBe(200);
      await answer.text();
    }
    program.process.kill(signal);
    expect(await program.ended).toBe(0);
  });
});

test("leaves somebody's own study by the id of the one that ships, says so, and how to replace it", async () => {
  await mkdir(path.join(folder, 'own'));
  const manifest = 'id: wijkteamonderzoek\ntitle: My own\nlanguages: [en]\n';
  await writeFile(path.join(folder, 'own', 'samenspel.yaml'), manifest);
  const named = { cwd: folder, store: 'sqlite:store.sqlite' };
  expect(await start(['import', 'own'], named).ended).toBe(0);
  const program = serve('--port', '0');
  await addresses(program);
  const [, notes = ''] =
    /stays as it is.* samenspel import (".+") --prune/u.exec(program.output()) ?? [];
  const store = await openSqliteStore(path.join(folder, 'store.sqlite'));
  const titles = async () => (await store.studies({ studies: 'all' })).map(({ title }) => title);
  expect(await titles()).toEqual([{ en: 'My own' }]);
  const importing = start(['import', String(JSON.parse(notes)), '--prune'], named);
  expect(await importing.ended).toBe(0);
  expect(await foundShipped(store)).toBe('whole');
  await store.close();
});

test('without a port takes the next that is free, and says so', async () => {
  await hold(4000);
  const program = serve();
  const [page = ''] = await addresses(program);
  const { port } = new URL(page);
  expect(Number(port)).toBeGreaterThan(4000);
  expect(program.output()).toContain(`Port 4000 is taken; this is ${port}.`);
  expect((await fetch(new URL('/readyz', page))).status).toBe(200);
});

test('with a port that is taken ends with one line that says what to do', async () => {
  const port = await hold(0);
  const program = serve('--port', String(port));
  expect(await program.ended).toBe(5);
  expect(program.output()).toBe(
    `samenspel: port ${String(port)} is taken. Stop what listens there, or give another with --port.\n`,
  );
});

test('tells a failed query in one line, without what was asked', async () => {
  const program = serve('--port', '0');
  const [page = ''] = await addresses(program);
  const query = 'query Mistaken { collaborations(after: "secret") { totalCount } }';
  await (await fetch(new URL(`/graphql?query=${encodeURIComponent(query)}`, page))).text();
  await program.until((output) => output.includes('BAD_CURSOR'));
  const line =
    program
      .output()
      .split('\n')
      .find((each) => each.includes('BAD_CURSOR')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ codes: ['BAD_CURSOR'], operation: 'Mistaken' });
  expect(line).not.toContain('secret');
});

test.each([
  ['by a name of its own', ['--public-hosts', 'samenspel.example.org']],
  ['through a proxy', ['--public-proxies', '1']],
])('that others can reach %s makes no token, and says how to', async (_name, args) => {
  const program = serve('--port', '0', ...args);
  const [page = ''] = await addresses(program);
  expect(program.output()).not.toContain('token=');
  expect(program.output()).toContain("samenspel token add <name> --study '*' --role admin");
  expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
  const made = await readdir(path.join(folder, 'store.sqlite.access'));
  expect(made.filter((name) => name.endsWith('.token'))).toEqual([]);
});

test('at an address that others can reach knows callers by their tokens, and prints none', async () => {
  const named = { cwd: folder, store: 'sqlite:store.sqlite' };
  const adding = start(['token', 'add', 'anna', '--study', '*', '--role', 'researcher'], named);
  expect(await adding.ended).toBe(0);
  const [token = ''] = /samenspel_\S+/u.exec(adding.output()) ?? [];
  const program = serve('--host', '0.0.0.0', '--port', '0');
  const [page = ''] = await addresses(program);
  expect(program.output()).not.toContain('token=');
  const { port } = new URL(page);
  const status = async (presented: string) =>
    (
      await fetch(`http://127.0.0.1:${port}/`, {
        headers: { authorization: `Bearer ${presented}` },
      })
    ).status;
  expect([await status(token), await status(`${token}x`)]).toEqual([200, 401]);
});
