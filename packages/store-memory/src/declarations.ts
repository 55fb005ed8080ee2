import { isImplied, type Entity, type EntityOf, type EntityType } from '@samenspel/claims';
import { compareCodePoints } from '@samenspel/store';

/** The entities of a study as its notes declare them. */
export interface Declarations {
  /**
   * Replaces what a note declares.
   *
   * @returns whether that changes any entity as readers see it
   */
  replace(note: string, before: readonly Entity[], after: readonly Entity[]): boolean;
  get<Type extends EntityType>(type: Type, id: string): EntityOf<Type> | undefined;
  /** Each entity once, ordered by type and id. */
  all(): readonly Entity[];
  ofType<Type extends EntityType>(type: Type): readonly EntityOf<Type>[];
}

export function createDeclarations(): Declarations {
  /** Type → id → note → declaration. */
  const byType = new Map<EntityType, Map<string, Map<string, Entity>>>();

  const winner = (type: EntityType, id: string): Entity | undefined => {
    const declared = byType.get(type)?.get(id);
    if (declared === undefined) return undefined;
    const [first] = [...declared].sort(
      ([note, entity], [otherNote, other]) =>
        Number(isImplied(entity)) - Number(isImplied(other)) || compareCodePoints(note, otherNote),
    );
    return first?.[1];
  };

  const declare = (note: string, entity: Entity) => {
    const ofType = byType.get(entity.type) ?? new Map<string, Map<string, Entity>>();
    const declared = ofType.get(entity.id) ?? new Map<string, Entity>();
    byType.set(entity.type, ofType.set(entity.id, declared.set(note, entity)));
  };

  const withdraw = (note: string, entity: Entity) => {
    const ofType = byType.get(entity.type);
    const declared = ofType?.get(entity.id);
    declared?.delete(note);
    if (declared?.size === 0) ofType?.delete(entity.id);
  };

  const ofType = <Type extends EntityType>(type: Type): readonly EntityOf<Type>[] =>
    [...(byType.get(type)?.keys() ?? [])]
      .sort(compareCodePoints)
      .map((id) => winner(type, id))
      .filter((entity) => isOf(type, entity));

  return {
    replace(note, before, after) {
      const touched = [...before, ...after];
      const seen = touched.map(({ type, id }) => JSON.stringify(winner(type, id)));
      for (const entity of before) withdraw(note, entity);
      for (const entity of after) declare(note, entity);
      return touched.some(
        ({ type, id }, index) => JSON.stringify(winner(type, id)) !== seen[index],
      );
    },
    get(type, id) {
      const entity = winner(type, id);
      return isOf(type, entity) ? entity : undefined;
    },
    all: () => [...byType.keys()].sort(compareCodePoints).flatMap((type) => ofType(type)),
    ofType,
  };
}

function isOf<Type extends EntityType>(
  type: Type,
  entity: Entity | undefined,
): entity is EntityOf<Type> {
  return entity?.type === type;
}
