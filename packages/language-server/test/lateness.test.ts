import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import type { Files } from '../src/files.ts';
import { pause } from '../src/lateness.ts';
import { listNotes } from '../src/listing.ts';
import { openStudy, type OpenStudy } from '../src/open-study.ts';
import { defaultSettings } from '../src/settings.ts';

const root = 'memory://study';
const manifest = 'id: straat\ntitle: Straat\nlanguages: [nl, en]\n';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A study on a file system that is slow at some paths, and what was told of it. */
function slowStudy() {
  const texts = new Map([
    ['samenspel.yaml', manifest],
    ['een.md', 'Over [[buren]].\n'],
    ['actoren/buren.md', '---\ntype: actor\nkind: buurtbewoner\n---\n'],
    ['actoren/oud/kerk.md', '---\ntype: actor\nkind: kerk\n---\n'],
  ]);
  const slow = new Set<string>();
  const told = new Map<string, readonly Diagnostic[]>();
  const failures: string[] = [];
  const pathOf = (uri: string) => uri.slice(root.length + 1);
  const files: Files = {
    read(uri) {
      const code = slow.has(pathOf(uri)) ? 'late' : 'vanished';
      const text = code === 'late' ? undefined : texts.get(pathOf(uri));
      return text === undefined
        ? { ok: false, refusal: { code, found: '10 s', expected: '' } }
        : { ok: true, text };
    },
    list: (_, isIgnored) =>
      listNotes(root, isIgnored, (uri) => {
        const folder = pathOf(uri);
        if (slow.has(folder)) return Promise.resolve({ refused: 'late', found: '10 s' });
        const below = folder === '' ? '' : `${folder}/`;
        const names = new Map(
          [...texts.keys()]
            .filter((path) => path.startsWith(below))
            .map((path) => path.slice(below.length).split('/'))
            .map(([name = '', ...rest]) => [name, rest.length > 0]),
        );
        return Promise.resolve({
          entries: Array.from(names, ([name, isFolder]) => ({
            name,
            type: isFolder ? 'folder' : 'file',
          })),
        });
      }),
  };
  const open = (read: 'late' | 'there' = 'there') =>
    openStudy(
      root,
      read === 'there'
        ? { ok: true, text: manifest }
        : { ok: false, refusal: { code: 'late', found: '10 s', expected: '' } },
      {
        files,
        client: { encoding: 'utf-16' },
        memory: undefined,
        settings: () => defaultSettings('en'),
        publish: (uri, shown) => void told.set(pathOf(uri), shown),
        wake: () => undefined,
        failed: (what) => void failures.push(what),
      },
    );
  return {
    ...{ texts, slow, failures, open },
    codes: (path: string) => (told.get(path) ?? []).map(({ code }) => code),
  };
}

async function settled(study: OpenStudy): Promise<readonly string[]> {
  while (await study.step());
  return [...study.folder.paths()].sort();
}

/** Lets the time pass after which what was late is asked for again. */
async function later(study: OpenStudy): Promise<readonly string[]> {
  await vi.advanceTimersByTimeAsync(pause);
  return settled(study);
}

const all = ['actoren/buren.md', 'actoren/oud/kerk.md', 'een.md'];

it.each([
  ['a folder', 'actoren', ['een.md']],
  ['a folder in a folder', 'actoren/oud', ['actoren/buren.md', 'een.md']],
  ['the whole study', '', []],
])('lists %s again that was late, and says so until then', async (_, late, before) => {
  const { slow, codes, failures, open } = slowStudy();
  const study = open();
  slow.add(late);
  await study.list();
  expect(await settled(study)).toEqual(before);
  expect(codes(late)).toEqual(['late']);
  expect(await later(study)).toEqual(before);
  slow.clear();
  expect(await later(study)).toEqual(all);
  expect(codes(late)).toEqual([]);
  expect(codes('een.md')).toEqual([]);
  expect(failures).toEqual([]);
  study.end();
  expect(vi.getTimerCount()).toBe(0);
});

it('keeps what it knows of a folder that is late, and forgets what is gone when it comes', async () => {
  const { texts, slow, open } = slowStudy();
  const study = open();
  await study.list();
  expect(await settled(study)).toEqual(all);
  slow.add('actoren');
  texts.delete('actoren/oud/kerk.md');
  await study.list();
  expect(await settled(study)).toEqual(all);
  texts.set('actoren/buren.md', '---\ntype: actor\nkind: buurtbewoner\naliases: [bewoners]\n---\n');
  study.changed('actoren/buren.md');
  await settled(study);
  expect(study.folder.index.note('actoren/buren.md')?.aliases).toEqual(['bewoners']);
  slow.clear();
  expect(await later(study)).toEqual(['actoren/buren.md', 'een.md']);
});

it('reads a note again that was late, and keeps what it knows of it', async () => {
  const { texts, slow, codes, open } = slowStudy();
  const study = open();
  slow.add('een.md');
  await study.list();
  expect(await settled(study)).not.toContain('een.md');
  expect(codes('een.md')).toEqual(['late']);
  slow.clear();
  expect(await later(study)).toEqual(all);
  expect(codes('een.md')).toEqual([]);

  slow.add('een.md');
  texts.set('een.md', '# Anders\n');
  study.changed('een.md');
  expect(await settled(study)).toEqual(all);
  expect(codes('een.md')).toEqual([]);
  slow.clear();
  await later(study);
  expect(study.folder.note('een.md')?.text).toBe('# Anders\n');
});

it('reads a manifest again that was late', async () => {
  const { codes, open } = slowStudy();
  const study = open('late');
  await study.list();
  await settled(study);
  expect(codes('samenspel.yaml')).toEqual(['late']);
  await later(study);
  expect(codes('samenspel.yaml')).toEqual([]);
  expect(study.folder.study.id).toBe('straat');
});
