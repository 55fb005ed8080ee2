export {
  acknowledgedFrom,
  nothingAcknowledged,
  type Acknowledged,
  type AcknowledgedNote,
} from './acknowledged.ts';
export { serverAddress } from './address.ts';
export { conflictWords } from './conflict-words.ts';
export { compare, type Compared, type Difference, type Here, type There } from './difference.ts';
export { fateOf, type Base, type ConflictReason, type Fate, type Sides } from './fate.ts';
export { keptName, type KeptAcknowledged } from './kept.ts';
export { look } from './look.ts';
export { manifestHash } from './manifest-hash.ts';
export type { Choose, Unsent, Wanted } from './pending.ts';
export { createPost, type Asker, type Post, type Posted, type PostOptions } from './posting.ts';
export { pull, type NoteToRemove, type NoteToWrite, type Pull, type PullOptions } from './pull.ts';
export { push, type Pushed, type PushOptions } from './push.ts';
export { RemoteError, type RemoteErrorCode } from './remote-error.ts';
export {
  openRemote,
  type Remote,
  type RemoteHead,
  type RemoteNote,
  type RemoteOptions,
  type RemoteStudy,
  type RemoteWrite,
} from './remote.ts';
export { hashOf } from './text-hash.ts';
export type { Words } from './words.ts';
