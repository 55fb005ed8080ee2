import type { Version } from '@samenspel/claims';
import type { Store } from '@samenspel/store';

/** What keeps something that it read of studies. */
export interface Keeper {
  /** Forgets studies that are gone or have another epoch, as after an erasure. */
  readonly keepOnly: (versions: ReadonlyMap<string, Version>) => void;
}

/** Has keepers forget what is gone by the answer, whenever a store is asked for the versions of all studies. */
export function forgettingStore(store: Store, keepers: readonly Keeper[]): Store {
  return {
    ...store,
    versions: async (scope, options) => {
      const found = await store.versions(scope, options);
      if (scope.studies === 'all') for (const { keepOnly } of keepers) keepOnly(found);
      return found;
    },
  };
}

/** Milliseconds between questions. */
const usualInterval = 60_000;

/**
 * Asks for the versions of studies from time to time, so that what was erased elsewhere is forgotten also when nobody
 * asks anything else.
 *
 * @param view the store as one more reader sees it
 * @returns ends it
 */
export function forgetInTime(view: () => Store, interval = usualInterval): () => void {
  const look = async () => {
    const seen = view();
    await seen.versions({ studies: 'all' });
    // What is remembered of records is held against versions by who reads.
    await seen.studies({ studies: new Set() });
  };
  const timer = setInterval(() => {
    // A store that is away is asked again later.
    look().catch(() => undefined);
  }, interval).unref();
  return () => {
    clearInterval(timer);
  };
}
