import type { ClaimKind, Version } from '@samenspel/claims';
import { StoreError } from './errors.ts';

/** Which part of a study's history is asked for. */
export interface HistoryRequest {
  /** At most so many entries; `historyLimits.usual` when absent, never more than `historyLimits.most`. */
  readonly first?: number;
  /** Only entries of versions below this number, newest first. */
  readonly before?: number;
  /** Only entries of versions above this number, oldest first: for who follows a study. Not together with `before`. */
  readonly since?: number;
  /** Only what became of the note of this id; entries that do not touch it are left out. */
  readonly note?: string;
}

/** Bounds on what is asked for of a history at once. */
export const historyLimits = { usual: 50, most: 500 } as const;

/** A part of the history of a study. */
export interface History {
  /**
   * The present version of the study, as of the same moment. Who follows a study and meets another epoch than before
   * has to read all anew: something was erased, or a backup was put back.
   */
  readonly version: Version;
  /** Newest first, or with `since` oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Whether there are more in the same direction. */
  readonly hasMore: boolean;
  /**
   * The oldest version that the history still tells of; absent when it tells of none. Who follows from a `since` below
   * `oldest - 1` has missed what was pruned.
   */
  readonly oldest?: number;
}

/** What one version changed. The numbers of versions go up through all epochs of a study. */
export interface HistoryEntry {
  readonly version: number;
  /** When, as ISO 8601 in UTC. */
  readonly at: string;
  /** `erasure`: somebody was erased; whom and what is told nowhere. */
  readonly kind: 'write' | 'erasure';
  /** Name of the writer, as the writer gave it. */
  readonly by?: string;
  readonly reason?: string;
  /** Whether the manifest of the study changed. */
  readonly manifest: boolean;
  /** In the order in which they were written. */
  readonly notes: readonly NoteHistory[];
}

/** What became of one note. */
export interface NoteHistory {
  /** Id of the note; stays the same when its file is renamed. */
  readonly note: string;
  /** Path that the note had then: after the change, or of one that was removed, before. */
  readonly path: string;
  readonly change: 'added' | 'replaced' | 'removed';
  /** Of an added note nothing is listed: all of its claims are new. Of a removed one all that it had are. */
  readonly claims: {
    readonly added: readonly ClaimMark[];
    readonly changed: readonly ClaimMark[];
    readonly removed: readonly ClaimMark[];
  };
}

/** A claim as a history names it. */
export interface ClaimMark {
  readonly id: string;
  readonly kind: ClaimKind;
}

/** A request that was checked. */
export interface CheckedHistoryRequest extends HistoryRequest {
  readonly first: number;
}

/** @throws INVALID for a request that cannot be answered */
export function checkHistory(request: HistoryRequest = {}): CheckedHistoryRequest {
  const { first = historyLimits.usual, before, since } = request;
  for (const [name, value] of Object.entries({ first, before, since })) {
    if (value === undefined || (Number.isSafeInteger(value) && value >= 0)) continue;
    throw new StoreError(
      'INVALID',
      `"${name}" of the history is ${value}; expected a whole number from 0. Ask again with one.`,
    );
  }
  if (before !== undefined && since !== undefined) {
    throw new StoreError(
      'INVALID',
      'The history was asked for both before a version and since one. Leave one of them out.',
    );
  }
  return { ...request, first: Math.min(first, historyLimits.most) };
}
