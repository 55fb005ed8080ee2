import type { Language } from '@samenspel/claims';
import type { Concept, SchemeId } from '@samenspel/ontology';
import { allDefinitions, type Definition } from '@samenspel/ontology/definitions';
import { asText } from './markdown.ts';
import { phrase } from './phrases.ts';

/** What a concept means, where its scheme tells; a concept that a study adds has no definition. */
function definitionOf(scheme: SchemeId, id: string): Definition | undefined {
  const definitions: Readonly<Record<string, Definition>> = allDefinitions[scheme];
  return Object.hasOwn(definitions, id) ? definitions[id] : undefined;
}

/** Label and definition of a concept in both languages, that of the editor first, and where it comes from. */
export function conceptCard(scheme: SchemeId, concept: Concept, language: Language): string {
  const languages: readonly Language[] = language === 'nl' ? ['nl', 'en'] : ['en', 'nl'];
  const definition = definitionOf(scheme, concept.id);
  const lines = languages.map((each) => {
    const meaning = definition?.[each];
    return `**${asText(concept[each])}** (${each})${meaning === undefined ? '' : `: ${asText(meaning)}`}`;
  });
  const sources = definition?.sources.map(({ document, locator }) => `${document} § ${locator}`);
  if (sources !== undefined && sources.length > 0)
    lines.push(`*${phrase('source', language)}:* ${asText(sources.join('; '))}`);
  return lines.join('\n\n');
}
