import type { Version } from '@samenspel/claims';
import type { Problem } from '@samenspel/notes';
import type { Refusal } from '@samenspel/store';

/** What became of a note. */
export interface NoteFate {
  readonly id: string;
  readonly path: string;
  readonly change: 'added' | 'replaced' | 'removed' | 'unchanged';
}

/** A note that was not written, and why. */
export interface RefusedNote extends Omit<Refusal, 'note' | 'code'> {
  /** Id of the note; a path that can be none has no note. */
  readonly id?: string;
  /** Path of the note, or how it was named. */
  readonly path: string;
  /**
   * `BAD_NAME`: no note can have it. `NOT_FOUND`: there is no such note. `NOT_REACHED`: the write ended before, after
   * others were written.
   */
  readonly code: Refusal['code'] | 'BAD_NAME' | 'NOT_FOUND' | 'NOT_REACHED';
}

/** A problem with the note that it is in. */
export interface NoteProblem extends Problem {
  /** Id of the note; the manifest has none. */
  readonly id?: string | undefined;
}

/** What became of a write. */
export interface Written {
  readonly study: string;
  /** Whether the study is there. */
  readonly isThere: boolean;
  /** False when nothing was to be written because of what is wrong. */
  readonly isWritten: boolean;
  readonly version?: Version | undefined;
  /** The notes that were given or named. */
  readonly notes: readonly NoteFate[];
  /** Other notes whose claims changed by it. */
  readonly others: readonly NoteFate[];
  /** Claims in the notes that were added or replaced. */
  readonly claims: number;
  readonly problems: readonly NoteProblem[];
  readonly refused: readonly RefusedNote[];
}
