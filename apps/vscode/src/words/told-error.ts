import type { Language } from './words.ts';

/** An error that says what to do in both languages. */
export class ToldError extends Error {
  readonly words: Readonly<Record<Language, string>>;

  constructor(words: Readonly<Record<Language, string>>, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}

/** What an error says, in the language of the user where it knows that. */
export function toldBy(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const words = 'words' in error ? error.words : undefined;
  const told: unknown =
    typeof words === 'object' && words !== null ? Reflect.get(words, language) : undefined;
  return typeof told === 'string' ? told : error.message;
}
