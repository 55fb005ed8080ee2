import type { Language, Tally } from '@samenspel/claims';
import type { Relation } from '@samenspel/snapshot';
import type { Words } from '../io.ts';

/** What each way of working together is called above those who do. */
export const wayNames: Readonly<Record<Relation, Words>> = {
  direct: { nl: 'Rechtstreeks', en: 'Directly' },
  via: { nl: 'Via een ander', en: 'Through somebody' },
  intermediary: {
    nl: 'Met een tussenpersoon, of als tussenpersoon',
    en: 'With an intermediary, or as one',
  },
  unspecified: {
    nl: 'Contact, niet gezegd of het rechtstreeks is',
    en: 'In contact, not said whether directly',
  },
  parallel: { nl: 'Naast elkaar, zonder contact', en: 'Side by side, without contact' },
  absent: { nl: 'Gezegd dat het niet gebeurt', en: 'Said not to happen' },
};

const sayers = {
  respondent: { nl: ['respondent', 'respondenten'], en: ['respondent', 'respondents'] },
  group: { nl: 'een groep respondenten', en: 'a group of respondents' },
  groups: { nl: 'groepen respondenten', en: 'groups of respondents' },
  and: { nl: 'en', en: 'and' },
  open: { nl: 'een respondent, open welke', en: 'a respondent, open which' },
  authors: { nl: 'alleen de auteurs of een document', en: 'only the authors or a document' },
} as const;

/** How many say something, in words. Who of several says it is not counted, but not nothing either. */
export function sayersInWords(tally: Tally, language: Language): string {
  const { respondents, respondentGroups: groups } = tally;
  const [one, more] = sayers.respondent[language];
  const parts: string[] = [];
  if (respondents > 0) parts.push(`${String(respondents)} ${respondents === 1 ? one : more}`);
  if (groups === 1) parts.push(sayers.group[language]);
  if (groups > 1) parts.push(`${String(groups)} ${sayers.groups[language]}`);
  if (parts.length > 0) return parts.join(` ${sayers.and[language]} `);
  const isRespondent = (tally.origins.respondent ?? 0) > 0;
  return (isRespondent ? sayers.open : sayers.authors)[language];
}
