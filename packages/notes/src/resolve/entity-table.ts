import type {
  Actor,
  Area,
  Code,
  Entity,
  EntityType,
  Proposition,
  Respondent,
  SourceDocument,
} from '@samenspel/claims';

/** Entities of one type by id. */
type ById<Entity> = Pick<ReadonlyMap<string, Entity>, 'get'>;

/** Entities of a study, asked for one by one. */
export interface EntityLookup {
  readonly actor: ById<Actor>;
  readonly area: ById<Area>;
  readonly respondent: ById<Respondent>;
  readonly document: ById<SourceDocument>;
}

/** The entities of a study by type and id. */
export interface EntityTable extends EntityLookup {
  readonly actor: ReadonlyMap<string, Actor>;
  readonly area: ReadonlyMap<string, Area>;
  readonly respondent: ReadonlyMap<string, Respondent>;
  readonly document: ReadonlyMap<string, SourceDocument>;
  readonly proposition: ReadonlyMap<string, Proposition>;
  readonly code: ReadonlyMap<string, Code>;
}

/** Sorts entities by type and id; of two with the same the last stays. */
export function entityTable(entities: Iterable<Entity>): EntityTable {
  const table = {
    actor: new Map<string, Actor>(),
    area: new Map<string, Area>(),
    respondent: new Map<string, Respondent>(),
    document: new Map<string, SourceDocument>(),
    proposition: new Map<string, Proposition>(),
    code: new Map<string, Code>(),
  };
  for (const entity of entities) {
    switch (entity.type) {
      case 'actor':
        table.actor.set(entity.id, entity);
        break;
      case 'area':
        table.area.set(entity.id, entity);
        break;
      case 'respondent':
        table.respondent.set(entity.id, entity);
        break;
      case 'document':
        table.document.set(entity.id, entity);
        break;
      case 'proposition':
        table.proposition.set(entity.id, entity);
        break;
      case 'code':
        table.code.set(entity.id, entity);
        break;
    }
  }
  return table;
}

/** One text for a type and an id, for tables of things of every type. */
export function entityKey(type: EntityType, id: string): string {
  return `${type} ${id}`;
}
