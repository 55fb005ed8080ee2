import * as z from 'zod/mini';
import type { Language } from './words.ts';

const inBothLanguages = z.object({ nl: z.string(), en: z.string() });

/** What an error says, in the language of the user where it knows that. */
export function toldBy(error: unknown, language: Language): string {
  if (!(error instanceof Error)) return String(error);
  const words = 'words' in error ? inBothLanguages.safeParse(error.words).data : undefined;
  return words?.[language] ?? error.message;
}
