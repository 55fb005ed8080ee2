import type { CountRequest } from '@samenspel/claims';
import { checkKeys, mostGroups } from '@samenspel/snapshot';
import { claimSelection, type ClaimSelection } from './claim-selection.ts';
import { groupBinding, type GroupBinding } from './group-binding.ts';
import type { KnownStudy } from './known-study.ts';
import { numberedParameters, stateOf, subquery, where, type Statement } from './statement.ts';

/**
 * The statement for a count. Its row has the tally of all claims and, with keys, the tally of each group, of which
 * there is one more than allowed where there are too many; and, apart, how many claims of each group repeat others.
 *
 * @throws SnapshotError INVALID for keys, or a filter, that are none
 */
export function countStatement(known: KnownStudy, request: CountRequest): Statement {
  checkKeys(request);
  const parameters = numberedParameters();
  const selection = claimSelection(known, request, parameters);
  const groups = groupBinding(request);
  const isGrouped = groups.keys.length > 0;
  return {
    text: [
      'MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL',
      allClaims(selection),
      repeatingPairs(selection),
      ...tallied,
      subquery('CALL (pairs)', 'UNWIND pairs AS pair', 'RETURN count(DISTINCT pair[0]) AS repeats'),
      ...(isGrouped ? [groupsOf(selection, groups), repeatsOfGroups(groups)] : []),
      `RETURN ${[
        stateOf,
        'origins, speakers, speakingGroups, repeats',
        ...(isGrouped ? ['groups, groupRepeats'] : []),
      ].join(',\n  ')}`,
    ].join('\n'),
    parameters: {
      study: known.study.id,
      ...parameters.all(),
      respondentGroups: known.respondentGroups,
      ...(request.groupBy.includes('actorTopKind') ? { topKinds: known.topKinds } : {}),
      ...(isGrouped ? { most: mostGroups + 1 } : {}),
    },
  };
}

/** What tallies are made of: claims of one origin that the same respondents certainly say are one row. */
const row = 'origin: origin, certain: certain, claims: claims';

function allClaims({ match }: ClaimSelection): string {
  return subquery(
    'CALL ()',
    ...match(),
    'WITH claim.origin AS origin, claim.certain AS certain, count(*) AS claims,',
    '  collect(CASE WHEN claim.restatement THEN claim END) AS restating',
    `RETURN collect({${row}, restating: restating}) AS rows`,
  );
}

/**
 * Each claim with each other one that it repeats, also by way of claims that were not asked for. Of claims that restate
 * each other in a circle each repeats those with a lower key only, so that one of them remains.
 */
function repeatingPairs({ conditions }: ClaimSelection): string {
  return subquery(
    'CALL (rows)',
    'UNWIND rows AS row',
    'UNWIND row.restating AS restating',
    subquery(
      'CALL (restating)',
      'MATCH (restating)<-[:RESTATES*]-(repeating:Claim)',
      'RETURN collect(DISTINCT repeating) AS circle',
    ),
    subquery(
      'CALL (restating)',
      'MATCH (restating)-[:RESTATES*]->(claim:Claim)',
      'RETURN DISTINCT claim',
    ),
    'WITH *',
    ...where([
      '(NOT claim IN circle OR [claim.orderHigh, claim.orderLow] < [restating.orderHigh, restating.orderLow])',
      ...conditions,
    ]),
    'RETURN collect([restating, claim]) AS pairs',
  );
}

function groupsOf({ match }: ClaimSelection, { bind, keys }: GroupBinding): string {
  return subquery(
    'CALL ()',
    ...match(),
    ...bind,
    `WITH ${keys.join(', ')}, claim.origin AS origin, claim.certain AS certain, count(*) AS claims`,
    `WITH ${keys.join(', ')}, collect({${row}}) AS rows`,
    'LIMIT $most',
    ...tallied,
    `RETURN collect({key: [${keys.join(', ')}], ${tally}}) AS groups`,
  );
}

/** A pair is in a group when both of it are. */
function repeatsOfGroups({ bind, keys }: GroupBinding): string {
  return subquery(
    'CALL (pairs)',
    'UNWIND pairs AS pair',
    'UNWIND pair AS claim',
    ...bind,
    `WITH pair, ${keys.join(', ')}, count(*) AS members`,
    'WHERE members = 2',
    `WITH [${keys.join(', ')}] AS key, count(DISTINCT pair[0]) AS repeats`,
    'RETURN collect({key: key, repeats: repeats}) AS groupRepeats',
  );
}

/** Lines that bind the parts of the tally of `rows`. */
const tallied = [
  subquery(
    'CALL (rows)',
    'UNWIND rows AS row',
    'WITH row.origin AS origin, sum(row.claims) AS claims',
    'RETURN collect({origin: origin, claims: claims}) AS origins',
  ),
  subquery(
    'CALL (rows)',
    'UNWIND rows AS row',
    'UNWIND row.certain AS respondent',
    'WITH DISTINCT respondent',
    'RETURN count(*) AS speakers,',
    '  count(CASE WHEN respondent IN $respondentGroups THEN 1 END) AS speakingGroups',
  ),
];

const tally = 'origins: origins, speakers: speakers, speakingGroups: speakingGroups';
