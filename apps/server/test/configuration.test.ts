import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandError, readCall, UsageError } from '../src/command.ts';
import { serve } from '../src/commands/serve.ts';
import { configured, settingsOf } from '../src/configuration/configuration.ts';
import { allSettings, settings } from '../src/configuration/settings.ts';
import type { Words } from '../src/io.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-settings-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const fileName = 'samenspel-server.yaml';

interface Given {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly file?: string;
}

async function read({ args = [], env = {}, file }: Given) {
  if (file !== undefined) await writeFile(path.join(folder, fileName), file);
  const named = file === undefined ? {} : { SAMENSPEL_CONFIG: fileName };
  return await settingsOf(readCall(serve, args, 'en'), { env: { ...named, ...env }, cwd: folder });
}

/** What is said of a configuration that cannot be. */
async function refusal(given: Given): Promise<Words> {
  const error: unknown = await read(given).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error instanceof UsageError || error instanceof CommandError) return error.words;
  throw new Error('Nothing was refused.', { cause: error });
}

const everywhere: Given = {
  args: ['--port', '1'],
  env: { PORT: '2' },
  file: 'port: 3',
};

test.each<[string, Given, number | undefined]>([
  ['a flag before all', everywhere, 1],
  ['the environment before the file', { ...everywhere, args: [] }, 2],
  ['the file before the default', { file: 'port: 3' }, 3],
  ['the file past a variable that is set to nothing', { file: 'port: 3', env: { PORT: '' } }, 3],
  ['the default', {}, undefined],
])('takes %s', async (_name, given, port) => {
  expect((await read(given)).value(settings.port)).toBe(port);
});

test('tells where each value comes from', async () => {
  const configuration = await read({
    args: ['--port', '1'],
    env: { HOST: '::1' },
    file: 'limits: { depth: 9 }',
  });
  expect(
    [settings.port, settings.host, settings.depth, settings.body].map(configuration.sourceOf),
  ).toMatchObject([
    { kind: 'flag', place: '--port' },
    { kind: 'environment', place: 'HOST' },
    { kind: 'file', place: `limits.depth in ${path.join(folder, fileName)}` },
    { kind: 'default' },
  ]);
});

describe('reads', () => {
  test.each([
    ['10s', 10_000],
    ['500ms', 500],
    ['1.5m', 90_000],
    ['250', 250],
  ])('the time %s', (text, milliseconds) => {
    expect(configured({ 'limits.deadline': text }).value(settings.deadline)).toBe(milliseconds);
  });

  test.each([
    ['64KiB', 65_536],
    ['1MiB', 1_048_576],
    ['10', 10],
  ])('the size %s', (text, size) => {
    expect(configured({ 'limits.body': text }).value(settings.body)).toBe(size);
  });

  test.each([
    ['a list', 'public: { hosts: [a.example.org, b.example.org] }'],
    ['a text with commas', 'public: { hosts: "a.example.org, b.example.org" }'],
    ['a group written out', 'public.hosts: a.example.org,b.example.org'],
  ])('several from %s', async (_name, file) => {
    const configuration = await read({ file });
    expect(configuration.value(settings.publicHosts)).toEqual(['a.example.org', 'b.example.org']);
  });

  test.each([
    ['true', true],
    ['off', false],
  ])('%s as a switch', async (text, isOn) => {
    expect((await read({ file: `graphiql: ${text}` })).value(settings.graphiql)).toBe(isOn);
  });

  test('a path from where it is written', async () => {
    const env = { SAMENSPEL_STORE: 'sqlite:here.sqlite' };
    expect((await read({ env })).value(settings.store)).toBe(`sqlite:${folder}/here.sqlite`);
    const file = path.join(folder, 'settings.yaml');
    await writeFile(file, 'store: sqlite:there.sqlite\naccess: { folder: ../access }');
    const elsewhere = await settingsOf(readCall(serve, ['--config', file], 'en'), {
      env: {},
      cwd: '/',
    });
    expect(elsewhere.value(settings.store)).toBe(`sqlite:${folder}/there.sqlite`);
    expect(elsewhere.value(settings.accessFolder)).toBe(path.join(path.dirname(folder), 'access'));
  });
});

describe('a secret', () => {
  test.each<[string, Given]>([
    ['a variable', { env: { SAMENSPEL_NEO4J_PASSWORD: 'canary' } }],
    ['a file that a variable names', { env: { SAMENSPEL_NEO4J_PASSWORD_FILE: 'secret' } }],
    ['the file of settings', { file: 'neo4j: { password: canary }' }],
    ['a file that the file of settings names', { file: 'neo4j: { password-file: secret }' }],
  ])('comes from %s', async (_name, given) => {
    await writeFile(path.join(folder, 'secret'), 'canary\n');
    expect((await read(given)).value(settings.neo4jPassword)).toBe('canary');
  });

  test('has no flag', () => {
    for (const { secret, flag } of allSettings) if (secret) expect(flag).toBeUndefined();
    expect(serve.options).not.toHaveProperty('neo4j-password');
  });

  test('is not in what is said of it', async () => {
    const canary = 'canary'.repeat(1000);
    const words = await refusal({ env: { SAMENSPEL_NEO4J_PASSWORD: canary } });
    expect(words.en).toBe(
      'neo4j.password is not what it must be (from SAMENSPEL_NEO4J_PASSWORD); expected a text.',
    );
  });
});

describe('refuses', () => {
  test.each<[string, Given, string]>([
    [
      'a flag',
      { args: ['--port', 'x'] },
      'port is "x" (from --port); expected a number from 0 to 65535.',
    ],
    [
      'a variable',
      { env: { PORT: '65536' } },
      'port is "65536" (from PORT); expected a number from 0 to 65535.',
    ],
    [
      'a time without a unit that exists',
      { env: { SAMENSPEL_LIMITS_DEADLINE: '10d' } },
      'limits.deadline is "10d" (from SAMENSPEL_LIMITS_DEADLINE); expected a time such as 500ms, 10s or 2m.',
    ],
    [
      'a word that is none of those there are',
      { args: ['--metrics', 'all'] },
      'metrics is "all" (from --metrics); expected one of loopback, token, off.',
    ],
    [
      'an origin with a path',
      { env: { SAMENSPEL_PUBLIC_ORIGINS: 'https://example.org/page' } },
      'public.origins is "https://example.org/page" (from SAMENSPEL_PUBLIC_ORIGINS); expected addresses such as https://example.org, parted by commas.',
    ],
    [
      'a file of a secret that is not there',
      { env: { SAMENSPEL_NEO4J_PASSWORD_FILE: '/nowhere' } },
      'SAMENSPEL_NEO4J_PASSWORD_FILE names /nowhere, which cannot be read (ENOENT).',
    ],
  ])('%s', async (_name, given, words) => {
    expect((await refusal(given)).en).toBe(words);
  });

  test.each([
    ['a key that is none', 'prot: 1', 'FILE has "prot", which is no setting. Did you mean "port"?'],
    [
      'a key of a group',
      'neo4j: { usr: x }',
      'FILE has "neo4j.usr", which is no setting. Did you mean "neo4j.user"?',
    ],
    [
      'a key without a value',
      'zzzzzzzzzz:',
      'FILE has "zzzzzzzzzz", which is no setting. They are in docs/deploy.md.',
    ],
    [
      'a value of another kind',
      'port: { number: 1 }',
      'port in FILE is no text, number, on, off or list of those.',
    ],
    [
      'a list of lists',
      'public: { hosts: [[a]] }',
      'public.hosts in FILE is no text, number, on, off or list of those.',
    ],
    [
      'a text where a group is',
      'limits: 7',
      'limits in FILE is no table of settings. Expected are lines such as "port: 4000".',
    ],
    [
      'a list of settings',
      '- port: 1',
      'FILE is no table of settings. Expected are lines such as "port: 4000".',
    ],
    [
      'what is no YAML',
      'port: 1\nneo4j: { password: canary',
      'FILE is not YAML: line 2 cannot be read (BAD_INDENT).',
    ],
    [
      'a key that is there twice',
      'port: 1\nport: 2',
      'FILE is not YAML: line 2 cannot be read (DUPLICATE_KEY).',
    ],
    [
      'a reference',
      'host: &a x\naccess: { folder: *a }',
      'FILE refers to itself by & and *. Write the values out.',
    ],
  ])('in the file %s', async (_name, file, words) => {
    const said = await refusal({ file });
    expect(said.en).toBe(words.replace('FILE', path.join(folder, fileName)));
    expect(said.en + said.nl).not.toContain('canary');
  });

  test('a file that is not there', async () => {
    expect((await refusal({ args: ['--config', 'none.yaml'] })).en).toBe(
      `the file of settings ${path.join(folder, 'none.yaml')} cannot be read (ENOENT). Name another with --config or SAMENSPEL_CONFIG.`,
    );
  });
});

test('tells a variable that looks like a setting', async () => {
  const env = { SAMENSPEL_NEO4J_PASWORD: 'canary', OTHER: 'x', SAMENSPEL_NEO4J_PASSWORD_FILE: '' };
  expect((await read({ env })).unknown).toEqual([
    { name: 'SAMENSPEL_NEO4J_PASWORD', nearest: 'SAMENSPEL_NEO4J_PASSWORD' },
  ]);
});

test('every setting reads its own default, and has names that are its own', () => {
  for (const each of allSettings) {
    if (each.default !== undefined) expect(each.accepts(each.default), each.name).toBe(true);
    expect(each.help.nl).not.toBe(each.help.en);
  }
  for (const of of ['name', 'env'] as const)
    expect(new Set(allSettings.map((each) => each[of])).size).toBe(allSettings.length);
});
