import type { Definitions } from '../definition.ts';
import type { proposition } from '../schemes/proposition.ts';

export const propositionDefinitions = {
  'community-development-not-our-expertise': {
    nl: 'De meeste leden van wijkteams zijn niet deskundig in werken aan de gemeenschap.',
    en: 'Most members of neighbourhood teams are no experts in work on the community.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'neighbours-no-extension': {
    nl: 'Buren en buurtorganisaties kan men niet inzetten alsof zij bij het team horen.',
    en: 'Neighbours and neighbourhood organisations cannot be used as if they belonged to the team.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'churches-and-clubs-realistic': {
    nl: 'Het is haalbaar om kerken en sportclubs aan de hulp te laten meedoen.',
    en: 'It is feasible to let churches and sports clubs take part in the help.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'clients-lack-strong-network': {
    nl: 'Wie hulp krijgt, heeft vaak weinig mensen om op te steunen.',
    en: 'Those who get help often have few people to lean on.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'smooth-with-informal-partners': {
    nl: 'Met veel informele partners loopt het samenwerken goed.',
    en: 'With many informal partners, collaborating goes well.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'professional-finally-responsible': {
    nl: 'De professional is uiteindelijk verantwoordelijk, ook als informele partijen nazorg geven.',
    en: 'The professional is responsible in the end, also when informal parties give aftercare.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'judged-on-collaboration': {
    nl: 'Hoe goed een professional werkt, blijkt vooral uit de samenwerking met informele partijen.',
    en: 'How well a professional works shows mainly in the collaboration with informal parties.',
    sources: [{ document: 'baarsjes', locator: 'Bijlage 1' }],
  },
  'asking-information-is-collaborating': {
    nl: 'Wie een ander om informatie vraagt, werkt met die ander samen.',
    en: 'Who asks another for information collaborates with that other.',
    sources: [{ document: 'baarsjes', locator: 'B 3.1, fase 2' }],
  },
  'own-network-is-informal-support': {
    nl: 'Familie en vrienden horen bij de informele ondersteuning.',
    en: 'Family and friends belong to informal support.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'informal-equal-to-formal': {
    nl: 'Informele en formele ondersteuning zijn evenveel waard.',
    en: 'Informal and formal support have the same worth.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'teacher-is-formal': {
    nl: 'Wie lesgeeft, hoort bij de formele ondersteuners.',
    en: 'Who teaches belongs to the formal supporters.',
    sources: [{ document: 'baarsjes', locator: 'B 2.1' }],
  },
  'direction-can-be-handed-over': {
    nl: 'De regie over hulp kan bij informele partijen of bewoners liggen.',
    en: 'The direction of help can lie with informal parties or residents.',
    sources: [
      { document: 'baarsjes', locator: 'B 2.1' },
      { document: 'baarsjes', locator: 'C 3' },
    ],
  },
  'informal-must-professionalise': {
    nl: 'Informele partijen moeten professioneler gaan werken.',
    en: 'Informal parties should work more professionally.',
    sources: [
      { document: 'baarsjes', locator: 'B 5.2' },
      { document: 'baarsjes', locator: 'D 1' },
    ],
  },
  'more-care-to-informal': {
    nl: 'Het is wenselijk dat informele partijen meer zorgtaken krijgen.',
    en: 'It is desirable that informal parties get more care tasks.',
    sources: [{ document: 'baarsjes', locator: 'B 5.2' }],
  },
  'households-value-informal-support': {
    nl: 'Wie zorg nodig heeft, waardeert steun van informele partijen.',
    en: 'Those who need care value support by informal parties.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'community-work-is-core': {
    nl: 'Werken met de gemeenschap is een kerntaak van wijkteams.',
    en: 'Work with the community is a core task of neighbourhood teams.',
    sources: [{ document: 'baarsjes', locator: 'D 2' }],
  },
  'too-heavy-for-informal': {
    nl: 'De problemen in deze wijken zijn te zwaar voor informele partijen.',
    en: 'The problems in these neighbourhoods are too heavy for informal parties.',
    sources: [
      { document: 'baarsjes', locator: 'D 2' },
      { document: 'overview', locator: 'Wij-zij-denken' },
    ],
  },
  'experience-counts-as-expertise': {
    nl: 'Wat iemand door ervaring weet, is even goed deskundigheid.',
    en: 'What someone knows by experience is expertise just as well.',
    sources: [
      { document: 'baarsjes', locator: 'D 2, onenigheid' },
      { document: 'baarsjes', locator: 'C 3' },
    ],
  },
  'co-existence-may-be-destination': {
    nl: 'Naast elkaar blijven werken kan zelf het doel zijn.',
    en: 'Staying side by side can be the aim in itself.',
    sources: [{ document: 'baarsjes', locator: 'D 2, voorbij de co-existentie' }],
  },
} as const satisfies Definitions<typeof proposition>;
