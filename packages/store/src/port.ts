import type {
  Claim,
  CountRequest,
  CountResult,
  Domain,
  Entity,
  EntityOf,
  EntityType,
  Language,
  NoteRecord,
  Page,
  PageRequest,
  Study,
  Version,
} from '@samenspel/claims';
import type { Snapshot } from '@samenspel/snapshot';

/** The studies that a caller may see. What is not in scope answers as if it did not exist. */
export interface Scope {
  readonly studies: ReadonlySet<string> | 'all';
}

export interface Options {
  readonly signal?: AbortSignal;
}

/** What is to become of a note. */
export type NoteChange = { readonly put: NoteRecord } | { readonly remove: string };

/** What became of the notes of a write. */
export interface WriteReport {
  readonly version: Version;
  readonly added: number;
  readonly replaced: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Claims in the notes that were added or replaced. */
  readonly claims: number;
  /** Notes that were refused, with the reason; the others are written. */
  readonly refused: readonly { readonly note: string; readonly reason: string }[];
}

export interface WriteOptions extends Options {
  /** Called after each batch that is durable. */
  readonly onProgress?: (done: { readonly notes: number; readonly claims: number }) => void;
}

/** Notes that changed since a version, or that this store can no longer tell. */
export type Changes =
  | { readonly type: 'changes'; readonly version: Version; readonly notes: readonly number[]; readonly removed: readonly number[]; readonly entities: boolean }
  | { readonly type: 'rebuild'; readonly version: Version };

/** The claims of one note as rows of integers (`packClaim` of `@samenspel/claims`). */
export interface ScannedNote {
  /** The store's integer for the note, the same that the column `note` holds. */
  readonly note: number;
  readonly path: string;
  readonly rows: Int32Array;
}

/** A study in columns, as far as asked for. */
export interface Scan {
  readonly version: Version;
  readonly study: Study;
  /** All entities of the study. */
  readonly entities: readonly Entity[];
  /** What the integers of each domain stand for: position → value, position 0 unused. */
  readonly terms: ReadonlyMap<Domain, readonly string[]>;
  /** Notes in batches, so that no more than a batch is held at once. */
  readonly notes: AsyncIterable<readonly ScannedNote[]>;
}

export interface SearchRequest {
  readonly text: string;
  readonly studies?: readonly string[];
  /** Language of the searcher; results in both languages are found, this one ranks first. */
  readonly language?: Language;
  readonly first?: number;
  readonly offset?: number;
}

/** A claim or entity that a search found. `highlight` marks hits with U+E000 … U+E001, which no text contains. */
export interface SearchHit {
  readonly study: string;
  readonly type: 'claim' | EntityType;
  readonly id: string;
  readonly highlight: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

/** How well a store is. */
export interface Health {
  readonly ok: boolean;
  readonly detail: string;
}

/**
 * What a graph of studies must do to be one of Samenspel's stores. Few, wide operations; every read takes the
 * caller's scope. All operations throw the errors of this package and nothing else.
 */
export interface Store {
  readonly name: string;
  studies(scope: Scope, options?: Options): Promise<readonly Study[]>;

  /**
   * Replaces and removes notes, all or nothing per note, durable when it returns. Writing what is already there
   * changes nothing and takes no new version.
   */
  write(study: Study, changes: Iterable<NoteChange> | AsyncIterable<NoteChange>, options?: WriteOptions): Promise<WriteReport>;
  /** Removes a study with all that it holds. */
  drop(study: string, options?: Options): Promise<void>;

  version(scope: Scope, study: string, options?: Options): Promise<Version>;
  changes(scope: Scope, study: string, since: Version, options?: Options): Promise<Changes>;
  /** @param notes only these notes (the store's integers); all when absent */
  scan(scope: Scope, study: string, notes?: readonly number[], options?: Options): Promise<Scan>;
  /** The study's snapshot, at its present version. @throws TooLarge above the configured number of claims */
  snapshot(scope: Scope, study: string, options?: Options): Promise<Snapshot>;

  /**
   * Notes with path, title, type and hash, without claims and entities, ordered by id.
   *
   * @param ids only these notes, as far as they are there; all when absent
   */
  notes(scope: Scope, study: string, ids?: readonly string[], options?: Options): Promise<readonly Pick<NoteRecord, 'id' | 'path' | 'title' | 'type' | 'hash'>[]>;
  note(scope: Scope, study: string, id: string, options?: Options): Promise<NoteRecord | undefined>;
  /** In the order asked; `undefined` for what is not there. */
  claims(scope: Scope, study: string, ids: readonly string[], options?: Options): Promise<readonly (Claim | undefined)[]>;
  entities<Type extends EntityType>(scope: Scope, study: string, type: Type, ids: readonly string[], options?: Options): Promise<readonly (EntityOf<Type> | undefined)[]>;
  /** All entities of a type, ordered by id. */
  allEntities<Type extends EntityType>(scope: Scope, study: string, type: Type, options?: Options): Promise<readonly EntityOf<Type>[]>;
  /** What an opaque key (`recordKey` of `@samenspel/claims`) stands for. */
  resolve(scope: Scope, keys: readonly string[], options?: Options): Promise<readonly ({ readonly study: string; readonly type: 'study' | 'note' | 'claim' | EntityType; readonly id: string } | undefined)[]>;
  /** Ids of claims that restate, qualify, contradict, answer or explain these claims, by the claim linked to. */
  linksTo(scope: Scope, study: string, claims: readonly string[], options?: Options): Promise<ReadonlyMap<string, readonly { readonly link: 'restates' | 'qualifies' | 'contradicts' | 'answers' | 'explains'; readonly claim: string }[]>>;

  page(scope: Scope, request: PageRequest, options?: Options): Promise<Page>;
  count(scope: Scope, request: CountRequest, options?: Options): Promise<CountResult>;
  search(scope: Scope, request: SearchRequest, options?: Options): Promise<{ readonly hits: readonly SearchHit[]; readonly total: number }>;

  backup(file: string, options?: Options): Promise<void>;
  health(options?: Options): Promise<Health>;
  close(): Promise<void>;
}
