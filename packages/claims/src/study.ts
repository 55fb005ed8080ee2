import type { Claim } from './claim.ts';
import type { Entity } from './entity.ts';
import type { Language, LocalText } from './text.ts';

/** A concept that a study adds to an open scheme. */
export interface StudyConcept {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
  readonly broader?: string;
  readonly notation?: string;
  readonly definition?: LocalText;
}

/** Which ties an instrument asked about, and of whom. What was not asked cannot be counted as absent. */
export interface Instrument {
  readonly id: string;
  readonly label: LocalText;
  /** Perspective of those asked. */
  readonly asked?: string;
  /** Kinds of ties asked about, as pairs of actor kinds. */
  readonly ties: readonly { readonly from: string; readonly to: string }[];
  /** Whether a roster of all possible partners was presented. */
  readonly roster: boolean;
  /** Whether the instrument asked through whom contact goes. */
  readonly askedVia: boolean;
}

/** A study: what its manifest `samenspel.yaml` says. */
export interface Study {
  readonly id: string;
  readonly title: LocalText;
  readonly description?: LocalText;
  readonly languages: readonly Language[];
  readonly instruments: readonly Instrument[];
  /** Scheme id → concepts that the study adds to that open scheme. */
  readonly extensions: Readonly<Record<string, readonly StudyConcept[]>>;
}

/** The kinds of note that the front matter's `type` names. */
export type NoteType =
  | 'interview'
  | 'synthesis'
  | 'document'
  | 'respondent'
  | 'actor'
  | 'area'
  | 'proposition'
  | 'code'
  | 'indicator'
  | 'register'
  | 'note';

/** One note with all that it claims and declares: the unit that a store replaces whole. */
export interface NoteRecord {
  /** The front matter's `id`, else the path without its extension. Unique within the study. */
  readonly id: string;
  /** Path within the study's folder, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly type: NoteType;
  readonly language: Language;
  /** Hash of the whole record; equal hashes mean that nothing is to be written. */
  readonly hash: string;
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  /** The note as written; absent in studies that publish only what was made of it. */
  readonly source?: string;
}

/** A whole study as data: what a folder of notes becomes, and what a store keeps. */
export interface StudyData {
  readonly study: Study;
  readonly notes: readonly NoteRecord[];
}
