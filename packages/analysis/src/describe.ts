import type { ClaimKind, GroupCount, GroupKey, Tally, Version } from '@samenspel/claims';
import { count, countingFilter, type Counting, type Snapshot } from '@samenspel/snapshot';
import { standingOf, type Standing } from './standing.ts';

export interface DescribeRequest extends Counting {
  readonly kind?: ClaimKind;
  /** Nested, at most four; none for the whole only. */
  readonly groupBy: readonly GroupKey[];
  /** Respondents from which a count stands on respondents; 2 when absent. */
  readonly least?: number;
}

/** A group of claims with how firmly its count stands. */
export interface DescribedGroup extends GroupCount {
  readonly standing: Standing;
}

/** Counts with what they leave out. */
export interface Description {
  readonly total: Tally & { readonly standing: Standing };
  readonly groups: readonly DescribedGroup[];
  /** Claims that the filter keeps and that are not counted, for their origin or else for their modality. */
  readonly leftOut: {
    readonly origins: Readonly<Record<string, number>>;
    readonly modalities: Readonly<Record<string, number>>;
  };
  readonly version: Version;
}

/**
 * Counts claims honestly: what respondents say is actually so, by how many of them, with how firmly each number stands
 * and with what was left out. Always possible: it measures what was said, not what is done.
 *
 * @example
 * describe(snapshot, { kind: 'collaboration', groupBy: ['phase'] });
 */
export function describe(snapshot: Snapshot, request: DescribeRequest): Description {
  const {
    kind,
    groupBy,
    least,
    filter,
    origins = ['respondent'],
    modalities = ['actual'],
  } = request;
  const ofKind = kind === undefined ? {} : { kind };
  const counted = count(snapshot, { ...ofKind, groupBy, filter: countingFilter(request) });
  const leftOut = (by: 'origin' | 'modality', kept: readonly string[] | 'all', among: Counting) => {
    const { groups } = count(snapshot, { ...ofKind, groupBy: [by], filter: countingFilter(among) });
    const others = groups.flatMap(({ key: [value], claims }) =>
      value === null || value === undefined || kept === 'all' || kept.includes(value)
        ? []
        : [[value, claims] as const],
    );
    return Object.fromEntries(others);
  };
  const kept = filter === undefined ? {} : { filter };
  return {
    total: { ...counted.total, standing: standingOf(counted.total, least) },
    groups: counted.groups.map((group) => ({ ...group, standing: standingOf(group, least) })),
    leftOut: {
      origins: leftOut('origin', origins, { ...kept, origins: 'all', modalities: 'all' }),
      modalities: leftOut('modality', modalities, { ...kept, origins, modalities: 'all' }),
    },
    version: counted.version,
  };
}
