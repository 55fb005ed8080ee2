import { isImplied, type Entity, type EntityType } from '@samenspel/claims';
import { compareCodePoints } from '@samenspel/store';
import { readEntity } from '@samenspel/store/keeping';
import type { Transaction } from '../database.ts';
import { keyOf } from '../keys.ts';
import { maybeTextIn, rowsIn, textIn } from '../row.ts';
import type { Plan } from './note-plan.ts';
import { writeReads } from './statements.ts';

/** What an entity is before and after a batch, as readers see it. */
export interface PlannedEntity {
  readonly key: string;
  readonly type: EntityType;
  readonly before: Entity | undefined;
  readonly after: Entity | undefined;
  readonly isChanged: boolean;
}

interface Declaration {
  /** Id of the note. */
  readonly note: string;
  readonly entity: Entity;
}

/**
 * The entities that the notes of a batch declare or no longer declare. One is what the first of its declarations says:
 * one that is not implied before others, then by id of the note.
 *
 * @param further keys of entities to look at besides
 */
export async function planEntities(
  transaction: Transaction,
  study: string,
  { puts, removals }: Plan,
  further: readonly string[],
): Promise<readonly PlannedEntity[]> {
  const declared = new Map<string, Declaration[]>();
  for (const { note } of puts) {
    for (const entity of note.entities) {
      const key = keyOf(study, entity.type, entity.id);
      const all = declared.get(key);
      if (all === undefined) declared.set(key, [{ note: note.id, entity }]);
      else all.push({ note: note.id, entity });
    }
  }
  const states = [...removals, ...puts.flatMap(({ before }) => before ?? [])];
  const keys = new Set([
    ...declared.keys(),
    ...states.flatMap(({ entities }) => entities),
    ...further,
  ]);
  if (keys.size === 0) return [];
  const rewritten = new Set(states.map(({ key }) => key));
  const found = new Map<string, { record: string | undefined; declarations: Declaration[] }>();
  for (const row of await transaction.run(writeReads.declarations, { keys: [...keys] })) {
    const declarations = rowsIn(row, 'declared')
      .filter((each) => !rewritten.has(textIn(each, 'note')))
      .map((each): Declaration => {
        return { note: textIn(each, 'id'), entity: readEntity(textIn(each, 'record')) };
      });
    found.set(textIn(row, 'key'), { record: maybeTextIn(row, 'record'), declarations });
  }
  return [...keys].flatMap((key): readonly PlannedEntity[] => {
    const { record, declarations = [] } = found.get(key) ?? {};
    const before = record === undefined ? undefined : readEntity(record);
    const after = first([...declarations, ...(declared.get(key) ?? [])]);
    const type = (after ?? before)?.type;
    if (type === undefined) return [];
    const isChanged = after === undefined || JSON.stringify(after) !== record;
    return [{ key, type, before, after, isChanged }];
  });
}

function first(declarations: readonly Declaration[]): Entity | undefined {
  const [best] = declarations.toSorted(
    (one, other) =>
      Number(isImplied(one.entity)) - Number(isImplied(other.entity)) ||
      compareCodePoints(one.note, other.note),
  );
  return best?.entity;
}
