import type { KeyRow } from './key.ts';

/** Keys that describe the note or what it is about: in front matter, and in a register in its items. */
export const frontMatterKeys = [
  {
    en: 'type',
    nl: 'type',
    of: 'every',
    value: { type: 'note-type' },
    rule: {
      en: 'What the note is about; defaults follow from it. Claims may stand in a note of any type.',
      nl: 'Waar de notitie over gaat; daar volgt uit wat er vanzelf geldt. Uitspraken mogen in een notitie van elk type staan.',
    },
  },
  {
    en: 'id',
    nl: 'id',
    of: 'every',
    value: { type: 'id' },
    rule: {
      en: 'Survives moving and renaming the note; by default its path.',
      nl: 'Blijft hetzelfde als de notitie verplaatst wordt of anders gaat heten; zonder deze sleutel haar pad.',
    },
  },
  {
    en: 'lang',
    nl: 'taal',
    of: 'every',
    value: { type: 'language' },
    rule: {
      en: "nl or en; by default the study's first language.",
      nl: 'nl of en; zonder deze sleutel de eerste taal van de studie.',
    },
  },
  {
    en: 'aliases',
    nl: 'aliases',
    of: 'every',
    value: { type: 'text' },
    list: true,
    rule: {
      en: 'Other names under which links find it.',
      nl: 'Andere namen waaronder links haar vinden.',
    },
  },
  {
    en: 'label',
    nl: 'label',
    of: 'every',
    value: { type: 'label' },
    rule: {
      en: 'A text, or a text per language; by default the name of the file. In a register `nl` and `en` do the same.',
      nl: 'Een tekst, of een tekst per taal; zonder deze sleutel de naam van het bestand. In een register doen `nl` en `en` hetzelfde.',
    },
  },
  {
    en: 'items',
    nl: 'bevat',
    of: ['register'],
    value: { type: 'item-type' },
    rule: {
      en: 'What the items are: actor, area, code, respondent or proposition. By default what their keys tell.',
      nl: 'Wat de items zijn: actor, gebied, code, respondent of stelling. Zonder deze sleutel wat hun sleutels vertellen.',
    },
  },
  {
    en: 'broader',
    nl: 'ruimer',
    of: ['actor', 'code', 'area'],
    value: { type: 'link', to: ['code', 'actor', 'area'] },
    rule: {
      en: 'The wider code. Of an actor or area the same as `parent`.',
      nl: 'De ruimere code. Van een actor of gebied hetzelfde als `onderdeel-van`.',
    },
  },
  {
    en: 'respondent',
    nl: 'respondent',
    of: ['interview'],
    value: { type: 'link', to: ['respondent'] },
    rule: {
      en: 'Whom the note lets speak: gives area, perspective and roles.',
      nl: 'Wie er in de notitie aan het woord is: geeft gebied, perspectief en rollen.',
    },
  },
  {
    en: 'instrument',
    nl: 'instrument',
    of: ['interview', 'respondent', 'proposition'],
    value: { type: 'concept', schemes: ['instrument'] },
    rule: {
      en: 'With what was asked: an instrument of the manifest or of the scheme.',
      nl: 'Waarmee er gevraagd is: een instrument van het manifest of van het schema.',
    },
  },
  {
    en: 'date',
    nl: 'datum',
    of: ['interview'],
    value: { type: 'date' },
    rule: {
      en: 'EDTF.',
      nl: 'EDTF.',
    },
  },
  {
    en: 'roles',
    nl: 'rollen',
    of: ['respondent'],
    value: { type: 'link', to: ['actor'] },
    list: true,
    rule: {
      en: 'The roles that the respondent holds, which are actors.',
      nl: 'De rollen van de respondent; dat zijn actoren.',
    },
  },
  {
    en: 'members',
    nl: 'leden',
    of: ['respondent'],
    value: { type: 'members' },
    list: true,
    rule: {
      en: 'Links, a number, or unknown. What a respondent with members says counts for the group, not for each.',
      nl: 'Links, een aantal, of onbekend. Wat een respondent met leden zegt, telt voor de groep en niet voor ieder lid.',
    },
  },
  {
    en: 'perspective',
    nl: 'perspectief',
    of: ['respondent'],
    value: { type: 'concept', schemes: ['perspective'] },
    rule: {
      en: 'Of what the respondent says.',
      nl: 'Van wat de respondent zegt.',
    },
  },
  {
    en: 'kind',
    nl: 'soort',
    of: ['actor', 'area'],
    value: { type: 'concept', schemes: ['actor-kind', 'area-kind'] },
    rule: {
      en: 'A concept of the scheme actor-kind; of an area, of area-kind.',
      nl: 'Een begrip van het schema actor-kind; van een gebied, van area-kind.',
    },
  },
  {
    en: 'granularity',
    nl: 'korrel',
    of: ['actor'],
    value: { type: 'concept', schemes: ['granularity'] },
    rule: {
      en: 'Category, role or instance. Without it a category, which makes no tie.',
      nl: 'Categorie, rol of exemplaar. Zonder deze sleutel een categorie, die geen verbinding maakt.',
    },
  },
  {
    en: 'area',
    nl: 'gebied',
    of: ['actor', 'respondent'],
    value: { type: 'link', to: ['area'] },
    list: true,
    rule: {
      en: 'Where it works. One area makes a role the role in that area.',
      nl: 'Waar de actor werkt. Bij één gebied wordt een rol de rol in dat gebied.',
    },
  },
  {
    en: 'parent',
    nl: 'onderdeel-van',
    of: ['actor', 'area'],
    value: { type: 'link', to: ['actor', 'area'] },
    list: true,
    rule: {
      en: 'The organisation, or the larger area.',
      nl: 'De organisatie, of het grotere gebied.',
    },
  },
  {
    en: 'employer',
    nl: 'werkgever',
    of: ['actor'],
    value: { type: 'link', to: ['actor'] },
    rule: {
      en: 'Who employs whoever has the role.',
      nl: 'Bij wie degene met deze rol in dienst is.',
    },
  },
  {
    en: 'functions',
    nl: 'functies',
    of: ['actor'],
    value: { type: 'concept', schemes: ['function'] },
    list: true,
    rule: {
      en: 'What it is there for. What the actor says of itself is a claim.',
      nl: 'Waar de actor voor is. Wat de actor over zichzelf zegt, is een uitspraak.',
    },
  },
  {
    en: 'target-groups',
    nl: 'doelgroepen',
    of: ['actor'],
    value: { type: 'concept', schemes: ['target-group'] },
    list: true,
    rule: {
      en: 'For whom it is there.',
      nl: 'Voor wie de actor er is.',
    },
  },
  {
    en: 'number',
    nl: 'nummer',
    of: ['proposition'],
    value: { type: 'number' },
    rule: {
      en: 'In the instrument.',
      nl: 'In het instrument.',
    },
  },
  {
    en: 'scheme',
    nl: 'schema',
    of: ['code'],
    value: { type: 'id' },
    rule: {
      en: 'The codebook that the code belongs to.',
      nl: 'Het codeboek waar de code bij hoort.',
    },
  },
  {
    en: 'authors',
    nl: 'auteurs',
    of: ['document'],
    value: { type: 'text' },
    list: true,
    rule: {
      en: 'Who wrote it.',
      nl: 'Wie het geschreven heeft.',
    },
  },
  {
    en: 'year',
    nl: 'jaar',
    of: ['document'],
    value: { type: 'number' },
    rule: {
      en: 'When it was published.',
      nl: 'Wanneer het verschenen is.',
    },
  },
  {
    en: 'title',
    nl: 'titel',
    of: ['document'],
    value: { type: 'text' },
    rule: {
      en: 'As published.',
      nl: 'Zoals het verschenen is.',
    },
  },
  {
    en: 'headings',
    nl: 'koppen',
    of: ['document'],
    value: { type: 'text' },
    list: true,
    rule: {
      en: 'Where locators may point, in order; the full path where headings repeat.',
      nl: 'Waar vindplaatsen naar mogen wijzen, op volgorde; het hele pad waar koppen zich herhalen.',
    },
  },
  {
    en: 'indicators',
    nl: 'indicatoren',
    of: ['area'],
    value: { type: 'indicators' },
    list: true,
    rule: {
      en: 'A list of maps with the keys of an indicator value: the form for import. By hand, write items.',
      nl: 'Een lijst met de sleutels van een indicatorwaarde: de vorm om in te lezen. Wie met de hand schrijft, neemt items.',
    },
  },
] as const satisfies readonly KeyRow[];
