import type { Entity, NoteRecord } from '@samenspel/claims';
import {
  recordOf,
  recordOfImplied,
  rolesByNote,
  type NoteResolution,
} from '@samenspel/notes/editor';
import type { Folder } from './folder.ts';
import type { NoteTable } from './note-table.ts';

function* resolutionsIn(notes: NoteTable): Generator<NoteResolution> {
  for (const { resolution } of notes.all()) if (resolution !== undefined) yield resolution;
}

function impliedIn({ index, language }: Folder, notes: NoteTable): NoteRecord | undefined {
  return recordOfImplied(index, resolutionsIn(notes), language, undefined);
}

/** What the notes describe, the roles in an area that they name, and what they imply. */
export function entitiesOfFolder(folder: Folder, notes: NoteTable): readonly Entity[] {
  const { index } = folder;
  const described = [...notes.all()].flatMap(({ path }) => index.entitiesOf(path));
  const roles = [...rolesByNote(index, resolutionsIn(notes)).values()].flat();
  return [...described, ...roles, ...(impliedIn(folder, notes)?.entities ?? [])];
}

/**
 * Every note as a record; those that describe roles come last, since in which areas a role is held is known only then.
 *
 * @param isKept notes that are passed over, unless they describe roles
 */
export function* recordsOfFolder(
  folder: Folder,
  notes: NoteTable,
  isKept: (path: string) => boolean,
): Generator<NoteRecord> {
  const { index } = folder;
  const last: string[] = [];
  for (const { path } of notes.all()) {
    const entities = index.entitiesOf(path);
    if (entities.some(isRole)) {
      last.push(path);
      // Which roles it names is to be known of every note.
      folder.resolution(path);
      continue;
    }
    const record = isKept(path) ? undefined : recordIn(folder, path, entities);
    if (record !== undefined) yield record;
  }
  const roles = rolesByNote(index, resolutionsIn(notes));
  for (const path of last) {
    const record = recordIn(folder, path, [...index.entitiesOf(path), ...(roles.get(path) ?? [])]);
    if (record !== undefined) yield record;
  }
  const implied = impliedIn(folder, notes);
  if (implied !== undefined) yield implied;
}

function recordIn(
  folder: Folder,
  path: string,
  entities: readonly Entity[],
): NoteRecord | undefined {
  const note = folder.note(path);
  const id = folder.index.idOf(path);
  const resolved = folder.resolved(path);
  if (note === undefined || id === undefined || resolved === undefined) return undefined;
  return recordOf(note.parsed, id, resolved.claims, entities, true);
}

function isRole(entity: Entity): boolean {
  return entity.type === 'actor' && entity.granularity === 'role';
}
