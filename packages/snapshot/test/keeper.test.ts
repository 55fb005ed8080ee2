import {
  buildSnapshot,
  createSnapshotKeeper,
  saveSnapshot,
  type KeeperOptions,
} from '@samenspel/snapshot';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChangingStudy } from './changing-study.ts';
import { contentsOf } from './contents.ts';
import { notes, study } from './generated-study.ts';

const [first = [], second = []] = fc.sample(notes, { numRuns: 2, seed: 6 });

/** A study of which a keeper is asked, and where the keeper's bytes go. */
function set(options: Partial<KeeperOptions> = {}) {
  const changing = new ChangingStudy();
  changing.put(...first);
  const files = new Map<string, Uint8Array>();
  const problems: unknown[] = [];
  const open = () =>
    createSnapshotKeeper(changing.source, {
      limit: 1000,
      load: (id) => Promise.resolve(files.get(id)),
      save: (id, bytes) => {
        files.set(id, bytes);
        return Promise.resolve();
      },
      onProblem: (_, problem) => problems.push(problem),
      ...options,
    });
  return { changing, files, problems, open, keeper: open() };
}

/** What a snapshot that is built anew says. */
async function expected(changing: ChangingStudy) {
  return contentsOf(await buildSnapshot(changing.scan()));
}

describe('createSnapshotKeeper', () => {
  test('builds a snapshot once, and for all who ask meanwhile', async () => {
    const { changing, keeper } = set();
    const [one, two] = await Promise.all([keeper.snapshot(study.id), keeper.snapshot(study.id)]);
    expect(two).toBe(one);
    expect(await keeper.snapshot(study.id)).toBe(one);
    expect(changing.scans).toEqual({ some: 0, all: 1 });
    expect(contentsOf(one)).toEqual(await expected(changing));
  });

  test('follows what is written', async () => {
    const { changing, keeper } = set();
    await keeper.snapshot(study.id);
    changing.put(...second);
    changing.remove('note-9');
    expect(contentsOf(await keeper.snapshot(study.id))).toEqual(await expected(changing));
    expect(changing.scans).toEqual({ some: 1, all: 1 });
  });

  test('follows writes that fall between the question what changed and the scan', async () => {
    const { changing, keeper } = set();
    await keeper.snapshot(study.id);
    changing.put(...second.slice(0, 1));
    let writes = 2;
    changing.beforeScan = () => {
      if (writes > 0) changing.put(...second.slice(0, writes));
      writes -= 1;
    };
    expect(contentsOf(await keeper.snapshot(study.id))).toEqual(await expected(changing));
  });

  test('builds again where a study changes faster than it is scanned', async () => {
    const { changing, keeper } = set();
    await keeper.snapshot(study.id);
    changing.put(...second);
    let writes = 0;
    changing.beforeScan = () => {
      writes += 1;
      if (writes < 20) changing.put(...second.slice(0, 1));
    };
    const snapshot = await keeper.snapshot(study.id);
    expect(contentsOf(snapshot)).toEqual(await expected(changing));
    expect(changing.scans.all).toBe(2);
  });

  test('who asks while one is made gets one that holds what was written before', async () => {
    const { changing, keeper } = set();
    const before = keeper.snapshot(study.id);
    changing.put(...second);
    const after = await keeper.snapshot(study.id);
    expect(contentsOf(after)).toEqual(await expected(changing));
    expect((await before).version.number).toBeLessThanOrEqual(after.version.number);
  });

  test('builds again after a restore', async () => {
    const { changing, keeper } = set();
    await keeper.snapshot(study.id);
    changing.restore();
    expect(contentsOf(await keeper.snapshot(study.id))).toEqual(await expected(changing));
    expect(changing.scans).toEqual({ some: 0, all: 2 });
  });

  test('starts from what was saved, with what changed since', async () => {
    const { changing, files, keeper, open } = set();
    await keeper.snapshot(study.id);
    await keeper.close();
    expect(files.size).toBe(1);
    changing.put(...second);
    const next = open();
    expect(contentsOf(await next.snapshot(study.id))).toEqual(await expected(changing));
    expect(changing.scans).toEqual({ some: 1, all: 1 });
    await next.close();
    const last = open();
    expect(contentsOf(await last.snapshot(study.id))).toEqual(await expected(changing));
    expect(changing.scans).toEqual({ some: 1, all: 1 });
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['damaged', (bytes) => bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte))],
    ['empty', () => new Uint8Array(0)],
  ])('builds again where what was saved is %s, and tells so', async (_name, damage) => {
    const { changing, files, problems, keeper, open } = set();
    files.set(study.id, damage(saveSnapshot(await keeper.snapshot(study.id))));
    expect(contentsOf(await open().snapshot(study.id))).toEqual(await expected(changing));
    expect(problems).toEqual([expect.objectContaining({ code: 'CORRUPT' })]);
    expect(changing.scans.all).toBe(2);
  });

  test('answers though it cannot save', async () => {
    const failing = { save: () => Promise.reject(new Error('disk full')) };
    const { problems, keeper } = set(failing);
    await expect(keeper.snapshot(study.id)).resolves.toBeDefined();
    await keeper.close();
    expect(problems).toEqual([new Error('disk full')]);
  });

  test('refuses a study above the limit without scanning it at each question', async () => {
    const { changing, keeper } = set({ limit: 3 });
    const refusal = { code: 'TOO_LARGE' };
    await expect(keeper.snapshot(study.id)).rejects.toMatchObject(refusal);
    await expect(keeper.snapshot(study.id)).rejects.toMatchObject(refusal);
    expect(changing.scans.all).toBe(1);
    changing.remove(...first.slice(1).map(({ id }) => id));
    changing.put(
      ...first.slice(0, 1).map((note) => ({ ...note, claims: note.claims.slice(0, 2) })),
    );
    await expect(keeper.snapshot(study.id)).resolves.toBeDefined();
  });

  test('refuses a study that grows above the limit', async () => {
    const { changing, keeper } = set({ limit: first.flatMap(({ claims }) => claims).length });
    await keeper.snapshot(study.id);
    changing.put(...first.map((note) => ({ ...note, id: `${note.id} again` })));
    await expect(keeper.snapshot(study.id)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  test('who goes away stops waiting, and others get their snapshot', async () => {
    const { keeper } = set();
    const leaving = new AbortController();
    const gone = keeper.snapshot(study.id, leaving.signal);
    const stays = keeper.snapshot(study.id);
    leaving.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    await expect(stays).resolves.toBeDefined();
  });

  test('passes on what the source throws, and asks it again the next time', async () => {
    const { changing, keeper } = set();
    changing.beforeScan = () => {
      changing.beforeScan = () => undefined;
      throw new Error('the store went away');
    };
    await expect(keeper.snapshot(study.id)).rejects.toThrow('the store went away');
    await expect(keeper.snapshot(study.id)).resolves.toBeDefined();
  });

  test('a forgotten study is built again, and nothing more is saved of what it was', async () => {
    const { changing, files, keeper } = set();
    await keeper.snapshot(study.id);
    await keeper.forget(study.id);
    files.clear();
    await keeper.close();
    expect(files.size).toBe(0);
    expect(changing.scans.all).toBe(1);
  });

  test('what is made of a study that is forgotten meanwhile is not kept', async () => {
    const { changing, files, keeper } = set();
    changing.beforeScan = () => {
      changing.beforeScan = () => undefined;
      void keeper.forget(study.id);
    };
    await keeper.snapshot(study.id);
    // The first one went nowhere: who waited for it was given another.
    expect(changing.scans.all).toBe(2);
    await keeper.close();
    expect(files.size).toBe(1);
  });
});
