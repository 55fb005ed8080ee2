/** The languages that notes are written in and that labels exist in. */
export type Language = 'nl' | 'en';

/** A text in one language or both; the language it was written in is told beside it. */
export interface LocalText {
  readonly nl?: string;
  readonly en?: string;
}

/** A place in the text of a note. */
export interface TextRange {
  /** Offset of the first character, in UTF-16 code units from the start of the note. */
  readonly start: number;
  /** Offset after the last character, in UTF-16 code units. */
  readonly end: number;
  /** 1-based line of the first character, as an editor shows it. */
  readonly line: number;
}
