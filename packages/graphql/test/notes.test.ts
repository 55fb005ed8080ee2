import { parseManifest } from '@samenspel/notes';
import { describe, expect, test } from 'vitest';
import { sourcesOf } from '../src/reading/note-sources.ts';
import { harbour, manifest, notes } from './writes/write-desk.ts';

interface Listed {
  readonly notes: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly path: string;
      readonly text: string | null;
      readonly revision: string;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

const listing = `query Notes($first: Int, $after: String) {
  notes(first: $first, after: $after) {
    totalCount nodes { path text revision } pageInfo { hasNextPage endCursor }
  }
}`;

async function desk() {
  const { ask, ...others } = await harbour();
  return {
    ...others,
    ask,
    listed: async (variables = {}) => ((await ask(listing, variables)) as Listed).notes,
  };
}

describe('the notes of a study', () => {
  test('are listed by path with their texts as they were written, and what links imply is none of them', async () => {
    const { listed } = await desk();
    const { totalCount, nodes } = await listed();
    expect(totalCount).toBe(3);
    expect(nodes.map(({ path, text }) => [path, text])).toEqual(Object.entries(notes));
  });

  test('come page by page', async () => {
    const { listed } = await desk();
    const first = await listed({ first: 2 });
    expect(first.nodes.map(({ path }) => path)).toEqual(['actors.md', 'one.md']);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await listed({ first: 2, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ path }) => path)).toEqual(['two.md']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  test('have another revision when they are written anew, also because of what others describe', async () => {
    const { listed, importNotes } = await desk();
    const revisions = async () =>
      new Map((await listed()).nodes.map(({ path, revision }) => [path, revision]));
    const before = await revisions();
    const changed = async () => {
      const now = await revisions();
      return [...now].flatMap(([path, revision]) => (before.get(path) === revision ? [] : [path]));
    };
    await importNotes(notes);
    expect(await changed()).toEqual([]);
    await importNotes({ 'two.md': `${notes['two.md'] ?? ''}\nMore.\n` });
    expect(await changed()).toEqual(['two.md']);
    const moved = (notes['actors.md'] ?? '').replace('[[nurse]]', '[[sister]] [aliases:: nurse]');
    await importNotes({ 'actors.md': moved });
    expect(await changed()).toEqual(['actors.md', 'one.md', 'two.md']);
  });

  test('have no text where the store has none', async () => {
    const { store, listed } = await desk();
    const [study] = await store.studies({ studies: 'all' });
    const record = await store.note({ studies: 'all' }, 'harbour', 'two');
    if (study === undefined || record === undefined) throw new Error('There is no such note.');
    const { source, ...bare } = record;
    expect(source).toBe(notes['two.md']);
    await store.write(study, [{ put: { ...bare, hash: `${bare.hash}0` } }]);
    const { nodes } = await listed();
    expect(nodes.map(({ path, text }) => [path, text === null])).toEqual([
      ['actors.md', false],
      ['one.md', false],
      ['two.md', true],
    ]);
  });

  test('are not all in memory where they are more than an answer may have', async () => {
    let read = 0;
    const long = 'x'.repeat(9_000_000);
    const ids = Array.from({ length: 40 }, (_, at) => `n${String(at)}`);
    const texts = sourcesOf(ids, () => {
      read += 1;
      return Promise.resolve(long);
    });
    await expect(texts).rejects.toMatchObject({ extensions: { code: 'TOO_LARGE' } });
    expect(read).toBeLessThan(10);
    expect(await sourcesOf(ids, (id) => Promise.resolve(id))).toEqual(ids);
  });

  test('lie in a folder with a manifest that says what the study is', async () => {
    const { ask } = await desk();
    const answer = (await ask('{ study { manifest } }')) as { study: { manifest: string } };
    expect(parseManifest(answer.study.manifest).study).toEqual(parseManifest(manifest).study);
  });
});
