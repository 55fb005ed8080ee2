import {
  claimId,
  roleInAreaId,
  type Actor,
  type Area,
  type Entity,
  type EntityType,
  type Respondent,
  type SourceDocument,
  type Study,
} from '@samenspel/claims';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import { readPhrase } from '../values/phrase.ts';
import type { Field } from '../parse/parsed-note.ts';
import type { Vocabulary } from '../study/vocabulary.ts';
import type { Declaration } from './declaration.ts';
import { entityOf } from './entities.ts';
import { roleInArea } from './derived-entities.ts';
import { createLinkResolver, type ImpliedNames } from './links.ts';
import { createNameIndex, type NameIndex, type NamedNote } from './name-index.ts';

/** What the index needs of a note. */
export interface IndexedNote extends NamedNote {
  /** Who an interview lets speak, and with what it was asked. */
  readonly respondent?: Field;
  readonly instrument?: string;
}

/** What claims refer to: everything that the notes of a study describe, under its names and ids. */
export interface StudyIndex {
  readonly names: NameIndex;
  /** The id of the claim that a block of a note is. */
  claim(path: string, block: string): string | undefined;
  actor(id: string): Actor | undefined;
  area(id: string): Area | undefined;
  respondent(id: string): Respondent | undefined;
  document(id: string): SourceDocument | undefined;
  has(type: EntityType, id: string): boolean;
  /** The path of the note that describes something. */
  pathOf(type: EntityType, id: string): string | undefined;
  /** What a note describes. */
  entitiesOf(path: string): readonly Entity[];
  /** What the links of descriptions imply. */
  readonly implied: ImpliedNames;
  /** Roles in an area that respondents hold. */
  readonly roles: ReadonlyMap<string, RoleInArea>;
  /** A list of ids; claims with the same one id share it. */
  listOf(ids: ReadonlySet<string>): readonly string[];
  /** The actor that is a role in one area. */
  roleInArea(id: string, role: RoleInArea): Actor | undefined;
  diagnosticsOf(path: string): readonly Diagnostic[];
}

export interface RoleInArea {
  readonly role: string;
  readonly area: string;
}

/**
 * The actor that is meant: a role whose own area is fixed is the role in that area, else a role with one area is the
 * role in that; anything else is itself. The whole study is no area to hold a role in.
 */
export function actorInArea(
  index: Pick<StudyIndex, 'actor' | 'area'>,
  id: string,
  area: string | undefined,
  roles: Map<string, RoleInArea>,
): string {
  const actor = index.actor(id);
  if (actor?.granularity !== 'role') return id;
  const [fixed, second] = actor.areas;
  const place = fixed !== undefined && second === undefined ? fixed : area;
  if (place === undefined || index.area(place)?.kind === 'study') return id;
  const inArea = roleInAreaId(id, place);
  roles.set(inArea, { role: id, area: place });
  return inArea;
}

/**
 * Builds the index from all notes, given in the order of their paths.
 *
 * @param claimBlocks ids of the blocks of a note that are claims, which may change without a new index
 */
export function createStudyIndex(
  notes: readonly IndexedNote[],
  claimBlocks: (path: string) => ReadonlySet<string>,
  study: Study,
  vocabulary: Vocabulary,
): StudyIndex {
  const reports = new Map<string, Report>();
  const reportOf = (path: string): Report => {
    let report = reports.get(path);
    if (report === undefined) {
      report = createReport();
      reports.set(path, report);
    }
    return report;
  };

  const declared = new Map<string, Declaration>();
  const byPath = new Map<string, IndexedNote>();
  for (const note of notes) {
    const declarations = note.declarations.filter((declaration) => {
      const key = `${declaration.type} ${declaration.id}`;
      const other = declared.get(key);
      if (other === undefined) {
        declared.set(key, declaration);
        return true;
      }
      const { name, span } = declaration;
      reportOf(note.path).add('duplicate-entity', span, name, literally(other.path));
      return false;
    });
    byPath.set(
      note.path,
      declarations.length === note.declarations.length ? note : { ...note, declarations },
    );
  }

  const names = createNameIndex(byPath.values());
  const links = createLinkResolver(names);
  const context = {
    links,
    vocabulary,
    instruments: new Set(study.instruments.map(({ id }) => id)),
    askedWith: instrumentsAsked(notes, names),
  };
  const entities = new Map<string, Entity>();
  const ofNote = new Map<string, Entity[]>();
  for (const [key, declaration] of declared) {
    const { path } = declaration;
    const noteId = byPath.get(path)?.id ?? path;
    entities.set(key, entityOf(declaration, noteId, context, reportOf(path)));
  }
  const get = (type: EntityType, id: string): Entity | undefined => entities.get(`${type} ${id}`);
  const index = {
    actor: (id: string) => only(get('actor', id), 'actor'),
    area: (id: string) => only(get('area', id), 'area'),
  };
  const roles = new Map<string, RoleInArea>();
  const roleActors = new Map<string, Actor>();
  for (const [key, entity] of entities) {
    const whole = entity.type === 'respondent' ? withRolesInArea(entity, index, roles) : entity;
    if (whole !== entity) entities.set(key, whole);
    const path = declared.get(key)?.path ?? '';
    const list = ofNote.get(path);
    if (list === undefined) ofNote.set(path, [whole]);
    else list.push(whole);
  }
  return {
    names,
    claim(path, block) {
      const note = byPath.get(path);
      if (note === undefined || !claimBlocks(path).has(block)) return undefined;
      return claimId(note.id, block, '', 0);
    },
    ...index,
    respondent: (id) => only(get('respondent', id), 'respondent'),
    document: (id) => only(get('document', id), 'document'),
    has: (type, id) => entities.has(`${type} ${id}`),
    pathOf: (type, id) => declared.get(`${type} ${id}`)?.path,
    entitiesOf: (path) => ofNote.get(path) ?? [],
    implied: links.implied,
    roles,
    listOf: sharedLists(),
    roleInArea(id, role) {
      const known = roleActors.get(id) ?? roleInArea(id, role, index);
      if (known !== undefined) roleActors.set(id, known);
      return known;
    },
    diagnosticsOf: (path) => reports.get(path)?.diagnostics ?? [],
  };
}

const noIds: readonly string[] = [];

/** Lists of one id, one for all claims that name it. */
function sharedLists(): StudyIndex['listOf'] {
  const lists = new Map<string, readonly string[]>();
  return (ids) => {
    if (ids.size === 0) return noIds;
    const list = [...ids];
    const [only] = list;
    if (only === undefined || ids.size > 1) return list;
    const known = lists.get(only);
    if (known !== undefined) return known;
    lists.set(only, list);
    return list;
  };
}

function only<Type extends EntityType>(
  entity: Entity | undefined,
  type: Type,
): Extract<Entity, { readonly type: Type }> | undefined {
  return entity !== undefined && isOf(entity, type) ? entity : undefined;
}

function isOf<Type extends EntityType>(
  entity: Entity,
  type: Type,
): entity is Extract<Entity, { readonly type: Type }> {
  return entity.type === type;
}

function withRolesInArea(
  respondent: Respondent,
  index: Pick<StudyIndex, 'actor' | 'area'>,
  roles: Map<string, RoleInArea>,
): Respondent {
  const [area, second] = respondent.areas;
  const place = second === undefined ? area : undefined;
  return {
    ...respondent,
    roles: respondent.roles.map((id) => actorInArea(index, id, place, roles)),
  };
}

/** With which instrument each respondent was asked, as the interviews tell. */
function instrumentsAsked(
  notes: readonly IndexedNote[],
  names: NameIndex,
): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  for (const { respondent, instrument } of notes) {
    if (respondent === undefined || instrument === undefined) continue;
    const { value, valueStart } = respondent;
    const item = { text: value, start: valueStart, end: valueStart + value.length };
    for (const { target } of readPhrase(item).names) {
      const id = names.targets(target).find(({ declaration }) => declaration?.type === 'respondent')
        ?.declaration?.id;
      if (id !== undefined && !asked.has(id)) asked.set(id, instrument);
    }
  }
  return asked;
}
