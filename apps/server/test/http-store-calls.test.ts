import type { Scope, Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { expect, test } from 'vitest';
import { configured } from '../src/configuration/configuration.ts';
import { settings } from '../src/configuration/settings.ts';
import { boundedStore } from '../src/http/bounded-store.ts';

const everything: Scope = { studies: 'all' };

/** A real store that counts how many searches there are at once, at most. */
function counting() {
  let most = 0;
  let now = 0;
  const real = createMemoryStore();
  const store: Store = {
    ...real,
    search: async (...asked) => {
      now += 1;
      most = Math.max(most, now);
      try {
        // Whoever else may begin has begun before this goes on.
        await new Promise(setImmediate);
        return await real.search(...asked);
      } finally {
        now -= 1;
      }
    },
  };
  return { store, most: () => most };
}

test.each([1, 3, 8])('one request makes so many calls of the store at once: %i', async (most) => {
  const { store, most: counted } = counting();
  const bounded = boundedStore(store, most);
  const found = await Promise.all(
    Array.from({ length: 40 }, (_, at) => bounded.search(everything, { text: String(at) })),
  );
  expect(found.map(({ total }) => total)).toEqual(found.map(() => 0));
  expect(counted()).toBe(most);
});

test('unless the settings say otherwise they are eight', () => {
  expect(configured({}).value(settings.storeCalls)).toBe(8);
});

test('calls that fail give their turn to the next', async () => {
  const store: Store = {
    ...createMemoryStore(),
    search: () => Promise.reject(new Error('It failed.')),
  };
  const bounded = boundedStore(store, 2);
  const found = await Promise.allSettled(
    Array.from({ length: 20 }, () => bounded.search(everything, { text: 'x' })),
  );
  expect(found.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await bounded.studies(everything)).toEqual([]);
});
