import type { Claim, Entity, Language, NoteRecord } from '@samenspel/claims';
import type { ParsedNote } from '../parse/parsed-note.ts';
import { labelOfNote } from '../resolve/declaration.ts';
import { impliedNote } from '../resolve/implied-entities.ts';
import { baseName } from '../text/name-key.ts';
import { contentHash } from './content-hash.ts';

function hashed(record: Omit<NoteRecord, 'hash'>): NoteRecord {
  return { ...record, hash: contentHash(record) };
}

/** A note's label in its language, else its first heading, else the name of its file. */
function titleOf(note: ParsedNote): string {
  const { header, headings, path } = note;
  if (header.labels.length > 0 || header.own.has('label')) {
    const label = labelOfNote(note);
    return label[header.language] ?? label.nl ?? label.en ?? baseName(path);
  }
  return headings.find(({ level }) => level === 1)?.text ?? baseName(path);
}

/** The record of a note: what it claims, what it describes, and the roles in an area that belong to it. */
export function recordOf(
  note: ParsedNote,
  id: string,
  claims: readonly Claim[],
  entities: readonly Entity[],
  source: boolean,
): NoteRecord {
  const { path, header, text } = note;
  const { type, language } = header;
  const record = { id, path, title: titleOf(note), type, language, claims, entities };
  return hashed(source ? { ...record, source: text } : record);
}

const titles = { nl: 'Aangenomen', en: 'Implied' } as const;

/** The record of what is named by links and described nowhere. */
export function impliedRecord(entities: readonly Entity[], language: Language): NoteRecord {
  return hashed({
    id: impliedNote,
    path: impliedNote,
    title: titles[language],
    type: 'register',
    language,
    claims: [],
    entities,
  });
}
