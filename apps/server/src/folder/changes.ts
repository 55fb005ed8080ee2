import { setTimeout } from 'node:timers/promises';

/** Changes that come in bursts and are taken together. */
export interface Changes {
  /** Tells that something changed. */
  readonly tell: () => void;
  /** Waits for a change and then until none has come for a moment. @throws AbortError when the signal ends it */
  readonly next: () => Promise<void>;
}

/** Milliseconds without a change after which a burst is over: an editor saves in several steps. */
export const quiet = 100;
/** Milliseconds after which a burst is taken as it is, though more comes. */
const longest = 2_000;

export function createChanges(signal: AbortSignal): Changes {
  let told = false;
  let wake: (() => void) | undefined;
  return {
    tell() {
      told = true;
      wake?.();
    },
    async next() {
      if (!told) await woken();
      const end = performance.now() + longest;
      while (told && performance.now() < end) {
        told = false;
        await setTimeout(quiet, undefined, { signal });
      }
      told = false;
    },
  };

  async function woken(): Promise<void> {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
      };
      signal.addEventListener('abort', stop, { once: true });
      wake = () => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
    });
    wake = undefined;
  }
}
