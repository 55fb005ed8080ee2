import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  checkTombstones,
  createTombstones,
  type ErasedRecord,
  type Tombstones,
} from '@samenspel/store';
import { openTombstoneFile } from '@samenspel/store/tombstone-file';
import { afterAll, describe, expect, test } from 'vitest';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samenspel-'));
  folders.push(folder);
  return join(folder, 'study.erased');
}

const jan: ErasedRecord = { type: 'respondent', id: 'jan' };
const block: ErasedRecord = { type: 'claim', id: 'interview/jan#^x' };
const all: readonly ErasedRecord[] = [
  ...[jan, block],
  { type: 'note', id: 'jan' },
  { type: 'respondent', id: 'ja' },
];

const kinds: readonly (readonly [string, () => Promise<Tombstones>])[] = [
  ['in memory', () => Promise.resolve(createTombstones())],
  ['in a file', async () => openTombstoneFile(await place())],
];

describe.each(kinds)('tombstones %s', (_, open) => {
  test('know what was erased from which study, by type and id', async () => {
    const tombstones = await open();
    expect(await tombstones.of('one')).toMatchObject({ isEmpty: true });
    await tombstones.add('one', [jan, block]);
    const erased = await tombstones.of('one');
    expect(erased.isEmpty).toBe(false);
    expect(await erased.among(all)).toEqual([jan, block]);
    const other = await tombstones.of('two');
    expect([other.isEmpty, await other.among(all)]).toEqual([true, []]);
  });

  test('count what there is once', async () => {
    const tombstones = await open();
    expect(await tombstones.mark()).toMatchObject({ count: 0 });
    await tombstones.add('one', [jan, block]);
    const before = await tombstones.mark();
    await tombstones.add('one', [jan]);
    expect(await tombstones.mark()).toEqual(before);
    await tombstones.add('two', [jan]);
    expect(await tombstones.mark()).toEqual({ ...before, count: 3 });
  });

  test('are of one list: another has another key', async () => {
    const [one, other] = [await open(), await open()];
    await one.add('one', [jan]);
    await other.add('one', [jan]);
    expect((await one.mark()).list).not.toBe((await other.mark()).list);
  });
});

describe('a list that a store has seen', () => {
  const seen = { list: 'a', count: 3 };
  test.each([
    ['nothing yet', undefined, { list: '', count: 0 }, false],
    ['an empty one', { list: '', count: 0 }, { list: 'b', count: 2 }, false],
    ['it as it is', seen, seen, false],
    ['less of it', seen, { list: 'a', count: 9 }, false],
    ['more of it', seen, { list: 'a', count: 2 }, true],
    ['another one', seen, { list: 'b', count: 3 }, true],
    ['one that is lost', seen, { list: '', count: 0 }, true],
  ])('is held against what is found: it has seen %s', (_, before, found, isRefused) => {
    const check = () => {
      checkTombstones(before, found);
    };
    if (isRefused) expect(check).toThrow(/Put the list back/);
    else expect(check).not.toThrow();
  });
});

describe('a file of tombstones', () => {
  test('is its owner’s, holds no ids, and is read by the next program', async () => {
    const path = await place();
    await openTombstoneFile(path).add('study-of-jan', [jan, block]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readFile(path, 'utf8')).not.toMatch(/jan|interview|study-of/u);
    const again = await openTombstoneFile(path).of('study-of-jan');
    expect(await again.among(all)).toEqual([jan, block]);
    expect(await readdir(join(path, '..'))).toEqual(['study.erased']);
  });

  test('shows at once what another program adds', async () => {
    const path = await place();
    const [one, other] = [openTombstoneFile(path), openTombstoneFile(path)];
    await one.add('one', [jan]);
    expect(await (await other.of('one')).among([jan, block])).toEqual([jan]);
    await one.add('one', [block]);
    expect(await (await other.of('one')).among([jan, block])).toEqual([jan, block]);
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -20)],
    ['without its checksum', (text: string) => text.slice(0, text.indexOf('\n'))],
    ['changed in one place', (text: string) => text.replace('"studies"', '"Studies"')],
    ['longer', (text: string) => `${text}more`],
    ['empty', () => ''],
    ['of another kind', () => 'Dear diary\n'],
  ])('is refused when it is %s, and stays as it is', async (_, damage) => {
    const path = await place();
    await openTombstoneFile(path).add('one', [jan, block]);
    const damaged = damage(await readFile(path, 'utf8'));
    await writeFile(path, damaged);
    const tombstones = openTombstoneFile(path);
    for (const use of [
      () => tombstones.of('one'),
      () => tombstones.mark(),
      () => tombstones.add('one', [{ type: 'note', id: 'n' }]),
    ]) {
      await expect(use()).rejects.toMatchObject({ name: 'StoreError', code: 'STORE_UNAVAILABLE' });
    }
    expect(await readFile(path, 'utf8')).toBe(damaged);
  });

  test('waits for who adds, though not for one that was killed', async () => {
    const path = await place();
    await writeFile(`${path}.lock`, '');
    const impatient = openTombstoneFile(path, { patience: 50 });
    await expect(impatient.add('one', [jan])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const long = new Date(Date.now() - 60_000);
    await utimes(`${path}.lock`, long, long);
    await impatient.add('one', [jan]);
    expect(await (await impatient.of('one')).among([jan])).toEqual([jan]);
  });

  test('is left alone by what killed programs left that waited', async () => {
    const path = await place();
    const [left, waiting] = [`${path}.lock.0123456789ab`, `${path}.lock.ba9876543210`];
    for (const folder of [left, waiting]) await mkdir(folder);
    const long = new Date(Date.now() - 60_000);
    await utimes(left, long, long);
    await openTombstoneFile(path).add('one', [jan]);
    expect(await readdir(join(path, '..'))).toEqual(['study.erased', basename(waiting)]);
  });

  test('says where the trouble is when it cannot be written', async () => {
    const path = join(await place(), 'no', 'folder');
    await expect(openTombstoneFile(path).add('one', [jan])).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });

  const program = join(import.meta.dirname, 'programs', 'eraser.ts');
  const run = (path: string, name: string, count: number) =>
    spawn(process.execPath, ['--conditions=@samenspel/source', program, path, name, `${count}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const missing = async (path: string, ids: readonly string[]) => {
    const records = ids.map((id): ErasedRecord => ({ type: 'respondent', id }));
    const found = await (await openTombstoneFile(path).of('one')).among(records);
    return records.length - found.length;
  };

  test('keeps what several programs add at once', async () => {
    const path = await place();
    const names = ['p', 'q', 'r'];
    const codes = await Promise.all(
      names.map(async (name) => {
        const running = run(path, name, 20);
        running.stdout.resume();
        await once(running, 'close');
        return running.exitCode;
      }),
    );
    expect(codes).toEqual([0, 0, 0]);
    const ids = names.flatMap((name) => Array.from({ length: 20 }, (_, at) => `${name}-${at}`));
    expect(await missing(path, ids)).toBe(0);
  });

  test('keeps what several programs add, also where locks are taken for those of killed ones', async () => {
    const path = await place();
    const names = ['p', 'q', 'r'];
    const programs = names.map((name) => run(path, name, 20));
    for (const { stdout } of programs) stdout.resume();
    const long = new Date(Date.now() - 60_000);
    let aged = 0;
    // As after a pause of the machine: whoever holds the lock goes on, and others think that nobody does.
    while (programs.some(({ exitCode }) => exitCode === null)) {
      try {
        await utimes(`${path}.lock`, long, long);
        aged += 1;
      } catch {
        // Nobody holds it.
      }
    }
    expect(programs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(aged).toBeGreaterThan(0);
    const ids = names.flatMap((name) => Array.from({ length: 20 }, (_, at) => `${name}-${at}`));
    expect(await missing(path, ids)).toBe(0);
    expect(await readdir(join(path, '..'))).toEqual(['study.erased']);
  });

  test('keeps what was acknowledged when the program is killed', async () => {
    const path = await place();
    const program = run(path, 'k', 10_000);
    let told = '';
    program.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.length > 100) program.kill('SIGKILL');
    });
    await once(program, 'close');
    const ids = told.split('\n').slice(0, -1);
    expect(ids.length).toBeGreaterThan(5);
    expect(await missing(path, ids)).toBe(0);
  });
});
