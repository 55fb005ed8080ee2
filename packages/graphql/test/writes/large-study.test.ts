import { createKeptNotes } from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { setImmediate as nextTask } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { harbour, manifest, notes, writeDesk, type WriteDesk } from './write-desk.ts';

const everything = { studies: 'all' } as const;
const prose = 'They talked it over at length and came to no conclusion. ';

/** A note of so many characters, of which two items are claims. */
function longNote(name: string, characters: number): string {
  const text = (notes['one.md'] ?? '').replaceAll('^', `^${name}-`);
  const filler = `${prose.repeat(20).trim()}\n\n`;
  return `${text}\n${filler.repeat(Math.ceil((characters - text.length) / filler.length))}`;
}

/** A study of three million characters. */
const texts: Readonly<Record<string, string>> = {
  'actors.md': notes['actors.md'] ?? '',
  ...Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `n${String(at)}.md`,
      longNote(`n${String(at)}`, 50_000),
    ]),
  ),
};

/** A store that tells which notes were read from it. */
function observed(store: Store): { readonly store: Store; readonly read: string[] } {
  const read: string[] = [];
  return {
    read,
    store: {
      ...store,
      note: async (...given) => {
        const record = await store.note(...given);
        read.push(record?.path ?? '');
        return record;
      },
    },
  };
}

describe('a study of millions of characters', () => {
  test('is written while others are answered, changed in one note, and read back', async () => {
    const { store, read } = observed(createMemoryStore());
    const desk = writeDesk(store, { kept: createKeptNotes() });
    await desk.importNotes({}, { manifest });
    const order: string[] = [];
    const writing = desk.importNotes(texts).finally(() => order.push('written'));
    for (let times = 0; times < 10; times += 1) {
      await nextTask();
      expect(await desk.ask('{ study { title } }')).toEqual({ study: { title: 'Harbour' } });
      order.push('answered');
    }
    expect(await writing).toMatchObject({ added: 61, claims: 120, refused: [], problems: [] });
    expect(order).toEqual([...Array.from({ length: 10 }, () => 'answered'), 'written']);

    read.length = 0;
    const changed = longNote('n7', 50_000).replace('now and then', 'each day');
    expect(await desk.importNotes({ 'n7.md': changed })).toMatchObject({ replaced: 1, others: [] });
    // The rest is known from before.
    expect(read).toEqual([]);
    const afresh = writeDesk();
    await afresh.importNotes({ ...texts, 'n7.md': changed }, { manifest });
    expect(await store.notes(everything, 'harbour')).toEqual(
      await afresh.store.notes(everything, 'harbour'),
    );
    const kept = await store.note(everything, 'harbour', 'n7');
    expect(kept?.source).toBe(changed);
  });

  test('that is too large to be read together is not written to', async () => {
    const desk = writeDesk(createMemoryStore(), { kept: createKeptNotes(100_000) });
    await desk.importNotes({ 'one.md': longNote('one', 90_000) }, { manifest });
    await expect(desk.importNotes({ 'two.md': longNote('two', 20_000) })).rejects.toThrow(
      'more than 100000 characters',
    );
    expect(await desk.claims()).toHaveLength(2);
    expect(await desk.importNotes({ 'one.md': 'Less.\n' })).toMatchObject({ replaced: 1 });
  });

  test('takes no note that is too long to be read at once', async () => {
    const desk = await harbour();
    const result = await desk.importNotes({ 'long.md': 'x'.repeat(1_000_001), 'three.md': '' });
    expect(result).toMatchObject({
      ...{ added: 1, refused: [{ path: 'long.md', code: 'INVALID' }] },
    });
    expect(result.refused[0]?.reason).toContain('1000001 characters');
  });
});

describe('notes that are kept between writes', () => {
  /** A desk whose notes are kept, and what it read from the store. */
  async function keptDesk(room?: number): Promise<{
    readonly desk: WriteDesk;
    readonly read: string[];
    readonly kept: ReturnType<typeof createKeptNotes>;
  }> {
    const { store } = await harbour();
    const seen = observed(store);
    const kept = createKeptNotes(room);
    return { desk: writeDesk(seen.store, { kept }), read: seen.read, kept };
  }
  const paths = Object.keys(notes).sort();

  test('are read again where others wrote them', async () => {
    const { desk, read } = await keptDesk();
    await desk.importNotes({ 'three.md': '' });
    expect(read.splice(0).sort()).toEqual(paths);
    const other = (notes['two.md'] ?? '').replace('Not at all', 'Hardly');
    await writeDesk(desk.store).importNotes({ 'two.md': other, 'three.md': 'More.\n' });
    read.length = 0;
    await desk.importNotes({ 'four.md': '' });
    expect(read.sort()).toEqual(['three.md', 'two.md']);
    expect(await desk.claims()).toContain('Hardly.');
  });

  test('are not those of a study that others made smaller', async () => {
    const { desk } = await keptDesk();
    await desk.importNotes({ 'three.md': '' });
    await writeDesk(desk.store).removeNotes(['one.md', 'three.md']);
    const result = await desk.importNotes({ 'two.md': notes['two.md'] ?? '' });
    expect(result.problems).toMatchObject([{ path: 'two.md', code: 'unknown-claim' }]);
    const heads = await desk.store.notes(everything, 'harbour');
    expect(heads.map(({ path }) => path)).toEqual(['actors.md', 'two.md']);
  });

  test.each([
    [
      'when the study has another epoch',
      ({ desk }: Awaited<ReturnType<typeof keptDesk>>) => desk.store.renewEpochs(),
    ],
    [
      'when that is asked for another epoch',
      ({ kept }: Awaited<ReturnType<typeof keptDesk>>) => {
        kept.keepOnly(new Map([['harbour', { epoch: 'another', number: 1 }]]));
        return Promise.resolve();
      },
    ],
  ])('are forgotten %s', async (_name, change) => {
    const all = await keptDesk();
    await all.desk.importNotes({ 'one.md': notes['one.md'] ?? '' });
    all.read.length = 0;
    await all.desk.importNotes({ 'one.md': notes['one.md'] ?? '' });
    expect(all.read).toEqual([]);
    await change(all);
    await all.desk.importNotes({ 'one.md': notes['one.md'] ?? '' });
    expect(all.read.sort()).toEqual(paths);
  });

  test('are forgotten of a study that was made by its write, when that has another epoch', async () => {
    const seen = observed(createMemoryStore());
    const kept = createKeptNotes();
    const desk = writeDesk(seen.store, { kept });
    await desk.importNotes(notes, { manifest });
    kept.keepOnly(new Map([['harbour', { epoch: 'another', number: 1 }]]));
    seen.read.length = 0;
    await desk.importNotes({ 'one.md': notes['one.md'] ?? '' });
    expect(seen.read.sort()).toEqual(paths);
  });

  test('are forgotten where some were not written', async () => {
    const { desk, read } = await keptDesk();
    const wrong = { 'one.md': (notes['one.md'] ?? '').replace('[with::', '[wth::') };
    await desk.importNotes({ 'one.md': notes['one.md'] ?? '' });
    read.length = 0;
    expect(await desk.importNotes(wrong, { strict: true })).toMatchObject({ written: false });
    expect(read).toEqual([]);
    await desk.importNotes({ 'one.md': notes['one.md'] ?? '' });
    expect(read.sort()).toEqual(paths);
  });

  test('are those of the studies that were written last, where there is no room for more', async () => {
    const { desk, read } = await keptDesk(1_500);
    const quay = { manifest: 'id: quay\ntitle: Quay\nlanguages: [en]\n' };
    const same = { 'one.md': notes['one.md'] ?? '' };
    await desk.importNotes(same, { study: 'harbour' });
    await desk.importNotes({ 'one.md': longNote('quay', 1_200).slice(0, 1_200) }, quay);
    read.length = 0;
    await desk.importNotes({ 'one.md': longNote('quay', 1_200).slice(0, 1_200) }, quay);
    expect(read).toEqual([]);
    await desk.importNotes(same, { study: 'harbour' });
    expect(read.sort()).toEqual(paths);
  });

  test('serve one writer after the other', async () => {
    const { desk } = await keptDesk();
    const written = await Promise.all(
      Array.from({ length: 5 }, (_, at) => desk.importNotes({ [`many/${String(at)}.md`]: '' })),
    );
    expect(written.map(({ added }) => added)).toEqual([1, 1, 1, 1, 1]);
    expect(await desk.store.notes(everything, 'harbour')).toHaveLength(8);
  });
});
