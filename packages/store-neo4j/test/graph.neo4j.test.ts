import fc from 'fast-check';
import { providedNeo4j } from '@samenspel/neo4j/test';
import { openNeo4jStore } from '@samenspel/store-neo4j';
import type { NoteRecord, Study } from '@samenspel/claims';
import type { NoteChange } from '@samenspel/store';
import { describe, expect, test } from 'vitest';
import { notes } from '../../snapshot/test/generated-study.ts';
import { graphOf } from './graph-dump.ts';
import { addressOf, emptied } from './servers.ts';

const study: Study = {
  ...{ id: 'one', title: { en: 'One' }, languages: ['nl', 'en'], instruments: [] },
  extensions: { 'actor-kind': [{ id: 'street-team', nl: 'x', en: 'x', broader: 'informal' }] },
};

/** Studies that follow each other: notes of one replace those of the one before it, and some go. */
const histories = fc.array(fc.tuple(notes, fc.array(fc.nat({ max: 4 }), { maxLength: 2 })), {
  minLength: 2,
  maxLength: 3,
});

function server() {
  const [first] = providedNeo4j();
  if (first === undefined) throw new Error('There is no server.');
  return first;
}

async function graphAfter(writes: readonly (readonly NoteChange[])[]): Promise<readonly string[]> {
  const at = server();
  await emptied(at);
  const store = await openNeo4jStore(addressOf(at));
  try {
    for (const changes of writes) await store.write(study, changes);
    return await graphOf(at);
  } finally {
    await store.close();
  }
}

const hashed = (note: NoteRecord): NoteRecord => ({ ...note, hash: JSON.stringify(note) });

describe('the graph', () => {
  test('is the same whichever way its notes came to be what they are', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (steps) => {
        const final = new Map<string, NoteRecord>();
        const writes = steps.map(([written, removed]): readonly NoteChange[] => {
          for (const note of written) final.set(note.id, hashed(note));
          const gone = removed.map((at) => `note-${9 - at}`);
          for (const id of gone) final.delete(id);
          return [
            ...written.map((note) => ({ put: hashed(note) })),
            ...gone.map((remove) => ({ remove })),
          ];
        });
        const atOnce = [[...final.values()].map((put) => ({ put }))];
        expect(await graphAfter(writes)).toEqual(await graphAfter(atOnce));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('of a study that was removed is nothing', async () => {
    const at = server();
    await emptied(at);
    const store = await openNeo4jStore(addressOf(at));
    const [some] = fc.sample(notes, { numRuns: 1, seed: 7 });
    await store.write(
      study,
      (some ?? []).map((note) => ({ put: hashed(note) })),
    );
    expect((await graphOf(at)).length).toBeGreaterThan(5);
    await store.drop('one');
    await store.close();
    expect(await graphOf(at)).toEqual([]);
  });
});
