import type { Version } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { rememberRecords } from '@samenspel/store/remembered';
import { twoNeighbourhoods as study } from '../../../packages/graphql/test/study/two-neighbourhoods.ts';
import { describe, expect, test } from 'vitest';
import { forgetInTime, forgettingStore } from '../src/http/forgetting.ts';
import { keptByStudy } from '../src/measuring/kept-by-study.ts';

/** A store, with a keeper that notes which versions it heard of. */
async function heard(): Promise<{ readonly store: Store; readonly told: (Version | undefined)[] }> {
  const store = createMemoryStore();
  await store.write(study, []);
  const told: (Version | undefined)[] = [];
  const keeper = {
    keepOnly: (versions: ReadonlyMap<string, Version>) => told.push(versions.get(study.id)),
  };
  return { store: forgettingStore(store, [keeper]), told };
}

describe('what is kept of studies', () => {
  test('is held against the versions that any reader asks for', async () => {
    const { store, told } = await heard();
    const { view } = rememberRecords(store, { most: 10 });
    const version = await view().version({ studies: 'all' }, study.id);
    await store.renewEpochs();
    const renewed = await view().version({ studies: 'all' }, study.id);
    expect(told).toEqual([version, renewed]);
    expect(renewed.epoch).not.toBe(version.epoch);
    // Of some studies it is not told that there are no others.
    await store.versions({ studies: new Set() });
    expect(told).toHaveLength(2);
  });

  test.each([0, 10])('is held against them also when nobody asks: %s records', async (most) => {
    const { store, told } = await heard();
    const { view } = rememberRecords(store, { most });
    const stop = forgetInTime(view, 5);
    await expect.poll(() => told.length).toBeGreaterThan(3);
    stop();
  });

  test('and is of another epoch or gone is forgotten', () => {
    const version = { epoch: 'a', number: 1 };
    const kept = keptByStudy<number>(100, () => 1);
    for (const each of ['same', 'newer', 'renewed', 'gone']) kept.get(each, version, () => 1);
    const present = new Map([
      ['same', version],
      ['newer', { epoch: 'a', number: 2 }],
      ['renewed', { epoch: 'b', number: 1 }],
    ]);
    expect(kept.keepOnly(present)).toBe(true);
    expect(kept.keepOnly(present)).toBe(false);
    const made: string[] = [];
    for (const each of ['same', 'newer', 'renewed', 'gone'])
      kept.get(each, version, () => made.push(each));
    expect(made).toEqual(['renewed', 'gone']);
  });
});
