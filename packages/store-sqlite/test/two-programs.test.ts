import { openSqliteStore } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';
import { run } from './programs/run.ts';

const place = places();

describe('two programs on one file', () => {
  test('one imports while the other reads and writes, and each answer is of one version', async () => {
    const path = await place();
    const store = await openSqliteStore(path);
    await store.write(study, []);
    const importer = run('importer', path);
    const importing = new AbortController();
    const ended = importer.ended.finally(() => {
      importing.abort();
    });
    const versions: number[] = [];
    let own = 0;
    while (!importing.signal.aborted) {
      const page = await store.page(everything, { study: 'one', first: 5 });
      const { total } = await store.count(everything, { study: 'one', groupBy: [] });
      // Whole notes only: of the importer forty claims each, of this program one.
      expect((page.total - own) % 40).toBe(0);
      expect(total.claims).toBeGreaterThanOrEqual(page.total);
      for (const { item } of page.items) {
        expect(await store.claims(everything, 'one', [item.id])).toEqual([item]);
      }
      versions.push(page.version.number);
      await store.search(everything, { text: 'buurthuis' });
      const report = await store.write(study, puts(interview(`own ${own}`, 1)));
      expect(report.added).toBe(1);
      own += 1;
    }
    expect(await ended).toBe(0);
    expect(importer.output()).toMatch(/done 200\n$/u);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    const notes = await store.notes(everything, 'one');
    expect(notes).toHaveLength(200 + own);
    const { total } = await store.count(everything, { study: 'one', groupBy: [] });
    expect(total.claims).toBe(200 * 40 + own);
    await store.close();
  }, 60_000);

  test('several may make the file at the same moment', async () => {
    const path = await place();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openSqliteStore(path)));
    await Promise.all(stores.map((store, at) => store.write(study, puts(interview(`n${at}`, 2)))));
    for (const store of stores) expect(await store.notes(everything, 'one')).toHaveLength(5);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('each follows what the other writes, with its terms, entities and snapshot', async () => {
    const path = await place();
    const [one, other] = [await openSqliteStore(path), await openSqliteStore(path)];
    for (const round of [1, 2, 3]) {
      await one.write(study, puts(interview(`a ${round}`, 3)));
      await other.write(study, puts(interview(`b ${round}`, 4)));
      for (const store of [one, other]) {
        const count = await store.count(everything, { study: 'one', groupBy: ['note'] });
        expect(count.groups).toHaveLength(round * 2);
        expect(count.total.claims).toBe(round * 7);
        expect(await store.allEntities(everything, 'one', 'respondent')).toHaveLength(round * 2);
      }
    }
    await one.drop('one');
    await expect(other.version(everything, 'one')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await other.write(study, puts(interview('new', 2)));
    expect((await one.count(everything, { study: 'one', groupBy: [] })).total.claims).toBe(2);
    await Promise.all([one.close(), other.close()]);
  });
});
