import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderKey } from '../src/access/folder-key.ts';
import { writePrivate } from '../src/access/private-file.ts';
import { hashOf, newToken, readTokens, tokensText } from '../src/access/tokens.ts';
import { CommandError } from '../src/command.ts';
import { accessDesk, callerBy, saidOf, type AccessDesk } from './access-desk.ts';
import { caller } from './caller.ts';

let desk: AccessDesk;
beforeEach(async () => {
  desk = await accessDesk();
});
afterEach(async () => {
  await desk.close();
});

const anna = newToken();
const stored = {
  name: 'anna',
  hash: hashOf(anna),
  studies: ['street'],
  role: 'analyst' as const,
  created: '2026-01-01T00:00:00.000Z',
};

describe('a token', () => {
  test('has 256 random bits, and is kept as a hash only', () => {
    const made = new Set(Array.from({ length: 100 }, newToken));
    expect(made.size).toBe(100);
    for (const token of made) {
      expect(Buffer.from(token.slice('samenspel_'.length), 'base64url')).toHaveLength(32);
    }
    expect(tokensText([stored])).not.toContain(anna);
  });

  test('says who asks and what for, and nothing beyond', async () => {
    await desk.write('tokens.json', tokensText([stored]));
    const found = await callerBy(await desk.open(), anna);
    if ('refusal' in found) throw new Error(found.refusal.message);
    expect([found.subject, found.isKnown]).toEqual(['token:anna', true]);
    expect([found.roleIn('street'), found.roleIn('other')]).toEqual(['analyst', undefined]);
    expect(found.scopeOf('analyst')).toEqual({ studies: new Set(['street']) });
    expect(found.scopeOf('researcher')).toEqual({ studies: new Set() });
  });

  test('of every study is of those that come later too', async () => {
    await desk.write('tokens.json', tokensText([{ ...stored, studies: ['*'] }]));
    const found = await callerBy(await desk.open(), anna);
    expect('refusal' in found ? found : found.scopeOf('analyst')).toEqual({ studies: 'all' });
  });

  test.each<[string, string, string]>([
    ['another', newToken(), '401 The token is not known here.'],
    ['a shorter one', anna.slice(0, -1), '401 The token is not known here.'],
    ['one of another case', anna.toUpperCase(), '401 The token is not known here.'],
    ['a hash', hashOf(anna), '401 The token is not known here.'],
    ['a signed one of nobody', 'a.b.c', '401 The token is of no issuer that is believed here.'],
    [
      'a very long one',
      'x'.repeat(9000),
      '401 The header authorization is not of the form Bearer and a token.',
    ],
  ])('is not %s', async (_name, token, said) => {
    await desk.write('tokens.json', tokensText([stored]));
    expect(await saidOf(await desk.open(), token)).toBe(said);
  });

  test('is good until it expires', async () => {
    const expires = (at: number) => ({ ...stored, expires: new Date(at).toISOString() });
    const access = await desk.open();
    await desk.write('tokens.json', tokensText([expires(Date.now() + 60_000)]));
    expect(await saidOf(access, anna)).toBe('token:anna');
    await desk.write('tokens.json', tokensText([expires(Date.now() - 1)]));
    expect(await saidOf(access, anna)).toBe('401 The token has expired.');
  });

  test('is good as long as it is in the file, without a restart', async () => {
    const access = await desk.open();
    expect(await saidOf(access, anna)).toBe('401 The token is not known here.');
    await desk.write('tokens.json', tokensText([stored]));
    expect(await saidOf(access, anna)).toBe('token:anna');
    await desk.write('tokens.json', tokensText([]));
    expect(await saidOf(access, anna)).toBe('401 The token is not known here.');
    await desk.write('tokens.json', tokensText([stored]));
    expect(await saidOf(access, anna)).toBe('token:anna');
    await rm(path.join(desk.folder, 'tokens.json'));
    expect(await saidOf(access, anna)).toBe('401 The token is not known here.');
  });
});

describe('a file of tokens', () => {
  test.each([
    ['is not JSON', '{', 0o600, 'is not what "samenspel token" wrote'],
    [
      'has something else',
      '{"tokens":[{"name":"x"}]}',
      0o600,
      'is not what "samenspel token" wrote',
    ],
    ['can be changed by others', '{"tokens":[]}', 0o622, 'chmod go-w'],
  ])(
    'that %s is refused at the start, and lets nobody in while it is so',
    async (_name, text, mode, said) => {
      const reported: string[] = [];
      const access = await desk.open({ report: ({ en }) => reported.push(en) });
      await desk.write('tokens.json', text, mode);
      await expect(desk.open()).rejects.toThrow(said);
      for (let time = 0; time < 3; time += 1)
        expect(await saidOf(access, anna)).toBe(
          '503 Who may read what cannot be told at the moment.',
        );
      expect(reported).toEqual([expect.stringContaining(said)]);
      await desk.write('tokens.json', tokensText([stored]));
      expect(await saidOf(access, anna)).toBe('token:anna');
    },
  );
});

describe('the key of the folder', () => {
  test('is made once', async () => {
    const made = await folderKey(desk.folder);
    expect(made).toHaveLength(32);
    expect(await folderKey(desk.folder)).toEqual(made);
  });

  test.each([
    ['is half', 'abc', 'is not the key that "samenspel serve" wrote'],
    ['is empty', '', 'is not the key that "samenspel serve" wrote'],
  ])('that %s is refused, and stays as it is', async (_name, text, said) => {
    await desk.write('key', text);
    await expect(desk.open()).rejects.toThrow(said);
    expect(await readFile(path.join(desk.folder, 'key'), 'utf8')).toBe(text);
  });

  test('that cannot be read is refused', async () => {
    await mkdir(path.join(desk.folder, 'key'), { recursive: true });
    await expect(desk.open()).rejects.toThrow('cannot be read (EISDIR). Check its rights.');
  });
});

describe('credentials', () => {
  test.each<[string, string, readonly string[], number]>([
    ['in the address', `/graphql?token=${anna}`, [], 400],
    ['in the address by their other name', `/graphql?query=x&access_token=${anna}`, [], 400],
    [
      'twice',
      '/graphql',
      ['Authorization', `Bearer ${anna}`, 'authorization', `Bearer ${anna}`],
      400,
    ],
    ['of another sort', '/graphql', ['Authorization', 'Basic YTpi'], 401],
    ['without a sort', '/graphql', ['Authorization', anna], 401],
    ['that are empty', '/graphql', ['Authorization', ''], 401],
  ])('%s are refused, however good they are', async (_name, url, rawHeaders, status) => {
    await desk.write('tokens.json', tokensText([stored]));
    const found = await (await desk.open()).callerOf({ url, rawHeaders });
    expect('refusal' in found ? found.refusal.status : found.subject).toBe(status);
  });
});

describe('the token of a start', () => {
  test('is of an admin, in a file of the owner alone, until the end', async () => {
    await desk.write('start-1.token', 'of a process that is somebody else’s');
    await desk.write('start-4194305.token', 'of a process that is gone');
    const access = await desk.open({ start: true });
    const { token = '', file = '' } = access.start ?? {};
    expect((await readFile(file, 'utf8')).trim()).toBe(token);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const found = await callerBy(access, token);
    expect('refusal' in found ? found : [found.subject, found.scopeOf('admin')]).toEqual([
      'start',
      { studies: 'all' },
    ]);
    expect(await readdir(desk.folder)).not.toContain('start-4194305.token');
    expect(await saidOf(await desk.open(), token)).toBe('401 The token is not known here.');
    await access.close();
    expect(await readdir(desk.folder)).not.toContain(`start-${String(process.pid)}.token`);
  });

  test('is there without its file where none can be written', async () => {
    const access = await desk.open({ start: true, folder: '/dev/null/nowhere' });
    expect(access.start?.file).toBeUndefined();
    expect(await saidOf(access, access.start?.token)).toBe('start');
  });
});

describe('samenspel token', () => {
  const made = caller();
  const folder = () => path.join(made.folder(), 'store.sqlite.access');

  test('adds, lists and removes, and what it adds is known to a server', async () => {
    const added = await made.samenspel([
      'token',
      'add',
      'piet',
      '--study',
      'a',
      '--study',
      'b',
      '--role',
      'researcher',
      '--expires',
      '90d',
    ]);
    expect(added.code, added.err).toBe(0);
    expect(added.err).toContain('it is not shown again');
    const token = added.out.trim();
    expect((await stat(path.join(folder(), 'tokens.json'))).mode & 0o777).toBe(0o600);
    expect((await stat(folder())).mode & 0o777).toBe(0o700);
    expect(await readdir(folder())).toEqual(['tokens.json']);
    const access = await desk.open({ folder: folder() });
    expect(await access.isConfigured()).toBe(true);
    expect(await saidOf(access, token)).toBe('token:piet');
    const { out } = await made.samenspel(['token', 'list']);
    expect(out).toMatch(/piet +a, b +researcher/u);
    expect(out).not.toContain(token);
    expect((await made.samenspel(['token', 'remove', 'piet'])).code).toBe(0);
    expect(await saidOf(access, token)).toBe('401 The token is not known here.');
    expect((await made.samenspel(['token', 'list'])).err).toContain('There are no tokens');
  });

  test.each([
    [['add', 'x', '--role', 'admin'], 2, 'name the study and the role'],
    [['add', 'x', '--study', 'a', '--role', 'boss'], 2, 'expected one of public, analyst'],
    [['add', 'x y', '--study', 'a', '--role', 'admin'], 2, 'at most 64 letters'],
    [['add', 'x', '--study', 'a', '--role', 'admin', '--expires', 'soon'], 2, 'a time such as 12h'],
    [['remove', 'nobody'], 4, 'there is no token nobody'],
    [['show'], 2, 'Expected: samenspel token add'],
  ])('%j is refused with what to do', async (args, code, said) => {
    const refused = await made.samenspel(['token', ...args]);
    expect([refused.code, refused.err]).toEqual([code, expect.stringContaining(said)]);
  });

  test('does not give a new token what was granted to one before it by its name, unless told', async () => {
    const add = (name: string, ...more: readonly string[]) =>
      made.samenspel(['token', 'add', name, '--study', 'a', '--role', 'public', ...more]);
    expect((await add('greet')).code).toBe(0);
    const grants = `grants:
  - { study: quay, role: researcher, token: greet }
  - { study: '*', role: analyst, token: greet }
  - { study: quay, role: admin, token: other }
`;
    await writeFile(path.join(folder(), 'access.yaml'), grants, { mode: 0o600 });
    const removed = await made.samenspel(['token', 'remove', 'greet']);
    expect(removed.code).toBe(0);
    expect(removed.err).toContain('name greet: researcher in quay, analyst in every study.');
    const again = await add('greet');
    expect([again.code, again.out]).toEqual([1, '']);
    expect(again.err).toContain('researcher in quay, analyst in every study');
    expect(again.err).toContain('--keep-grants');
    expect((await add('gree')).code).toBe(0);
    const told = await add('greet', '--keep-grants');
    expect(told.code, told.err).toBe(0);
    const found = await callerBy(await desk.open({ folder: folder() }), told.out.trim());
    expect('refusal' in found ? found : found.roleIn('quay')).toBe('researcher');
    await rm(path.join(folder(), 'access.yaml'));
    expect((await made.samenspel(['token', 'remove', 'greet'])).err).toBe('');
  });

  test('lets two calls not undo each other', async () => {
    const names = Array.from({ length: 6 }, (_, number) => `n${String(number)}`);
    const calls = await Promise.all(
      names.map((name) =>
        made.samenspel(['token', 'add', name, '--study', '*', '--role', 'analyst']),
      ),
    );
    const added = names.filter((_, at) => calls[at]?.code === 0);
    for (const { code, err } of calls)
      if (code !== 0) expect([code, err]).toEqual([5, expect.stringContaining('Try again')]);
    const { out } = await made.samenspel(['token', 'list']);
    expect((out.match(/^n\d/gmu) ?? []).sort()).toEqual(added);
  });
});

describe('several who write a file at once', () => {
  test('lose nothing that was acknowledged, and the file is always whole', async () => {
    const file = path.join(desk.folder, 'tokens.json');
    const acknowledged: string[] = [];
    const write = async (name: string): Promise<void> => {
      try {
        await writePrivate(file, async () => {
          const text = await readFile(file, 'utf8').catch(() => undefined);
          return tokensText([...readTokens(file, text), { ...stored, name }]);
        });
        acknowledged.push(name);
      } catch (error) {
        // Another writes it: that is said, and one tries again.
        if (!(error instanceof CommandError)) throw error;
        await write(name);
      }
    };
    let isWriting = true;
    const look = async (): Promise<number> => {
      let looks = 0;
      for (; isWriting; looks += 1) {
        const text = await readFile(file, 'utf8').catch(() => undefined);
        // One that is half is refused.
        readTokens(file, text);
      }
      return looks;
    };
    const looked = look();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let at = 0; at < 10; at += 1) await write(`w${String(writer)}-${String(at)}`);
    });
    await Promise.all(writers).finally(() => {
      isWriting = false;
    });
    expect(await looked).toBeGreaterThan(0);
    const kept = readTokens(file, await readFile(file, 'utf8')).map(({ name }) => name);
    expect(kept.toSorted()).toEqual(acknowledged.toSorted());
    expect(kept).toHaveLength(80);
    expect(await readdir(desk.folder)).toEqual(['tokens.json']);
  });
});
