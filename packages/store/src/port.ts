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
import type { EraseRequest, ErasureReceipt } from './erasure.ts';
import type { History, HistoryRequest } from './history.ts';

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
  readonly refused: readonly Refusal[];
}

/** Why a note was not written. */
export interface Refusal {
  /** Id of the note. */
  readonly note: string;
  /**
   * `INVALID`: no store can keep it. `CONFLICT`: it was changed by another write since `ifVersion`. `ERASED`: it brings
   * back something of somebody who was erased.
   */
  readonly code: 'INVALID' | 'CONFLICT' | 'ERASED';
  /** In words, with what to do. Of what was erased it names the place in the note, never what stands there. */
  readonly reason: string;
  /** For a conflict: who made the write that came between, where the writer told and the history still knows. */
  readonly by?: string;
  /** For a conflict: when, as ISO 8601 in UTC, where the history still knows. */
  readonly at?: string;
  /** For a conflict: the version in which the note last changed, or that of the study when the epoch is another. */
  readonly version?: Version;
}

export interface WriteOptions extends Options {
  /** Name of the writer for the history, as the writer wants to be known there. */
  readonly by?: string;
  /** Why, for the history. */
  readonly reason?: string;
  /**
   * The version that the writer has seen. A note that changed or was removed since then, or of which this cannot be told
   * because the epoch is another, is refused with `CONFLICT`. What is already just so is no conflict, nor is what this
   * same write changed. The manifest is written whatever happened since, unless it is kept.
   */
  readonly ifVersion?: Version;
  /**
   * Whether a study that is there keeps the manifest that it has, which may be a later one than the writer knows: the one
   * given makes a study that is not there.
   */
  readonly keepManifest?: boolean;
  /** When this happened, for the history and its pruning; now when absent. */
  readonly at?: Date;
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

/** How well a store is; nothing of what it holds. */
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
   * @throws INVALID for the id of a study that cannot be kept, STORE_UNAVAILABLE when the list of what was erased is
   * damaged or lost
   */
  write(
    study: Study,
    changes: Iterable<NoteChange> | AsyncIterable<NoteChange>,
    options?: WriteOptions,
  ): Promise<WriteReport>;
  /** Removes a study with all that it holds, its history too; one that is not there is removed already. */
  drop(study: string, options?: Options): Promise<void>;

  /**
   * Erases a respondent from a study, for good: what they said cannot come back through a folder, a push, a copy or a
   * backup (`Tombstones`). It returns when nothing of it is left in what the store rules over.
   *
   * Gone are, in this order of rules:
   * 1. every claim that the respondent alone says;
   * 2. every claim that restates claims which go, and no claim that stays, whoever says it; and so on;
   * 3. the declarations of the respondent, and the respondent among the members of groups;
   * 4. every note that held any of this and has nothing else left: no claim, and no declaration but those of what its
   *    links had named. Of a note that has something left the parts go, declarations that only these parts named, and
   *    the source text of the whole note;
   * 5. links from other claims to claims that went;
   * 6. all that was derived: words in indexes, packed rows, integers of values that nothing uses any more, saved
   *    snapshots, the history of own notes, claims that went in the history of others, and the reasons given for these
   *    writes.
   *
   * A claim that several say loses the respondent from those who say it. Where the source leaves open which of several
   * said it, and only one of them would be left, who said it becomes unknown: nobody gets words that may not be theirs.
   *
   * What stays is listed in the receipt (`leftBehindReasons`), as are places that it does not reach (`stillHeldPlaces`).
   * A note that has no claims is known as the respondent's own only when it declares them: one that merely names them in
   * its text is listed.
   *
   * The study gets a new epoch when anything changed, so that snapshots, cursors and whatever was remembered of it are
   * made anew. A second time it changes nothing, and finishes what was cut short.
   *
   * @throws NOT_FOUND when there is no such study, UNSUPPORTED by a store without a place for tombstones, INVALID for an
   * id that cannot be one
   */
  erase(study: string, request: EraseRequest, options?: Options): Promise<ErasureReceipt>;
  /**
   * Gives every study a new epoch, after erasing again whatever was erased: for a store that its own tools have put back
   * from a backup.
   */
  renewEpochs(options?: Options): Promise<void>;

  /** The present version of every study in scope, in one small question. */
  versions(scope: Scope, options?: Options): Promise<ReadonlyMap<string, Version>>;
  /** Every read of a study: @throws NOT_FOUND when it is not there or out of scope, in the same words. */
  version(scope: Scope, study: string, options?: Options): Promise<Version>;
  /** `rebuild` when the epoch is another, the version lies ahead, or it is too old. */
  changes(scope: Scope, study: string, since: Version, options?: Options): Promise<Changes>;
  /**
   * Who changed what and when, version by version, as far as it is kept. A write in several batches makes several
   * entries. @throws INVALID for numbers that are none
   */
  history(
    scope: Scope,
    study: string,
    request?: HistoryRequest,
    options?: Options,
  ): Promise<History>;
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
  /** Asks little, and reads no study: so it may be asked often, and told to anybody. */
  health(options?: Options): Promise<Health>;
  close(): Promise<void>;
}
