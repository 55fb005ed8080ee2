import {
  claimId,
  digest,
  type Actor,
  type Claim,
  type Collaboration,
  type Entity,
  type Finding,
  type NoteRecord,
  type Study,
} from '@samenspel/claims';
import type { NoteChange, Scope } from '../port.ts';

/** Everything that a store holds. */
export const everything: Scope = { studies: 'all' };

export function only(...studies: readonly string[]): Scope {
  return { studies: new Set(studies) };
}

export function study(id: string, title = id): Study {
  return { id, title: { en: title }, languages: ['nl', 'en'], instruments: [], extensions: {} };
}

/** A note as a parser would make it: the hash is one of all that it holds. */
export function note(
  id: string,
  content: Partial<Pick<NoteRecord, 'claims' | 'entities' | 'path' | 'title' | 'source'>> = {},
): NoteRecord {
  const record = {
    id,
    path: `${id}.md`,
    title: id,
    type: 'interview',
    language: 'nl',
    claims: [],
    entities: [],
    ...content,
  } as const;
  return { ...record, hash: digest([JSON.stringify(record)], 24) };
}

/** Fields that are all the same on the claims of these examples. */
const claimFields = {
  language: 'nl',
  saidBy: [{ type: 'respondent', ids: ['nurse-1'] }],
  origin: 'respondent',
  modality: 'actual',
  certainty: 'certain',
  areas: ['west'],
  codes: [],
  restates: [],
  qualifies: [],
  contradicts: [],
} as const;

export function finding(inNote: string, block: string, fields: Partial<Finding> = {}): Finding {
  return {
    ...claimFields,
    kind: 'finding',
    id: claimId(inNote, block, '', 0),
    evidence: { note: inNote, block, range: { start: 10, end: 40, line: 3 } },
    text: { nl: `Bevinding ${block}.`, en: `Finding ${block}.` },
    category: 'bottleneck',
    holders: [],
    phases: [],
    about: [],
    at: [],
    functions: [],
    targetGroups: [],
    answers: [],
    explains: [],
    ...fields,
  };
}

export function collaboration(
  inNote: string,
  block: string,
  fields: Partial<Collaboration> = {},
): Collaboration {
  return {
    ...claimFields,
    kind: 'collaboration',
    id: claimId(inNote, block, '', 0),
    evidence: { note: inNote, block, range: { start: 50, end: 90, line: 7 } },
    text: { nl: 'Verwijst naar het buurthuis.', en: 'Refers to the community centre.' },
    participants: [
      { actor: 'nurse', part: 'from' },
      { actor: 'centre', part: 'to' },
    ],
    together: false,
    via: [],
    mode: 'unspecified',
    forms: ['referral'],
    phases: ['support'],
    about: [],
    at: [],
    initiative: [],
    functions: [],
    targetGroups: [],
    channels: [],
    ...fields,
  };
}

export function actor(inNote: string, id: string, fields: Partial<Actor> = {}): Actor {
  return {
    type: 'actor',
    id,
    note: inNote,
    label: { en: id },
    aliases: [],
    granularity: 'role',
    areas: [],
    parents: [],
    functions: [],
    targetGroups: [],
    ...fields,
  };
}

/** A note that holds claims and entities made from its id. */
export function noteWith(
  id: string,
  claims: readonly ((note: string) => Claim)[],
  entities: readonly ((note: string) => Entity)[] = [],
): NoteRecord {
  return note(id, {
    claims: claims.map((make) => make(id)),
    entities: entities.map((make) => make(id)),
  });
}

export function puts(...notes: readonly NoteRecord[]): readonly NoteChange[] {
  return notes.map((put) => ({ put }));
}
