import type { ConceptId, Scheme } from '../scheme.ts';

/**
 * Propositions on which respondents take a position: the seven statements of the topic list, and
 * what is disputed beside them.
 */
export const proposition = {
  id: 'proposition',
  title: { nl: 'stelling', en: 'proposition' },
  closed: false,
  concepts: [
    {
      id: 'community-development-not-our-expertise',
      notation: '1',
      nl: 'community development is geen wijkteamexpertise',
      en: 'community development is no team expertise',
    },
    {
      id: 'neighbours-no-extension',
      notation: '2',
      nl: 'buren en buurtorganisaties zijn niet zomaar verlengstuk van het wijkteam',
      en: 'neighbours and their organisations are not just an extension of the team',
      altNl: ['buren zijn geen verlengstuk van het wijkteam'],
      altEn: ['neighbours are no extension of the team'],
    },
    {
      id: 'churches-and-clubs-realistic',
      notation: '3',
      nl: 'kerken en sportclubs betrekken is realistisch',
      en: 'involving churches and sports clubs is realistic',
    },
    {
      id: 'clients-lack-strong-network',
      notation: '4',
      nl: 'cliënten missen vaak een sterk netwerk',
      en: 'clients often lack a strong network',
    },
    {
      id: 'smooth-with-informal-partners',
      notation: '5',
      nl: 'met veel informele partners gaat samenwerken soepel',
      en: 'collaborating with many informal partners goes smoothly',
      altNl: ['samenwerken met informele partners gaat soepel'],
      altEn: ['collaborating with informal partners goes smoothly'],
    },
    {
      id: 'professional-finally-responsible',
      notation: '6',
      nl: 'professional blijft eindverantwoordelijk',
      en: 'the professional stays ultimately responsible',
    },
    {
      id: 'judged-on-collaboration',
      notation: '7',
      nl: 'samenwerking is de maat voor mijn functioneren',
      en: 'collaboration is the measure of my performance',
    },
    {
      id: 'asking-information-is-collaborating',
      nl: 'informatie vragen is samenwerken',
      en: 'asking for information is collaborating',
    },
    {
      id: 'own-network-is-informal-support',
      nl: 'eigen netwerk is informele ondersteuning',
      en: 'own network is informal support',
    },
    {
      id: 'informal-equal-to-formal',
      nl: 'informeel en formeel zijn gelijkwaardig',
      en: 'informal and formal are equal',
    },
    {
      id: 'teacher-is-formal',
      nl: 'een leraar is een formele ondersteuner',
      en: 'a teacher is a formal supporter',
    },
    {
      id: 'direction-can-be-handed-over',
      nl: 'regie kan naar informele partijen',
      en: 'informal parties can be in charge of a case',
      altEn: ['direction can go to informal parties'],
    },
    {
      id: 'informal-must-professionalise',
      nl: 'informele partijen moeten professionaliseren',
      en: 'informal parties must professionalise',
    },
    {
      id: 'more-care-to-informal',
      nl: 'meer zorgtaken naar informele partijen',
      en: 'more care tasks to informal parties',
    },
    {
      id: 'households-value-informal-support',
      nl: 'huishoudens stellen informele steun op prijs',
      en: 'households value informal support',
    },
    {
      id: 'community-work-is-core',
      nl: 'communitywork hoort bij de kern van wijkteams',
      en: 'community work is core to teams',
    },
    {
      id: 'too-heavy-for-informal',
      nl: 'problematiek is te zwaar voor informele partijen',
      en: 'problems are too heavy for informal parties',
    },
    {
      id: 'experience-counts-as-expertise',
      nl: 'ervaringskennis telt als deskundigheid',
      en: 'experiential knowledge counts as expertise',
    },
    {
      id: 'co-existence-may-be-destination',
      nl: 'co-existentie mag het eindstation zijn',
      en: 'co-existence may be the destination',
    },
  ],
} as const satisfies Scheme;

export type PropositionId = ConceptId<typeof proposition>;
