import type { Language } from './words.ts';

/** What an error says, in the language of the user where it knows that. */
export function toldBy(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const words = 'words' in error ? error.words : undefined;
  const told: unknown =
    typeof words === 'object' && words !== null ? Reflect.get(words, language) : undefined;
  return typeof told === 'string' ? told : error.message;
}
