import {
  isSameVersion,
  recordKey,
  type EntityOf,
  type EntityType,
  type Study,
  type Version,
} from '@samenspel/claims';
import { count, page, type Snapshot } from '@samenspel/snapshot';
import { unlessAborted } from '../abort.ts';
import { compareCodePoints } from '../code-point-order.ts';
import { StoreError } from '../errors.ts';
import { shareQuestions } from '../keeping/shared-questions.ts';
import type { LinkToClaim, Options, ResolvedKey, Scope, Store } from '../port.ts';
import { checkScope, inScope, noSuchStudy } from '../scope.ts';
import { asSnapshotFailure } from '../snapshot-answers.ts';
import type { Recollection } from './recollection.ts';
import { createRecollections } from './recollections.ts';
import type { Records } from './records.ts';

/** A store, and what it said of the present versions of its studies. */
export interface RecordMemory {
  /**
   * The store as one reader sees it from now on: at its first read it asks once which versions the studies have, and
   * what is remembered of those is not asked again. It may be of before what is written while the reader reads: take a
   * new view for each request.
   */
  readonly view: () => Store;
}

export interface MemoryLimits {
  /** Records of all studies together; none are remembered when 0. */
  readonly most: number;
  /** Is told of each look for records whether all of them were remembered. */
  readonly looked?: (isHit: boolean) => void;
}

const everything: Scope = { studies: 'all' };

/**
 * Remembers what a store has read, as long as the studies keep their versions: their snapshots, claims, entities and
 * notes. A record is remembered only when its study had the same version before and after it was read, so what a reader
 * sees is always of one version, or newer where it was not remembered.
 */
export function rememberRecords(given: Store, { most, looked }: MemoryLimits): RecordMemory {
  if (most === 0) return { view: () => given };
  // Its calls taken once: to take them from a store that is looked at costs much for each view.
  const store = { ...given };
  const recollections = createRecollections(most);
  const presentVersions = shareQuestions<'all', ReadonlyMap<string, Version>>(() =>
    store.versions(everything),
  );
  const present = async (): Promise<ReadonlyMap<string, Version>> => {
    const versions = await presentVersions('all');
    recollections.keepOnly(versions);
    return versions;
  };
  return { view: () => viewOf(store, recollections, { present, looked }) };
}

function viewOf(
  store: Store,
  recollections: ReturnType<typeof createRecollections>,
  {
    present,
    looked,
  }: {
    readonly present: () => Promise<ReadonlyMap<string, Version>>;
    readonly looked: MemoryLimits['looked'] | undefined;
  },
): Store {
  let asked: Promise<Map<string, Version>> | undefined;
  const versions = () => (asked ??= present().then((found) => new Map(found)));

  const versionOf = async (
    scope: Scope,
    study: string,
    options: Options | undefined,
  ): Promise<Version> => {
    checkScope(scope, study);
    const version = (await unlessAborted(versions(), options)).get(study);
    if (version === undefined) throw noSuchStudy(study);
    return version;
  };

  /** Remembers what was read while a study had a version, when it has it still. @returns whether it has */
  const remember = async (
    study: string,
    version: Version,
    add: (recollection: Recollection) => void,
  ): Promise<boolean> => {
    const now = (await present()).get(study);
    const isPresent = now !== undefined && isSameVersion(now, version);
    if (isPresent) add(recollections.toAddTo(study, version));
    return isPresent;
  };
  /** The same, for who does not wait for it: an answer that is there is not lost when the store goes away. */
  const rememberLater = (...given: Parameters<typeof remember>) => {
    remember(...given).catch(() => undefined);
  };

  /** Records that are remembered, and the others from the store. */
  const recall = async <Id, Item>(
    study: string,
    version: Version,
    ids: readonly Id[],
    of: (recollection: Recollection) => Records<Id, Item>,
    ask: (missing: readonly Id[]) => Promise<readonly (Item | undefined)[]>,
  ): Promise<{
    readonly items: readonly (Item | undefined)[];
    /** Whether all of them are of the version. */
    readonly isOfVersion: () => Promise<boolean>;
  }> => {
    const recollection = recollections.at(study, version);
    const known = recollection === undefined ? [] : of(recollection).many(ids);
    const missing = [...new Set(ids.filter((_, at) => known[at] === undefined))];
    if (ids.length > 0) looked?.(missing.length === 0);
    if (missing.length === 0)
      return {
        items: known.map((item) => item ?? undefined),
        isOfVersion: () => Promise.resolve(true),
      };
    const found = await ask(missing);
    const later = remember(study, version, (toAddTo) => {
      of(toAddTo).add(missing, found);
    });
    later.catch(() => undefined);
    const byId = new Map(missing.map((id, at) => [id, found[at]]));
    return {
      items: ids.map((id, at) => {
        const item = known[at];
        return item === undefined ? byId.get(id) : (item ?? undefined);
      }),
      isOfVersion: () => later,
    };
  };

  const recalled = async <Id, Item>(
    scope: Scope,
    study: string,
    options: Options | undefined,
    ...given: [
      ids: readonly Id[],
      of: (recollection: Recollection) => Records<Id, Item>,
      ask: (missing: readonly Id[]) => Promise<readonly (Item | undefined)[]>,
    ]
  ): Promise<readonly (Item | undefined)[]> => {
    const version = await versionOf(scope, study, options);
    return (await recall(study, version, ...given)).items;
  };

  const snapshotOf = async (
    scope: Scope,
    study: string,
    options: Options | undefined,
  ): Promise<Snapshot> => {
    const version = await versionOf(scope, study, options);
    const known = recollections.at(study, version)?.snapshot;
    if (known !== undefined) return known;
    const snapshot = await store.snapshot(scope, study, options);
    // It may be newer than what was asked before: so is then all that is read after it.
    (await versions()).set(study, snapshot.version);
    rememberLater(study, snapshot.version, (toAddTo) => {
      toAddTo.snapshot = snapshot;
    });
    return snapshot;
  };

  const snapshotUnlessTooLarge = async (
    ...given: Parameters<typeof snapshotOf>
  ): Promise<Snapshot | undefined> => {
    try {
      return await snapshotOf(...given);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'TOO_LARGE') return undefined;
      throw error;
    }
  };

  return {
    ...store,

    async studies(scope, options) {
      const found = await unlessAborted(versions(), options);
      const known = [...found].map(([id, version]) => recollections.at(id, version)?.manifest);
      const seen = (all: readonly Study[]) => all.filter(({ id }) => inScope(scope, id));
      if (known.every((manifest) => manifest !== undefined)) return seen(known);
      const all = await store.studies(everything, options);
      for (const manifest of all) {
        const version = found.get(manifest.id);
        if (version === undefined) continue;
        rememberLater(manifest.id, version, (toAddTo) => {
          toAddTo.manifest = manifest;
        });
      }
      return seen(all);
    },

    version: versionOf,
    snapshot: snapshotOf,

    claims: (scope, study, ids, options) =>
      recalled(
        ...([scope, study, options, ids] as const),
        ({ claims }) => claims,
        (missing) => store.claims(scope, study, missing, options),
      ),

    claimsOfRows: (scope, study, rows, options) =>
      recalled(
        ...([scope, study, options, rows] as const),
        (recollection) => recollection.rows,
        (missing) => store.claimsOfRows(scope, study, missing, options),
      ),

    entities: <Type extends EntityType>(
      scope: Scope,
      study: string,
      type: Type,
      ids: readonly string[],
      options?: Options,
    ) =>
      recalled(
        ...([scope, study, options, ids] as const),
        ({ entities }): Records<string, EntityOf<Type>> => entities[type],
        (missing) => store.entities(scope, study, type, missing, options),
      ),

    async allEntities<Type extends EntityType>(
      scope: Scope,
      study: string,
      type: Type,
      options?: Options,
    ): Promise<readonly EntityOf<Type>[]> {
      const version = await versionOf(scope, study, options);
      const lists: { [Each in EntityType]?: readonly EntityOf<Each>[] } | undefined =
        recollections.at(study, version)?.lists;
      const known = lists?.[type];
      if (known !== undefined) return known;
      const list = await store.allEntities(scope, study, type, options);
      rememberLater(study, version, (toAddTo) => {
        const into: { [Each in Type]?: readonly EntityOf<Each>[] } = toAddTo.lists;
        if (into[type] === undefined && recollections.roomFor(study, list.length))
          into[type] = list;
      });
      return list;
    },

    async notes(scope, study, ids, options) {
      if (ids === undefined) return store.notes(scope, study, ids, options);
      const wanted = [...new Set(ids)].sort(compareCodePoints);
      const found = await recalled(
        ...([scope, study, options, wanted] as const),
        ({ notes }) => notes,
        async (missing) => {
          const heads = await store.notes(scope, study, missing, options);
          const byId = new Map(heads.map((head) => [head.id, head]));
          return missing.map((id) => byId.get(id));
        },
      );
      return found.filter((head) => head !== undefined);
    },

    async linksTo(scope, study, claims, options) {
      const wanted = [...new Set(claims)];
      const found = await recalled<string, readonly LinkToClaim[]>(
        ...([scope, study, options, wanted] as const),
        ({ links }) => links,
        async (missing) => {
          const links = await store.linksTo(scope, study, missing, options);
          return missing.map((id) => links.get(id));
        },
      );
      return new Map(
        wanted.flatMap((id, at): readonly [string, readonly LinkToClaim[]][] => {
          const links = found[at];
          return links === undefined ? [] : [[id, links]];
        }),
      );
    },

    async resolve(scope, keys, options) {
      const known = new Map<string, ResolvedKey>();
      for (const [study, version] of await unlessAborted(versions(), options)) {
        const records = inScope(scope, study) && recollections.at(study, version)?.keys;
        if (!records) continue;
        for (const found of records.many(keys)) if (found) known.set(keyOf(found), found);
      }
      const missing = [...new Set(keys.filter((key) => !known.has(key)))];
      if (missing.length > 0) {
        const found = await store.resolve(scope, missing, options);
        for (const each of found) if (each !== undefined) known.set(keyOf(each), each);
        await rememberKeys(found);
      }
      return keys.map((key) => known.get(key));
    },

    async page(scope, request, options) {
      const { study } = request;
      const snapshot = await snapshotUnlessTooLarge(scope, study, options);
      if (snapshot === undefined) return store.page(scope, request, options);
      const rows = fromSnapshot(() => page(snapshot, request));
      const { items, isOfVersion } = await recall(
        ...([study, snapshot.version, rows.items.map(({ id }) => id)] as const),
        (recollection) => recollection.rows,
        (missing) => store.claimsOfRows(scope, study, missing, options),
      );
      // The study has changed since: the store has the means to catch up with it.
      if (!(await isOfVersion())) return store.page(scope, request, options);
      return {
        ...rows,
        items: rows.items.flatMap(({ cursor }, at) => {
          const item = items[at];
          return item === undefined ? [] : [{ item, cursor }];
        }),
      };
    },

    async count(scope, request, options) {
      const snapshot = await snapshotUnlessTooLarge(scope, request.study, options);
      if (snapshot === undefined) return store.count(scope, request, options);
      return fromSnapshot(() => count(snapshot, request));
    },
  };

  async function rememberKeys(found: readonly (ResolvedKey | undefined)[]): Promise<void> {
    const now = await versions();
    for (const resolved of found) {
      if (resolved === undefined) continue;
      const version = now.get(resolved.study);
      if (version === undefined) continue;
      rememberLater(resolved.study, version, ({ keys }) => {
        keys.add([keyOf(resolved)], [resolved]);
      });
    }
  }
}

function keyOf({ study, type, id }: ResolvedKey): string {
  return recordKey(study, type, id);
}

function fromSnapshot<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asSnapshotFailure(error);
  }
}
