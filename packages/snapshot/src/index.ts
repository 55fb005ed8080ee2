export { applyChanges, buildSnapshot, type BuildOptions } from './build.ts';
export { SnapshotError, type SnapshotErrorCode } from './errors.ts';
export type { Changes, Scan, ScannedNote } from './feed.ts';
export { defaultPageSize, page, type RowPage } from './page.ts';
export { createPacker, scanOf, snapshotOf, type Packer } from './pack.ts';
export { select, selectedRows, type Selecting, type Selection } from './select.ts';
export type { Snapshot } from './snapshot.ts';
