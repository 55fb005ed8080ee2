import { afterEach } from 'vitest';
import type { Store } from '../port.ts';
import type { Tombstones } from '../tombstones.ts';

/** How the suite gets at the store that it holds to the contract. */
export interface StoreHarness {
  readonly name: string;
  /** Opens a store of its own, without studies. The suite closes it. */
  readonly open: (options?: HarnessOptions) => Promise<Store>;
  /** For a store that keeps files: where a backup may go, and a new store made from one. */
  readonly files?: {
    readonly place: () => Promise<string>;
    readonly restore: (file: string, options?: HarnessOptions) => Promise<Store>;
  };
  /** The store that this one is compared with. */
  readonly reference?: () => Promise<Store>;
}

/** What stores are opened with. */
export interface HarnessOptions {
  readonly historyDays?: number;
  readonly tombstones?: Tombstones;
}

/** Opens stores like the function given, and closes them after the test that asked for them. */
export function closing<Arguments extends readonly unknown[]>(
  open: (...given: Arguments) => Promise<Store>,
): (...given: Arguments) => Promise<Store> {
  const opened: Store[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });
  return async (...given) => {
    const store = await open(...given);
    opened.push(store);
    return store;
  };
}
