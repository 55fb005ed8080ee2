import type { Claim, Study } from '@samenspel/claims';
import { claimLinksTo, claimRelationships } from '../graph/claim-node.ts';
import { entityRelationships } from '../graph/entity-node.ts';
import { keyOf } from '../keys.ts';
import type { PlannedEntity } from './entity-plan.ts';
import type { Plan } from './note-plan.ts';
import { sendRelationships, type RelationshipRow } from './relationships.ts';
import { linkClaims, nameEntities, putClaims, writes } from './statements.ts';
import { keptFor } from './kept-for.ts';
import type { PlannedTies } from './tie-plan.ts';
import { writeRows, type RowsBy, type WriteRow } from './write-rows.ts';
import type { Writing } from './writing.ts';

/** Sends all that a batch changes, in an order in which every statement finds what it needs. */
export function sendBatch(
  work: Writing,
  study: Study,
  plan: Plan,
  entities: readonly PlannedEntity[],
  ties: PlannedTies,
): void {
  const { puts, removals } = plan;
  const rows = writeRows(study, work.version, plan, entities);
  const replaced = puts.flatMap((put) => put.before ?? []);
  const goneClaims = [
    ...puts.flatMap(({ gone }) => gone),
    ...removals.flatMap(({ claims }) => [...claims.values()]),
  ];
  const rewritten = puts.flatMap(({ before, claims }) =>
    claims.flatMap(({ claim, isKept }) => (isKept ? [] : (before?.claims.get(claim.id) ?? []))),
  );
  const detached = [...goneClaims, ...rewritten];
  const goneNumbers = goneClaims.map(({ number }) => number);
  work.send(writes.untieWorksWith, 'numbers', ties.untied);
  work.send(writes.untieMediatedBy, 'numbers', ties.untied);
  work.send(
    writes.detachClaims,
    'numbers',
    detached.map(({ number }) => number),
  );
  work.send(writes.removeClaims, 'numbers', goneNumbers);
  sendNotes(work, rows, { plan, replaced });
  for (const [type, named] of rows.named) work.send(nameEntities(type), 'rows', named);
  sendRelationships(
    work,
    writes.declare,
    rows.declarations.map(({ note: from, key: to, ...properties }) => ({ from, to, properties })),
  );
  const changedKeys = rows.described.map(({ key }) => key);
  work.send(writes.describe, 'rows', rows.described);
  work.send(writes.describeActors, 'rows', rows.actors);
  work.send(writes.disconnect, 'keys', changedKeys);
  sendRelationships(work, writes.relateEntities, [
    ...ofTypes(rows.entityRelationships, ({ from, key: to }) => ({ from, to, properties: {} })),
  ]);
  for (const [kind, claims] of rows.claims) work.send(putClaims(kind), 'rows', claims);
  sendRelationships(
    work,
    writes.inNotes,
    rows.inNotes.map(({ claim: from, note: to, properties }) => ({ from, to, properties })),
  );
  const related = [
    ...ofTypes(rows.relationships, ({ claim: from, key: to, properties }) => ({
      ...{ from, to, properties },
    })),
  ];
  // Those of one claim together, so that few slices look it up.
  sendRelationships(
    work,
    writes.relateClaims,
    related.toSorted((one, other) => Number(one.from) - Number(other.from)),
  );
  for (const [type, linked] of rows.links) work.send(linkClaims(type), 'rows', linked);
  const tied = [
    ...ties.worksWith.map((tie) => ({ ...tie, type: 'WORKS_WITH' })),
    ...ties.mediatedBy.map((tie) => ({ ...tie, type: 'MEDIATED_BY' })),
  ];
  sendRelationships(
    work,
    writes.relateEntities,
    tied.map(({ a: from, b: to, ...tie }) => ({ from, to, ...tie })),
  );
  const { id } = study;
  const targets = detached.flatMap(({ claim }) => claimLinksTo(id, claim).map(({ key }) => key));
  work.send(writes.forgetTargets, 'keys', [...new Set(targets)]);
  work.send(writes.forgetEntities, 'keys', [...namedBefore(id, detached, entities)]);
}

/** Rows by type of relationship, as rows that name their type. */
function* ofTypes(
  rows: RowsBy<string>,
  relationshipOf: (row: WriteRow) => RelationshipRow,
): Generator<RelationshipRow> {
  for (const [type, some] of rows) for (const row of some) yield { type, ...relationshipOf(row) };
}

/** Entities that may be named no more. */
function namedBefore(
  study: string,
  detached: readonly { readonly claim: Claim }[],
  entities: readonly PlannedEntity[],
): ReadonlySet<string> {
  const keys = new Set(entities.filter(({ isChanged }) => isChanged).map(({ key }) => key));
  for (const { claim } of detached) {
    for (const { entity, id } of claimRelationships(claim)) keys.add(keyOf(study, entity, id));
  }
  for (const { before } of entities) {
    if (before === undefined) continue;
    for (const { entity, id } of entityRelationships(before)) keys.add(keyOf(study, entity, id));
  }
  return keys;
}

function sendNotes(
  work: Writing,
  rows: { readonly notes: readonly WriteRow[]; readonly packed: readonly WriteRow[] },
  { plan: { puts, removals }, replaced }: { plan: Plan; replaced: Plan['removals'] },
): void {
  const ended = [...removals, ...replaced].map(({ number }) => number);
  work.send(
    writes.withdraw,
    'keys',
    replaced.map(({ key }) => key),
  );
  work.send(
    writes.removeNotes,
    'rows',
    removals.map(({ key, number, path }) => ({ key, number, path })),
  );
  work.send(writes.addNotes, 'rows', rows.notes);
  work.send(
    writes.returned,
    'numbers',
    puts.flatMap(({ before, number }) => (before === undefined ? [number] : [])),
  );
  work.send(writes.endPacked, 'numbers', ended);
  work.send(writes.addPacked, 'rows', rows.packed);
  work.run(writes.prunePacked, { keptFor });
}
