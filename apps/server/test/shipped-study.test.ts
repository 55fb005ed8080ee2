import type { Store } from '@samenspel/store';
import { createMemoryStore } from '@samenspel/store-memory';
import { study } from '@samenspel/wijkteamonderzoek';
import { describe, expect, test } from 'vitest';
import { examples, examplesFor, exampleVariables } from '../src/examples.ts';
import { offerShippedStudy, shippedStudyId, writeShippedStudy } from '../src/shipped-study.ts';

const scope = { studies: 'all' } as const;
const own = {
  id: 'own',
  title: { en: 'Own' },
  languages: ['nl'],
  instruments: [],
  extensions: {},
} as const;

async function studiesOf(store: Store): Promise<readonly string[]> {
  return (await store.studies(scope)).map(({ id }) => id);
}

test('the study that ships has the id by which it is known', () => {
  expect(study.study.id).toBe(shippedStudyId);
});

describe('the study that ships', () => {
  test('goes into an empty store', async () => {
    const store = createMemoryStore();
    await offerShippedStudy(store);
    expect(await studiesOf(store)).toEqual([shippedStudyId]);
  });

  test('does not go beside the studies of others', async () => {
    const store = createMemoryStore();
    await store.write(own, []);
    await offerShippedStudy(store);
    expect(await studiesOf(store)).toEqual(['own']);
  });

  test('is made equal to what ships where an earlier one is, notes that are gone included', async () => {
    const store = createMemoryStore();
    const [first] = study.notes;
    if (first === undefined) throw new Error('The study has no notes.');
    const earlier = { ...first, id: 'earlier', path: 'earlier.md', claims: [], entities: [] };
    await store.write(study.study, [{ put: earlier }]);
    await offerShippedStudy(store);
    const ids = (await store.notes(scope, shippedStudyId)).map(({ id }) => id);
    expect(ids).not.toContain('earlier');
    expect(ids).toHaveLength(study.notes.length);
    const { number } = await store.version(scope, shippedStudyId);
    await writeShippedStudy(store);
    expect((await store.version(scope, shippedStudyId)).number).toBe(number);
  });
});

test('a store with other studies is offered the queries that name nothing of the one that ships', async () => {
  const store = createMemoryStore();
  await store.write(own, []);
  const offered = await examplesFor(store);
  expect(offered.length).toBeGreaterThan(3);
  for (const { query } of offered)
    expect(query).not.toMatch(/Baarsjes|Purmerend|DB professionals/u);
  expect(await exampleVariables(store)).toBeUndefined();
  await writeShippedStudy(store);
  expect(await examplesFor(store)).toEqual(await examples());
  expect(await exampleVariables(store)).toEqual({ study: shippedStudyId });
});
