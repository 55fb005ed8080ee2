import type { Store } from '@samenspel/store';
import { EventEmitter, once } from 'node:events';

/** A real store whose snapshots, of which pages are made, come when they are let go, or are given up. */
export interface SlowStore {
  readonly around: (real: Store) => Store;
  /** Resolves when a snapshot is asked for. */
  readonly asked: () => Promise<unknown>;
  /** Resolves when a snapshot that was asked for is given up. */
  readonly givenUp: () => Promise<unknown>;
  /** Lets all go that are held. */
  readonly letGo: () => void;
}

export function slowStore(): SlowStore {
  const events = new EventEmitter().setMaxListeners(0);
  return {
    around: (real) => ({
      ...real,
      snapshot: async (...asked) => {
        const [, , options] = asked;
        options?.signal?.addEventListener('abort', () => events.emit('given up'));
        const go = once(events, 'go');
        events.emit('asked');
        await go;
        return await real.snapshot(...asked);
      },
    }),
    asked: () => once(events, 'asked'),
    givenUp: () => once(events, 'given up'),
    letGo: () => {
      events.emit('go');
    },
  };
}
