import type { EntityType, Language } from '@samenspel/claims';
import type { Bilingual } from '@samenspel/ontology';
import { filled } from './filled.ts';

/** What features say, in both languages. */
export const phrases = {
  // Things noted
  actor: { nl: 'actor', en: 'actor' },
  area: { nl: 'gebied', en: 'area' },
  respondent: { nl: 'respondent', en: 'respondent' },
  document: { nl: 'document', en: 'document' },
  proposition: { nl: 'stelling', en: 'proposition' },
  code: { nl: 'code', en: 'code' },
  note: { nl: 'notitie', en: 'note' },
  nowhere: { nl: 'leidt nergens heen', en: 'leads nowhere' },
  // Hovers
  kind: { nl: 'soort', en: 'kind' },
  granularity: { nl: 'korrel', en: 'granularity' },
  areas: { nl: 'gebied', en: 'area' },
  aliases: { nl: 'ook', en: 'also' },
  roles: { nl: 'rollen', en: 'roles' },
  inOther: { nl: 'in het Engels', en: 'in Dutch' },
  title: { nl: 'titel', en: 'title' },
  authors: { nl: 'auteurs', en: 'authors' },
  year: { nl: 'jaar', en: 'year' },
  number: { nl: 'nummer', en: 'number' },
  broader: { nl: 'ruimer', en: 'broader' },
  mentioned: { nl: '{0} × genoemd in {1} notities', en: 'mentioned {0} × in {1} notes' },
  mentionedInOne: { nl: '{0} × genoemd in 1 notitie', en: 'mentioned {0} × in 1 note' },
  partners: { nl: '{0} partners', en: '{0} partners' },
  partner: { nl: '1 partner', en: '1 partner' },
  intermediaries: { nl: '{0} tussenpersonen', en: '{0} intermediaries' },
  intermediary: { nl: '1 tussenpersoon', en: '1 intermediary' },
  asIntermediary: { nl: 'als tussenpersoon', en: 'as intermediary' },
  someAsIntermediary: { nl: '{0} als tussenpersoon', en: '{0} as intermediary' },
  claims: { nl: '{0} uitspraken', en: '{0} claims' },
  claim: { nl: '1 uitspraak', en: '1 claim' },
  findings: { nl: '{0} bevindingen', en: '{0} findings' },
  finding: { nl: '1 bevinding', en: '1 finding' },
  studyFound: { nl: 'Wat deze studie erover vond', en: 'What this study found on it' },
  makes: { nl: 'maakt er een uitspraak van', en: 'makes it a claim' },
  source: { nl: 'bron', en: 'source' },
  severalValues: { nl: "meer waarden, met komma's", en: 'several values, with commas' },
  // Code actions
  createNote: { nl: 'Maak de notitie "{0}" ({1})', en: 'Create the note "{0}" ({1})' },
  addToRegister: { nl: 'Zet "{0}" in {1}', en: 'Add "{0}" to {1}' },
  replaceBy: { nl: 'Vervang door "{0}"', en: 'Replace by "{0}"' },
  keysToDutch: { nl: 'Sleutels in het Nederlands', en: 'Keys in Dutch' },
  keysToEnglish: { nl: 'Sleutels in het Engels', en: 'Keys in English' },
  addViaName: { nl: 'Voeg via "{0}" toe', en: 'Add via "{0}"' },
  addVia: { nl: 'Voeg via toe', en: 'Add via' },
  addSource: { nl: 'Voeg een vindplaats toe', en: 'Add a source' },
  splitClaim: { nl: 'Splits in een uitspraak per partner', en: 'Split into a claim per partner' },
  splitKeys: { nl: 'Splits in twee uitspraken', en: 'Split into two claims' },
  toHeading: { nl: 'Zet "{0}" onder de kop', en: 'Move "{0}" under the heading' },
  toClaim: { nl: 'Maak er een samenwerking van', en: 'Make it a collaboration' },
  closeField: { nl: 'Sluit het veld', en: 'Close the field' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type PhraseId = keyof typeof phrases;

/** A phrase with what belongs in its places. */
export function phrase(
  id: PhraseId,
  language: Language,
  ...parts: readonly (string | number)[]
): string {
  return filled(phrases[id][language], parts);
}

/** A number of things: one has a phrase of its own. */
export function counted(one: PhraseId, more: PhraseId, count: number, language: Language): string {
  return count === 1 ? phrase(one, language) : phrase(more, language, count);
}

/** How often something is mentioned, and in how many notes. */
export function mentionedText(
  mentions: readonly { readonly path: string }[],
  language: Language,
): string {
  const notes = new Set(mentions.map(({ path }) => path)).size;
  return phrase(notes === 1 ? 'mentionedInOne' : 'mentioned', language, mentions.length, notes);
}

export function entityName(type: EntityType, language: Language): string {
  return phrases[type][language];
}
