import type { Language, LocalText } from '@samenspel/claims';

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

/** A text in a language, else in the other; `undefined` where there is none in either. */
export function textIn(text: LocalText, language: Language): string | undefined {
  return text[language] ?? text[otherLanguage(language)];
}
