import type {
  Claim,
  ClaimLink,
  CountRequest,
  CountResult,
  EntityOf,
  EntityType,
  Language,
  NoteRecord,
  Page,
  PageRequest,
  Study,
  Version,
} from '@samenspel/claims';
import type { Changes, Scan, Snapshot } from '@samenspel/snapshot';

export type { Changes, Scan, ScannedNote } from '@samenspel/snapshot';

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

/** What a scan is to hold beside the rows. */
export interface ScanOptions extends Options {
  /** Whether the scan holds the entities; it does when absent. */
  readonly entities?: boolean;
}

/** A text to look for, and where. */
export interface SearchRequest {
  /**
   * Words, whatever else it holds. Found is what has each of them, or a word that begins with it where it has three
   * characters or more; case and accents make no difference.
   */
  readonly text: string;
  /** Only in these; in all of the scope when absent. */
  readonly studies?: readonly string[];
  /** Language of the searcher; results in both languages are found, this one ranks first. */
  readonly language?: Language;
  /** At most `searchLimits.first`; 20 when absent. */
  readonly first?: number;
  readonly offset?: number;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Hits in all, counted up to `searchLimits.reach`; of more, a store ranks as many. */
  readonly total: number;
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

/** A claim that refers to another one. */
export interface LinkToClaim {
  readonly link: ClaimLink;
  /** Id of the claim that refers. */
  readonly claim: string;
}

/** The record that an opaque key stands for. */
export interface ResolvedKey {
  readonly study: string;
  readonly type: 'study' | 'note' | 'claim' | EntityType;
  readonly id: string;
}

/** What a list of notes tells of each. */
export type NoteHead = Pick<NoteRecord, 'id' | 'path' | 'title' | 'type' | 'hash'>;

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
   * changes nothing and takes no new version. The hash of a note stands for all of it: one with the hash that is there
   * already is not looked at. What the iterable of changes throws reaches the caller as it is.
   *
   * @throws INVALID for the id of a study that cannot be kept
   */
  write(
    study: Study,
    changes: Iterable<NoteChange> | AsyncIterable<NoteChange>,
    options?: WriteOptions,
  ): Promise<WriteReport>;
  /** Removes a study with all that it holds; one that is not there is removed already. */
  drop(study: string, options?: Options): Promise<void>;

  /** The present version of every study in scope, in one small question. */
  versions(scope: Scope, options?: Options): Promise<ReadonlyMap<string, Version>>;
  /** Every read of a study: @throws NOT_FOUND when it is not there or out of scope, in the same words. */
  version(scope: Scope, study: string, options?: Options): Promise<Version>;
  /** `rebuild` when the epoch is another, the version lies ahead, or it is too old. */
  changes(scope: Scope, study: string, since: Version, options?: Options): Promise<Changes>;
  /**
   * The study in columns, all of one version. Iterate `notes` to its end or leave it by `break`: until then the store
   * holds that version.
   *
   * @param notes only these notes (the store's integers), as far as they are there; all when absent
   */
  scan(
    scope: Scope,
    study: string,
    notes?: readonly number[],
    options?: ScanOptions,
  ): Promise<Scan>;
  /** The study's snapshot, at its present version. @throws TooLarge above the configured number of claims */
  snapshot(scope: Scope, study: string, options?: Options): Promise<Snapshot>;

  /**
   * Notes with path, title, type and hash, without claims and entities, ordered by id.
   *
   * @param ids only these notes, as far as they are there; all when absent
   */
  notes(
    scope: Scope,
    study: string,
    ids?: readonly string[],
    options?: Options,
  ): Promise<readonly NoteHead[]>;
  note(scope: Scope, study: string, id: string, options?: Options): Promise<NoteRecord | undefined>;
  /** In the order asked; `undefined` for what is not there. */
  claims(
    scope: Scope,
    study: string,
    ids: readonly string[],
    options?: Options,
  ): Promise<readonly (Claim | undefined)[]>;
  /** The claims that the integers of a snapshot's rows stand for, in the order asked. */
  claimsOfRows(
    scope: Scope,
    study: string,
    rows: readonly number[],
    options?: Options,
  ): Promise<readonly (Claim | undefined)[]>;
  /** As a note declares them: where several do, one that is not `implied` before others, then the first by note id. */
  entities<Type extends EntityType>(
    scope: Scope,
    study: string,
    type: Type,
    ids: readonly string[],
    options?: Options,
  ): Promise<readonly (EntityOf<Type> | undefined)[]>;
  /** All entities of a type, ordered by id. */
  allEntities<Type extends EntityType>(
    scope: Scope,
    study: string,
    type: Type,
    options?: Options,
  ): Promise<readonly EntityOf<Type>[]>;
  /**
   * What opaque keys (`recordKey` of `@samenspel/claims`) stand for, in the order asked. The key of a study is that of
   * its own id: `recordKey(id, 'study', id)`.
   */
  resolve(
    scope: Scope,
    keys: readonly string[],
    options?: Options,
  ): Promise<readonly (ResolvedKey | undefined)[]>;
  /**
   * The claims that restate, qualify, contradict, answer or explain these claims, by the claim linked to; a claim that
   * none links to is left out. In the order of `claimLinks`, then of ids.
   */
  linksTo(
    scope: Scope,
    study: string,
    claims: readonly string[],
    options?: Options,
  ): Promise<ReadonlyMap<string, readonly LinkToClaim[]>>;

  page(scope: Scope, request: PageRequest, options?: Options): Promise<Page>;
  count(scope: Scope, request: CountRequest, options?: Options): Promise<CountResult>;
  search(scope: Scope, request: SearchRequest, options?: Options): Promise<SearchResult>;

  /** A whole and consistent copy, made while others read and write. @throws UNSUPPORTED by a store without files */
  backup(file: string, options?: Options): Promise<void>;
  health(options?: Options): Promise<Health>;
  close(): Promise<void>;
}
