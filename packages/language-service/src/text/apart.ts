/**
 * The same text, by itself: what is cut from a text keeps all of that in memory, and what is remembered of a note is to
 * let it go.
 */
export function apart(text: string): string {
  return text.split('').join('');
}
