import type { ActorFilter, Filter, Part } from '@samenspel/claims';
import { filteredProperty } from '@samenspel/snapshot';
import { actorConditions, falseForNull } from './actor-condition.ts';
import { joined, subquery, where, type NumberedParameters } from './statement.ts';

/**
 * A filter (`expandedFilter`) as a condition on the variable `claim`. A claim that does not say has no property, and a
 * comparison with it gives null: that passes for false everywhere but under a negation.
 *
 * @param isNegated whether null may not pass for false
 */
export function claimCondition(
  filter: Filter,
  parameters: NumberedParameters,
  isNegated = false,
): string {
  const part = (one: Filter) => claimCondition(one, parameters, isNegated);
  if ('and' in filter) return joined('AND', filter.and.map(part), 'true');
  if ('or' in filter) return joined('OR', filter.or.map(part), 'false');
  if ('not' in filter) return `NOT ${claimCondition(filter.not, parameters, true)}`;
  if ('exists' in filter) {
    return `claim.${filteredProperty(filter.property).name} IS ${filter.exists ? 'NOT NULL' : 'NULL'}`;
  }
  if ('in' in filter) {
    const { name, many } = filteredProperty(filter.property);
    const values = parameters.add(filter.in);
    const condition = many
      ? `any(value IN claim.${name} WHERE value IN ${values})`
      : `claim.${name} IN ${values}`;
    return isNegated ? falseForNull(condition) : condition;
  }
  if ('restatement' in filter) return `claim.restatement = ${parameters.add(filter.restatement)}`;
  if ('participants' in filter) return numberCondition(filter.participants, parameters);
  if ('participant' in filter) return participantCondition(filter, parameters);
  if ('via' in filter) {
    const conditions = actorConditions('actor', filter.via, parameters);
    return subquery('EXISTS', 'MATCH (claim)-[:VIA]->(actor)', ...where(conditions));
  }
  return pairCondition(filter.between, parameters);
}

/** What is no collaboration has no participants. */
function numberCondition(
  { min, max }: { readonly min?: number; readonly max?: number },
  { add }: NumberedParameters,
): string {
  const count = 'coalesce(claim.participants, 0)';
  const conditions: string[] = [];
  if (min !== undefined) conditions.push(`${count} >= ${add(min)}`);
  if (max !== undefined) conditions.push(`${count} <= ${add(max)}`);
  return joined('AND', conditions, 'true');
}

function participantCondition(
  { participant, parts }: { readonly participant: ActorFilter; readonly parts?: readonly Part[] },
  parameters: NumberedParameters,
): string {
  const part =
    parts === undefined ? [] : [`participant.part IN ${parameters.add([...new Set(parts)])}`];
  return subquery(
    'EXISTS',
    'MATCH (claim)-[participant:PARTICIPANT]->(actor)',
    ...where([...part, ...actorConditions('actor', participant, parameters)]),
  );
}

/**
 * The pairs of `pairsOf`: all with all who met together; else who with whom, and from whom to whom, where `who` stands
 * for the end that is not named.
 */
const isPair = `CASE
  WHEN claim.together THEN one <> other
  ELSE [oneIs.part, otherIs.part] IN [['who', 'with'], ['with', 'who'], ['from', 'to'], ['to', 'from']]
    OR (NOT 'to' IN claim.parts AND [oneIs.part, otherIs.part] IN [['from', 'who'], ['who', 'from']])
    OR (NOT 'from' IN claim.parts AND [oneIs.part, otherIs.part] IN [['who', 'to'], ['to', 'who']])
END`;

function pairCondition(
  [one, other]: readonly [ActorFilter, ActorFilter],
  parameters: NumberedParameters,
): string {
  return subquery(
    'EXISTS',
    'MATCH (one)<-[oneIs:PARTICIPANT]-(claim)-[otherIs:PARTICIPANT]->(other)',
    ...where([
      ...actorConditions('one', one, parameters),
      ...actorConditions('other', other, parameters),
      isPair,
    ]),
  );
}
