import type { Domain, Entity, Study, Version } from '@samenspel/claims';

/** The claims of one note as rows of integers (`packClaim` of `@samenspel/claims`). */
export interface ScannedNote {
  /** The store's integer for the note: the one that stands for its id in the domain `note`. */
  readonly note: number;
  readonly path: string;
  readonly rows: Int32Array;
}

/** A study in columns, as far as asked for, all of one version. */
export interface Scan {
  readonly version: Version;
  readonly study: Study;
  /** All entities of the study; absent when they were not asked for, because they are as before. */
  readonly entities?: readonly Entity[];
  /**
   * What the integers of each domain stand for: position → value, position 0 unused. A scan of some notes may leave
   * out what their rows do not use. Within an epoch an integer never changes its meaning.
   */
  readonly terms: ReadonlyMap<Domain, readonly (string | undefined)[]>;
  /** Notes in batches, so that no more than a batch is held at once. */
  readonly notes: AsyncIterable<readonly ScannedNote[]>;
}

/** Notes that changed since a version, or that this store can no longer tell. */
export type Changes =
  | {
      readonly type: 'changes';
      readonly version: Version;
      /** Added and replaced notes. */
      readonly notes: readonly number[];
      readonly removed: readonly number[];
      /** Whether entities of the study or its manifest changed. */
      readonly entities: boolean;
    }
  | { readonly type: 'rebuild'; readonly version: Version };
