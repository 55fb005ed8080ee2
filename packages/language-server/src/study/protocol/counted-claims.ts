import type { ModalityId, OriginId, PerspectiveId, PhaseId } from '@samenspel/ontology';
import type { Named } from './named.ts';

/** Which claims count. Without anything: what respondents say is actually so. */
export interface CountedClaims {
  /** Only claims on one of these. */
  readonly phases?: readonly PhaseId[] | undefined;
  /** Only claims on one of these areas, by id, or on one within them. */
  readonly areas?: readonly string[] | undefined;
  /** Only claims from one of these. */
  readonly perspectives?: readonly PerspectiveId[] | undefined;
  /** Only claims of these; respondents' when absent. */
  readonly origins?: readonly OriginId[] | 'all' | undefined;
  /** Only claims of these; actual ones when absent. */
  readonly modalities?: readonly ModalityId[] | 'all' | undefined;
}

/** Claims that do not count, which the filter keeps: by origin, and of the others by modality. */
export interface Uncounted {
  readonly origins: readonly CountOf[];
  readonly modalities: readonly CountOf[];
}

export interface CountOf extends Named {
  readonly claims: number;
}
