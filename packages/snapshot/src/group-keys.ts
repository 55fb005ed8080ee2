import type { CountRequest, GroupKey } from '@samenspel/claims';
import { groupedProperty } from './asked-property.ts';
import type { KnownProperty } from './column-names.ts';
import { SnapshotError } from './errors.ts';

/** How many keys a count may be nested by. */
export const mostKeys = 4;

/** What an actor can be grouped by. */
export type ActorKey = 'actor' | 'actorKind' | 'actorTopKind' | 'employer';

/**
 * Keys of a `groupBy` that are answered together, and their positions in it: keys on participants speak of the same
 * participant, keys on intermediaries of the same intermediary; each property is one by itself.
 */
export type KeyFamily = { readonly positions: readonly number[] } & (
  | { readonly of: 'participants' | 'intermediaries'; readonly keys: readonly ActorKey[] }
  | { readonly of: 'property'; readonly property: KnownProperty }
);

const participantKeys: readonly GroupKey[] = ['actor', 'actorKind', 'actorTopKind', 'employer'];
const intermediaryKeys: readonly GroupKey[] = ['via', 'viaKind'];

/** @throws SnapshotError INVALID for too many keys, or one twice */
export function checkKeys({ groupBy }: Pick<CountRequest, 'groupBy'>): void {
  if (groupBy.length > mostKeys) {
    throw new SnapshotError(
      'INVALID',
      `Claims cannot be grouped by ${String(groupBy.length)} keys at once; expected at most ${String(mostKeys)}.`,
    );
  }
  if (new Set(groupBy).size < groupBy.length) {
    throw new SnapshotError(
      'INVALID',
      `Claims cannot be grouped twice by one key: ${groupBy.join(', ')}. Name each key once.`,
    );
  }
}

/**
 * The keys of a `groupBy` by what they speak of, in the order in which each is first named.
 *
 * @throws SnapshotError INVALID for a key that is none
 */
export function keyFamilies(groupBy: readonly GroupKey[]): readonly KeyFamily[] {
  const families: KeyFamily[] = [];
  const seen = new Set<GroupKey>();
  for (const key of groupBy) {
    if (seen.has(key)) continue;
    const all = [participantKeys, intermediaryKeys].find((keys) => keys.includes(key)) ?? [key];
    const positions = groupBy.flatMap((other, at) => (all.includes(other) ? [at] : []));
    const keys = groupBy.filter((other) => all.includes(other));
    for (const one of keys) seen.add(one);
    if (all === participantKeys || all === intermediaryKeys) {
      const of = all === participantKeys ? 'participants' : 'intermediaries';
      families.push({ of, keys: keys.map(actorKeyOf), positions });
    } else {
      families.push({ of: 'property', property: groupedProperty(key), positions });
    }
  }
  return families;
}

function actorKeyOf(key: GroupKey): ActorKey {
  switch (key) {
    case 'actorKind':
    case 'viaKind':
      return 'actorKind';
    case 'actorTopKind':
    case 'employer':
      return key;
    default:
      return 'actor';
  }
}
