import type { Language, LocalText } from '@samenspel/claims';
import type { OpenStudy } from '../reading/open-study.ts';

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl';
}

/** A text in a language, else in the other; `undefined` where there is none in either. */
export function textIn(text: LocalText, language: Language): string | undefined {
  return text[language] ?? text[otherLanguage(language)];
}

/** A text of a note of a study in a language, else in the other, as the caller may know it. */
export function toldIn(
  study: Pick<OpenStudy, 'tell'>,
  text: LocalText,
  language: Language,
): string | Promise<string> | undefined {
  const own = text[language];
  if (own !== undefined) return study.tell(own, language);
  const other = otherLanguage(language);
  const rendering = text[other];
  return rendering === undefined ? undefined : study.tell(rendering, other);
}
