import { readdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { exitCodes } from '../src/exit-codes.ts';
import { caller } from './caller.ts';

const { samenspel, folder } = caller(async (made) => {
  await writeFile(`${made.folder()}/a-file`, '');
});

describe.each(['nl', 'en'])('a study of one’s own, in %s', (lang) => {
  const study = `study-${lang}`;

  test('init makes a folder that check accepts and import brings in once', async () => {
    expect(await samenspel(['init', study, '--lang', lang])).toMatchObject({ code: 0 });
    expect(await readdir(`${folder()}/${study}`)).toContain('samenspel.yaml');
    expect(await samenspel(['check', study, '--strict', '--lang', lang])).toMatchObject({
      code: 0,
    });
    const store = ['--store', `sqlite:${study}.sqlite`];
    const first = await samenspel(['import', study, ...store]);
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/: [1-9]\d* added, 0 replaced, 0 removed, 0 unchanged/u);
    const again = await samenspel(['import', study, '--prune', ...store]);
    expect(again.out).toContain('0 added, 0 replaced, 0 removed');
    expect(await samenspel(['init', study])).toMatchObject({ code: 1 });
  });
});

test('a study of one’s own comes beside the one that ships, whichever comes first', async () => {
  const env = { XDG_DATA_HOME: `${folder()}/data`, LANG: 'en' };
  await samenspel(['init', 'first'], { env });
  expect(await samenspel(['import', 'first'], { env })).toMatchObject({ code: 0 });
  const { out } = await samenspel(['query', '{ studies { name } }', '--format', 'json'], { env });
  expect(JSON.parse(out)).toMatchObject({
    studies: [{ name: 'first' }, { name: 'wijkteamonderzoek' }],
  });
});

describe('the study that ships', () => {
  test('answers who works with whom, leading to the source', async () => {
    const { code, out } = await samenspel(['who', 'wijkverpleegkundige Cordaan']);
    expect(code).toBe(0);
    expect(out).toContain('Said not to happen');
    expect(out).toContain('B 3.1');
  });

  test('answers a query as JSON', async () => {
    const { out } = await samenspel(['query', '{ studies { id } }', '--format', 'json']);
    expect(JSON.parse(out)).toHaveProperty('studies.length', 1);
  });

  test('comes back from a backup', async () => {
    const ask = ['query', '{ studies { name } }'];
    const elsewhere = ['--store', 'sqlite:other.sqlite'];
    const { out } = await samenspel(ask);
    expect(await samenspel(['backup', 'copy.sqlite'])).toMatchObject({ code: 0 });
    expect(await samenspel(['restore', 'copy.sqlite', ...elsewhere])).toMatchObject({ code: 0 });
    expect(await samenspel([...ask, ...elsewhere])).toEqual({ code: 0, out, err: '' });
  });
});

describe('a call ends with', () => {
  const { ok, failed, usage, problems, nothing, unavailable } = exitCodes;
  const broken = '---\ntype: interview\n---\n- Meets. [with:: [[x]]] [phase:: nine]\n';

  test.each([
    [ok.code, ['query', '{ studies { name } }'], ''],
    [failed.code, ['query', '{ studies { nme } }'], 'Cannot query field "nme"'],
    [failed.code, ['export', '--out', 'nowhere/claims.csv'], 'cannot be written'],
    [usage.code, ['qery'], 'Did you mean "query"?'],
    [usage.code, ['query', '{ x }', '--store', 'mysql:x'], 'expected sqlite:<file>'],
    [usage.code, ['serve', '--host', '0.0.0.0'], 'samenspel token add'],
    [nothing.code, ['who', 'wijkverpleegkundig Cordaan'], '"wijkverpleegkundige Cordaan"'],
    [nothing.code, ['check', 'nowhere'], 'nowhere'],
    [unavailable.code, ['who', 'x', '--store', 'sqlite:a-file/store.sqlite'], 'cannot be made'],
  ])('%i: %j', async (code, args, message) => {
    const ended = await samenspel(args);
    expect(ended.code, ended.err).toBe(code);
    expect(ended.err).toContain(message);
  });

  test(`${String(problems.code)} where there are problems in the notes`, async () => {
    await samenspel(['init', 'faulty']);
    await writeFile(`${folder()}/faulty/broken.md`, broken);
    expect(await samenspel(['check', 'faulty'])).toMatchObject({ code: problems.code });
  });
});
