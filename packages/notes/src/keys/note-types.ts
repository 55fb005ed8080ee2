import type { EntityType, NoteType } from '@samenspel/claims';

/** A type of note: its words, and what kind of entity it describes if any. */
interface NoteTypeRow {
  readonly id: NoteType;
  readonly nl: string;
  readonly describes?: EntityType;
  /** Who says what stands in it when nothing tells. */
  readonly sayer?: 'authors' | 'respondent';
}

export const noteTypes: readonly NoteTypeRow[] = [
  { id: 'interview', nl: 'interview', sayer: 'respondent' },
  { id: 'synthesis', nl: 'synthese', sayer: 'authors' },
  { id: 'document', nl: 'document', describes: 'document', sayer: 'authors' },
  { id: 'respondent', nl: 'respondent', describes: 'respondent' },
  { id: 'actor', nl: 'actor', describes: 'actor' },
  { id: 'area', nl: 'gebied', describes: 'area', sayer: 'authors' },
  { id: 'proposition', nl: 'stelling', describes: 'proposition' },
  { id: 'code', nl: 'code', describes: 'code' },
  { id: 'indicator', nl: 'indicator' },
  { id: 'register', nl: 'register' },
  { id: 'note', nl: 'notitie' },
];

/** The type with this English or Dutch name. */
export function noteTypeNamed(name: string): NoteTypeRow | undefined {
  const sought = name.trim().toLowerCase();
  return noteTypes.find(({ id, nl }) => id === sought || nl === sought);
}

export function noteTypeRow(type: NoteType): NoteTypeRow {
  return noteTypes.find(({ id }) => id === type) ?? { id: 'note', nl: 'notitie' };
}
