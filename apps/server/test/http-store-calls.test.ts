import type { Store } from '@samenspel/store';
import { afterEach, expect, test } from 'vitest';
import { serveStudy, type ServedApp } from './http-served.ts';

let served: ServedApp;
afterEach(async () => {
  await served.close();
});

/** A real store that counts how many searches there are at once, at most. */
function counting() {
  let most = 0;
  let now = 0;
  const around = (real: Store): Store => ({
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
  });
  return { around, most: () => most };
}

const searches = (count: number, text = 'steun') =>
  Array.from(
    { length: count },
    (_, at) => `a${String(at)}: search(text: "${text} ${String(at)}", first: 1) { total }`,
  ).join(' ');

test.each([
  ['8, unless told', {}, 8],
  ['as many as the settings say', { 'limits.store-calls': '3' }, 3],
] as const)('one request makes calls of the store at once: %s', async (_name, texts, most) => {
  const store = counting();
  served = await serveStudy(store.around, { 'limits.cost': '1000000', ...texts });
  const { data } = (await served.ask({ query: `{ ${searches(190)} }` })).json<{
    data: Readonly<Record<string, unknown>>;
  }>();
  expect(Object.keys(data)).toHaveLength(190);
  expect(store.most()).toBe(most);
});

test('calls that fail give their turn to the next', async () => {
  const around = (real: Store): Store => ({
    ...real,
    search: () => Promise.reject(new Error('It failed.')),
  });
  served = await serveStudy(around, { 'limits.cost': '1000000', 'limits.store-calls': '2' });
  const answer = await served.ask({ query: `{ ${searches(20)} }` });
  expect(answer.json<{ errors: unknown[] }>().errors.length).toBeGreaterThan(0);
  expect((await served.ask({ query: '{ studies { id } }' })).json()).toHaveProperty('data.studies');
});
