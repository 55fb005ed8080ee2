export type { Changes, Scan, ScannedNote } from './feed.ts';
export type { Snapshot } from './snapshot.ts';
