import type { ClaimKind, Filter } from '@samenspel/claims';
import { claimLabels } from '../keys.ts';
import { anchorOf } from './anchor.ts';
import { claimCondition } from './claim-condition.ts';
import { expandedFilter } from './expanded-filter.ts';
import type { KnownStudy } from './known-study.ts';
import { where, type NumberedParameters } from './statement.ts';

/** The claims that a request asks about, as parts of statements that have `$study`. */
export interface ClaimSelection {
  /** Whether it is all claims of the study. */
  readonly isAll: boolean;
  /** Lines that bind `claim` to each of them once, where more conditions hold. */
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
  const filters = filter === undefined ? [] : conjuncts(expandedFilter(known, filter));
  const anchor = anchorOf(known, filters);
  const anchorKeys = anchor && parameters.add(anchor.keys);
  const conditions = filters.map((one) => claimCondition(one, parameters));
  return {
    isAll: kind === undefined && filter === undefined,
    match: (...more) =>
      anchor === undefined
        ? [
            `MATCH (claim:${label})`,
            // The index on study and path holds the claims that have both, and is used where both are asked.
            ...where(['claim.study = $study', 'claim.path IS NOT NULL', ...more, ...conditions]),
          ]
        : [
            `MATCH (anchor:${anchor.label})<-[:${anchor.relationship}]-(claim:${label})`,
            `WHERE anchor.key IN ${anchorKeys ?? ''}`,
            'WITH DISTINCT claim',
            ...where([...more, ...conditions]),
          ],
    conditions: kind === undefined ? conditions : [`claim:${claimLabels[kind]}`, ...conditions],
  };
}

/** Filters that must all hold for a filter to. */
function conjuncts(filter: Filter): readonly Filter[] {
  return 'and' in filter ? filter.and.flatMap(conjuncts) : [filter];
}
