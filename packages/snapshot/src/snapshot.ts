import type { Study, Version } from '@samenspel/claims';

/** A study as columns of integers, at one version. Never changes: an update gives another one. */
export interface Snapshot {
  readonly version: Version;
  readonly study: Study;
  /** Claims that it holds. */
  readonly claims: number;
}
