import {
  claimId,
  type Entity,
  type EntityType,
  type Respondent,
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
import { entityKey, entityTable, type EntityLookup, type EntityTable } from './entity-table.ts';
import { createLinkResolver, type ImpliedNames } from './links.ts';
import { rolesInArea, type RoleInArea, type RolesInArea } from './roles-in-area.ts';
import { createNameIndex, type NameIndex, type NamedNote } from './name-index.ts';

/** What the index needs of a note. */
export interface IndexedNote extends NamedNote {
  /** Who an interview lets speak, and with what it was asked. */
  readonly respondent?: Pick<Field, 'value' | 'valueStart'>;
  readonly instrument?: string;
}

/** What the claims of a note refer to, as far as resolving them asks for it. */
export interface ClaimContext {
  readonly names: NameIndex;
  /** The id of the claim that a block of a note is. */
  claim(path: string, block: string): string | undefined;
  readonly entities: EntityLookup;
  readonly roles: RolesInArea;
  /** Ids, each once; claims with the same one id share the list. */
  listOf(ids: readonly string[]): readonly string[];
}

/** What claims refer to: everything that the notes of a study describe, under its names and ids. */
export interface StudyIndex extends ClaimContext {
  readonly entities: EntityTable;
  has(type: EntityType, id: string): boolean;
  /** The path of the note that describes something. */
  pathOf(type: EntityType, id: string): string | undefined;
  /** What a note describes. */
  entitiesOf(path: string): readonly Entity[];
  /** What the links of descriptions imply. */
  readonly implied: ImpliedNames;
  /** Roles in an area that respondents hold, by id. */
  readonly rolesHeld: ReadonlyMap<string, RoleInArea>;
  diagnosticsOf(path: string): readonly Diagnostic[];
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
      const { type, id, name, span } = declaration;
      const other = declared.get(entityKey(type, id));
      if (other === undefined) declared.set(entityKey(type, id), declaration);
      else reportOf(note.path).add('duplicate-entity', span, name, literally(other.path));
      return other === undefined;
    });
    const isWhole = declarations.length === note.declarations.length;
    byPath.set(note.path, isWhole ? note : { ...note, declarations });
  }

  const names = createNameIndex(byPath.values());
  const links = createLinkResolver(names);
  const context = {
    links,
    vocabulary,
    instruments: new Set(study.instruments.map(({ id }) => id)),
    askedWith: instrumentsAsked(notes, names),
  };
  const made = [...declared.values()].map((declaration) => {
    const { path } = declaration;
    const noteId = byPath.get(path)?.id ?? path;
    return { path, entity: entityOf(declaration, noteId, context, reportOf(path)) };
  });
  const roles = rolesInArea(entityTable(made.map(({ entity }) => entity)));
  const held = new Map<string, RoleInArea>();
  const ofNote = new Map<string, Entity[]>();
  for (const { path, entity } of made) {
    const whole = entity.type === 'respondent' ? withRolesInArea(entity, roles, held) : entity;
    const others = ofNote.get(path);
    if (others === undefined) ofNote.set(path, [whole]);
    else others.push(whole);
  }
  return {
    names,
    claim(path, block) {
      const note = byPath.get(path);
      if (note === undefined || !claimBlocks(path).has(block)) return undefined;
      return claimId(note.id, block, '', 0);
    },
    entities: entityTable([...ofNote.values()].flat()),
    has: (type, id) => declared.has(entityKey(type, id)),
    pathOf: (type, id) => declared.get(entityKey(type, id))?.path,
    entitiesOf: (path) => ofNote.get(path) ?? [],
    implied: links.implied,
    roles,
    rolesHeld: held,
    listOf: sharedLists(),
    diagnosticsOf: (path) => reports.get(path)?.diagnostics ?? [],
  };
}

const noIds: readonly string[] = [];

/** Lists of one id, one for all claims that name it. */
export function sharedLists(): ClaimContext['listOf'] {
  const lists = new Map<string, readonly string[]>();
  return (ids) => {
    const [only, second] = ids;
    if (only === undefined) return noIds;
    if (second !== undefined) return [...new Set(ids)];
    const known = lists.get(only);
    if (known !== undefined) return known;
    lists.set(only, ids);
    return ids;
  };
}

/** A respondent with roles in an area, where it is known in which. */
export function withRolesInArea(
  respondent: Respondent,
  roles: RolesInArea,
  held: Map<string, RoleInArea>,
): Respondent {
  const [area, second] = respondent.areas;
  const place = second === undefined ? area : undefined;
  const meant = respondent.roles.map((id) => {
    const role = roles.meant(id, place);
    if (role !== undefined) held.set(role.id, role);
    return role?.id ?? id;
  });
  return { ...respondent, roles: meant };
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
