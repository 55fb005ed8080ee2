export { actorFacts, idsOfActor, type ActorFacts } from './actor-facts.ts';
export { applyChanges, buildSnapshot, tooLarge, type BuildOptions } from './build.ts';
export { filteredProperty, orderedProperty } from './asked-property.ts';
export type { KnownProperty } from './column-names.ts';
export { count } from './count.ts';
export { countedLists, countedOf, type Counted } from './counted.ts';
export { countingFilter, type Counting } from './counting.ts';
export {
  badCursor,
  cursorMark,
  readCursor,
  writeCursor,
  type CursorPlace,
} from './cursor-format.ts';
export { degrees, type Degree } from './degrees.ts';
export { SnapshotError, type SnapshotErrorCode } from './errors.ts';
export type { Changes, Scan, ScannedNote } from './feed.ts';
export {
  createSnapshotKeeper,
  type KeeperOptions,
  type SnapshotKeeper,
  type SnapshotSource,
} from './keeper.ts';
export { loadSnapshot } from './load.ts';
export {
  contactModes,
  mixing,
  type MixingCell,
  type MixingMatrix,
  type MixingRequest,
} from './mixing.ts';
export { page, type RowPage } from './page.ts';
export { defaultPageSize, pageSize } from './page-size.ts';
export { checkKeys, keyFamilies, mostKeys, type ActorKey, type KeyFamily } from './group-keys.ts';
export { mostGroups, tooManyGroups } from './group-limit.ts';
export {
  claimsOfTie,
  networkOf,
  otherEnd,
  tiesOfActor,
  type Network,
  type TieClaims,
} from './network.ts';
export { createPacker, scanOf, snapshotOf, type Packer } from './pack.ts';
export {
  partnersOf,
  type FurtherPartner,
  type Partner,
  type Partners,
  type PartnersRequest,
  type Relation,
} from './partners.ts';
export {
  pairsBetween,
  type PairsBetween,
  type PairsBetweenRequest,
  type RelatedPair,
} from './pairs-between.ts';
export { paths, type Paths, type PathsRequest, type PathStep } from './paths.ts';
export { resolvedLinks, type ResolvedLinks } from './resolved-links.ts';
export {
  rowChains,
  rowId,
  rowPairs,
  rowParticipants,
  rowSpeakers,
  rowValue,
  rowValues,
} from './row.ts';
export { untiedReasons, type UntiedReason } from './row-ties.ts';
export { saveSnapshot } from './save.ts';
export { select, selectedRows, type Selecting, type Selection } from './select.ts';
export type { Snapshot } from './snapshot.ts';
export { conceptPlaces, termOrder } from './term-order.ts';
