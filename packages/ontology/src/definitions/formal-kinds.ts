import type { Definitions } from '../definition.ts';
import type { actorKind } from '../schemes/actor-kind.ts';

/** The formal kinds of actor: professionals, teams and organisations. */
export const formalKinds = {
  formal: {
    nl: 'Partij die hulp of zorg biedt in opdracht, meestal betaald of gesubsidieerd en erkend opgeleid. Waar de grens met informeel loopt, is omstreden.',
    en: 'A party that gives help or care on assignment, mostly paid or subsidised and with recognised training. Where the border with informal runs is disputed.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  professional: {
    nl: 'Iemand die beroepshalve huishoudens ondersteunt of in de buurt werkt.',
    en: 'Someone who supports households or works in the neighbourhood as a profession.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'ambulatory-support-worker': {
    nl: 'Professional die cliënten thuis en in de buurt begeleidt, van intake tot afronding van het traject.',
    en: 'A professional who guides clients at home and in the neighbourhood, from intake to the end of the trajectory.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'neighbourhood-worker': {
    nl: 'Professional die bewonersinitiatieven helpt ontstaan en draaien, en bewoners vertegenwoordigt.',
    en: "A professional who helps residents' initiatives to start and run, and who represents residents.",
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'client-support-worker': {
    nl: 'Professional die kort met een cliënt de hulpvraag op alle leefgebieden verheldert en de weg naar hulp wijst.',
    en: 'A professional who briefly helps a client to clear up the question on all areas of life and shows the way to help.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'safety-coordinator': {
    nl: 'Gemeentelijke professional die overlast, vooral van jongeren, voorkomt samen met politie, straatcoaches, scholen en bewoners.',
    en: 'A municipal professional who prevents nuisance, mainly from young people, together with police, street coaches, schools and residents.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'occupational-therapist': {
    nl: 'Professional die bewoners helpt om dagelijkse handelingen weer te kunnen doen.',
    en: 'A professional who helps residents to be able to do daily activities again.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'youth-generalist': {
    nl: 'Professional die de hulp aan een gezin met kinderen regisseert en waar nodig specialisten inschakelt.',
    en: 'A professional who directs the help to a family with children and brings in specialists where needed.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'client-manager': {
    nl: 'Gemeentelijke professional die mensen met een uitkering helpt om mee te doen.',
    en: 'A municipal professional who helps people on benefits to take part in society.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'social-worker': {
    nl: 'Professional die kwetsbare bewoners met een hulpvraag individueel begeleidt en soms ook actieve bewoners ondersteunt.',
    en: 'A professional who guides vulnerable residents individually and sometimes supports active residents as well.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'district-nurse': {
    nl: 'Verpleegkundige die thuis zorgt, van technische handelingen tot hulp bij zelfzorg.',
    en: 'A nurse who gives care at home, from technical acts to help with self-care.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'community-worker': {
    nl: 'Professional die bewoners organiseert en verbindt in plaats van individuele hulp te geven.',
    en: 'A professional who organises and connects residents rather than giving individual help.',
    sources: [
      { document: 'wijktafel', locator: 'Drie verschillende modellen' },
      { document: 'baarsjes', locator: 'D 2, onbekendheid' },
    ],
  },
  'navigation-assistant': {
    nl: 'Nieuwe vorm van opbouwwerk die bewoners met elkaar, met voorzieningen en met formele partijen verbindt.',
    en: 'A new form of community work that links residents to each other, to provisions and to formal parties.',
    sources: [{ document: 'wijktafel', locator: 'Mogelijke oplossingsrichtingen' }],
  },
  caseworker: {
    nl: 'Professional in de traditie van individuele hulpverlening, tegenover het werken met de gemeenschap.',
    en: 'A professional in the tradition of individual help, as opposed to work with the community.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbekendheid' }],
  },
  'hybrid-worker': {
    nl: 'Professional die individuele hulp en werken met de gemeenschap in één baan combineert.',
    en: 'A professional who combines individual help and work with the community in one job.',
    sources: [{ document: 'baarsjes', locator: 'D 2, co-existentie' }],
  },
  'parent-child-adviser': {
    nl: 'Professional die ouders en kinderen adviseert vanuit een Ouder- en Kindteam.',
    en: 'A professional who advises parents and children from a Parent and Child Team.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 2' }],
  },
  'street-coach': {
    nl: 'Professional die jongeren op straat aanspreekt en overlast signaleert.',
    en: 'A professional who addresses young people in the street and signals nuisance.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'debt-counsellor': {
    nl: 'Professional die helpt om schulden te regelen.',
    en: 'A professional who helps to settle debts.',
    sources: [{ document: 'baarsjes', locator: 'C 1' }],
  },
  teacher: {
    nl: 'Iemand die lesgeeft op een school; of dat een formele ondersteuner is, vraagt een respondent zich af.',
    en: 'Someone who teaches at a school; a respondent wonders whether that is a formal supporter.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  team: {
    nl: 'Vaste groep professionals met een gezamenlijke opdracht in een gebied.',
    en: 'A standing group of professionals with a joint assignment in an area.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
    closeMatch: ['http://www.w3.org/ns/org#OrganizationalUnit'],
  },
  'neighbourhood-team': {
    nl: 'Team van professionals dat huishoudens in een gebied ondersteunt.',
    en: 'A team of professionals that supports households in an area.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'samendoen-team': {
    nl: 'Amsterdams wijkteam voor huishoudens met problemen op veel gebieden tegelijk.',
    en: 'An Amsterdam neighbourhood team for households with problems in many fields at once.',
    sources: [
      { document: 'baarsjes', locator: 'Inleiding' },
      { document: 'baarsjes', locator: 'A 5' },
    ],
  },
  'activation-team': {
    nl: 'Amsterdams wijkteam dat mensen met een uitkering helpt om mee te doen.',
    en: 'An Amsterdam neighbourhood team that helps people on benefits to take part.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'parent-child-team': {
    nl: 'Amsterdams wijkteam voor opvoeden en opgroeien.',
    en: 'An Amsterdam neighbourhood team for parenting and growing up.',
    sources: [{ document: 'baarsjes', locator: 'Inleiding' }],
  },
  'neighbourhood-care-network': {
    nl: 'Amsterdams verband van professionals in zorg en ondersteuning aan huis, met eigen bijeenkomsten.',
    en: 'An Amsterdam network of professionals in care and support at home, with meetings of its own.',
    sources: [
      { document: 'baarsjes', locator: 'Inleiding' },
      { document: 'baarsjes', locator: 'B 1' },
    ],
  },
  'area-team': {
    nl: 'Gemeentelijk team waar bewoners met ideeën en suggesties terechtkunnen.',
    en: 'A municipal team to which residents can turn with ideas and suggestions.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  partnership: {
    nl: 'Verband van verscheidene organisaties rond een gezamenlijk doel.',
    en: 'A joint arrangement of several organisations for a common aim.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
    exactMatch: ['http://www.w3.org/ns/org#OrganizationalCollaboration'],
  },
  'youth-network': {
    nl: 'Overleg van partijen rond jongeren in een gebied.',
    en: 'A consultation of parties concerned with young people in an area.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'formal-organisation': {
    nl: 'Organisatie die met publiek geld of op grond van een wet hulp, zorg, onderwijs of bestuur verzorgt.',
    en: 'An organisation that provides help, care, education or government with public money or by law.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
    closeMatch: ['http://www.w3.org/ns/org#FormalOrganization', 'https://schema.org/Organization'],
  },
  'welfare-organisation': {
    nl: 'Organisatie voor maatschappelijk werk, opbouwwerk en activiteiten in de buurt.',
    en: 'An organisation for social work, community work and activities in the neighbourhood.',
    sources: [{ document: 'wijktafel', locator: 'Drie verschillende modellen' }],
  },
  'care-organisation': {
    nl: 'Organisatie die zorg verleent.',
    en: 'An organisation that provides care.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
    closeMatch: ['https://schema.org/MedicalOrganization'],
  },
  'mental-health-organisation': {
    nl: 'Organisatie voor geestelijke gezondheidszorg.',
    en: 'An organisation for mental health care.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
  'youth-care-organisation': {
    nl: 'Organisatie voor hulp aan jongeren en hun ouders.',
    en: 'An organisation for help to young people and their parents.',
    sources: [{ document: 'baarsjes', locator: 'A 6' }],
  },
  'client-support-organisation': {
    nl: 'Organisatie die mensen met een beperking of hulpvraag onafhankelijk de weg wijst.',
    en: 'An organisation that independently shows people with a disability or a question the way.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  municipality: {
    nl: 'Lokaal bestuur, opdrachtgever en betaler van veel formele partijen.',
    en: 'Local government, which commissions and pays many formal parties.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
    closeMatch: ['https://schema.org/GovernmentOrganization'],
  },
  'municipal-service': {
    nl: 'Dienst van een gemeente, bijvoorbeeld voor werk en inkomen.',
    en: 'A department of a municipality, such as that for work and income.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'city-district': {
    nl: 'Bestuurlijk deel van een stad dat formele ondersteuning mede betaalt en stuurt.',
    en: 'An administrative part of a city that helps to pay and steer formal support.',
    sources: [{ document: 'baarsjes', locator: 'D 1' }],
  },
  police: {
    nl: 'Politie in de buurt.',
    en: 'Police in the neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
    closeMatch: ['https://schema.org/PoliceStation'],
  },
  school: {
    nl: 'School, ook als plek waar bewoners worden bereikt en zorgen binnenkomen.',
    en: 'A school, also as a place where residents are reached and worries come in.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
    closeMatch: ['https://schema.org/School'],
  },
  'parent-child-centre': {
    nl: 'Centrum met voorzieningen voor ouders en jonge kinderen.',
    en: 'A centre with provisions for parents and young children.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'housing-association': {
    nl: 'Verhuurder van sociale huurwoningen.',
    en: 'A landlord of social rented homes.',
    sources: [{ document: 'baarsjes', locator: 'A 2' }],
  },
  'health-insurer': {
    nl: 'Verzekeraar die zorg betaalt.',
    en: 'An insurer that pays for care.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'reporting-point': {
    nl: 'Punt waar zorgen over een huishouden of overlast worden gemeld en doorgegeven.',
    en: 'A point where worries about a household or nuisance are reported and passed on.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 1' }],
  },
} as const satisfies Partial<Definitions<typeof actorKind>>;
