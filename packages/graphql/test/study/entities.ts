import type {
  Actor,
  Area,
  Code,
  Entity,
  LocalText,
  Proposition,
  Respondent,
  SourceDocument,
} from '@samenspel/claims';

/** The note that declares all entities of the study. */
export const registerNote = 'register';

function base(id: string, nl: string, en: string) {
  const label: LocalText = { nl, en };
  return { id, note: registerNote, label, aliases: [] };
}

function actor(id: string, nl: string, en: string, more: Partial<Actor>): Actor {
  return {
    ...base(id, nl, en),
    type: 'actor',
    granularity: 'role',
    areas: [],
    parents: [],
    functions: [],
    targetGroups: [],
    ...more,
  };
}

function roleInArea(role: Actor, area: string): Actor {
  return {
    ...role,
    id: `${role.id}@${area}`,
    granularity: 'role-in-area',
    areas: [area],
    role: role.id,
  };
}

const careOrganisation = actor('zorg-aan-huis', 'Zorg aan Huis', 'Care at Home', {
  kind: 'care-organisation',
  granularity: 'instance',
});
const nurse = actor('wijkverpleegkundige', 'wijkverpleegkundige', 'district nurse', {
  kind: 'district-nurse',
  employer: careOrganisation.id,
  aliases: ['wijkzuster'],
});
const socialWorker = actor('maatschappelijk-werker', 'maatschappelijk werker', 'social worker', {
  kind: 'social-worker',
});
const communityWorker = actor('opbouwwerker', 'opbouwwerker', 'community worker', {
  kind: 'community-worker',
});
const coordinator = actor('coordinator', 'vrijwilligerscoördinator', 'volunteer coordinator', {
  kind: 'volunteer-coordinator',
});
const house = actor('de-kade', 'De Kade', 'De Kade', {
  kind: 'house-of-the-neighbourhood',
  granularity: 'instance',
  areas: ['havenbuurt'],
});
const church = actor('bergkerk', 'Bergkerk', 'Berg Church', {
  kind: 'faith-community',
  granularity: 'instance',
  areas: ['bergwijk'],
});
const neighbours = actor('buren', 'buren', 'neighbours', {
  kind: 'neighbours',
  granularity: 'category',
});
const informalParty = actor('informele-partij', 'informele partij', 'informal party', {
  kind: 'informal',
  granularity: 'category',
});

function area(
  id: string,
  nl: string,
  en: string,
  parents: readonly string[],
  kind: Area['kind'],
): Area {
  return { ...base(id, nl, en), type: 'area', parents, ...(kind === undefined ? {} : { kind }) };
}

function respondent(id: string, nl: string, en: string, more: Partial<Respondent>): Respondent {
  return {
    ...base(id, nl, en),
    type: 'respondent',
    roles: [],
    areas: [],
    members: [],
    group: false,
    ...more,
  };
}

const document: SourceDocument = {
  ...base('rapport', 'rapport', 'report'),
  type: 'document',
  authors: ['A. Auteur'],
  year: 2020,
  title: 'Twee buurten',
  headings: ['1 Samenwerking', '2 Conclusies'],
};

const proposition: Proposition = {
  ...base(
    'professional-verantwoordelijk',
    'de professional blijft verantwoordelijk',
    'the professional stays responsible',
  ),
  type: 'proposition',
  number: 1,
  instrument: 'statements',
};

const trust: Code = {
  ...base('vertrouwen', 'vertrouwen', 'trust'),
  type: 'code',
  codebook: 'core',
};
const slowTrust: Code = {
  ...base('traag-vertrouwen', 'traag gegroeid vertrouwen', 'slowly grown trust'),
  type: 'code',
  codebook: 'havenbuurt',
  broader: trust.id,
};

/** Everything that the study's claims name. */
export const entities: readonly Entity[] = [
  careOrganisation,
  nurse,
  roleInArea(nurse, 'havenbuurt'),
  roleInArea(nurse, 'bergwijk'),
  socialWorker,
  roleInArea(socialWorker, 'havenbuurt'),
  communityWorker,
  roleInArea(communityWorker, 'bergwijk'),
  coordinator,
  roleInArea(coordinator, 'havenbuurt'),
  house,
  church,
  neighbours,
  informalParty,
  area('stad', 'Stad', 'City', [], 'municipality'),
  area('havenbuurt', 'Havenbuurt', 'Harbour Quarter', ['stad'], 'neighbourhood'),
  area('bergwijk', 'Bergwijk', 'Hill Quarter', ['stad'], 'neighbourhood'),
  respondent('verpleegkundige-1', 'verpleegkundige 1', 'nurse 1', {
    roles: [nurse.id],
    areas: ['havenbuurt'],
    perspective: 'professional',
    instrument: 'topic-list-professionals',
  }),
  respondent('verpleegkundige-2', 'verpleegkundige 2', 'nurse 2', {
    roles: [nurse.id],
    areas: ['bergwijk'],
    perspective: 'professional',
  }),
  respondent('werker-1', 'werker 1', 'worker 1', {
    roles: [socialWorker.id],
    areas: ['havenbuurt'],
    perspective: 'professional',
  }),
  respondent('coordinator-1', 'coördinator 1', 'coordinator 1', {
    roles: [coordinator.id],
    areas: ['havenbuurt'],
    perspective: 'informal',
  }),
  respondent('professionals', 'professionals', 'professionals', {
    perspective: 'professional',
    members: ['verpleegkundige-1', 'verpleegkundige-2', 'werker-1'],
    group: true,
  }),
  document,
  proposition,
  trust,
  slowTrust,
];
