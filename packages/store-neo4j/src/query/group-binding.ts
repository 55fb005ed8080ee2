import type { CountRequest } from '@samenspel/claims';
import { keyFamilies, type ActorKey, type KeyFamily } from '@samenspel/snapshot';
import { subquery } from './statement.ts';

/** The keys of a count, as parts of statements that bind `claim`. */
export interface GroupBinding {
  /** Lines that give a row for each group of `claim`, and bind its keys. */
  readonly bind: readonly string[];
  /** The variables of the keys, in the order of the request. */
  readonly keys: readonly string[];
}

/**
 * The groups of a claim: one for each combination of what it has for the keys, null where it does not say. Keys on
 * participants are about one of them together, and so are those on intermediaries.
 *
 * @throws SnapshotError INVALID for a key that is none
 */
export function groupBinding({ groupBy }: Pick<CountRequest, 'groupBy'>): GroupBinding {
  const keys = groupBy.map((_, at) => `key${at + 1}`);
  const families = keyFamilies(groupBy);
  return { keys, bind: families.map((family) => bindingOf(family, keys)) };
}

function bindingOf(family: KeyFamily, keys: readonly string[]): string {
  const names = family.positions.map((at) => keys[at] ?? '');
  if (family.of === 'property') {
    const { name, many } = family.property;
    const [key = ''] = names;
    return many
      ? subquery(
          'CALL (claim)',
          `UNWIND coalesce(claim.${name}, [null]) AS ${key}`,
          `RETURN DISTINCT ${key}`,
        )
      : `WITH *, claim.${name} AS ${key}`;
  }
  const type = family.of === 'participants' ? 'PARTICIPANT' : 'VIA';
  const values = family.keys.map((key, at) => `${actorValues[key]} AS ${names[at] ?? ''}`);
  return subquery(
    'CALL (claim)',
    `OPTIONAL MATCH (claim)-[:${type}]->(actor)`,
    `RETURN DISTINCT ${values.join(', ')}`,
  );
}

/** What an actor is, by a key. A kind without a wider one is its own top. */
const actorValues: Readonly<Record<ActorKey, string>> = {
  actor: 'actor.id',
  actorKind: 'actor.kind',
  actorTopKind: 'coalesce($topKinds[actor.kind], actor.kind)',
  employer: 'actor.employer',
};
