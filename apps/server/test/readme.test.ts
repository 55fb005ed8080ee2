import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMemoryStore } from '@samenspel/store-memory';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../src/ask.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';
import { endedCall } from './ended-call.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

function blocks(language: string): readonly string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n(?<code>.*?)^\`\`\`$`, 'gmsu');
  return [...readme.matchAll(fence)].map(({ groups }) => groups?.code ?? '');
}

test('the question of the README has the answer of the README, from the study that ships', async () => {
  const store = createMemoryStore();
  await writeShippedStudy(store);
  const [query = ''] = blocks('graphql');
  const [answer = ''] = blocks('json');
  const { signal } = new AbortController();
  expect(await ask(store, { query, language: 'en', signal })).toEqual(JSON.parse(answer));
});

test('the picture is of the study as it is: take it anew by npm run docs:picture in apps/server', async () => {
  const store = createMemoryStore();
  await writeShippedStudy(store);
  const { signal } = new AbortController();
  const query = '{ counts(groupBy: []) { total { claims } } }';
  const answer = await ask(store, { query, language: 'en', signal });
  const [, pictured = ''] =
    /the (?<claims>[\d,]+) claims of the study at a glance/u.exec(readme) ?? [];
  expect(answer).toEqual({ counts: { total: { claims: Number(pictured.replace(',', '')) } } });
});

describe('the commands of the README', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-readme-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const commands = blocks('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => line.startsWith('npm run -s samenspel -- '))
    .map((line) => line.replace('npm run -s samenspel -- ', ''));

  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(4);
  });

  test.each(commands)('samenspel %s does what it should', async (line) => {
    const { code, err } = await endedCall(folder, words(line), { columns: 100 });
    expect(code, err).toBe(0);
  });
});

/** The words of a line as a shell takes them; a path of the repository is one from wherever the test runs. */
function words(line: string): readonly string[] {
  return [...line.matchAll(/"(?<quoted>[^"]*)"|(?<plain>\S+)/gu)].map(({ groups }) => {
    const word = groups?.quoted ?? groups?.plain ?? '';
    return word.startsWith('packages/') ? path.join(root, word) : word;
  });
}

test('the README names every package, and each of its links leads somewhere', () => {
  const folders = ['packages', 'apps'].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const links = [...readme.matchAll(/\]\((?<target>[^)#:]+)\)/gu)].map(
    ({ groups }) => groups?.target ?? '',
  );
  expect(folders.filter((folder) => !links.includes(folder))).toEqual([]);
  expect(links.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
});
