import type { Language } from '@samenspel/claims';
import { matches } from '../search-text.ts';

/** Added to the score of what holds all words in the searcher's language: more than any other score. */
const ownLanguage = 1000;

/** The folded words of a record, by language. */
export type FoundWords = Readonly<Record<Language, readonly string[]>>;

/** How well words are what was searched for: 0 when one is missing, else higher the more of the text it is. */
export function scoreOf(
  words: FoundWords,
  searched: readonly string[],
  language: Language | undefined,
): number {
  const all = [...words.nl, ...words.en];
  if (!hasAll(all, searched)) return 0;
  const whole = searched.filter((wanted) => all.includes(wanted)).length;
  const own = language !== undefined && hasAll(words[language], searched) ? ownLanguage : 0;
  return own + (searched.length + whole) / Math.log2(2 + all.length);
}

function hasAll(words: readonly string[], searched: readonly string[]): boolean {
  return searched.every((wanted) => words.some((word) => matches(word, wanted)));
}
