import { StoreError, type Store } from '@samenspel/store';
import type { Measures } from './measures.ts';
import { observedStore } from './observed-store.ts';

/** A store whose calls are timed, and whose snapshots are counted. */
export function measuredStore(store: Store, measures: Measures): Store {
  const sizes = new Map<string, number>();
  measures.studyGauge(
    'samenspel_snapshots',
    'Studies of which a snapshot was asked.',
    () => sizes.size,
  );
  measures.studyGauge('samenspel_snapshot_claims', 'Claims in those snapshots.', () =>
    [...sizes.values()].reduce((sum, size) => sum + size, 0),
  );
  const snapshot: Store['snapshot'] = async (...asked) => {
    const made = await store.snapshot(...asked);
    sizes.set(made.study.id, made.claims);
    return made;
  };
  const noting = new Proxy(store, {
    get: (target, name): unknown =>
      name === 'snapshot' ? snapshot : Reflect.get(target, name, target),
  });
  return observedStore(noting, (call, run) => {
    const begun = performance.now();
    const told = (failure?: string) => {
      measures.storeCall(call, (performance.now() - begun) / 1000, failure);
    };
    const result = run();
    if (!(result instanceof Promise)) return result;
    return result.then(
      (value: unknown) => {
        told();
        return value;
      },
      (error: unknown) => {
        told(error instanceof StoreError ? error.code : 'UNEXPECTED');
        throw error;
      },
    );
  });
}
