import { foldedWords, type SearchText } from '@samenspel/store';
import { keyOf } from '../keys.ts';

/** Characters of a word that the index of Neo4j takes. */
export const longestWord = 200;

/** The properties of a node that the full-text index holds. */
export function indexedWords(
  { nl, en }: SearchText,
  study: string,
): Readonly<Record<string, string>> {
  return {
    words_study: keyOf(study, 'study', study),
    ...wordsOf('words_nl', nl),
    ...wordsOf('words_en', en),
  };
}

function wordsOf(name: string, texts: readonly string[]): Readonly<Record<string, string>> {
  const words = texts.flatMap(foldedWords).map((word) => word.slice(0, longestWord));
  return words.length === 0 ? {} : { [name]: words.join(' ') };
}
