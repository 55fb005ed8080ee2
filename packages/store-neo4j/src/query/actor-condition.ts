import type { ActorFilter } from '@samenspel/claims';
import { joined, type NumberedParameters } from './statement.ts';

/**
 * The conditions on the node of an actor. Of an actor that nobody declares only the id is there, so that a comparison
 * gives null; where that may not pass for false, as under a negation, it is made false.
 *
 * @param actor the variable of the node
 */
export function actorConditions(
  actor: string,
  filter: ActorFilter,
  parameters: NumberedParameters,
): readonly string[] {
  const { id, kind, granularity, area, employer, not } = filter;
  const { add } = parameters;
  const conditions: string[] = [];
  if (id !== undefined) {
    const ids = add(id);
    conditions.push(`(${actor}.id IN ${ids} OR ${actor}.role IN ${ids})`);
  }
  if (kind !== undefined) conditions.push(`${actor}.kind IN ${add(kind)}`);
  if (granularity !== undefined) conditions.push(`${actor}.granularity IN ${add(granularity)}`);
  if (area !== undefined) conditions.push(`any(area IN ${actor}.areas WHERE area IN ${add(area)})`);
  if (employer !== undefined) conditions.push(`${actor}.employer IN ${add(employer)}`);
  if (not !== undefined) {
    const unwanted = actorConditions(actor, not, parameters);
    conditions.push(`NOT ${joined('AND', unwanted.map(falseForNull), 'true')}`);
  }
  return conditions;
}

/** A condition that is false where it was null. */
export function falseForNull(condition: string): string {
  return `coalesce(${condition}, false)`;
}
