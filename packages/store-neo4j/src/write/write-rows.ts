import { isImplied, type Claim, type EntityType, type Study } from '@samenspel/claims';
import { claimLinksTo, claimProperties, claimRelationships } from '../graph/claim-node.ts';
import { entityProperties, entityRelationships, labelsOfKind } from '../graph/entity-node.ts';
import { keyOf } from '../keys.ts';
import type { PlannedEntity } from './entity-plan.ts';
import type { Plan, PlannedClaim, PlannedNote } from './note-plan.ts';

export type WriteRow = Readonly<Record<string, unknown>>;
export type RowsBy<Name extends string> = ReadonlyMap<Name, readonly WriteRow[]>;

/** What is to be written of a batch, as rows for one statement each. */
export interface WriteRows {
  readonly notes: readonly WriteRow[];
  readonly packed: readonly WriteRow[];
  readonly inNotes: readonly WriteRow[];
  readonly declarations: readonly WriteRow[];
  readonly claims: RowsBy<Claim['kind']>;
  /** By type of relationship. */
  readonly relationships: RowsBy<string>;
  readonly links: RowsBy<string>;
  /** Entities as they are now. */
  readonly described: readonly WriteRow[];
  readonly actors: readonly WriteRow[];
  readonly entityRelationships: RowsBy<string>;
  /** Every entity that anything of this names. */
  readonly named: RowsBy<EntityType>;
}

class Rows<Name extends string> {
  readonly rows = new Map<Name, WriteRow[]>();

  add(name: Name, row: WriteRow): void {
    const found = this.rows.get(name);
    if (found === undefined) this.rows.set(name, [row]);
    else found.push(row);
  }
}

export function writeRows(
  study: Study,
  version: number,
  { puts }: Pick<Plan, 'puts'>,
  entities: readonly PlannedEntity[],
): WriteRows {
  const { id } = study;
  const claims = new Rows<Claim['kind']>();
  const relationships = new Rows<string>();
  const links = new Rows<string>();
  const between = new Rows<string>();
  const named = new Map<EntityType, Map<string, WriteRow>>();
  const name = (type: EntityType, entity: string): string => {
    const known = named.get(type) ?? new Map<string, WriteRow>();
    named.set(type, known);
    const key = known.get(entity)?.key;
    if (typeof key === 'string') return key;
    const made = keyOf(id, type, entity);
    known.set(entity, { key: made, id: entity });
    return made;
  };
  const addClaim = ({ note, number: noteNumber }: PlannedNote, { claim, number }: PlannedClaim) => {
    const key = keyOf(id, 'claim', claim.id);
    const place = { study: id, key, number, path: note.path, noteNumber };
    const properties = claimProperties(claim, place);
    claims.add(claim.kind, { key, properties });
    for (const { type, entity, id: to, properties: more } of claimRelationships(claim)) {
      relationships.add(type, { claim: number, key: name(entity, to), properties: more });
    }
    for (const { type, ...to } of claimLinksTo(id, claim))
      links.add(type, { claim: number, ...to });
  };
  for (const put of puts) {
    for (const claim of put.claims) if (!claim.isKept) addClaim(put, claim);
    for (const entity of put.note.entities) name(entity.type, entity.id);
  }
  const addedKinds = new Map(
    (study.extensions['actor-kind'] ?? []).map((kind) => [kind.id, kind.broader]),
  );
  const changed = entities.filter(({ isChanged }) => isChanged);
  for (const { key, after } of changed) {
    if (after === undefined) continue;
    for (const { type, entity, id: to } of entityRelationships(after)) {
      between.add(type, { from: key, key: name(entity, to) });
    }
  }
  return {
    notes: puts.map((put) => ({ key: put.key, properties: noteProperties(id, version, put) })),
    packed: puts.map(({ number, note, rows }) => ({
      ...{ note: number, path: note.path },
      rows: new Int8Array(rows.buffer, rows.byteOffset, rows.byteLength),
    })),
    inNotes: puts.flatMap(inNotes),
    declarations: puts.flatMap((put) => declarations(id, put)),
    claims: claims.rows,
    relationships: relationships.rows,
    links: links.rows,
    described: changed.map(({ key, type, before, after }) => ({
      key,
      properties:
        after === undefined
          ? { study: id, key, type, id: before?.id }
          : entityProperties(after, { study: id, key }),
    })),
    actors: entities
      .filter(({ type }) => type === 'actor')
      .map(({ key, after }) => ({
        key,
        labels: labelsOfKind(after?.type === 'actor' ? after.kind : undefined, addedKinds),
      })),
    entityRelationships: between.rows,
    named: new Map([...named].map(([type, known]) => [type, [...known.values()]])),
  };
}

function noteProperties(
  study: string,
  version: number,
  { note, key, number }: PlannedNote,
): WriteRow {
  const { id, path, title, type, language, hash, source } = note;
  return {
    ...{ study, key, number, version, id, path, title, type, language, hash, source },
    claims: note.claims.length,
  };
}

function inNotes({ key, claims }: PlannedNote): readonly WriteRow[] {
  return claims.map(({ claim: { evidence }, number }, position) => {
    const { start, end, line } = evidence.range;
    const { block } = evidence;
    return { claim: number, note: key, properties: { position, start, end, line, block } };
  });
}

function declarations(study: string, { key, note }: PlannedNote): readonly WriteRow[] {
  return note.entities.map((entity, position) => ({
    note: key,
    key: keyOf(study, entity.type, entity.id),
    implied: isImplied(entity),
    position,
    record: JSON.stringify(entity),
  }));
}
