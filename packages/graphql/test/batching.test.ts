import type { Claim, NoteRecord } from '@samenspel/claims';
import type { NoteChange, Store } from '@samenspel/store';
import { beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from './ask.ts';
import { claims } from './study/claims.ts';
import { storeWith, twoNeighbourhoods } from './study/two-neighbourhoods.ts';

/** A store that counts what it is asked, by operation. */
function counting(store: Store): {
  readonly store: Store;
  readonly calls: () => Record<string, number>;
} {
  const calls = new Map<string, number>();
  const counted = new Proxy(store, {
    get: (target, name, receiver) => {
      const operation: unknown = Reflect.get(target, name, receiver);
      if (typeof operation !== 'function') return operation;
      return (...args: readonly unknown[]): unknown => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.apply(operation, target, args);
      };
    },
  });
  return { store: counted, calls: () => Object.fromEntries(calls) };
}

/** The study with so many copies of its claims, each in a note of its own. */
async function manyNotes(copies: number): Promise<Store> {
  const store = await storeWith();
  const notes = Array.from({ length: copies }, (_, copy): NoteRecord => {
    const id = `kopie-${String(copy)}`;
    return {
      id,
      path: `${id}.md`,
      title: id,
      type: 'interview',
      language: 'nl',
      hash: id,
      entities: [],
      claims: claims.map((claim): Claim => ({
        ...claim,
        id: claim.id.replace(/^[^#]*/u, id),
        evidence: { ...claim.evidence, note: id },
      })),
    };
  });
  await store.write(
    twoNeighbourhoods,
    notes.map((put): NoteChange => ({ put })),
  );
  return store;
}

let store: Store;
beforeAll(async () => {
  store = await manyNotes(20);
});

const participantsAndEvidence = `
  participants { part actor { label kind { label } } }
  intermediaries { label }
  evidence { note { title path } range { line } document { title } locator }
  saidBy { type respondents { label } }
  areas { label }
`;

describe('the store is asked a bounded number of times', () => {
  test.each<[string, string, Record<string, number>]>([
    [
      'for a page of 50 collaborations with participants, intermediaries and evidence',
      `{ collaborations(first: 50) { nodes { ${participantsAndEvidence} } } }`,
      { studies: 1, page: 1, entities: 4, notes: 1 },
    ],
    [
      'one level deeper, for the roles of respondents and their employers',
      `{ collaborations(first: 50) { nodes {
          ${participantsAndEvidence} saidBy { respondents { roles { label employer { label } } } }
      } } }`,
      { studies: 1, page: 1, entities: 6, notes: 1 },
    ],
    [
      'for what repeats and qualifies each of 50 claims, with its evidence',
      `{ claims(first: 50) { nodes {
          restates { evidence { note { title } } } restatedBy { id } qualifiedBy { id } contradictedBy { id }
      } } }`,
      { studies: 1, page: 1, claims: 2, linksTo: 1, notes: 1 },
    ],
    [
      'for the collaborations of every area, with participants',
      `{ areas { nodes { collaborations(first: 5) { nodes { participants { actor { label } } } } } } }`,
      { studies: 1, allEntities: 1, snapshot: 1, claimsOfRows: 1, entities: 1 },
    ],
    [
      'for two lists of claims at once',
      `{ a: collaborations(first: 50) { nodes { areas { label } } } b: findings(first: 50) { nodes { areas { label } } } }`,
      { studies: 1, page: 2, entities: 1 },
    ],
  ])('%s', async (_name, query, expected) => {
    const counted = counting(store);
    await dataOf(counted.store, query);
    expect(counted.calls()).toEqual(expected);
  });
});
