import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Io } from '../src/io.ts';
import { endedCall } from './ended-call.ts';
import { start } from './program.ts';
import { textsIn } from './remote-folder.ts';
import { desk, interview, manifest, soundStudy } from './study-on-disk.ts';
import { found, importing, writesDesk, type WritesDesk } from './writes-desk.ts';

const place = desk();
const one = 'interviews/one.md';
const two = 'interviews/two.md';

let server: WritesDesk;
let address: string;
beforeEach(async () => {
  server = await writesDesk();
  address = await server.app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await server.close();
});

type Who = 'founder' | 'anna' | 'bob';

const env = (who: Who) => ({ SAMENSPEL_TOKEN: server.token(who), LANG: 'en' });
const push = (who: Who, args: readonly string[] = ['--yes'], io: Partial<Io> = {}) =>
  endedCall(place.folder, ['push', 'study', '--to', address, ...args], { env: env(who), ...io });
const pull = (who: Who, into: string, args: readonly string[] = ['--yes']) =>
  endedCall(place.folder, ['pull', address, '--study', 'study', '--into', into, ...args], {
    env: env(who),
  });
const read = (...parts: readonly string[]) => readFile(path.join(place.folder, ...parts), 'utf8');

describe('samenspel push', () => {
  test('shows what it would send, asks, sends it, and sends nothing the second time', async () => {
    await place.write(soundStudy);
    const shown = `study → ${address}
  new        samenspel.yaml
  new        actors.md
  new        interviews/one.md
  new        interviews/two.md
`;
    const dry = await push('founder', ['--dry-run']);
    expect(dry).toEqual({ code: 0, out: shown, err: '' });
    const unasked = await push('founder', []);
    expect(unasked).toMatchObject({ code: 2, out: shown });
    expect(unasked.err).toContain('--yes');
    const asked: string[] = [];
    const answering = (answer: boolean) => ({
      confirm: (question: string) => {
        asked.push(question);
        return Promise.resolve(answer);
      },
    });
    await push('founder', [], answering(false));
    expect(await server.store.studies({ studies: 'all' })).toEqual([]);
    const sent = await push('founder', [], answering(true));
    expect(sent).toEqual({ code: 0, out: `${shown}3 notes sent, 0 removed\n`, err: '' });
    expect(asked).toEqual(['Send it?', 'Send it?']);
    expect((await textsIn(server.store)).size).toBe(3);
    const again = await push('founder', []);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('there is nothing to send');
  });

  test('keeps what it remembers from others and from Git', async () => {
    await place.write(soundStudy);
    await push('founder');
    const names = await readdir(place.file('.samenspel'));
    const kept = names.find((name) => name.startsWith('remote-')) ?? '';
    expect((await stat(place.file(`.samenspel/${kept}`))).mode & 0o777).toBe(0o600);
    expect((await stat(place.file('.samenspel'))).mode & 0o777).toBe(0o700);
    expect(await read('study/.samenspel/.gitignore')).toBe('*\n');
    const text = await read('study/.samenspel', kept);
    expect(text).not.toContain(server.token('founder'));
    expect(text).not.toContain('neighbours');
  });

  test('names conflicts, ends with 6, and sends what somebody decides', async () => {
    await place.write(soundStudy);
    await push('founder');
    await server.ask('bob', importing, { notes: [{ path: two, text: 'Of Bob.\n' }] });
    await place.write({ [two]: interview('neighbours'), [one]: interview('church') });
    const { code, out, err } = await push('anna');
    expect({ code, err }).toEqual({
      code: 6,
      err: '  conflict   interviews/two.md: was changed on both sides\n',
    });
    expect(out).toContain('1 note sent');
    expect((await textsIn(server.store)).get(two)).toBe('Of Bob.\n');
    expect(await push('anna', ['--yes', '--mine', 'interviews'])).toMatchObject({ code: 0 });
    expect((await textsIn(server.store)).get(two)).toBe(interview('neighbours'));
  });

  test('does not remove what it cannot read', async () => {
    await place.write(soundStudy);
    await push('founder');
    await place.write({ [two]: Uint8Array.of(0xff, 0xfe, 0x00) });
    const { code, out, err } = await push('founder');
    expect(code).toBe(6);
    expect(out).toContain('nothing to send');
    expect(err).toContain(`${two}: cannot be read`);
    expect((await textsIn(server.store)).size).toBe(3);
  });

  test.each<[string, () => Promise<readonly string[]>, Partial<Io>, number, string]>([
    ['no token', () => Promise.resolve([]), { env: {} }, 2, 'SAMENSPEL_TOKEN'],
    [
      'a token that is wrong',
      () => Promise.resolve([]),
      { env: { SAMENSPEL_TOKEN: `samenspel_${'x'.repeat(43)}` } },
      1,
      'does not take the token',
    ],
    [
      'a file with the token that others can read',
      async () => {
        const file = path.join(place.folder, 'token');
        await writeFile(file, server.token('founder'));
        await chmod(file, 0o644);
        return ['--token-file', 'token'];
      },
      { env: {} },
      1,
      'chmod 600',
    ],
  ])('says what to do with %s, and never the token', async (_, prepare, io, code, told) => {
    await place.write(soundStudy);
    const ended = await push('founder', ['--yes', ...(await prepare())], io);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(told);
    expect(ended.out + ended.err).not.toMatch(/samenspel_\w/u);
  });

  test('takes the token from a file of its owner', async () => {
    await place.write(soundStudy);
    const file = path.join(place.folder, 'token');
    await writeFile(file, `${server.token('founder')}\n`, { mode: 0o600 });
    const ended = await push('founder', ['--yes', '--token-file', 'token'], { env: {} });
    expect(ended).toMatchObject({ code: 0, err: '' });
  });

  test('ends with 5 where the server is away, and with 2 for an address that is none to send a token to', async () => {
    await place.write(soundStudy);
    await server.app.close();
    const away = await push('founder');
    expect(away).toMatchObject({ code: 5 });
    expect(away.err).toContain(address);
    const plain = ['push', 'study', '--to', 'http://notes.example.org', '--yes'];
    const refused = await endedCall(place.folder, plain, { env: env('founder') });
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.err).toContain('https');
  });

  test('that is killed is completed by another', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 600 }, (_, at) => [
        `a/${String(at)}.md`,
        `Nothing yet, ${String(at)}.\n`,
      ]),
    );
    await place.write({ ...soundStudy, ...notes });
    const program = start(['push', 'study', '--to', address, '--yes'], {
      cwd: place.folder,
      env: env('founder'),
    });
    const held = async () => (await server.store.studies({ studies: 'all' })).length > 0;
    while (program.process.exitCode === null && !(await held()))
      await new Promise((resolve) => setImmediate(resolve));
    program.process.kill('SIGKILL');
    await program.ended;
    expect(await push('founder')).toMatchObject({ code: 0, err: '' });
    expect((await textsIn(server.store)).size).toBe(603);
    expect((await push('founder')).out).toContain('nothing to send');
  });
});

describe('samenspel pull', () => {
  test('makes a folder that check finds sound, and takes nothing the second time', async () => {
    await found(server);
    const first = await pull('anna', 'mine');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('3 notes written, 0 removed');
    expect(await read('mine', two)).toBe(soundStudy[two]);
    expect(await endedCall(place.folder, ['check', 'mine', '--strict'])).toMatchObject({ code: 0 });
    expect((await pull('anna', 'mine')).out).toContain('there is nothing to take');
  });

  test('and push, in two folders, pass changes on', async () => {
    await found(server);
    for (const into of ['study', 'theirs']) await pull('anna', into);
    await place.write({ [one]: interview('church'), 'three.md': interview('church') });
    expect(await push('bob')).toMatchObject({ code: 0 });
    await writeFile(path.join(place.folder, 'theirs', two), 'Mine.\n');
    expect(await pull('anna', 'theirs')).toMatchObject({ code: 0, err: '' });
    expect(await read('theirs', one)).toBe(interview('church'));
    expect(await read('theirs', two)).toBe('Mine.\n');
    await place.remove('three.md');
    expect((await push('bob')).out).toContain('removed    three.md');
    expect((await pull('anna', 'theirs')).out).toContain('removed    three.md');
    expect(await readdir(path.join(place.folder, 'theirs'))).not.toContain('three.md');
  });

  test('writes through no link, and leaves what it leads to', async () => {
    await found(server);
    await place.write({ 'samenspel.yaml': soundStudy['samenspel.yaml'] ?? '', 'x.md': 'x\n' });
    await symlink(place.folder, place.file('interviews'));
    const { code, err } = await pull('anna', 'study');
    expect(code).toBe(6);
    expect(err).toContain('interviews: cannot be read');
    expect(await readdir(place.folder)).not.toContain('one.md');
    expect(await read('study', 'actors.md')).toBe(soundStudy['actors.md']);
  });

  test.each([
    [
      'a folder of another study',
      { 'samenspel.yaml': manifest.replace('id: study', 'id: other') },
      'other',
    ],
    ['a folder of something else', { 'readme.txt': 'Hello' }, 'not empty'],
  ])('does not write into %s', async (_, files, told) => {
    await found(server);
    await place.write(files);
    const { code, err } = await pull('anna', 'study');
    expect(code).toBe(1);
    expect(err).toContain(told);
    expect(await readdir(path.join(place.folder, 'study'))).toEqual(Object.keys(files));
  });

  test('tells of a manifest that is another one there, and leaves that of the folder', async () => {
    await found(server);
    expect(await pull('anna', 'study')).toMatchObject({ code: 0 });
    const [study] = await server.store.studies({ studies: 'all' });
    if (study === undefined) throw new Error('There is no study.');
    await server.store.write({ ...study, title: { en: 'Renamed' } }, []);
    const before = await read('study', 'samenspel.yaml');
    const { code, err } = await pull('anna', 'study');
    expect(code).toBe(6);
    expect(err).toContain('samenspel.yaml: the server has another one');
    expect(await read('study', 'samenspel.yaml')).toBe(before);
  });

  test('of a study that is not there ends with 4', async () => {
    expect(await pull('anna', 'mine')).toMatchObject({ code: 4 });
    expect(await readdir(place.folder)).not.toContain('mine');
  });
});
