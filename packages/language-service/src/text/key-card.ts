import type { Language } from '@samenspel/claims';
import type { Key } from '@samenspel/notes';
import { asText } from './markdown.ts';
import { phrase } from './phrases.ts';

/** A key by both its names, and what to know about it. */
export function keyCard(key: Key, language: Language): string {
  const other = language === 'nl' ? 'en' : 'nl';
  const notes = [
    ...(key.makes === undefined ? [] : [phrase('makes', language)]),
    ...(key.list ? [phrase('severalValues', language)] : []),
  ];
  const names = `**${asText(key[language])}** · ${asText(key[other])} (${other})`;
  return [
    names,
    asText(key.rule[language]),
    ...(notes.length > 0 ? [`*${notes.join('; ')}*`] : []),
  ].join('\n\n');
}
