import type { Snapshot } from '@samenspel/snapshot';
import { RequestRefused } from '../answers.ts';
import type { OpenStudy } from '../open-study.ts';

/** What happens in studies, for those that wait for it. */
export interface StudyNews {
  /** Something was read, resolved or told in a study. */
  did(study: OpenStudy): void;
  /** A study is no longer open. */
  closed(study: OpenStudy): void;
  /** A step of the work in the background is done. */
  stepped(): void;
  /** From now on the client is told when a study has changed. */
  follow(): void;
  /**
   * The graph of a study, once all notes are read.
   *
   * @throws RequestRefused when the study is closed before that
   */
  graph(study: OpenStudy, signal: AbortSignal): Promise<Snapshot>;
  end(): void;
}

export interface StudyNewsOptions {
  readonly isOpen: (study: OpenStudy) => boolean;
  /** Begins the work that is waited for. */
  readonly wake: () => void;
  /** Tells that a study has changed, or is no longer open. */
  readonly tell: (study: OpenStudy) => void;
}

/** Milliseconds in which changes are told as one. */
const together = 300;

export function createStudyNews({ isOpen, wake, tell }: StudyNewsOptions): StudyNews {
  const changed = new Set<OpenStudy>();
  const waiting = new Set<() => void>();
  let isFollowed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellAll(): void {
    timer = undefined;
    for (const study of changed) tell(study);
    changed.clear();
  }

  function nextStep(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        waiting.delete(go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      waiting.add(go);
      signal.addEventListener('abort', go);
      wake();
    });
  }

  function tellSoon(study: OpenStudy): void {
    if (!isFollowed) return;
    changed.add(study);
    timer ??= setTimeout(tellAll, together);
  }

  return {
    did: tellSoon,
    closed: tellSoon,
    stepped() {
      for (const go of [...waiting]) go();
    },
    follow() {
      isFollowed = true;
    },
    async graph(study, signal) {
      for (;;) {
        signal.throwIfAborted();
        if (!isOpen(study)) throw new RequestRefused('The study is no longer open.');
        // Notes that wait are resolved in the background, a little at a time: nothing is held up by who waits here.
        const isResolved = study.isRead && study.folder.waiting === 0;
        const graph = isResolved ? await study.folder.graph() : undefined;
        if (graph !== undefined) return graph;
        await nextStep(signal);
      }
    },
    end() {
      clearTimeout(timer);
    },
  };
}
