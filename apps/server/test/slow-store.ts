import type { Store } from '@samenspel/store';
import { EventEmitter, once } from 'node:events';

/** A real store whose pages come when they are let go, or are given up. */
export interface SlowStore {
  readonly around: (real: Store) => Store;
  /** Resolves when a page is asked for. */
  readonly asked: () => Promise<unknown>;
  /** Resolves when a page that was asked for is given up. */
  readonly givenUp: () => Promise<unknown>;
  /** Lets all pages go that are held. */
  readonly letGo: () => void;
}

export function slowStore(): SlowStore {
  const events = new EventEmitter().setMaxListeners(0);
  return {
    around: (real) => ({
      ...real,
      page: async (...asked) => {
        const [, , options] = asked;
        options?.signal?.addEventListener('abort', () => events.emit('given up'));
        const go = once(events, 'go');
        events.emit('asked');
        await go;
        return await real.page(...asked);
      },
    }),
    asked: () => once(events, 'asked'),
    givenUp: () => once(events, 'given up'),
    letGo: () => {
      events.emit('go');
    },
  };
}
