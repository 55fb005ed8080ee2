import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { start, type Program, type ProgramOptions } from './program.ts';

const question = `{
  collaborations(filter: { phase: { in: [REACHING] } }, first: 5) {
    totalCount
    nodes { text mode participants { part actor { label } } evidence { locator document { label } } }
  }
  search(text: "eenzaam", first: 3) { total }
  counts(kind: COLLABORATION, groupBy: [PHASE]) { rows { tally { claims respondents } } }
}`;

let folder: string;
let started: Program[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-serve-neo4j-'));
  started = [];
});
afterEach(async () => {
  for (const program of started) program.process.kill('SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

/** Starts a server on a store, and gives its address. */
async function serve(options: Pick<ProgramOptions, 'store' | 'env'>): Promise<string> {
  const program = start(['serve', '--port', '0'], { cwd: folder, ...options });
  started.push(program);
  await program.until((output) => output.includes('"started"'));
  expect(program.output()).not.toContain('unknown variable');
  const [page = ''] = program.output().match(/http:\S+/gu) ?? [];
  return new URL(page).origin;
}

async function ask(origin: string): Promise<unknown> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: question }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

test('a server on Neo4j answers as one on a file, and tells of its connections', async () => {
  const { uri, user, password } = server();
  const store = await openNeo4jStore({ uri, user, password });
  for (const { id } of await store.studies({ studies: 'all' })) await store.drop(id);
  await store.close();
  const onNeo4j = await serve({
    store: uri,
    env: {
      SAMENSPEL_NEO4J_USER: user,
      SAMENSPEL_NEO4J_PASSWORD: password,
      // The first answer waits for plans and a snapshot, on a busy machine for long.
      SAMENSPEL_LIMITS_DEADLINE: '60s',
    },
  });
  const onFile = await serve({ store: 'sqlite:store.sqlite' });
  const answer = await ask(onNeo4j);
  expect(answer).toEqual(await ask(onFile));
  expect(JSON.stringify(answer)).toContain('"totalCount"');
  const ready = await fetch(`${onNeo4j}/readyz`);
  expect(await ready.json()).toMatchObject({ status: 'ready' });
  const measures = await (await fetch(`${onNeo4j}/metrics`)).text();
  expect(measures).toMatch(/^samenspel_store_connections \d+$/mu);
  expect(measures).toMatch(/^samenspel_store_connections_most 50$/mu);
});
