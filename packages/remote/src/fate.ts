/** A note on one side or as it was last acknowledged, by the hash of its text. */
export interface Sides {
  /** Its hash in the folder; nothing where it is not there. */
  readonly here: string | undefined;
  /** Its hash on the server; `null` where the server has the note and not its text. */
  readonly there: string | null | undefined;
  readonly base: Base | undefined;
}

/** What both sides had when they last agreed. */
export interface Base {
  readonly hash: string;
  readonly pushed: boolean;
  /** Whether the server still has the past of which this is a part. */
  readonly isSameEpoch: boolean;
}

/** Why nobody but the user can tell which side counts. */
export type ConflictReason =
  /** Both have it, not the same, and never agreed on it. */
  | 'both-new'
  | 'both-changed'
  | 'changed-here-removed-there'
  | 'removed-here-changed-there'
  /** The folder has it no more, and never brought it there. */
  | 'removed-here-never-pushed'
  /** The server was put back from a backup or began anew, and has another text or none since. */
  | 'put-back-there'
  /** The server has the note and not its text: it was brought in without, or erased. */
  | 'no-text-there';

/** What is to become of a note. */
export type Fate =
  | { readonly fate: 'same' | 'send' | 'remove' | 'take' | 'take-removal' }
  | { readonly fate: 'conflict'; readonly why: ConflictReason };

const same: Fate = { fate: 'same' };

/**
 * What is to become of a note, from what each side has of it and what both had last. A side that did not change since
 * follows the one that did; where both did, it is a conflict. A note is removed from a server only where this folder
 * brought it there, and it is there as it was.
 */
export function fateOf({ here, there, base }: Sides): Fate {
  if (here === there) return same;
  if (there === null) return conflict('no-text-there');
  if (base === undefined) {
    if (there === undefined) return { fate: 'send' };
    return here === undefined ? { fate: 'take' } : conflict('both-new');
  }
  if (there === base.hash) {
    if (here !== undefined) return { fate: 'send' };
    return base.pushed ? { fate: 'remove' } : conflict('removed-here-never-pushed');
  }
  if (!base.isSameEpoch) return conflict('put-back-there');
  if (here === base.hash) return { fate: there === undefined ? 'take-removal' : 'take' };
  if (here === undefined) return conflict('removed-here-changed-there');
  return conflict(there === undefined ? 'changed-here-removed-there' : 'both-changed');
}

function conflict(why: ConflictReason): Fate {
  return { fate: 'conflict', why };
}
