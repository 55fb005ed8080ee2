import type { Claim, Entity, Language, NoteRecord, Study } from '@samenspel/claims';
import type { Diagnostic, Key, Refusal, Vocabulary } from '@samenspel/notes';
import type { LiveIndex, NoteResolution } from '@samenspel/notes/editor';
import type { SchemeId } from '@samenspel/ontology';
import type { Snapshot } from '@samenspel/snapshot';
import type { PositionEncoding } from '../text/positions.ts';
import type { FolderMemory } from './folder-memory.ts';
import type { PackedMention } from './packed-mentions.ts';
import type { ReadNote } from './read-note.ts';

/** A mention of a name, and the note that it stands in. */
export interface MentionIn extends PackedMention {
  readonly path: string;
  /** The text of that note. */
  readonly text: string;
}

/** What a note comes to among the others. */
export interface Resolved {
  readonly claims: readonly Claim[];
  readonly resolution: NoteResolution;
}

/** The notes of one study as the features of an editor see them. Paths are within the folder, with `/`. */
export interface Folder {
  readonly study: Study;
  readonly vocabulary: Vocabulary;
  /** What notes describe, and under which names. */
  readonly index: LiveIndex;
  /** The language that the editor speaks. */
  readonly language: Language;
  readonly encoding: PositionEncoding;
  uri(path: string): string;
  /** The path of a URI; nothing for what lies outside the folder. */
  path(uri: string): string | undefined;
  /** Paths of all notes, in the order in which they came. */
  paths(): Iterable<string>;
  has(path: string): boolean;
  note(path: string): ReadNote | undefined;
  /** Claims and diagnostics of a note; none of a note that is passed over. */
  resolved(path: string): Resolved | undefined;
  /** What came of a note, as it is kept; of a closed note without making its claims again. */
  resolution(path: string): NoteResolution | undefined;
  /** Another number as soon as something else may come of a note, whatever in the folder has changed. */
  revision(path: string): number | undefined;
  /** Why a file is passed over, by its bytes. */
  refusal(path: string): Diagnostic | undefined;
  /** Every place in all notes that mentions one of these names (keys as `nameKey` makes them), by path and text. */
  mentions(keys: ReadonlySet<string>): readonly MentionIn[];
  /** Paths of the notes that mention one of these names. */
  notesNaming(keys: ReadonlySet<string>): readonly string[];
  /** How often a name is mentioned; while a large folder is being read, by those of its notes that are read. */
  uses(key: string): number;
  /** The same of a concept, as a value of fields and of front matter. */
  usesAsValue(scheme: SchemeId, id: string): number;
  /** The same of a key: in front matter, or in blocks. */
  usesOfKey(key: Key, inTop: boolean): number;
  /**
   * The study as a graph to count on. Nothing while so many notes wait to be resolved that it would keep an editor
   * waiting: `work` goes on with these.
   */
  graph(): Promise<Snapshot | undefined>;
  /** The id of a claim by the integer that the graph has for it. */
  claimId(integer: number): string | undefined;
  /** The path of the note with an id, once it was resolved. */
  pathOfNote(id: string): string | undefined;
  /** What the study holds of things noted, implied ones and roles in an area too. */
  entities(): readonly Entity[];
  /**
   * The records of notes one by one, for a store.
   *
   * @param isKept notes that are passed over: their `revision` is as it was. Those that describe roles
   * are given all the same, since others say in which areas a role is held.
   */
  records(isKept?: (path: string) => boolean): Generator<NoteRecord>;
}

/** A folder that is kept current. What an editor has open counts, whatever is on disk. */
export interface FolderKeeper extends Folder {
  /** Takes in the text of a file as it is on disk. */
  set(path: string, text: string): void;
  /**
   * Takes in a closed note that is as it was, without reading it; `read` of the options gives its text when it is asked
   * for. Tells whether the note is remembered; one that is here already stays as it is.
   */
  recall(path: string, memory: FolderMemory): boolean;
  /**
   * What there is to remember of the closed notes that were read as a whole.
   *
   * @param isKept whether a note, by its path, is to be remembered: all when absent
   */
  memory(isKept?: (path: string) => boolean): FolderMemory;
  /** A file is there that cannot be read as a note. */
  refuse(path: string, refusal: Refusal): void;
  /** A file is gone. */
  remove(path: string): void;
  open(path: string, text: string): void;
  change(path: string, text: string): void;
  close(path: string): void;
  isOpen(path: string): boolean;
  /** Takes in the manifest; gives its diagnostics. */
  setManifest(text: string): readonly Diagnostic[];
  /** Whether a path holds no note, as the manifest says. */
  ignores(path: string): boolean;
  /**
   * Resolves notes that wait for it, for about so many milliseconds. Gives the paths of all that were resolved since it
   * was called last, by a feature that asked for them too; none when nothing waits.
   */
  work(milliseconds: number): readonly string[];
  /** How many notes wait. */
  readonly waiting: number;
}
