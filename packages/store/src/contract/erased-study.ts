import type { Entity, Finding, NoteRecord, Respondent } from '@samenspel/claims';
import { actor, collaboration, finding, note } from './example.ts';

/** A word that stands in everything that only the respondent who is to be erased brought in. */
export const canary = 'kanariegeel';

/** Who is to be erased. */
export const erased = `r-${canary}`;

export function respondent(
  inNote: string,
  id: string,
  fields: Partial<Respondent> = {},
): Respondent {
  return {
    ...{ type: 'respondent', id, note: inNote, label: { nl: id }, aliases: [] },
    ...{ roles: [], areas: [], members: [], group: false },
    ...fields,
  };
}

export const by = (...ids: readonly string[]): Pick<Finding, 'saidBy'> => ({
  saidBy: ids.map((id) => ({ type: 'respondent', ids: [id] })),
});

export const byAuthors: Pick<Finding, 'saidBy' | 'origin'> = {
  saidBy: [{ type: 'authors' }],
  origin: 'area-synthesis',
};

const own = `interview-${canary}`;
const said = { text: { nl: `Zegt ${canary} hier.` }, codes: [`code-${canary}`] } as const;
const role = actor('roles', 'nurse');

/** All that only they said. */
export const ownNote: NoteRecord = note(own, {
  source: `Het gesprek met ${canary}.`,
  claims: [
    finding(own, 'x', { ...said, ...by(erased) }),
    collaboration(own, 'y', {
      ...by(erased),
      text: { nl: `Werkt met ${canary}.` },
      participants: [
        { actor: 'nurse', part: 'who' },
        { actor: `actor-${canary}`, part: 'with' },
      ],
    }),
  ],
  entities: [actor(own, `actor-${canary}`, { implied: true })],
});

const said1 = `${own}#^x`;

export const cardNote: NoteRecord = note('card', {
  source: canary,
  entities: [respondent('card', erased, { roles: ['nurse'], label: { nl: canary } })],
});

export const registerNote: NoteRecord = note('register', {
  source: `${canary} en anderen`,
  entities: [
    role,
    respondent('register', 'r-2'),
    respondent('register', erased, { label: { nl: `Over ${canary}` } }),
    respondent('register', 'team', { group: true, members: [erased, 'r-2'] }),
  ].map((entity): Entity => ({ ...entity, note: 'register' })),
});

export const mixedNote: NoteRecord = note('mixed', {
  source: `Een gesprek van twee, ook ${canary}.`,
  claims: [
    finding('mixed', 'theirs', { ...said, ...by(erased), areas: [`area-${canary}`] }),
    finding('mixed', 'other', by('r-2')),
    finding('mixed', 'both', by('r-2', erased)),
    finding('mixed', 'either', { saidBy: [{ type: 'respondent', ids: ['r-2', erased] }] }),
    finding('mixed', 'one-of-three', {
      saidBy: [{ type: 'respondent', ids: ['r-2', erased, 'r-3'] }],
    }),
    finding('mixed', 'authors', byAuthors),
  ],
  entities: [
    {
      type: 'area',
      id: `area-${canary}`,
      note: 'mixed',
      label: {},
      aliases: [],
      parents: [],
      implied: true,
    },
    { type: 'area', id: 'west', note: 'mixed', label: {}, aliases: [], parents: [], implied: true },
  ],
});

export const synthesisNote: NoteRecord = note('synthesis', {
  source: 'Wat allen zeggen.',
  claims: [
    finding('synthesis', 'again', { ...byAuthors, ...{ text: { nl: canary }, restates: [said1] } }),
    finding('synthesis', 'more', {
      ...byAuthors,
      ...{ text: { nl: canary }, restates: ['synthesis#^again', 'mixed#^theirs'] },
    }),
    finding('synthesis', 'all', { ...byAuthors, restates: [said1, 'mixed#^other'] }),
  ],
});

export const othersNote: NoteRecord = note('others', {
  claims: [
    finding('others', 'view', {
      ...by('r-2'),
      holders: [{ type: 'respondent', id: erased }],
    }),
    finding('others', 'link', { ...by('r-2'), explains: [said1], qualifies: ['mixed#^theirs'] }),
    finding('others', 'team', by('team')),
    collaboration('others', 'role', by('r-2')),
    finding('others', 'nothing', by('r-2')),
  ],
});

export const mentionNote: NoteRecord = note('mention', { source: `Vraag ${canary} nog eens.` });
export const quietNote: NoteRecord = note('quiet', {
  source: 'Niets over wie dan ook.',
  claims: [finding('quiet', 'x', by('r-2'))],
});

export const allNotes: readonly NoteRecord[] = [
  ...[ownNote, cardNote, registerNote, mixedNote],
  ...[synthesisNote, othersNote, mentionNote, quietNote],
];
