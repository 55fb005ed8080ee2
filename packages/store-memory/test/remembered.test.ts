import type { Finding, NoteRecord, Study } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { storeContract } from '@samenspel/store/contract';
import { rememberRecords } from '@samenspel/store/remembered';
import { createMemoryStore } from '@samenspel/store-memory';
import { describe, expect, test } from 'vitest';

/** A store of which every call takes a new view, as every request does. */
function viewedAnew(store: Store, most: number): Store {
  const memory = rememberRecords(store, { most });
  return new Proxy(store, { get: (_, name): unknown => Reflect.get(memory.view(), name) });
}

for (const [name, most] of [
  ['that is remembered', 10_000],
  ['of which three records are remembered', 3],
  ['of which nothing is remembered', 0],
] as const)
  storeContract({
    name,
    open: (options) => Promise.resolve(viewedAnew(createMemoryStore(options), most)),
    reference: () => Promise.resolve(createMemoryStore()),
  });

const everything: Scope = { studies: 'all' };
const study: Study = {
  id: 'noord',
  title: { nl: 'Noord' },
  languages: ['nl'],
  instruments: [],
  extensions: {},
};

function finding(block: string, text: string): Finding {
  return {
    kind: 'finding',
    id: `a#^${block}`,
    evidence: { note: 'a', block, range: { start: 10, end: 40, line: 3 } },
    text: { nl: text },
    language: 'nl',
    saidBy: [{ type: 'respondent', ids: ['nurse'] }],
    origin: 'respondent',
    modality: 'actual',
    certainty: 'certain',
    areas: [],
    codes: [],
    restates: [],
    qualifies: [],
    contradicts: [],
    category: 'wish',
    holders: [],
    functions: [],
    targetGroups: [],
    phases: [],
    about: [],
    at: [],
    answers: [],
    explains: [],
  };
}

function note(hash: string, ...claims: readonly Finding[]): NoteRecord {
  const head = { id: 'a', path: 'a.md', title: 'A', type: 'interview', language: 'nl' } as const;
  return { ...head, hash, claims, entities: [] };
}

describe('a memory of records', () => {
  /** A memory of a store, and what the store was asked. */
  function remembered(most = 1000) {
    const store = createMemoryStore();
    const asked: string[] = [];
    const told = new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: readonly unknown[]): unknown => {
          asked.push(String(name));
          return Reflect.apply(member, target, given);
        };
      },
    });
    const { view } = rememberRecords(told, { most });
    return { store, view, asked: () => asked.splice(0) };
  }

  const readAll = async (view: Store) => [
    await view.studies(everything),
    (await view.page(everything, { study: 'noord' })).items.map(({ item }) => item.id),
    await view.claims(everything, 'noord', ['a#^x', 'a#^gone']),
    await view.notes(everything, 'noord', ['a', 'gone']),
    await view.entities(everything, 'noord', 'actor', ['gone']),
    await view.allEntities(everything, 'noord', 'area'),
    await view.linksTo(everything, 'noord', ['a#^x']),
    (await view.count(everything, { study: 'noord', groupBy: ['kind'] })).groups.length,
  ];

  test('asks only for the versions when it has seen the rest', async () => {
    const { store, view, asked } = remembered();
    await store.write(study, [{ put: note('1', finding('x', 'Eén')) }]);
    const first = await readAll(view());
    expect(asked()).toContain('claims');
    await expect.poll(() => readAll(view()).then(asked)).toEqual(['versions']);
    expect(await readAll(view())).toEqual(first);
  });

  test('shows what was written at the next view', async () => {
    const { store, view } = remembered();
    await store.write(study, [{ put: note('1', finding('x', 'Eén')) }]);
    await readAll(view());
    const before = view();
    await readAll(before);
    await store.write(study, [{ put: note('2', finding('x', 'Twee'), finding('y', 'Drie')) }]);
    const [, page, claims] = await readAll(view());
    expect(page).toEqual(['a#^x', 'a#^y']);
    expect(claims).toMatchObject([{ text: { nl: 'Twee' } }, undefined]);
    await store.drop('noord');
    await expect(view().claims(everything, 'noord', ['a#^x'])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('never takes a record for one of another version', async () => {
    const { store, view } = remembered();
    await store.write(study, [{ put: note('1', finding('x', 'Eén')) }]);
    const early = view();
    await early.version(everything, 'noord');
    await store.write(study, [{ put: note('2', finding('x', 'Twee')) }]);
    // Asked of the store now, for a view of before.
    await early.claims(everything, 'noord', ['a#^x']);
    await early.page(everything, { study: 'noord' });
    await store.write(study, [{ put: note('1', finding('x', 'Eén')) }]);
    const later = await view().claims(everything, 'noord', ['a#^x']);
    expect(later).toMatchObject([{ text: { nl: 'Eén' } }]);
  });

  test('forgets what a scope does not hold for nobody, and tells it to nobody', async () => {
    const { store, view, asked } = remembered();
    await store.write(study, [{ put: note('1', finding('x', 'Eén')) }]);
    await readAll(view());
    asked();
    const nobody: Scope = { studies: new Set() };
    expect(await view().studies(nobody)).toEqual([]);
    await expect(view().claims(nobody, 'noord', ['a#^x'])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(asked()).not.toContain('claims');
  });
});
