import { describe } from 'vitest';
import { changeFeed } from './contract/change-feed.ts';
import type { StoreHarness } from './contract/harness.ts';
import { erasing } from './contract/erasing.ts';
import { histories } from './contract/histories.ts';
import { historyOf } from './contract/history.ts';
import { lifetime } from './contract/lifetime.ts';
import { paging } from './contract/paging.ts';
import { reading } from './contract/reading.ts';
import { scopes } from './contract/scope.ts';
import { searching } from './contract/searching.ts';
import { writing } from './contract/writing.ts';

export type { StoreHarness } from './contract/harness.ts';

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
    searching(harness);
    scopes(harness);
    lifetime(harness);
    histories(harness);
    if (harness.without === 'past') return;
    historyOf(harness);
    erasing(harness);
  });
}
