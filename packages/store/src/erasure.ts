import type { Version } from '@samenspel/claims';
import { StoreError } from './errors.ts';
import { valueProblem } from './note-check.ts';

/** Who is to be erased, and who says so. */
export interface EraseRequest {
  /** Id of the respondent within the study. One that is not there is erased all the same: it cannot come any more. */
  readonly respondent: string;
  /** Name of who erases, for the history. */
  readonly by?: string;
  /** Why, for the history; not of whom. */
  readonly reason?: string;
}

/** What an erasure did. Names nobody: it may be kept. Made after the purge, so that it says how things are. */
export interface ErasureReceipt {
  readonly study: string;
  /** When it was done, as ISO 8601 in UTC. */
  readonly at: string;
  /** The version of the study afterwards, in an epoch of its own where anything changed. */
  readonly version: Version;
  /** Notes that were the respondent's own and are gone. */
  readonly notes: number;
  /** Notes that lost a part, and their source text with it. */
  readonly rewritten: number;
  /** Claims that are gone, those of own notes and those that restated them with them. */
  readonly claims: number;
  /** Declarations that are gone, and declarations of groups that name the respondent as a member no longer. */
  readonly declarations: number;
  /** What is left for somebody to decide about, in the order of notes and of claims in them. */
  readonly left: readonly LeftBehind[];
  /** What may hold the erased data still, beside the store. */
  readonly stillHeld: readonly StillHeld[];
}

/** A claim, or a note, that an erasure left. */
export interface LeftBehind {
  readonly note: string;
  /** Id of the claim; absent when it is about the text of the note. */
  readonly claim?: string;
  readonly why: LeftBehindReason;
}

/** Why something is left to decide about, as codes with what they mean in words. The first that holds is given. */
export const leftBehindReasons = {
  SHARED: 'Others say it too: the respondent is no longer among them.',
  SYNTHESIS:
    'Authors say it beside what the respondent said, or it restates what others said as well.',
  HOLDER: 'Somebody else tells what the view of the respondent is.',
  GROUP: 'It is said by a group that the respondent is a member of.',
  LINK: 'It referred to something that the respondent said: the link is gone.',
  ABOUT: 'It names an actor whose role the respondent has.',
  MENTION: 'The text of the note names the respondent.',
} as const satisfies Readonly<Record<string, string>>;

export type LeftBehindReason = keyof typeof leftBehindReasons;

/** A place beside the store that may hold what was erased. */
export interface StillHeld {
  readonly code: StillHeldCode;
  /** In words, with what to do about it. */
  readonly text: string;
}

/** Places that an erasure does not reach, as codes with what they mean in words. */
export const stillHeldPlaces = {
  FOLDER:
    'The folder of notes and its versions in Git or elsewhere: delete the notes, or their parts, there. They are refused when they come again.',
  BACKUPS:
    'Backups made before: delete them. One that is put back is erased again before anything is read from it, with the list of what was erased.',
  COPIES: 'Other stores that the study was copied to, and exports made of it: erase there too.',
  RELEASES: 'Releases made before: they are tables of groups and are not changed.',
  WRITE_AHEAD_LOG:
    'The file of the store and the write-ahead log beside it: a reader held the log for longer than was waited, or the disk had no room to write the file anew. Both are purged when another erasure or the next start follows, once that reader has ended and there is room for a second copy of the file.',
  TRANSACTION_LOGS:
    'The transaction logs, indexes and freed space in files of Neo4j, until it writes over them; a dump has them too. To be rid of them, make a backup (samenspel backup), replace the database by an empty one, and restore.',
  DATABASE_BACKUPS: 'Dumps and backups of Neo4j made before: delete them.',
} as const satisfies Readonly<Record<string, string>>;

export type StillHeldCode = keyof typeof stillHeldPlaces;

/** @throws INVALID for an id that no respondent can have */
export function checkErase({ respondent }: EraseRequest): void {
  const problem = valueProblem('id of the respondent', respondent);
  if (problem !== undefined) throw new StoreError('INVALID', problem);
}
