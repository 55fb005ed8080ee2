import { setImmediate } from 'node:timers/promises';
import { openSqliteStore } from '@samenspel/store-sqlite';
import { describe, expect, test } from 'vitest';
import { everything, interview, puts, study } from './interviews.ts';
import { places } from './places.ts';

const place = places();

/** Takes turns of the event loop until work is done. */
async function turnsDuring(
  work: Promise<unknown>,
  each: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  const working = new AbortController();
  const done = work.finally(() => {
    working.abort();
  });
  let turns = 0;
  while (!working.signal.aborted) {
    await setImmediate();
    await each();
    turns += 1;
  }
  await done;
  return turns;
}

describe('while much is written, a program goes on with other things', () => {
  test('even within one note, of which it sees nothing before it is whole', async () => {
    const store = await openSqliteStore(await place());
    await store.write(study, puts(interview('a', 1)));
    const seen = new Set<number>();
    const turns = await turnsDuring(
      store.write(study, puts(interview('large', 6000))),
      async () => {
        seen.add((await store.notes(everything, 'one')).length);
      },
    );
    expect(turns).toBeGreaterThan(5);
    expect([...seen].toSorted((a, b) => a - b)).toEqual([1, 2].slice(0, seen.size));
    expect(await store.claims(everything, 'one', ['large#^c5999'])).not.toContain(undefined);
    await store.close();
  });

  test('while much is read', async () => {
    const store = await openSqliteStore(await place());
    await store.write(study, puts(interview('large', 6000)));
    expect(await turnsDuring(store.note(everything, 'one', 'large'))).toBeGreaterThan(1);
    await store.close();
  });

  test('and ends what it no longer wants, in the midst of a note', async () => {
    const store = await openSqliteStore(await place());
    const caller = new AbortController();
    const { signal } = caller;
    const writing = store.write(study, puts(interview('large', 6000)), { signal });
    await setImmediate();
    await setImmediate();
    caller.abort();
    await expect(writing).rejects.toMatchObject({ name: 'StoreError', code: 'ABORTED' });
    expect(await store.studies(everything)).toEqual([]);
    expect(await store.write(study, puts(interview('b', 2)))).toMatchObject({ added: 1 });
    await store.close();
  });

  test('and closes when what is being written is whole', async () => {
    const path = await place();
    const store = await openSqliteStore(path);
    const writing = store.write(study, puts(interview('a', 500)));
    await setImmediate();
    await store.close();
    expect(await writing).toMatchObject({ added: 1 });
    const again = await openSqliteStore(path);
    expect(await again.notes(everything, 'one')).toHaveLength(1);
    await again.close();
  });
});
