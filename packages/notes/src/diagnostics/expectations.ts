import type { EntityType } from '@samenspel/claims';
import { quantifier, type Bilingual, type Scheme } from '@samenspel/ontology';

/** What may stand in a place, as a person reads it. */
export type Expectation = Bilingual;

/** The same in both languages: signs, names, examples. */
export function literally(text: string): Expectation {
  return { nl: text, en: text };
}

/** Phrases of what may stand in a place. */
export const expectations = {
  nothing: literally(''),
  fence: { nl: 'een regel ---', en: 'a line ---' },
  yaml: { nl: 'een tekst, een lijst of een tabel', en: 'a text, a list or a map' },
  yamlLines: { nl: 'regels van de vorm sleutel: waarde', en: 'lines of the form key: value' },
  textOrList: { nl: 'een tekst of een lijst', en: 'a text or a list' },
  text: { nl: 'een tekst', en: 'a text' },
  indicatorMaps: {
    nl: 'een lijst van tabellen met de sleutels van een cijfer',
    en: 'a list of maps with the keys of an indicator value',
  },
  frontMatterKey: { nl: 'een sleutel van de notitie', en: 'a key of front matter' },
  claimKey: { nl: 'een sleutel van de tabel', en: 'a key of the table' },
  claimMaker: {
    nl: 'met, van, naar, samen, bevinding, op, plaatst of indicator',
    en: 'with, from, to, together, finding, on, places or indicator',
  },
  itemKey: {
    nl: 'een sleutel van uitspraken; deze hoort in een register of boven aan een notitie',
    en: 'a key of claims; this one goes in a register or in front matter',
  },
  itemKeyOfRegister: {
    nl: 'een sleutel van wat het item beschrijft',
    en: 'a key of what the item describes',
  },
  link: { nl: 'een link zoals [[naam]]', en: 'a link such as [[name]]' },
  blockId: {
    nl: 'letters, cijfers en streepjes: ^korte-naam',
    en: 'letters, digits and hyphens: ^short-name',
  },
  value: { nl: 'een waarde', en: 'a value' },
  otherLanguage: {
    nl: 'en in een Nederlandse notitie, nl in een Engelse',
    en: 'en in a Dutch note, nl in an English one',
  },
  date: {
    nl: 'EDTF: 2015, 2015-09, 2015/2025, 2015/.. of ../2015',
    en: 'EDTF: 2015, 2015-09, 2015/2025, 2015/.. or ../2015',
  },
  frequency: {
    nl: 'een woord zoals soms, of n of n-n per [n] dag, week, maand of jaar',
    en: 'a word such as sometimes, or n or n-n per [n] day, week, month or year',
  },
  wholeNumber: { nl: 'een geheel getal zoals 3', en: 'a whole number such as 3' },
  measurement: {
    nl: '17,2 %, ± 9 %, +31 %, 10–12 % of 36.967 personen',
    en: '17.2 %, ± 9 %, +31 %, 10–12 % or 36,967 people',
  },
  yesNo: { nl: 'ja, nee of omstreden', en: 'yes, no or disputed' },
  yesOrNo: { nl: 'ja of nee', en: 'yes or no' },
  sayer: {
    nl: 'zelf, een link, auteurs of onbekend',
    en: 'self, a link, authors or unknown',
  },
  quantified: {
    nl: `${anyOf(
      quantifier.concepts.map(({ nl }) => nl),
      'of',
    )} (van) voor de link`,
    en: `a, ${anyOf(
      quantifier.concepts.map(({ en }) => en),
      'or',
    )} (of) before the link`,
  },
  unquantified: {
    nl: 'de link alleen; van hoeveel het geldt staat in hoeveel, of voor een link in wie, met, van, naar of samen',
    en: 'the link alone; of how many it holds goes in quantifier, or before a link in who, with, from, to or together',
  },
  claim: {
    nl: '[[#^id]], [[notitie#^id]] of ^ van een uitspraak',
    en: '[[#^id]], [[note#^id]] or ^ of a claim',
  },
  answered: {
    nl: 'een uitspraak, of een begrip zoals wij-zij-bron/onbekendheid',
    en: 'a claim, or a concept such as us-them-source/unfamiliarity',
  },
  respondentKey: { nl: 'respondent boven aan de notitie', en: 'respondent in front matter' },
  roleKey: { nl: 'rol of wie', en: 'role or who' },
  rolesKey: { nl: 'rollen bij de respondent', en: 'roles of the respondent' },
  who: { nl: 'wie', en: 'who' },
  saidBy: { nl: 'volgens', en: 'said-by' },
  position: { nl: 'positie', en: 'position' },
  criterion: { nl: 'criterium', en: 'criterion' },
  placementValue: { nl: 'waarde', en: 'value' },
  figure: { nl: 'waarde, vergeleken of trend', en: 'value, compared or trend' },
  documentFirst: { nl: 'document § vindplaats', en: 'document § locator' },
  locator: { nl: 'een kop van het document na §', en: 'a heading of the document after §' },
  granularity: { nl: 'categorie, rol of exemplaar', en: 'category, role or instance' },
  itemType: {
    nl: 'bevat: actor, gebied, code, respondent of stelling boven aan het register',
    en: 'items: actor, area, code, respondent or proposition in the front matter of the register',
  },
  members: {
    nl: 'links, een aantal of onbekend',
    en: 'links, a number or unknown',
  },
} as const satisfies Readonly<Record<string, Expectation>>;

const entityNames: Readonly<Record<EntityType, Expectation>> = {
  actor: { nl: 'een actor', en: 'an actor' },
  area: { nl: 'een gebied', en: 'an area' },
  respondent: { nl: 'een respondent', en: 'a respondent' },
  document: { nl: 'een document', en: 'a document' },
  proposition: { nl: 'een stelling', en: 'a proposition' },
  code: { nl: 'een code', en: 'a code' },
};

/** One of some kinds of things noted. */
export function oneOf(types: readonly EntityType[]): Expectation {
  return {
    nl: types.map((type) => entityNames[type].nl).join(' of '),
    en: types.map((type) => entityNames[type].en).join(' or '),
  };
}

/** Concepts that are named one by one in a message; of a larger scheme its title. */
const listed = 12;

/** A concept of one of some schemes. */
export function conceptOf(schemes: readonly Scheme[]): Expectation {
  const [only] = schemes;
  if (schemes.length === 1 && only !== undefined && only.concepts.length <= listed) {
    return { nl: namesIn(only, 'nl'), en: namesIn(only, 'en') };
  }
  return {
    nl: `een begrip van ${schemes.map(({ title }) => title.nl).join(' of ')}`,
    en: `a concept of ${schemes.map(({ title }) => title.en).join(' or ')}`,
  };
}

function anyOf(words: readonly string[], or: string): string {
  return `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`;
}

/** The concepts of a scheme as they may be written, by number too where they have one. */
function namesIn(scheme: Scheme, language: 'nl' | 'en'): string {
  return scheme.concepts
    .map((concept) => [concept.notation ?? [], concept[language]].flat().join(' '))
    .join(', ');
}
