import type { Definitions } from '../definition.ts';
import type { actorFunction } from '../schemes/function.ts';

export const actorFunctionDefinitions = {
  support: {
    nl: 'Mensen helpen met wat zij nodig hebben.',
    en: 'Helping people with what they need.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'practical-support': {
    nl: 'Helpen met praktische zaken, zoals boodschappen, een klus of papieren.',
    en: 'Helping with practical matters, such as shopping, a chore or paperwork.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  'emotional-support': {
    nl: 'Luisteren en steunen, zodat iemand kan vertellen wat dwarszit.',
    en: 'Listening and supporting, so that someone can tell what troubles them.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  company: {
    nl: 'Er zijn voor iemand die anders alleen is.',
    en: 'Being there for someone who is otherwise alone.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  'information-giving': {
    nl: 'Vertellen wat er is en hoe het werkt.',
    en: 'Telling what there is and how it works.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  'personal-care': {
    nl: 'Verplegen en verzorgen.',
    en: 'Nursing and caring.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'daily-activities': {
    nl: 'Iemand helpen om dagelijkse handelingen te kunnen doen.',
    en: 'Helping someone to be able to do daily activities.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'parenting-support': {
    nl: 'Ouders helpen bij het opvoeden.',
    en: 'Helping parents with bringing up children.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  bridging: {
    nl: 'De afstand tussen huishoudens en formele hulp overbruggen.',
    en: 'Bridging the distance between households and formal help.',
    sources: [{ document: 'baarsjes', locator: 'D 1' }],
  },
  reaching: {
    nl: 'Toegang hebben tot mensen die formele partijen niet bereiken.',
    en: 'Having access to people whom formal parties do not reach.',
    sources: [
      { document: 'baarsjes', locator: 'B 3.1, fase 1' },
      { document: 'baarsjes', locator: 'D 1' },
    ],
  },
  signalling: {
    nl: 'Opmerken dat er iets mis is en dat doorgeven.',
    en: 'Noticing that something is wrong and passing that on.',
    sources: [{ document: 'baarsjes', locator: 'B 5.1' }],
  },
  guiding: {
    nl: 'Mensen wegwijs maken naar formele hulp.',
    en: 'Showing people the way to formal help.',
    sources: [
      { document: 'overview', locator: 'Onbekendheid' },
      { document: 'baarsjes', locator: 'D 2, onbekendheid' },
    ],
  },
  advocacy: {
    nl: 'Opkomen voor bewoners tegenover formele partijen.',
    en: 'Standing up for residents towards formal parties.',
    sources: [{ document: 'oud-noord', locator: 'Abstract' }],
  },
  'contact-person': {
    nl: 'Voor huishoudens het vertrouwde gezicht zijn, ook voor wie problemen stilhoudt.',
    en: 'Being the trusted face for households, also for those who keep their problems quiet.',
    sources: [{ document: 'baarsjes', locator: 'D 2, onbestemdheid' }],
  },
  complementing: {
    nl: 'Zich verhouden tot formele hulp door aan te vullen of in de plaats te komen.',
    en: 'Relating to formal help by adding to it or taking its place.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  supplementing: {
    nl: 'Doen wat formele hulp niet doet, ernaast.',
    en: 'Doing what formal help does not do, beside it.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  replacing: {
    nl: 'Doen wat anders formele hulp zou doen.',
    en: 'Doing what formal help would otherwise do.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.1' },
      { document: 'baarsjes', locator: 'D 2, onbestemdheid' },
    ],
  },
  'community-building': {
    nl: 'Bewoners met elkaar verbinden en de buurt versterken.',
    en: 'Connecting residents with each other and strengthening the neighbourhood.',
    sources: [{ document: 'baarsjes', locator: 'B 2.4' }],
  },
  'network-widening': {
    nl: 'Iemands sociale contacten vergroten.',
    en: "Enlarging someone's social contacts.",
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  'meeting-opportunity': {
    nl: 'Een plek of gelegenheid bieden waar mensen elkaar leren kennen.',
    en: 'Offering a place or occasion where people get to know each other.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  'keeping-an-eye': {
    nl: 'Opletten of het met iemand goed gaat, ook als formele partijen het niet zien.',
    en: 'Watching whether someone is well, also where formal parties do not see it.',
    sources: [{ document: 'baarsjes', locator: 'B 2.5' }],
  },
  participation: {
    nl: 'Mensen helpen om mee te doen in de samenleving.',
    en: 'Helping people to take part in society.',
    sources: [{ document: 'baarsjes', locator: 'D 1' }],
  },
  activation: {
    nl: 'Mensen in beweging brengen om zelf iets te doen.',
    en: 'Getting people going to do something themselves.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'facilitating-initiatives': {
    nl: 'Bewoners ondersteunen die zelf iets opzetten.',
    en: 'Supporting residents who set something up themselves.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'neighbourhood-improvement': {
    nl: 'De straat, winkels en openbare ruimte beter maken.',
    en: 'Making the street, the shops and the public space better.',
    sources: [{ document: 'baarsjes', locator: 'A 3' }],
  },
  'organising-support': {
    nl: 'Hulp regelen en op elkaar afstemmen.',
    en: 'Arranging help and tuning it.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  matching: {
    nl: 'Vraag en aanbod bij elkaar brengen, zoals een cliënt en een vrijwilliger.',
    en: 'Bringing demand and supply together, such as a client and a volunteer.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 4' }],
  },
  'volunteer-guidance': {
    nl: 'Vrijwilligers begeleiden en laten groeien.',
    en: 'Guiding volunteers and letting them grow.',
    sources: [{ document: 'baarsjes', locator: 'C 2' }],
  },
  'needs-assessment': {
    nl: 'In kaart brengen wat iemand nodig heeft.',
    en: 'Finding out what someone needs.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'case-direction': {
    nl: 'Het overzicht houden en bepalen wie wat doet in de hulp aan een huishouden.',
    en: 'Keeping the overview and deciding who does what in the help to a household.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  referral: {
    nl: 'Mensen naar andere hulp verwijzen.',
    en: 'Referring people to other help.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  mediation: {
    nl: 'Tussen groepen of partijen bemiddelen.',
    en: 'Mediating between groups or parties.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  prevention: {
    nl: 'Voorkomen dat problemen ontstaan of groter worden.',
    en: 'Preventing problems from arising or growing.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
  safety: {
    nl: 'Overlast en onveiligheid tegengaan.',
    en: 'Countering nuisance and lack of safety.',
    sources: [{ document: 'baarsjes', locator: 'B 1' }],
  },
  'self-reliance': {
    nl: 'Zorgen dat mensen zich zelf kunnen redden.',
    en: 'Seeing to it that people can manage by themselves.',
    sources: [{ document: 'baarsjes', locator: 'A 7' }],
  },
} as const satisfies Definitions<typeof actorFunction>;
