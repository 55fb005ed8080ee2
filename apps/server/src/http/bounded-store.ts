import type { Store } from '@samenspel/store';
import { observedStore } from '../telemetry/observed-store.ts';

/**
 * A store of which only so many calls are made at once; others wait for their turn. So one request, however many fields
 * it asks, leaves connections to others.
 */
export function boundedStore(store: Store, most: number): Store {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async (): Promise<void> => {
    if (running < most) running += 1;
    // Who leaves gives its turn to the one who waits.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  };
  return observedStore(store, async (_call, run) => {
    await turn();
    try {
      return await run();
    } finally {
      leave();
    }
  });
}
