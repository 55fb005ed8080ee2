import type { CountRequest, CountResult, GroupCount, Tally } from '@samenspel/claims';
import {
  conceptPlaces,
  keyFamilies,
  mostGroups,
  termOrder,
  tooManyGroups,
  type ActorKey,
  type KeyFamily,
} from '@samenspel/snapshot';
import { StoreError } from '@samenspel/store';
import { numberIn, rowsIn, textIn, type Row } from '../row.ts';
import type { KnownStudy } from './known-study.ts';

/**
 * The counts in the row that the statement of `countStatement` gave, once it is sure that what was known is still so.
 *
 * @throws SnapshotError TOO_LARGE for too many groups
 */
export function readCount(known: KnownStudy, request: CountRequest, row: Row): CountResult {
  return {
    total: readTally(known, row, numberIn(row, 'repeats')),
    groups: request.groupBy.length === 0 ? [] : readGroups(known, request, row),
    version: { epoch: textIn(row, 'epoch'), number: numberIn(row, 'version') },
  };
}

/** Groups in the order of their keys, one after the other: what is not said comes last. */
function readGroups(known: KnownStudy, { groupBy }: CountRequest, row: Row): readonly GroupCount[] {
  const rows = rowsIn(row, 'groups');
  if (rows.length > mostGroups) throw tooManyGroups();
  const repeats = new Map(
    rowsIn(row, 'groupRepeats').map((group) => [
      JSON.stringify(group.key),
      numberIn(group, 'repeats'),
    ]),
  );
  const orders = keyOrders(known, groupBy);
  return rows
    .map((group) => ({
      key: keyIn(group),
      ...readTally(known, group, repeats.get(JSON.stringify(group.key)) ?? 0),
    }))
    .sort((one, other) => {
      for (const [at, compare] of orders.entries()) {
        const difference = compare(one.key[at] ?? null, other.key[at] ?? null);
        if (difference !== 0) return difference;
      }
      return 0;
    });
}

function readTally({ schemes }: KnownStudy, tally: Row, repeats: number): Tally {
  const compare = termOrder(conceptPlaces(schemes, 'concept:origin'));
  const origins = rowsIn(tally, 'origins')
    .map((one) => [textIn(one, 'origin'), numberIn(one, 'claims')] as const)
    .sort(([one], [other]) => compare(one, other));
  const claims = origins.reduce((sum, [, count]) => sum + count, 0);
  const respondentGroups = numberIn(tally, 'speakingGroups');
  return {
    claims,
    distinctClaims: claims - repeats,
    respondents: numberIn(tally, 'speakers') - respondentGroups,
    respondentGroups,
    origins: Object.fromEntries(origins),
  };
}

type KeyOrder = (one: string | null, other: string | null) => number;

/** The order of each key of a `groupBy`. */
function keyOrders({ schemes }: KnownStudy, groupBy: CountRequest['groupBy']): readonly KeyOrder[] {
  const orders: KeyOrder[] = [];
  for (const family of keyFamilies(groupBy))
    for (const [index, position] of family.positions.entries()) {
      const compare = termOrder(conceptPlaces(schemes, domainOf(family, index)));
      orders[position] = (one, other) => {
        if (one !== null && other !== null) return compare(one, other);
        return Number(one === null) - Number(other === null);
      };
    }
  return orders;
}

function domainOf(family: KeyFamily, index: number): string {
  if (family.of === 'property') return family.property.domain;
  const kinds: readonly (ActorKey | undefined)[] = ['actorKind', 'actorTopKind'];
  return kinds.includes(family.keys[index]) ? 'concept:actor-kind' : 'actor';
}

function keyIn({ key }: Row): readonly (string | null)[] {
  if (Array.isArray(key)) return key.map((one) => (typeof one === 'string' ? one : null));
  throw new StoreError(
    'STORE_UNAVAILABLE',
    'The database answers with something else than a list for the key of a group. Copy the studies anew from their notes.',
  );
}
