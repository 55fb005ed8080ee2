import type {
  Claim,
  Collaboration,
  Finding,
  IndicatorValue,
  Placement,
  PositionClaim,
  Sayer,
} from '@samenspel/claims';

/** The note that holds all claims of the study. */
export const interviewNote = 'gesprekken';

const authors: readonly Sayer[] = [{ type: 'authors' }];

function by(...ids: readonly string[]): readonly Sayer[] {
  return [{ type: 'respondent', ids }];
}

let line = 0;

/** What a claim has beside what its kind adds; `block` names it. */
function base(block: string, nl: string, en: string) {
  line += 1;
  return {
    id: `${interviewNote}#^${block}`,
    text: { nl, en },
    language: 'nl' as const,
    evidence: {
      note: interviewNote,
      block,
      range: { start: line * 100, end: line * 100 + 60, line },
      document: 'rapport',
      locator: '1 Samenwerking',
    },
    saidBy: authors,
    origin: 'respondent' as const,
    modality: 'actual' as const,
    certainty: 'certain' as const,
    areas: ['havenbuurt'],
    codes: [],
    restates: [],
    qualifies: [],
    contradicts: [],
  };
}

function collaboration(
  block: string,
  nl: string,
  en: string,
  more: Partial<Collaboration> & Pick<Collaboration, 'participants'>,
): Collaboration {
  return {
    ...base(block, nl, en),
    kind: 'collaboration',
    together: false,
    via: [],
    mode: 'unspecified',
    forms: [],
    phases: [],
    about: [],
    at: [],
    initiative: [],
    functions: [],
    targetGroups: [],
    channels: [],
    ...more,
  };
}

function finding(
  block: string,
  nl: string,
  en: string,
  more: Partial<Finding> & Pick<Finding, 'category'>,
): Finding {
  return {
    ...base(block, nl, en),
    kind: 'finding',
    holders: [],
    phases: [],
    about: [],
    at: [],
    functions: [],
    targetGroups: [],
    answers: [],
    explains: [],
    ...more,
  };
}

function position(
  block: string,
  nl: string,
  en: string,
  more: Partial<PositionClaim>,
): PositionClaim {
  return {
    ...base(block, nl, en),
    kind: 'position',
    proposition: 'professional-verantwoordelijk',
    position: 'agree',
    holders: [],
    phases: [],
    inferred: false,
    ...more,
  };
}

function placement(block: string, nl: string, en: string, more: Partial<Placement>): Placement {
  return {
    ...base(block, nl, en),
    kind: 'placement',
    placed: ['de-kade'],
    criteria: ['paid'],
    value: 'no',
    holders: [],
    inferred: false,
    ...more,
  };
}

function indicator(
  block: string,
  nl: string,
  en: string,
  more: Partial<IndicatorValue> & Pick<IndicatorValue, 'indicator'>,
): IndicatorValue {
  return { ...base(block, nl, en), kind: 'indicator', targetGroups: [], ...more };
}

const professional = { perspective: 'professional' } as const;
const informal = { perspective: 'informal' } as const;
const synthesis = { perspective: 'authors', origin: 'area-synthesis' } as const;

const collaborations: readonly Collaboration[] = [
  collaboration('verwijst', 'Verwijst bewoners naar De Kade.', 'Refers residents to De Kade.', {
    ...professional,
    saidBy: by('verpleegkundige-1'),
    participants: [
      { actor: 'wijkverpleegkundige@havenbuurt', part: 'from' },
      { actor: 'de-kade', part: 'to' },
    ],
    mode: 'direct',
    forms: ['referral'],
    phases: ['reaching'],
    stance: 'positive',
    frequency: { times: 2, upper: 3, per: 1, unit: 'week' },
    codes: ['traag-vertrouwen'],
  }),
  collaboration(
    'via',
    'Bereikt buren via de coördinator.',
    'Reaches neighbours through the coordinator.',
    {
      ...professional,
      saidBy: by('werker-1'),
      participants: [
        { actor: 'maatschappelijk-werker@havenbuurt', part: 'who' },
        { actor: 'buren', part: 'with' },
      ],
      via: [['coordinator@havenbuurt']],
      mode: 'via',
      forms: ['signal'],
      phases: ['reaching'],
      quantifier: { value: 'some', of: 'buren' },
    },
  ),
  collaboration(
    'naast',
    'Werkt naast de kerk, zonder contact.',
    'Works beside the church, without contact.',
    {
      ...professional,
      areas: ['bergwijk'],
      saidBy: by('verpleegkundige-2'),
      participants: [
        { actor: 'wijkverpleegkundige@bergwijk', part: 'who' },
        { actor: 'bergkerk', part: 'with' },
      ],
      mode: 'parallel',
      phases: ['support'],
    },
  ),
  collaboration('nooit', 'Evalueert nooit met buren.', 'Never evaluates with neighbours.', {
    ...professional,
    saidBy: by('verpleegkundige-1'),
    participants: [
      { actor: 'wijkverpleegkundige@havenbuurt', part: 'who' },
      { actor: 'buren', part: 'with' },
    ],
    mode: 'absent',
    forms: ['evaluation'],
    phases: ['evaluation'],
    qualifies: [`${interviewNote}#^verwijst`],
  }),
  collaboration('open', 'Een van beiden belt met De Kade.', 'One of the two phones De Kade.', {
    ...professional,
    saidBy: by('verpleegkundige-1', 'werker-1'),
    participants: [
      { actor: 'maatschappelijk-werker@havenbuurt', part: 'who' },
      { actor: 'de-kade', part: 'with' },
    ],
    mode: 'direct',
    forms: ['information'],
    channels: ['phone'],
    phases: ['planning'],
  }),
  collaboration('overleg', 'Zitten elke maand om de tafel.', 'Sit around the table every month.', {
    ...informal,
    saidBy: by('coordinator-1'),
    participants: [
      { actor: 'coordinator@havenbuurt', part: 'together' },
      { actor: 'de-kade', part: 'together' },
      { actor: 'wijkverpleegkundige@havenbuurt', part: 'together' },
    ],
    together: true,
    mode: 'direct',
    forms: ['meeting'],
    phases: ['planning'],
    stance: 'mixed',
  }),
  collaboration(
    'opbouw',
    'De opbouwwerker legt de lijn naar de kerk.',
    'The community worker links to the church.',
    {
      ...synthesis,
      areas: ['bergwijk'],
      participants: [
        { actor: 'wijkverpleegkundige@bergwijk', part: 'who' },
        { actor: 'bergkerk', part: 'with' },
      ],
      via: [['opbouwwerker@bergwijk']],
      mode: 'via',
      phases: ['reaching'],
    },
  ),
  collaboration(
    'herhaald',
    'De verpleegkundige verwijst, zo vatten zij samen.',
    'The nurse refers, they sum up.',
    {
      ...synthesis,
      participants: [
        { actor: 'wijkverpleegkundige@havenbuurt', part: 'from' },
        { actor: 'de-kade', part: 'to' },
      ],
      mode: 'direct',
      forms: ['referral'],
      phases: ['reaching'],
      restates: [`${interviewNote}#^verwijst`],
    },
  ),
];

const findings: readonly Finding[] = [
  finding('tijd', 'Er is te weinig tijd om te bellen.', 'There is too little time to phone.', {
    ...professional,
    category: 'bottleneck',
    saidBy: by('verpleegkundige-1'),
    phases: ['reaching', 'support'],
  }),
  finding('onbekend', 'Zij kennen elkaar niet.', 'They do not know each other.', {
    ...informal,
    category: 'us-them-source',
    concept: 'unfamiliarity',
    saidBy: by('coordinator-1'),
    phases: ['reaching'],
  }),
  finding('kennismaken', 'Elkaar leren kennen helpt.', 'Getting to know each other helps.', {
    ...synthesis,
    category: 'intervention',
    concept: 'organised-acquaintance',
    answers: [`${interviewNote}#^onbekend`, 'us-them-source/unfamiliarity'],
  }),
  finding('rollen', 'De rollen moeten helder zijn.', 'Roles must be clear.', {
    ...professional,
    category: 'condition',
    concept: 'clear-roles',
    rank: 1,
    saidBy: by('professionals'),
  }),
  finding('vertrouwen', 'Er moet vertrouwen zijn.', 'There must be trust.', {
    ...professional,
    category: 'condition',
    concept: 'mutual-trust',
    rank: 2,
    saidBy: by('professionals'),
    codes: ['vertrouwen'],
  }),
  finding('gids', 'De Kade wijst mensen de weg.', 'De Kade guides people.', {
    ...professional,
    category: 'function',
    concept: 'guiding',
    functions: ['guiding'],
    about: ['de-kade'],
    saidBy: by('verpleegkundige-1'),
  }),
  finding('signaleert', 'De kerk ziet wie er wegblijft.', 'The church sees who stays away.', {
    ...professional,
    category: 'function',
    concept: 'signalling',
    functions: ['signalling'],
    about: ['bergkerk'],
    areas: ['bergwijk'],
    saidBy: by('verpleegkundige-2'),
  }),
  finding('eindbeeld-haven', 'Een toegankelijke buurt.', 'An accessible neighbourhood.', {
    ...synthesis,
    category: 'end-state',
    concept: 'accessibility',
  }),
  finding('eindbeeld-berg', 'Bewoners aan zet.', 'Residents in charge.', {
    ...synthesis,
    category: 'end-state',
    concept: 'civil-society',
    areas: ['bergwijk'],
  }),
];

const positions: readonly PositionClaim[] = [
  position('wel', 'De cliënt rekent op haar.', 'The client counts on her.', {
    ...professional,
    position: 'agree',
    saidBy: by('verpleegkundige-1'),
  }),
  position('niet', 'De buurt kan het ook.', 'The neighbourhood can do it, too.', {
    ...professional,
    position: 'disagree',
    saidBy: by('werker-1'),
  }),
  position(
    'zij-ook',
    'De professional heeft de opdracht.',
    'The professional has the assignment.',
    {
      ...informal,
      position: 'agree',
      saidBy: by('coordinator-1'),
    },
  ),
];

const placements: readonly Placement[] = [
  placement('onbetaald', 'De Kade is niet betaald.', 'De Kade is not paid.', {
    ...professional,
    saidBy: by('werker-1'),
  }),
];

const indicators: readonly IndicatorValue[] = [
  indicator('inwoners', 'Aantal inwoners.', 'Number of inhabitants.', {
    origin: 'policy-document',
    indicator: 'inhabitants',
    measurement: { value: 12_500, unit: 'inwoners' },
    reference: { area: 'stad', measurement: { value: 870_000 } },
  }),
  indicator('eenzaam', 'Zeer eenzame bewoners.', 'Very lonely residents.', {
    origin: 'policy-document',
    indicator: 'very-lonely',
    measurement: { value: 17.2, unit: '%', approximate: true },
    reference: { area: 'stad', measurement: { value: 11, unit: '%' } },
    compared: 'higher',
  }),
];

/** All claims of the study, in the order of the note. */
export const claims: readonly Claim[] = [
  ...collaborations,
  ...findings,
  ...positions,
  ...placements,
  ...indicators,
];
