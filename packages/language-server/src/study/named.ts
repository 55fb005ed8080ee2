import type { EntityType } from '@samenspel/claims';
import { conceptLabel, nameOf, type Folder } from '@samenspel/language-service';
import type { SchemeId } from '@samenspel/ontology';
import type { Named } from './protocol.ts';

/** Something noted, by its name. */
export function named(folder: Folder, type: EntityType, id: string): Named {
  return { id, label: nameOf(folder, type, id) };
}

/** A concept, by its label. */
export function concept(folder: Folder, scheme: SchemeId, id: string): Named {
  return { id, label: conceptLabel(folder, scheme, id) };
}

/** A concept, or nothing where there is none. */
export function conceptOrNull(
  folder: Folder,
  scheme: SchemeId,
  id: string | null | undefined,
): Named | null {
  return id === null || id === undefined ? null : concept(folder, scheme, id);
}
