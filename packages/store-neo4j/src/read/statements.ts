import { linkTypes } from '../graph/claim-node.ts';

/** A study that readers see. Every statement on one begins so, and gives one row, or none where there is no such study. */
const study = 'MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL';

const head = `{id: n.id, path: n.path, title: n.title, type: n.type, language: n.language, hash: n.hash}`;

export const readStatements = {
  studies: `MATCH (s:Study) WHERE s.dropped IS NULL AND s.version > 0
    RETURN s.id AS id, s.manifest AS manifest`,
  versions: `MATCH (s:Study) WHERE s.dropped IS NULL AND s.version > 0
    RETURN s.id AS id, s.epoch AS epoch, s.version AS version`,
  version: `${study} RETURN s.epoch AS epoch, s.version AS version, s.claims AS claims`,
  changes: `${study}
    RETURN s.entitiesVersion AS entitiesVersion,
      COLLECT { MATCH (n:Note {study: $study}) WHERE n.version > $since RETURN n.number } AS notes,
      COLLECT { MATCH (r:RemovedNote {study: $study}) WHERE r.version > $since RETURN r.number } AS removed`,
  claims: `${study}
    RETURN COLLECT {
      UNWIND $keys AS key
      MATCH (c:Target {key: key}) WHERE c:Claim
      RETURN {key: c.key, record: c.record}
    } AS found`,
  claimsOfRows: `${study}
    RETURN s.epoch AS epoch, s.version AS version, COLLECT {
      UNWIND $numbers AS number
      MATCH (c:Claim {study: $study, number: number})
      RETURN {number: c.number, record: c.record}
    } AS found`,
  entities: `${study}
    RETURN COLLECT {
      UNWIND $keys AS key
      MATCH (e:Entity {key: key}) WHERE e.record IS NOT NULL
      RETURN {key: e.key, record: e.record}
    } AS found`,
  allEntities: `${study}
    RETURN COLLECT {
      MATCH (e:Entity {study: $study, type: $type}) WHERE e.id >= '' AND e.record IS NOT NULL
      RETURN e.record
    } AS found`,
  allNotes: `${study}
    RETURN COLLECT {
      MATCH (n:Note {study: $study}) WHERE n.number > 0
      RETURN ${head}
    } AS found`,
  someNotes: `${study}
    RETURN COLLECT {
      UNWIND $keys AS key
      MATCH (n:Note {key: key})
      RETURN ${head}
    } AS found`,
  note: `${study}
    RETURN COLLECT {
      MATCH (n:Note {key: $key})
      RETURN {
        head: ${head}, source: n.source,
        claims: COLLECT {
          MATCH (c:Claim)-[i:IN_NOTE]->(n)
          RETURN c.record ORDER BY i.position
        },
        entities: COLLECT { MATCH (n)-[d:DECLARES]->(:Entity) RETURN d.record ORDER BY d.position }
      }
    } AS found`,
  linksTo: `${study}
    RETURN COLLECT {
      UNWIND $keys AS key
      MATCH (t:Target {key: key})<-[l:${Object.values(linkTypes).join('|')}]-(c:Claim)
      RETURN {to: t.id, type: type(l), claim: c.id}
    } AS found`,
  resolve: `UNWIND $keys AS key
    CALL (key) {
      MATCH (s:Study {key: key}) RETURN s.id AS study, 'study' AS type, s.id AS id
      UNION ALL
      MATCH (n:Note {key: key}) RETURN n.study AS study, 'note' AS type, n.id AS id
      UNION ALL
      MATCH (c:Target {key: key}) WHERE c:Claim RETURN c.study AS study, 'claim' AS type, c.id AS id
      UNION ALL
      MATCH (e:Entity {key: key}) WHERE e.record IS NOT NULL
      RETURN e.study AS study, e.type AS type, e.id AS id
    }
    MATCH (s:Study {id: study}) WHERE s.dropped IS NULL
    RETURN key, study, type, id`,
} as const;
