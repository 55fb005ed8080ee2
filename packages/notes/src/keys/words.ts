/** Words that stand for something in values, in both languages. */
export const words = {
  self: ['self', 'zelf'],
  authors: ['authors', 'auteurs'],
  unknown: ['unknown', 'onbekend'],
  or: ['or', 'of'],
  not: ['not', 'niet'],
  /** Before a link: somebody of that kind, no one in particular. */
  anonymous: ['een', 'a', 'an'],
  /** Words between a quantifier and its link that add nothing. */
  filler: ['de', 'het', 'the', 'of', 'van'],
} as const;

export type Word = keyof typeof words;

const longest =
  Math.max(
    ...Object.values(words)
      .flat()
      .map(({ length }) => length),
  ) + 2;

/** Whether a text is one of the words that mean this. */
export function means(text: string, word: Word): boolean {
  if (text.length > longest) return false;
  const known: readonly string[] = words[word];
  return known.includes(text.trim().toLowerCase());
}

/** Written as a value it takes away what would be inherited. */
const clearing = '-';

export function clears(value: string): boolean {
  return value.length === 1 && (value === clearing || value === '–');
}
