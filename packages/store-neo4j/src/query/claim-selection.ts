import type { ClaimKind, Filter } from '@samenspel/claims';
import { claimLabels } from '../keys.ts';
import { claimCondition } from './claim-condition.ts';
import { expandedFilter } from './expanded-filter.ts';
import type { KnownStudy } from './known-study.ts';
import { where, type NumberedParameters } from './statement.ts';

/** The claims that a request asks about, as parts of statements that have `$study`. */
export interface ClaimSelection {
  /** Whether it is all claims of the study. */
  readonly isAll: boolean;
  /** Lines that bind `claim` to each of them once. */
  readonly match: (...more: readonly string[]) => readonly string[];
  /** What tells whether a claim of the study, bound to `claim`, is one of them. */
  readonly conditions: readonly string[];
}

/** @throws SnapshotError INVALID for a filter on a property that claims do not have */
export function claimSelection(
  known: KnownStudy,
  { kind, filter }: { readonly kind?: ClaimKind; readonly filter?: Filter },
  parameters: NumberedParameters,
): ClaimSelection {
  const label = kind === undefined ? 'Claim' : `Claim:${claimLabels[kind]}`;
  const conditions =
    filter === undefined ? [] : conjuncts(expandedFilter(known, filter), parameters);
  return {
    isAll: kind === undefined && filter === undefined,
    match: (...more) => [
      `MATCH (claim:${label})`,
      // An index on study and path holds only claims of which both are asked.
      ...where(['claim.study = $study', 'claim.path IS NOT NULL', ...more, ...conditions]),
    ],
    conditions: kind === undefined ? conditions : [`claim:${claimLabels[kind]}`, ...conditions],
  };
}

function conjuncts(filter: Filter, parameters: NumberedParameters): readonly string[] {
  return 'and' in filter
    ? filter.and.flatMap((part) => conjuncts(part, parameters))
    : [claimCondition(filter, parameters)];
}
