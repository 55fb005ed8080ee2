import type { Entity, Study } from '@samenspel/claims';
import { knownStudy, type KnownStudy } from '../../src/query/index.ts';

const study: Study = {
  id: 'example',
  title: { en: 'Example' },
  languages: ['en'],
  instruments: [],
  extensions: {
    'actor-kind': [
      { id: 'bakers', nl: 'bakkers', en: 'bakers', broader: 'volunteer-organisation' },
    ],
  },
};

const described = { note: 'register', label: {}, aliases: [] } as const;
const actor = {
  granularity: 'role',
  areas: [],
  parents: [],
  functions: [],
  targetGroups: [],
} as const;

const entities: readonly Entity[] = [
  { ...described, type: 'area', id: 'city', parents: [] },
  { ...described, type: 'area', id: 'lake', parents: ['west'] },
  { ...described, type: 'area', id: 'west', parents: ['city'] },
  { ...described, ...actor, type: 'actor', id: 'baker' },
  { ...described, ...actor, type: 'actor', id: 'baker@lake', role: 'baker' },
  {
    ...described,
    type: 'respondent',
    id: 'baker-1',
    roles: ['baker'],
    areas: [],
    members: [],
    group: false,
  },
  {
    ...described,
    type: 'respondent',
    id: 'bakers',
    roles: ['baker'],
    areas: [],
    members: [],
    group: true,
  },
];

/** A small study of which all is known. */
export const example: KnownStudy = knownStudy(study, { epoch: 'first', number: 7 }, entities);
