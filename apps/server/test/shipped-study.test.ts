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

/** All that can be changed of the study, and how often it was. */
async function contentOf(store: Store): Promise<unknown> {
  const [version, manifests, heads] = await Promise.all([
    store.version(scope, shippedStudyId),
    store.studies(scope),
    store.notes(scope, shippedStudyId),
  ]);
  return { version, manifests, heads };
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

  test('is finished where its first write was interrupted', async () => {
    const store = createMemoryStore();
    await store.write(
      study.study,
      study.notes.slice(0, 5).map((put) => ({ put })),
    );
    expect(await offerShippedStudy(store)).toBe(false);
    expect(await store.notes(scope, shippedStudyId)).toHaveLength(study.notes.length);
    const { number } = await store.version(scope, shippedStudyId);
    expect(await offerShippedStudy(store)).toBe(false);
    expect((await store.version(scope, shippedStudyId)).number).toBe(number);
  });

  const [first] = study.notes;
  if (first === undefined) throw new Error('The study has no notes.');
  const note = { ...first, id: 'mine', path: 'mine.md', claims: [], entities: [] };
  const { study: manifest, notes } = study;

  test.each([
    ['their own', { ...manifest, title: { en: 'Mine' } }, [note]],
    ['their own without notes', { ...manifest, title: { en: 'Mine' } }, []],
    ['with a note added', manifest, [...notes, note]],
    ['with a note changed', manifest, [{ ...first, hash: 'changed' }, ...notes.slice(1)]],
    ['of an earlier version', manifest, [{ ...first, hash: 'earlier' }]],
  ])('leaves one by its id alone that is %s, and tells', async (_name, own, held) => {
    const store = createMemoryStore();
    await store.write(
      own,
      held.map((put) => ({ put })),
    );
    const before = await contentOf(store);
    expect(await offerShippedStudy(store)).toBe(true);
    expect(await contentOf(store)).toEqual(before);
  });

  test('leaves one alone of which notes were removed', async () => {
    const store = createMemoryStore();
    await store.write(
      manifest,
      notes.slice(1).map((put) => ({ put })),
    );
    const before = await contentOf(store);
    await offerShippedStudy(store);
    expect(await contentOf(store)).toEqual(before);
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
