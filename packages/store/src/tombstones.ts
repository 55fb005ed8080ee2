import { StoreError } from './errors.ts';

/** Something that was erased from a study. */
export interface ErasedRecord {
  readonly type: 'respondent' | 'claim' | 'note';
  readonly id: string;
}

/** What was erased from one study, at one moment. */
export interface ErasedRecords {
  /** Whether nothing was: then there is nothing to ask. */
  readonly isEmpty: boolean;
  /** Those of some records that were erased. */
  readonly among: (records: Iterable<ErasedRecord>) => Promise<readonly ErasedRecord[]>;
}

/** How far a list of tombstones is: a store keeps it, so that a list that was lost or changed for another is noticed. */
export interface TombstoneMark {
  /** Of this list, and of no other; made of its key, which it does not tell. Empty for a list that was never written. */
  readonly list: string;
  /** Records in it; never fewer than before. */
  readonly count: number;
}

/**
 * What was erased, so that it never comes back: through a folder, a push, a copy or a backup. Kept apart from the store
 * and from its backups, because a backup that is put back must not bring an older list with it. It holds no ids: each
 * record is an HMAC-SHA-256 under a random key of the list, so that who has the list can ask whether an id was erased,
 * and cannot read which were.
 */
export interface Tombstones {
  /** Adds records, durable when it returns; what is there already is there once. @throws STORE_UNAVAILABLE */
  readonly add: (study: string, records: readonly ErasedRecord[]) => Promise<void>;
  /** What was erased from a study as of now, by whichever program. @throws STORE_UNAVAILABLE when the list is damaged */
  readonly of: (study: string) => Promise<ErasedRecords>;
  readonly mark: () => Promise<TombstoneMark>;
}

/** What is hashed for a record. The length of each part goes before it, so that no two records give the same text. */
export function tombstoneText(...parts: readonly string[]): string {
  return parts.map((part) => `${part.length}:${part}`).join('');
}

/** Tombstones that last as long as the program: for stores in memory. */
export function createTombstones(): Tombstones {
  const erased = new Map<string, Set<string>>();
  const key = crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const encoder = new TextEncoder();
  const hashed = async (...parts: readonly string[]): Promise<string> => {
    const bytes = await crypto.subtle.sign(
      'HMAC',
      await key,
      encoder.encode(tombstoneText(...parts)),
    );
    return String.fromCharCode(...new Uint8Array(bytes));
  };
  return {
    async add(study, records) {
      const marks = await Promise.all(records.map(({ type, id }) => hashed(study, type, id)));
      const name = await hashed(study);
      erased.set(name, new Set([...(erased.get(name) ?? []), ...marks]));
    },
    async of(study) {
      const marks = erased.get(await hashed(study)) ?? new Set<string>();
      return {
        isEmpty: marks.size === 0,
        async among(records) {
          const all = [...records];
          const found = await Promise.all(
            all.map(async ({ type, id }) => marks.has(await hashed(study, type, id))),
          );
          return all.filter((_, at) => found[at]);
        },
      };
    },
    async mark() {
      return {
        list: await hashed('list'),
        count: [...erased.values()].reduce((sum, { size }) => sum + size, 0),
      };
    },
  };
}

/**
 * Holds the list that a store is given against how far the list was when the store last saw it.
 *
 * @throws STORE_UNAVAILABLE when records are missing from it, or it is another one
 */
export function checkTombstones(seen: TombstoneMark | undefined, found: TombstoneMark): void {
  if (seen === undefined || seen.count === 0) return;
  if (seen.list === found.list && seen.count <= found.count) return;
  throw new StoreError(
    'STORE_UNAVAILABLE',
    `The list of what was erased is not the one that this store knows, or has lost a part: expected at least ${seen.count} records, found ${seen.list === found.list ? found.count : 'another list'}. Put the list back from where it is kept; nothing is written without it.`,
  );
}

/** Whether two lists are the same one and equally far; one without records is like none. */
export function isSameMark(one: TombstoneMark | undefined, other: TombstoneMark): boolean {
  if (one === undefined || one.count === 0) return other.count === 0;
  return one.list === other.list && one.count === other.count;
}
