import type { ClaimKind, EntityType } from '@samenspel/claims';
import { kindLabels } from '../graph/entity-node.ts';
import { claimLabels, entityLabels } from '../keys.ts';
import { headColumns } from '../study-head.ts';

/** Statements that read what a write depends on, after the study was locked. */
export const writeReads = {
  // Whoever sets a property of a study waits for who did so before, until that one's transaction is over.
  lock: `MERGE (s:Study {id: $study})
    ON CREATE SET s.key = $key, s.epoch = $epoch, s.manifest = '', s.version = 0, s.entitiesVersion = 0,
      s.nextClaim = 1, s.claims = 0, s.terms = '{}', s.rowFormat = $rowFormat
    SET s.locked = $mark`,
  state: `MATCH (s:Study {id: $study})
    RETURN ${headColumns},
      COLLECT { MATCH (m:Samenspel {id: 'store'}) RETURN m {.erasedList, .erasedCount} } AS stores,
      COLLECT {
        UNWIND $notes AS wanted
        MATCH (n:Note {key: wanted.key})
        RETURN {
          key: n.key, number: n.number, path: n.path, hash: n.hash, version: n.version,
          claims: CASE WHEN n.hash = wanted.hash THEN [] ELSE COLLECT {
            MATCH (c:Claim)-[:IN_NOTE]->(n) RETURN {number: c.number, id: c.id, record: c.record}
          } END,
          entities: CASE WHEN n.hash = wanted.hash THEN [] ELSE COLLECT {
            MATCH (n)-[:DECLARES]->(e:Entity) RETURN e.key
          } END
        }
      } AS notes`,
  removed: `UNWIND $notes AS note
    MATCH (t:Term {study: $study, domain: 'note', value: note})
    MATCH (r:RemovedNote {study: $study, number: t.number})
    RETURN note, r.version AS version`,
  declarations: `UNWIND $keys AS key
    MATCH (e:Entity {key: key})
    RETURN e.key AS key, e.record AS record,
      COLLECT { MATCH (n:Note)-[d:DECLARES]->(e) RETURN {note: n.key, id: n.id, record: d.record} } AS declared`,
  facts: `UNWIND $keys AS key
    MATCH (e:Entity {key: key}) WHERE e.record IS NOT NULL
    RETURN e.record AS record`,
  tied: `UNWIND $keys AS key
    MATCH (e:Entity {key: key})<-[:PARTICIPANT|VIA|SAID_BY]-(c:Collaboration)
    WITH DISTINCT c
    RETURN c.number AS number, c.record AS record`,
  actorsOfKinds: `MATCH (e:Entity {study: $study, type: 'actor'})
    WHERE e.id >= '' AND e.kind IN $kinds
    RETURN e.key AS key`,
} as const;

const outgoing = 'RESTATES|QUALIFIES|CONTRADICTS|ANSWERS|EXPLAINS';
const allClaimLabels = Object.values(claimLabels).join(':');

/** Nodes that many relationships begin or end at, as a list: each is looked up once, and named by its place. */
function listed(name: string, pattern: string): string {
  return `CALL () {
      UNWIND range(0, size($${name}) - 1) AS at
      MATCH (n:${pattern.replace('?', `$${name}[at]`)})
      WITH n ORDER BY at
      RETURN collect(n) AS ${name}
    }`;
}

/** Relationships between listed nodes, each of the type that its row says, or all of one; see `sendRelationships`. */
function connect(from: string, to: string, type: string): string {
  return `${listed('from', from)}
    ${listed('to', to)}
    UNWIND $rows AS row
    WITH from[row[0]] AS a, to[row[1]] AS b, row[2] AS properties, row[3] AS type
    CREATE (a)-[r:${type}]->(b)
    SET r = properties`;
}

const claim = 'Claim {study: $study, number: ?}';
const entity = 'Entity {key: ?}';
const note = 'Note {key: ?}';
const anyType = '$(type)';

/** Statements that write, each for many rows. */
export const writes = {
  addNotes: `UNWIND $rows AS row
    MERGE (n:Note {key: row.key})
    SET n = row.properties`,
  withdraw: `UNWIND $keys AS key
    MATCH (n:Note {key: key})
    CALL (n) { MATCH (n)-[d:DECLARES]->(:Entity) DELETE d }
    CALL (n) { MATCH (:Claim)-[i:IN_NOTE]->(n) DELETE i }`,
  removeNotes: `UNWIND $rows AS row
    MATCH (n:Note {key: row.key})
    DETACH DELETE n
    MERGE (r:RemovedNote {study: $study, number: row.number})
    SET r.version = $version, r.path = row.path`,
  returned: `UNWIND $numbers AS number
    MATCH (r:RemovedNote {study: $study, number: number})
    DELETE r`,
  endPacked: `UNWIND $numbers AS number
    MATCH (p:PackedNote {study: $study, note: number}) WHERE p.to IS NULL
    SET p.to = $version, p.ended = timestamp()`,
  addPacked: `UNWIND $rows AS row
    CREATE (:PackedNote {study: $study, note: row.note, path: row.path, rows: row.rows, from: $version})`,
  prunePacked: `MATCH (p:PackedNote {study: $study}) WHERE p.ended < timestamp() - $keptFor
    WITH p LIMIT 1000
    DELETE p`,
  detachClaims: `UNWIND $numbers AS number
    MATCH (c:Claim {study: $study, number: number})-[r]->()
    DELETE r`,
  untieWorksWith: `UNWIND $numbers AS number
    MATCH ()-[t:WORKS_WITH {study: $study, claim: number}]->()
    DELETE t`,
  untieMediatedBy: `UNWIND $numbers AS number
    MATCH ()-[t:MEDIATED_BY {study: $study, claim: number}]->()
    DELETE t`,
  // What others still link to stays as an id without a claim.
  removeClaims: `UNWIND $numbers AS number
    MATCH (c:Claim {study: $study, number: number})
    WITH c, EXISTS { (c)<-[:${outgoing}]-() } AS linked
    FOREACH (_ IN CASE WHEN linked THEN [1] ELSE [] END |
      REMOVE c:Claim:${allClaimLabels}
      SET c = {study: c.study, id: c.id, key: c.key})
    FOREACH (_ IN CASE WHEN linked THEN [] ELSE [1] END | DELETE c)`,
  inNotes: connect(claim, note, 'IN_NOTE'),
  declare: connect(note, entity, 'DECLARES'),
  relateClaims: connect(claim, entity, anyType),
  relateEntities: connect(entity, entity, anyType),
  describe: `UNWIND $rows AS row
    MATCH (e:Entity {key: row.key})
    SET e = row.properties`,
  describeActors: `UNWIND $rows AS row
    MATCH (e:Entity {key: row.key})
    REMOVE e:${kindLabels.join(':')}
    SET e:$(row.labels)`,
  disconnect: `UNWIND $keys AS key
    MATCH (e:Entity {key: key})-[r:PART_OF|EMPLOYED_BY|ROLE_OF|LOCATED_IN|HOLDS|HAS_MEMBER|BROADER]->(:Entity)
    DELETE r`,
  // Ids that nothing names any more.
  forgetTargets: `UNWIND $keys AS key
    MATCH (t:Target {key: key}) WHERE NOT t:Claim AND NOT EXISTS { (t)--() }
    DELETE t`,
  forgetEntities: `UNWIND $keys AS key
    MATCH (e:Entity {key: key}) WHERE e.record IS NULL AND NOT EXISTS { (e)--() }
    DELETE e`,
  updateStudy: `MATCH (s:Study {id: $study})
    SET s += $properties`,
} as const;

/** Makes or replaces the nodes of claims of one kind. */
export function putClaims(kind: ClaimKind): string {
  return `UNWIND $rows AS row
    MERGE (c:Target {key: row.key})
    REMOVE c:${allClaimLabels}
    SET c = row.properties
    SET c:Claim:${claimLabels[kind]}`;
}

/** Makes the nodes of entities that were not named before. */
export function nameEntities(type: EntityType): string {
  return `UNWIND $rows AS row
    MERGE (e:Entity {key: row.key})
    ON CREATE SET e.study = $study, e.id = row.id, e.type = '${type}', e:${entityLabels[type]}`;
}

/** Links of one type from claims to others, or to ids that no claim has. */
export function linkClaims(type: string): string {
  return `UNWIND $rows AS row
    MATCH (c:Claim {study: $study, number: row.claim})
    MERGE (t:Target {key: row.key})
    ON CREATE SET t.study = $study, t.id = row.id
    CREATE (c)-[:${type}]->(t)`;
}
