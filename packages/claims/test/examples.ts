import type { Actor, Collaboration, Finding, NoteRecord, StudyData } from '@samenspel/claims';

/** A nurse who refers clients to a community centre. */
export const collaboration: Collaboration = {
  kind: 'collaboration',
  id: 'interviews/nurse#^refers',
  text: {
    nl: 'Verwijst cliënten naar het buurthuis.',
    en: 'Refers clients to the community centre.',
  },
  language: 'nl',
  evidence: {
    note: 'interviews/nurse',
    block: 'refers',
    range: { start: 120, end: 190, line: 9 },
    document: 'report',
    locator: '§ 2',
  },
  saidBy: [{ type: 'respondent', ids: ['nurse-1'] }],
  perspective: 'professional',
  origin: 'respondent',
  modality: 'actual',
  certainty: 'certain',
  areas: ['west'],
  codes: [],
  restates: [],
  qualifies: [],
  contradicts: [],
  participants: [
    { actor: 'nurse@west', part: 'from' },
    { actor: 'community-centre', part: 'to' },
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

export const finding: Finding = {
  kind: 'finding',
  id: 'interviews/nurse#^time',
  text: { nl: 'Er is te weinig tijd.' },
  language: 'nl',
  evidence: { note: 'interviews/nurse', range: { start: 200, end: 240, line: 12 } },
  saidBy: [{ type: 'respondent', ids: ['nurse-1'] }],
  origin: 'respondent',
  modality: 'actual',
  certainty: 'certain',
  areas: ['west'],
  codes: [],
  restates: [],
  qualifies: [],
  contradicts: [],
  category: 'bottleneck',
  holders: [],
  phases: [],
  about: [],
  at: [],
  functions: [],
  targetGroups: [],
  answers: [],
  explains: [],
};

const actorFields = { aliases: [], areas: [], parents: [], functions: [], targetGroups: [] };

const actors: readonly Actor[] = [
  {
    ...actorFields,
    type: 'actor',
    id: 'nurse',
    note: 'actors',
    label: { en: 'nurse' },
    kind: 'district-nurse',
    granularity: 'role',
  },
  {
    ...actorFields,
    type: 'actor',
    id: 'nurse@west',
    note: 'actors',
    label: { en: 'nurse' },
    kind: 'district-nurse',
    granularity: 'role-in-area',
    areas: ['west'],
    role: 'nurse',
  },
  {
    ...actorFields,
    type: 'actor',
    id: 'community-centre',
    note: 'actors',
    label: { en: 'community centre' },
    kind: 'house-of-the-neighbourhood',
    granularity: 'instance',
    areas: ['west'],
  },
];

const note: NoteRecord = {
  id: 'interviews/nurse',
  path: 'interviews/nurse.md',
  title: 'nurse',
  type: 'interview',
  language: 'nl',
  hash: 'h1',
  claims: [collaboration, finding],
  entities: [],
};

const actorsNote: NoteRecord = {
  id: 'actors',
  path: 'actors.md',
  title: 'actors',
  type: 'register',
  language: 'nl',
  hash: 'h2',
  claims: [],
  entities: [
    ...actors,
    { type: 'area', id: 'west', note: 'actors', label: { en: 'West' }, aliases: [], parents: [] },
    {
      type: 'document',
      id: 'report',
      note: 'actors',
      label: { en: 'Report' },
      aliases: [],
      authors: [],
      headings: ['§ 2'],
    },
    {
      type: 'respondent',
      id: 'nurse-1',
      note: 'actors',
      label: { en: 'nurse 1' },
      aliases: [],
      roles: ['nurse'],
      areas: ['west'],
      members: [],
      group: false,
    },
  ],
};

export const studyData: StudyData = {
  study: {
    id: 'example',
    title: { en: 'Example' },
    languages: ['nl'],
    instruments: [],
    extensions: {},
  },
  notes: [actorsNote, note],
};
