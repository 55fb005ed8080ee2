import {
  roleAndArea,
  type Actor,
  type Entity,
  type EntityType,
  type LocalText,
  type SourceDocument,
} from '@samenspel/claims';
import { findConcept, type SchemeId } from '@samenspel/ontology';
import type { Declaration } from '@samenspel/notes';
import type { Folder } from '../folder/folder.ts';
import { descriptionOf } from './description.ts';
import { asShortText, asText } from './markdown.ts';
import { entityName, phrase, type PhraseId } from './phrases.ts';

/** The entity that a description makes. */
function entityOf(folder: Folder, { path, type, id }: Declaration): Entity | undefined {
  return folder.index.entitiesOf(path).find((entity) => entity.type === type && entity.id === id);
}

/** A label in the language of the editor, else in the one it has. */
export function labelIn(label: LocalText, { language }: Folder, otherwise: string): string {
  return label[language] ?? label.nl ?? label.en ?? otherwise;
}

/** The label of a concept in the language of the editor; the id of one that is not in the scheme. */
export function conceptLabel(folder: Folder, scheme: SchemeId, id: string): string {
  return findConcept(folder.vocabulary.scheme(scheme), id)?.[folder.language] ?? id;
}

/** What something noted is: its name, its type, and what its description says. */
export function entityCard(folder: Folder, declaration: Declaration): string {
  const { language } = folder;
  const entity = entityOf(folder, declaration);
  const title = labelIn(declaration.label, folder, declaration.name);
  const head = `**${asText(title)}** · ${entityName(declaration.type, language)}`;
  const lines = entity === undefined ? [] : tellingOf(folder, entity);
  const aliases = declaration.aliases.filter((alias) => alias !== title);
  if (aliases.length > 0) lines.push(['aliases', aliases.join(', ')]);
  const other = language === 'nl' ? 'en' : 'nl';
  const translated = declaration.label[other];
  if (translated !== undefined && translated !== title) lines.push(['inOther', translated]);
  const told = lines.map(([id, text]) => `*${phrase(id, language)}:* ${asShortText(text)}`);
  const description = descriptionOf(folder, declaration);
  return [
    head,
    ...(description === '' ? [] : [asShortText(description)]),
    ...(told.length > 0 ? [told.join('  \n')] : []),
  ].join('\n\n');
}

type Telling = [PhraseId, string];

function tellingOf(folder: Folder, entity: Entity): Telling[] {
  switch (entity.type) {
    case 'actor':
      return actorTelling(folder, entity);
    case 'area':
      return entity.kind === undefined
        ? []
        : [['kind', conceptLabel(folder, 'area-kind', entity.kind)]];
    case 'respondent':
      return [
        ...namesTelling(folder, 'roles', 'actor', entity.roles),
        ...namesTelling(folder, 'areas', 'area', entity.areas),
      ];
    case 'document':
      return documentTelling(entity);
    case 'proposition':
      return entity.number === undefined ? [] : [['number', String(entity.number)]];
    case 'code':
      return entity.broader === undefined
        ? []
        : [['broader', nameOf(folder, 'code', entity.broader)]];
  }
}

function documentTelling({ title, authors, year }: SourceDocument): Telling[] {
  const told: Telling[] = [];
  if (title !== undefined) told.push(['title', title]);
  if (authors.length > 0) told.push(['authors', authors.join(', ')]);
  if (year !== undefined) told.push(['year', String(year)]);
  return told;
}

function actorTelling(folder: Folder, { kind, granularity, areas }: Actor): Telling[] {
  return [
    ...(kind === undefined ? [] : [['kind', conceptLabel(folder, 'actor-kind', kind)] as Telling]),
    ...(granularity === 'role-in-area'
      ? []
      : [['granularity', conceptLabel(folder, 'granularity', granularity)] as Telling]),
    ...namesTelling(folder, 'areas', 'area', areas),
  ];
}

function namesTelling(
  folder: Folder,
  id: PhraseId,
  type: 'actor' | 'area',
  ids: readonly string[],
): Telling[] {
  if (ids.length === 0) return [];
  const names = ids.map((each) => nameOf(folder, type, each));
  return [[id, names.join(', ')]];
}

/** The name of something by its id, of a role in an area the role's with the area's. */
export function nameOf(folder: Folder, type: EntityType, id: string): string {
  const declaration = folder.index.declaration(type, id);
  if (declaration !== undefined) return labelIn(declaration.label, folder, id);
  const { role, area } = roleAndArea(id);
  if (type !== 'actor' || area === undefined) return id;
  return `${nameOf(folder, 'actor', role)} (${nameOf(folder, 'area', area)})`;
}
