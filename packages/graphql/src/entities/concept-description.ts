import type { Language } from '@samenspel/claims';
import type { Concept, Scheme } from '@samenspel/ontology';
import {
  allDefinitions,
  type Definition,
  type SourcePointer,
} from '@samenspel/ontology/definitions';
import { textIn } from './local-text.ts';
import type { ConceptRecord } from '../reading/study-schemes.ts';

const definitions: Readonly<Record<string, Readonly<Record<string, Definition>>>> = allDefinitions;

/** A concept as the description of an enum value. */
export function describeConcept(scheme: Scheme, { id, en, nl, notation }: Concept): string {
  const label = `${notation === undefined ? '' : `${notation}: `}${en} (Dutch: ${nl})`;
  const definition = definitions[scheme.id]?.[id];
  return definition === undefined ? `${label}.` : `${label}. ${definition.en}`;
}

/** A scheme as the description of an enum. */
export function describeScheme({ title, id }: Scheme): string {
  return `${title.en} (Dutch: ${title.nl}): the concepts of the closed scheme \`${id}\`.`;
}

/** What a concept means: as the ontology defines it, or as the study that adds it does. */
export function definitionOf(record: ConceptRecord, language: Language): string | undefined {
  if (record.own) return textIn(record.ownDefinition ?? {}, language);
  return definitions[record.scheme.id]?.[record.name]?.[language];
}

/** Where a concept of the ontology comes from. */
export function sourcesOf({ own, scheme, name }: ConceptRecord): readonly SourcePointer[] {
  return own ? [] : (definitions[scheme.id]?.[name]?.sources ?? []);
}
