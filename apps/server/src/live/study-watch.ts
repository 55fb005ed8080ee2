import { isSameVersion, type Version } from '@samenspel/claims';
import type { Store } from '@samenspel/store';

/** Why waiting for a study is over: it has another version or is gone, or nothing came of it for so long. */
export type Woken = 'changed' | 'quiet';

/** Looks whether studies change, for all who listen together. */
export interface StudyWatch {
  /** Waits until a study has another version than this one, but not for longer than so many milliseconds. */
  readonly change: (
    known: { readonly study: string; readonly version: Version },
    longest: number,
    signal: AbortSignal,
  ) => Promise<Woken>;
  /** Looks at once: this process has written. */
  readonly look: () => void;
  /** How many wait. */
  readonly waiting: () => number;
}

interface Waiting {
  readonly study: string;
  readonly version: Version;
  readonly wake: (why: Woken) => void;
}

/**
 * Asks a store for the versions of the studies that somebody waits for: one small question each time, however many
 * wait, and none while nobody does. The store knows what other servers on it write.
 *
 * @param interval milliseconds between questions
 */
export function watchStudies(store: Pick<Store, 'versions'>, interval: number): StudyWatch {
  const waiting = new Set<Waiting>();
  let timer: NodeJS.Timeout | undefined;
  let looking: 'no' | 'once' | 'again' = 'no';

  const lookOnce = async (): Promise<void> => {
    // Who begins to wait while the store is asked is looked at the next time.
    const before = [...waiting];
    const studies = new Set(before.map((each) => each.study));
    if (studies.size === 0) return;
    const versions = await store.versions({ studies });
    for (const { study, version, wake } of before) {
      const present = versions.get(study);
      if (present === undefined || !isSameVersion(present, version)) wake('changed');
    }
  };
  const look = () => {
    if (looking !== 'no') {
      looking = 'again';
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    looking = 'once';
    // A store that is away has no news; what ails it is told by whoever asks it for more.
    const looked = () => {
      const isAskedAgain = looking === 'again';
      looking = 'no';
      if (isAskedAgain) look();
      else plan();
    };
    lookOnce().then(looked, looked);
  };
  const plan = () => {
    if (waiting.size > 0 && timer === undefined && looking === 'no')
      timer = setTimeout(look, interval).unref();
  };

  return {
    waiting: () => waiting.size,
    look: () => {
      if (waiting.size > 0) look();
    },
    change: ({ study, version }, longest, signal) =>
      new Promise((resolve) => {
        const end = (why: Woken) => {
          clearTimeout(quiet);
          signal.removeEventListener('abort', giveUp);
          waiting.delete(one);
          resolve(why);
        };
        const giveUp = () => {
          end('quiet');
        };
        const quiet = setTimeout(giveUp, longest);
        const one: Waiting = { study, version, wake: end };
        if (signal.aborted) {
          giveUp();
          return;
        }
        signal.addEventListener('abort', giveUp, { once: true });
        waiting.add(one);
        plan();
      }),
  };
}
