import type { Store } from '@samenspel/store';
import type { KeptNotes } from './kept-notes.ts';

/** With what a mutation writes. */
export interface Writing {
  /** Who writes, for the history: a name that tells nothing of a person. */
  readonly by: string;
  /** The store as it is at that moment, whatever was remembered of it; the store of the request when absent. */
  readonly fresh?: () => Store;
  /** Keeps notes for the next write; all of a study is read each time when absent. */
  readonly kept?: KeptNotes;
  /** Called before something is written: from then on the answer tells what became of it. */
  readonly begin?: () => void;
  /**
   * Ends what has begun: a write between two of its transactions, and whatever else its operation asks for, which is then
   * left out of the answer. Nothing does when absent.
   */
  readonly ending?: AbortSignal;
}
