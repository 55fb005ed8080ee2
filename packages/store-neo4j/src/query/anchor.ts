import type { EntityType, Filter, PropertyName } from '@samenspel/claims';
import { keyOf } from '../keys.ts';
import type { KnownStudy } from './known-study.ts';

/** Nodes that every claim which a filter keeps is connected with, so that the database can begin at them. */
export interface Anchor {
  readonly label: 'Entity' | 'Note';
  /** Type of the relationship from the claim. */
  readonly relationship: string;
  readonly keys: readonly string[];
}

/** The relationships that stand for the values of properties, those that mostly lead to the fewest claims first. */
const related: readonly (readonly [PropertyName, EntityType | 'note', relationship: string])[] = [
  ['note', 'note', 'IN_NOTE'],
  ['placed', 'actor', 'PLACED'],
  ['initiative', 'actor', 'INITIATED_BY'],
  ['at', 'actor', 'AT'],
  ['about', 'actor', 'ABOUT'],
  ['proposition', 'proposition', 'ON'],
  ['respondent', 'respondent', 'SAID_BY'],
  ['document', 'document', 'IN_SOURCE'],
  ['code', 'code', 'CODED'],
  ['area', 'area', 'IN_AREA'],
];

/**
 * Where to begin with conditions (of `expandedFilter`) that must all hold: at the actors or other entities that one of
 * them names. None when none names any.
 */
export function anchorOf(known: KnownStudy, conditions: readonly Filter[]): Anchor | undefined {
  for (const condition of conditions) {
    const actors = namedActors(condition);
    if (actors === undefined) continue;
    const ids = actors.ids.flatMap((id) => [id, ...(known.rolesInAreas.get(id) ?? [])]);
    return anchorAt(known, 'actor', actors.relationship, ids);
  }
  for (const [name, type, relationship] of related)
    for (const condition of conditions)
      if ('in' in condition && condition.property === name)
        return anchorAt(known, type, relationship, condition.in);
  return undefined;
}

function namedActors(
  condition: Filter,
): { readonly ids: readonly string[]; readonly relationship: string } | undefined {
  const [filters, relationship] =
    'participant' in condition
      ? [[condition.participant], 'PARTICIPANT']
      : 'via' in condition
        ? [[condition.via], 'VIA']
        : 'between' in condition
          ? [condition.between, 'PARTICIPANT']
          : [[], ''];
  const ids = filters.find(({ id }) => id !== undefined)?.id;
  return ids && { ids, relationship };
}

function anchorAt(
  { study }: KnownStudy,
  type: EntityType | 'note',
  relationship: string,
  ids: readonly string[],
): Anchor {
  return {
    label: type === 'note' ? 'Note' : 'Entity',
    relationship,
    keys: [...new Set(ids)].map((id) => keyOf(study.id, type, id)),
  };
}
