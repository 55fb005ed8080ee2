import {
  claimId,
  digest,
  type Collaboration,
  type NoteRecord,
  type Respondent,
  type Study,
} from '@samenspel/claims';
import type { NoteChange, Scope } from '@samenspel/store';

export const everything: Scope = { studies: 'all' };

export const study: Study = {
  id: 'one',
  title: { en: 'One' },
  languages: ['nl', 'en'],
  instruments: [],
  extensions: {},
};

/** An interview with so many claims; every claim tells its revision. */
export function interview(id: string, claims: number, revision = 1): NoteRecord {
  const record = {
    id,
    path: `${id}.md`,
    title: id,
    type: 'interview',
    language: 'nl',
    claims: Array.from({ length: claims }, (_, index) => collaborationOf(id, index, revision)),
    entities: [respondentOf(id)],
  } as const;
  return { ...record, hash: digest([JSON.stringify(record)], 24) };
}

function respondentOf(note: string): Respondent {
  return {
    ...{ type: 'respondent', id: `${note} respondent`, note, label: { en: `R of ${note}` } },
    ...{ aliases: [], roles: ['nurse'], areas: ['west'], members: [], group: false },
  };
}

function collaborationOf(note: string, index: number, revision: number): Collaboration {
  const block = `c${index}`;
  return {
    kind: 'collaboration',
    id: claimId(note, block, '', 0),
    text: {
      nl: `Verwijst naar het buurthuis, keer ${index}, herziening r${revision}.`,
      en: `Refers to the community centre, time ${index}, revision r${revision}.`,
    },
    language: 'nl',
    evidence: {
      note,
      block,
      range: { start: index * 100, end: index * 100 + 80, line: index + 1 },
    },
    saidBy: [{ type: 'respondent', ids: [`${note} respondent`] }],
    origin: 'respondent',
    modality: 'actual',
    certainty: 'certain',
    areas: ['west'],
    codes: [],
    restates: index % 7 === 3 ? [claimId(note, 'c0', '', 0)] : [],
    qualifies: [],
    contradicts: [],
    participants: [
      { actor: `nurse ${index % 50}`, part: 'from' },
      { actor: `centre ${index % 11}`, part: 'to' },
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
  };
}

/** The revision that all claims of a note tell; several when the note is a mixture. */
export function revisionsOf(note: NoteRecord): readonly number[] {
  const found = note.claims.map(({ text }) => Number(/ r(\d+)\.$/u.exec(text.en ?? '')?.[1]));
  return [...new Set(found)];
}

export function puts(...notes: readonly NoteRecord[]): readonly NoteChange[] {
  return notes.map((put) => ({ put }));
}
