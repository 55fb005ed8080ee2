import type { Language, Tally } from '@samenspel/claims';
import type { Relation } from '@samenspel/snapshot';
import type { Words } from '../io.ts';

/** What each way of working together is called above those who do. */
export const wayNames: Readonly<Record<Relation, Words>> = {
  direct: { nl: 'Rechtstreeks', en: 'Directly' },
  via: { nl: 'Via een ander', en: 'Through somebody' },
  intermediary: {
    nl: 'Wie ertussen staat, of voor wie deze actor ertussen staat',
    en: 'Who stands between, or for whom this actor stands between',
  },
  unspecified: {
    nl: 'Contact, niet gezegd of het rechtstreeks is',
    en: 'In contact, not said whether directly',
  },
  parallel: { nl: 'Naast elkaar, zonder contact', en: 'Side by side, without contact' },
  absent: { nl: 'Gezegd dat het niet gebeurt', en: 'Said not to happen' },
};

/** How many say something, in words. Who of several says it is not counted, but not nothing either. */
export function sayersInWords(tally: Tally, language: Language): string {
  const { respondents, respondentGroups: groups } = tally;
  const isNl = language === 'nl';
  const parts: string[] = [];
  if (respondents > 0) {
    const word = isNl ? 'respondent' : 'respondent';
    parts.push(
      `${String(respondents)} ${respondents === 1 ? word : isNl ? 'respondenten' : 'respondents'}`,
    );
  }
  if (groups === 1) parts.push(isNl ? 'een groep respondenten' : 'a group of respondents');
  if (groups > 1) parts.push(isNl ? `${String(groups)} groepen` : `${String(groups)} groups`);
  if (parts.length > 0) return parts.join(isNl ? ' en ' : ' and ');
  if ((tally.origins.respondent ?? 0) > 0)
    return isNl ? 'een respondent, open welke' : 'a respondent, open which';
  return isNl ? 'alleen de auteurs of een document' : 'only the authors or a document';
}
