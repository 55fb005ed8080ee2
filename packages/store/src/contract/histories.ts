import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '../port.ts';
import { everything, puts, study } from './example.ts';
import { finalNotes, history, type History } from './generated-notes.ts';
import type { StoreHarness } from './harness.ts';
import { stateHash } from './state.ts';

const one = study('one');

/** How often a law is tried; each try opens a store or two. */
const tries = { numRuns: 25 };

/** Milliseconds that all tries of a law may take on a busy machine. */
const patience = 300_000;

/** Laws that hold for whatever is written. */
export function histories({ open, reference }: StoreHarness): void {
  describe('whatever is written', () => {
    test(
      'in whichever steps, the state is that of the final notes written at once',
      async () => {
        const law = fc.asyncProperty(history, async (writes) => {
          const atOnce = [puts(...finalNotes(writes).toReversed())];
          expect(await stateAfter(open, writes)).toBe(await stateAfter(open, atOnce));
        });
        await fc.assert(law, tries);
      },
      patience,
    );

    test(
      'a second time, nothing changes',
      async () => {
        const law = fc.asyncProperty(history, async (writes) => {
          await using(open, async (store) => {
            const before = await written(store, writes);
            const version = await store.version(everything, 'one');
            expect(await written(store, [puts(...finalNotes(writes))])).toBe(before);
            expect(await store.version(everything, 'one')).toEqual(version);
          });
        });
        await fc.assert(law, tries);
      },
      patience,
    );

    if (reference === undefined) return;
    test(
      'the state is that of the reference',
      async () => {
        const law = fc.asyncProperty(history, async (writes) => {
          expect(await stateAfter(open, writes)).toBe(await stateAfter(reference, writes));
        });
        await fc.assert(law, tries);
      },
      patience,
    );
  });
}

async function written(store: Store, writes: History): Promise<string> {
  for (const changes of writes) await store.write(one, changes);
  return stateHash(store, everything, 'one');
}

function stateAfter(open: StoreHarness['open'], writes: History): Promise<string> {
  return using(open, (store) => written(store, writes));
}

async function using<Result>(
  open: StoreHarness['open'],
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
