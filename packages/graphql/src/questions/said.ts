import { isConceptId, type Scheme } from '@samenspel/ontology';
import type { Counted } from '@samenspel/snapshot';
import type { Builder } from '../builder.ts';
import { checkSize } from '../pages/page-arguments.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { when } from '../reading/when.ts';
import type { ClaimRecord, CollaborationRecord } from '../records.ts';

/** A number of a measure, with the claims that it rests on by the integers that the snapshot gives them. */
export interface SaidRecord extends Counted {
  readonly study: OpenStudy;
}

/** The argument of fields that give the first of the claims that a number rests on. */
export function firstClaims(builder: Builder) {
  return builder.args((t) => ({
    first: t.int({ defaultValue: 10, required: true, description: 'So many, at most 500.' }),
  }));
}

/** The first of the claims that a number rests on. */
export function claimsOf(
  study: OpenStudy,
  rows: readonly number[],
  first: number,
): readonly ClaimRecord[] | Promise<readonly ClaimRecord[]> {
  return when(study.claimsOfRows.many(rows.slice(0, checkSize('first', first))), (claims) =>
    claims.filter((claim) => claim !== undefined),
  );
}

/** The first of the collaborations that a number rests on. */
export function collaborationsOf(
  study: OpenStudy,
  rows: readonly number[],
  first: number,
): readonly CollaborationRecord[] | Promise<readonly CollaborationRecord[]> {
  return when(claimsOf(study, rows, first), (claims) =>
    claims.filter((claim) => claim.kind === 'collaboration'),
  );
}

/** The id of a concept of a closed scheme; nothing where the measure gives none. */
export function idIn<Id extends string>(
  scheme: Scheme<Id>,
  text: string | null | undefined,
): Id | null {
  return text !== null && text !== undefined && isConceptId(scheme, text) ? text : null;
}
