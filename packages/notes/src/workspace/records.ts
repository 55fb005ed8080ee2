import { digest, type Claim, type Entity, type NoteRecord } from '@samenspel/claims';
import type { Language } from '@samenspel/claims';
import { impliedNote } from '../resolve/derived-entities.ts';
import type { Entry } from './entry.ts';

/** Characters of a record's hash: 130 bits. */
const hashLength = 26;

function hashed(record: Omit<NoteRecord, 'hash'>): NoteRecord {
  return { ...record, hash: digest([JSON.stringify(record)], hashLength) };
}

/** The record of a note: what it claims, what it describes, and the roles in an area that belong to it. */
export function recordOf(
  entry: Entry,
  claims: readonly Claim[],
  entities: readonly Entity[],
  source: boolean,
): NoteRecord {
  const { id, path, title, type, language, text } = entry;
  return hashed({
    id,
    path,
    title,
    type,
    language,
    claims,
    entities,
    ...(source ? { source: text } : {}),
  });
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
