import type { StudyParams } from './study-params.ts';

export const newNoteTypes = ['interview', 'actor'] as const;
export type NewNoteType = (typeof newNoteTypes)[number];

export interface NewNoteParams extends StudyParams {
  readonly type: NewNoteType;
  /** What the note is to be called. */
  readonly name: string;
}

export interface NewNote {
  /** Where no file is yet. */
  readonly uri: string;
  readonly text: string;
}
