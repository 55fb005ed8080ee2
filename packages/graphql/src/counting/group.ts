import type { GroupCount, GroupKey, Tally, Version } from '@samenspel/claims';
import { apiError } from '../errors.ts';
import { checkProperty, type ClaimSelection } from '../pages/claim-page.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { ClaimRecord, GroupValueRecord } from '../records.ts';
import { isActorKey, keepingPath, type KeyValue } from './key-filter.ts';

/** Claims that have a value in common, in groups of groups. */
export interface GroupRecord {
  readonly selection: ClaimSelection;
  /** The keys of the groups that it is in and its own, with their values. */
  readonly path: readonly KeyValue[];
  readonly key: GroupKey;
  /** `undefined` for the claims that do not say. */
  readonly value: GroupValueRecord | undefined;
  readonly tally: Tally;
  readonly groups: readonly GroupRecord[];
}

/** A row of a table of counts. */
export interface CountRowRecord {
  readonly values: readonly (GroupValueRecord | null)[];
  readonly tally: Tally;
}

/** A table of counts. */
export interface CountsRecord {
  readonly total: Tally;
  readonly rows: readonly CountRowRecord[];
  readonly version: Version;
}

function checkKeys(keys: readonly GroupKey[], { kind }: ClaimSelection): void {
  for (const key of keys) {
    if (isActorKey(key)) {
      if (kind === undefined || kind === 'collaboration') continue;
      throw apiError(
        'BAD_ARGUMENT',
        `Claims of the kind ${kind} have no participants to group by.`,
        'Group collaborations by it.',
      );
    }
    checkProperty(key, kind);
  }
}

function valueOf(study: OpenStudy, key: GroupKey, id: string | null): GroupValueRecord | undefined {
  return id === null ? undefined : { study, key, id };
}

function countOf({ study, kind, filter }: ClaimSelection, groupBy: readonly GroupKey[]) {
  return study.count({
    ...(kind === undefined ? {} : { kind }),
    ...(filter === undefined ? {} : { filter }),
    groupBy,
  });
}

/** How many claims of a selection there are. */
export async function tallyOf(selection: ClaimSelection): Promise<Tally> {
  return (await countOf(selection, [])).total;
}

/** The table of counts of a selection by some keys, one row per combination of values. */
export async function countsOf(
  selection: ClaimSelection,
  keys: readonly GroupKey[],
): Promise<CountsRecord> {
  checkKeys(keys, selection);
  const { total, groups, version } = await countOf(selection, keys);
  return {
    total,
    rows: groups.map(({ key, ...tally }) => ({
      values: keys.map((each, at) => valueOf(selection.study, each, key[at] ?? null) ?? null),
      tally,
    })),
    version,
  };
}

/** The claims of a selection in groups by the first key, each in groups by the next. */
export async function groupsOf(
  selection: ClaimSelection,
  keys: readonly GroupKey[],
): Promise<readonly GroupRecord[]> {
  checkKeys(keys, selection);
  // A respondent speaks in several groups of a group, so each level is counted by itself.
  const levels = await Promise.all(
    keys.map(async (_, depth) => (await countOf(selection, keys.slice(0, depth + 1))).groups),
  );
  const below = levels.map((level, depth) => childrenOf(level, depth));
  const build = (path: readonly KeyValue[]): readonly GroupRecord[] => {
    const depth = path.length;
    const key = keys[depth];
    if (key === undefined) return [];
    const within = JSON.stringify(path.map(({ id }) => id));
    return (below[depth]?.get(within) ?? []).map(({ key: ids, ...tally }) => {
      const id = ids[depth] ?? null;
      const inside = [...path, { key, id }];
      return {
        selection,
        path: inside,
        key,
        value: valueOf(selection.study, key, id),
        tally,
        groups: build(inside),
      };
    });
  };
  return build([]);
}

/** The first claims of a group, in the order of their place in the sources. */
export async function claimsOfGroup(
  { selection, path }: GroupRecord,
  first: number,
): Promise<readonly ClaimRecord[]> {
  const { study, kind, filter } = selection;
  const conditions = await keepingPath(study, path);
  const { items } = await study.pageAmongOthers({
    ...(kind === undefined ? {} : { kind }),
    filter: { and: [...(filter === undefined ? [] : [filter]), ...conditions] },
    first,
  });
  return items.map(({ item }) => ({ ...item, study }));
}

/** The groups of a level by the key of the group that they are in. */
function childrenOf(
  level: readonly GroupCount[],
  depth: number,
): ReadonlyMap<string, GroupCount[]> {
  const children = new Map<string, GroupCount[]>();
  for (const group of level) {
    const parent = JSON.stringify(group.key.slice(0, depth));
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [group]);
    else known.push(group);
  }
  return children;
}
