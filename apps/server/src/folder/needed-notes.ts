import {
  isImplied,
  referencesOf,
  type Entity,
  type EntityType,
  type NoteRecord,
  type StudyData,
} from '@samenspel/claims';
import type { Store } from '@samenspel/store';

/** Whether a store knows an entity as well as the notes do. */
type Knows = (entity: Entity) => Promise<boolean>;

/**
 * Some notes of a study, and with them those that describe what they name and the store does not know yet: without
 * these it would know an actor by no more than an id.
 */
export async function withNeeded(
  notes: readonly NoteRecord[],
  { study, notes: all }: StudyData,
  store: Store,
): Promise<readonly NoteRecord[]> {
  const describing = new Map<string, readonly [NoteRecord, Entity]>();
  for (const note of all) {
    for (const entity of note.entities) {
      const name = nameOf(entity.type, entity.id);
      if (!describing.has(name)) describing.set(name, [note, entity]);
    }
  }
  const knows = await knowledgeOf(store, study.id);
  const taken = new Set(notes);
  // A set is gone through with what is added meanwhile: what is needed may need more.
  for (const note of taken) {
    const names = new Set(referencesOf(note).map(([, type, id]) => nameOf(type, id)));
    for (const name of names) {
      const [owner, entity] = describing.get(name) ?? [];
      if (owner === undefined || entity === undefined || taken.has(owner)) continue;
      if (!(await knows(entity))) taken.add(owner);
    }
  }
  return [...taken];
}

function nameOf(type: EntityType | 'claim', id: string): string {
  return `${type} ${id}`;
}

async function knowledgeOf(store: Store, study: string): Promise<Knows> {
  const everything = { studies: 'all' } as const;
  const studies = await store.studies(everything);
  if (!studies.some(({ id }) => id === study)) return () => Promise.resolve(false);
  return async (entity) => {
    const [known] = await store.entities(everything, study, entity.type, [entity.id]);
    return known !== undefined && (isImplied(entity) || !isImplied(known));
  };
}
