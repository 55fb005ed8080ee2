import { createMemoryStore } from '@samenspel/store-memory';
import { study as shipped } from '@samenspel/wijkteamonderzoek';
import type { SearchRequest, Store } from '@samenspel/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openEmptyStore } from './servers.ts';

const everything = { studies: 'all' } as const;
const memory = createMemoryStore();
let store: Store;

beforeAll(async () => {
  store = await openEmptyStore({ transactionTimeout: 300_000 });
  const puts = shipped.notes.map((put) => ({ put }));
  for (const each of [memory, store]) await each.write(shipped.study, puts);
}, 300_000);
afterAll(() => store.close());

/** What is found, best first, with scores as far as both count alike. */
async function ranked(from: Store, request: SearchRequest): Promise<unknown> {
  const { hits, total } = await from.search(everything, { ...request, first: 200 });
  return [total, hits.map(({ type, id, score }) => [type, id, Number(score.toFixed(9))])];
}

test.each<SearchRequest>([
  { text: 'eenzaam' },
  { text: 'eenzaam', language: 'nl' },
  { text: 'buurt', language: 'en' },
  { text: 'informal care' },
  { text: 'wijk team', language: 'nl' },
  { text: 'volunteer', language: 'en' },
])('$text ($language) is ranked as in memory', async (request) => {
  const expected = await ranked(memory, request);
  expect(JSON.stringify(expected)).toContain('claim');
  expect(await ranked(store, request)).toEqual(expected);
});
