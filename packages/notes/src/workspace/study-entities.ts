import type { Actor, Language, NoteRecord } from '@samenspel/claims';
import { impliedEntities } from '../resolve/implied-entities.ts';
import type { ImpliedNames } from '../resolve/links.ts';
import type { NoteResolution } from '../resolve/resolve-note.ts';
import type { StudyIndex } from '../resolve/study-index.ts';
import { impliedRecord } from './records.ts';

/** Roles in an area that a study's notes name, by the path of the note that describes the role. */
export function rolesByNote(
  index: Pick<StudyIndex, 'rolesHeld' | 'roles' | 'pathOf'>,
  resolutions: Iterable<NoteResolution>,
): ReadonlyMap<string, readonly Actor[]> {
  const roles = new Map(index.rolesHeld);
  for (const resolution of resolutions) {
    for (const [id, role] of resolution.roles) roles.set(id, role);
  }
  const byNote = new Map<string, Actor[]>();
  const inOrder = [...roles.values()].sort((here, there) => (here.id < there.id ? -1 : 1));
  for (const role of inOrder) {
    const path = index.pathOf('actor', role.role);
    const actor = index.roles.actor(role);
    if (path === undefined || actor === undefined) continue;
    const others = byNote.get(path);
    if (others === undefined) byNote.set(path, [actor]);
    else others.push(actor);
  }
  return byNote;
}

/** The record of what a study's notes name and none describes; the one before, when it is as it was. */
export function recordOfImplied(
  index: Pick<StudyIndex, 'implied' | 'has'>,
  resolutions: Iterable<NoteResolution>,
  language: Language,
  before: NoteRecord | undefined,
): NoteRecord | undefined {
  const names: ImpliedNames = new Map(index.implied);
  for (const { implied } of resolutions) {
    for (const [key, name] of implied) if (!names.has(key)) names.set(key, name);
  }
  for (const [key, { type, id }] of names) if (index.has(type, id)) names.delete(key);
  if (names.size === 0) return undefined;
  const record = impliedRecord(impliedEntities(names, language), language);
  return before?.hash === record.hash ? before : record;
}
