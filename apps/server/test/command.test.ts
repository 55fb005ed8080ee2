import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';

let folder: string;
let out: string;
let err: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'samenspel-command-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function samenspel(...args: readonly string[]): Promise<number> {
  out = '';
  err = '';
  return await run(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { SAMENSPEL_STORE: `sqlite:${path.join(folder, 'store.sqlite')}` },
    cwd: folder,
    terminal: false,
    columns: 100,
    signal: new AbortController().signal,
  });
}

describe.each(['nl', 'en'])('a study of one’s own, in %s', (lang) => {
  test('init makes a folder that check accepts and import brings in once', async () => {
    expect(await samenspel('init', 'study', '--lang', lang)).toBe(0);
    expect(await readdir(path.join(folder, 'study'))).toContain('samenspel.yaml');
    expect(await samenspel('check', 'study', '--strict', '--lang', lang), out).toBe(0);
    expect(await samenspel('import', 'study', '--lang', 'en')).toBe(0);
    expect(out).toMatch(/^study: [1-9]\d* added, 0 replaced, 0 removed, 0 unchanged/);
    expect(await samenspel('import', 'study', '--prune', '--lang', 'en')).toBe(0);
    expect(out).toContain('0 added, 0 replaced, 0 removed');
    expect(await samenspel('init', 'study')).toBe(1);
  });
});

describe('the study that ships', () => {
  test('answers who works with whom, leading to the source', async () => {
    expect(await samenspel('who', 'wijkverpleegkundige Cordaan', '--lang', 'en'), err).toBe(0);
    expect(out).toContain('Said not to happen');
    expect(out).toContain('B 3.1');
  });

  test('answers a query as JSON', async () => {
    expect(await samenspel('query', '{ studies { id } }', '--format', 'json'), err).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('studies.length', 1);
  });

  test.each(['claims', 'findings', 'indicators', 'actors', 'codes'])(
    'exports %s as CSV with one header',
    async (what) => {
      expect(await samenspel('export', '--what', what), err).toBe(0);
      const heads = out.split('\r\n').filter((line) => line.startsWith('id,'));
      expect(heads).toHaveLength(1);
      expect(out.split('\r\n').length).toBeGreaterThan(10);
    },
  );

  test('comes back from a backup', async () => {
    expect(await samenspel('query', '{ studies { id } }')).toBe(0);
    expect(await samenspel('backup', 'copy.sqlite'), err).toBe(0);
    expect(await samenspel('restore', 'copy.sqlite', '--store', 'sqlite:other.sqlite'), err).toBe(
      0,
    );
    expect(
      await samenspel('query', '{ studies { id } }', '--store', 'sqlite:other.sqlite'),
      err,
    ).toBe(0);
  });
});

test.each([
  [['qery'], 2, 'Did you mean "query"?'],
  [['who'], 2, 'takes 1 argument, found 0'],
  [['who', 'wijkverpleegkundig Cordaan'], 4, 'Did you mean "wijkverpleegkundige Cordaan"'],
  [['export', '--what', 'things'], 2, 'expected one of'],
  [['check', 'nowhere'], 4, 'does not exist'],
  [['query', '{ studies { nme } }'], 1, 'name'],
  [['serve', '--host', '0.0.0.0'], 2, 'no tokens'],
  [['query', '{ studies { id } }', '--store', 'mysql:x'], 2, 'expected sqlite:<file>'],
])('samenspel %s ends with %i and one clear line', async (args, code, message) => {
  expect(await samenspel(...args)).toBe(code);
  expect(err).toContain(message);
});
