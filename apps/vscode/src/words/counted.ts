import type { Text, Words } from './words.ts';

/** How many there are, in words for one and for several; `{0}` of these stands for the number. */
export function counted(count: number, one: Text, several: Text, words: Words): string {
  return count === 1 ? words.say(one) : words.say(several, count.toLocaleString(words.language));
}
