import { openSqliteStore } from '@samenspel/store-sqlite';
import { collaboration, respondent, saidBy, sketch } from '@samenspel/synthetic';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAccess } from '../src/access/access.ts';
import { configured } from '../src/configuration/configuration.ts';
import { createApp } from '../src/http/app.ts';
import { writePrivate } from '../src/access/private-file.ts';
import { caller } from './caller.ts';

/** Respondents of one area, each of whom refers somebody to somebody. */
const people = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    respondent(`geheim-${String(at)}`, { areas: ['noord'] }),
  );

const { samenspel, folder } = caller();
const env = { LANG: 'en', SAMENSPEL_STORE: 'sqlite:own.sqlite' };
const ask = (...args: readonly string[]) => samenspel(['release', ...args], { env });

/** Makes the study what so many respondents say. */
async function studyOf(count: number): Promise<void> {
  const store = await openSqliteStore(path.join(folder(), 'own.sqlite'));
  const made = sketch({
    entities: people(count),
    claims: people(count).map(({ id }) =>
      collaboration('who:canary-actor with:church', {
        ...{ id: `study#${id}`, forms: ['referral'] },
        ...saidBy(id),
      }),
    ),
  });
  const [note] = made.notes;
  if (note === undefined) throw new Error('A sketch has a note.');
  const { refused } = await store.write(made.study, [{ put: { ...note, hash: String(count) } }]);
  expect(refused).toEqual([]);
  await store.close();
}

const releases = () => path.join(folder(), 'own.sqlite.access', 'releases');

/** What somebody without a token is answered. */
async function publicAnswer(): Promise<string> {
  const store = await openSqliteStore(path.join(folder(), 'own.sqlite'));
  const access = path.join(folder(), 'own.sqlite.access');
  await writePrivate(path.join(access, 'access.yaml'), () => 'published: { sketch: public }');
  const opened = await openAccess({ store, folder: access });
  const app = await createApp({
    ...{ store, access: opened, language: 'en' },
    ...{ configuration: configured({}), log: () => undefined },
  });
  try {
    const query = `{ studies { name releases { number groups { label } tables { property
      rows { concept label atLeast } } } } }`;
    const headers = { host: 'localhost' };
    const answer = { method: 'POST', url: '/graphql', headers, payload: { query } } as const;
    return (await app.inject(answer)).body;
  } finally {
    await app.close();
    await opened.close();
    await store.close();
  }
}

describe('a release', () => {
  test('is first looked at, then made, and then read by everybody', async () => {
    await studyOf(9);
    const few = await ask('preview');
    expect(few.code).toBe(1);
    expect(few.err).toContain('no group of ten');

    await studyOf(16);
    const preview = await ask('preview');
    expect(preview).toMatchObject({ code: 0 });
    expect(preview.out).toMatch(/referral\s+≥ 10/u);
    expect(preview.out).not.toContain('canary');
    await expect(readdir(releases())).rejects.toMatchObject({ code: 'ENOENT' });
    expect(JSON.parse(await publicAnswer())).toEqual({
      data: { studies: [{ name: 'sketch', releases: [] }] },
    });

    expect(await ask('make')).toMatchObject({ code: 0, out: preview.out });
    const answer = await publicAnswer();
    expect(answer).toContain('"concept":"referral","label":"referral","atLeast":[10]');
    expect(answer).not.toMatch(/canary|geheim|church/u);
    const [file = ''] = await readdir(releases());
    expect((await stat(path.join(releases(), file))).mode & 0o077).toBe(0);
    expect(await readFile(path.join(releases(), file), 'utf8')).not.toMatch(/canary|geheim/u);
    expect((await ask('list')).out).toMatch(/^1 {2}\d{4}-\d\d-\d\d {2}area$/mu);
  });

  test('is not followed by one that gives few away', async () => {
    await studyOf(19);
    const soon = await ask('make');
    expect(soon.code).toBe(1);
    expect(soon.err).toContain('3 respondent(s)');
    const otherwise = await ask('make', '--by', 'all');
    expect(otherwise.code).toBe(1);
    expect(otherwise.err).toContain('--by area');
    expect(await readdir(releases())).toHaveLength(1);

    await studyOf(21);
    expect(await ask('make')).toMatchObject({ code: 0 });
    expect(await readdir(releases())).toHaveLength(2);
    expect(await publicAnswer()).toContain('"number":2');
  });

  test('is taken back by its number', async () => {
    expect((await ask('remove', '7')).code).toBe(4);
    expect(await ask('remove', '2')).toMatchObject({ code: 0 });
    expect(await publicAnswer()).not.toContain('"number":2');
    expect((await ask('list')).out).toMatch(/^2 .*taken back$/mu);
  });

  test('that was taken back still keeps the next one from giving few away', async () => {
    await studyOf(22);
    const { code, err } = await ask('make');
    expect(code).toBe(1);
    expect(err).toContain('since release 2 something changed for 1 respondent(s)');
  });

  test('is not followed by any where the key is another', async () => {
    await studyOf(30);
    await writePrivate(path.join(folder(), 'own.sqlite.access', 'key'), () =>
      Buffer.alloc(32, 7).toString('base64url'),
    );
    const { code, err } = await ask('make');
    expect(code).toBe(1);
    expect(err).toContain('Put back the file "key"');
  });
});
