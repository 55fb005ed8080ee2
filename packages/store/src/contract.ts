import { describe } from 'vitest';
import { changeFeed } from './contract/change-feed.ts';
import type { StoreHarness } from './contract/harness.ts';
import { allNotes, canary, erased, mentionNote, othersNote } from './contract/erased-study.ts';
import { erasing } from './contract/erasing.ts';
import { histories } from './contract/histories.ts';
import { historyOf } from './contract/history.ts';
import { lifetime } from './contract/lifetime.ts';
import { paging, snapshots } from './contract/paging.ts';
import { reading } from './contract/reading.ts';
import { scopes } from './contract/scope.ts';
import { searching } from './contract/searching.ts';
import { writing } from './contract/writing.ts';

export type { HarnessOptions, StoreHarness } from './contract/harness.ts';

/** A study from which somebody is to be erased, for tests of what a store does with its files. */
export const erasedExample = {
  /** Stands in all that only the respondent brought in, and nowhere else. */
  canary,
  respondent: erased,
  /** Nothing of these is left to decide about that holds the canary. */
  notes: allNotes.filter((note) => note !== othersNote && note !== mentionNote),
};

/**
 * What every store must do, as a suite of tests: call it in a test file of Vitest.
 *
 * @example storeContract({ name: 'memory', open: () => Promise.resolve(createMemoryStore()) });
 */
export function storeContract(harness: StoreHarness): void {
  describe(`the store ${harness.name}`, () => {
    writing(harness);
    reading(harness);
    changeFeed(harness);
    paging(harness);
    snapshots(harness);
    searching(harness);
    scopes(harness);
    lifetime(harness);
    histories(harness);
    historyOf(harness);
    erasing(harness);
  });
}

/** The part of it that holds for pages and counts which come from no snapshot too. */
export function pagingContract(harness: StoreHarness): void {
  describe(`the store ${harness.name}`, () => {
    paging(harness);
  });
}
