// migrationStatements.bootstrap
CREATE CONSTRAINT samenspel_store IF NOT EXISTS FOR (n:Samenspel) REQUIRE n.id IS UNIQUE

// migrationStatements.lock
MERGE (m:Samenspel {id: 'store'}) ON CREATE SET m.format = 0 SET m.locked = $by

// migrationStatements.read
MATCH (m:Samenspel {id: 'store'}) RETURN m.format AS format

// migrationStatements.settled
CALL db.awaitIndexes(3600)

// migrationStatements.done
MATCH (m:Samenspel {id: 'store'}) SET m.format = $format

// readStatements.studies
MATCH (s:Study) WHERE s.dropped IS NULL AND s.version > 0
RETURN s.id AS id, s.manifest AS manifest

// readStatements.versions
MATCH (s:Study) WHERE s.dropped IS NULL AND s.version > 0
RETURN s.id AS id, s.epoch AS epoch, s.version AS version

// readStatements.version
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL RETURN s.epoch AS epoch, s.version AS version, s.claims AS claims

// readStatements.changes
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.entitiesVersion AS entitiesVersion,
  COLLECT { MATCH (n:Note {study: $study}) WHERE n.version > $since RETURN n.number } AS notes,
  COLLECT { MATCH (r:RemovedNote {study: $study}) WHERE r.version > $since RETURN r.number } AS removed

// readStatements.claims
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (c:Target {key: key}) WHERE c:Claim
  RETURN {key: c.key, record: c.record}
} AS found

// readStatements.claimsOfRows
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, COLLECT {
  UNWIND $numbers AS number
  MATCH (c:Claim {study: $study, number: number})
  RETURN {number: c.number, record: c.record}
} AS found

// readStatements.entities
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (e:Entity {key: key}) WHERE e.record IS NOT NULL
  RETURN {key: e.key, record: e.record}
} AS found

// readStatements.allEntities
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  MATCH (e:Entity {study: $study, type: $type}) WHERE e.id >= '' AND e.record IS NOT NULL
  RETURN e.record
} AS found

// readStatements.allNotes
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  MATCH (n:Note {study: $study}) WHERE n.number > 0
  RETURN {id: n.id, path: n.path, title: n.title, type: n.type, language: n.language, hash: n.hash}
} AS found

// readStatements.someNotes
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (n:Note {key: key})
  RETURN {id: n.id, path: n.path, title: n.title, type: n.type, language: n.language, hash: n.hash}
} AS found

// readStatements.note
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  MATCH (n:Note {key: $key})
  RETURN {
    head: {id: n.id, path: n.path, title: n.title, type: n.type, language: n.language, hash: n.hash}, source: n.source,
    claims: COLLECT {
      MATCH (c:Claim)-[i:IN_NOTE]->(n)
      RETURN c.record ORDER BY i.position
    },
    entities: COLLECT { MATCH (n)-[d:DECLARES]->(:Entity) RETURN d.record ORDER BY d.position }
  }
} AS found

// readStatements.linksTo
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (t:Target {key: key})<-[l:RESTATES|QUALIFIES|CONTRADICTS|ANSWERS|EXPLAINS]-(c:Claim)
  RETURN {to: t.id, type: type(l), claim: c.id}
} AS found

// readStatements.resolve
UNWIND $keys AS key
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
RETURN key, study, type, id

// scanStatements.hold
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
SET s.locked = $mark

// scanStatements.head
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.manifest AS manifest, s.epoch AS epoch, s.version AS version,
  s.entitiesVersion AS entitiesVersion, s.nextClaim AS nextClaim, s.claims AS claims, s.terms AS terms,
  coalesce(s.rowFormat, 0) AS rowFormat, s.renewed AS renewed, coalesce(s.marks, []) AS marks, s.dropped IS NOT NULL AS dropped

// scanStatements.entities
MATCH (e:Entity {study: $study}) WHERE e.type >= '' AND e.id >= '' AND e.record IS NOT NULL
RETURN e.record AS record

// scanStatements.terms
UNWIND $known AS known
MATCH (t:Term {study: $study, domain: known.domain}) WHERE t.number > known.last
RETURN t.domain AS domain, t.number AS number, t.value AS value

// scanStatements.some
UNWIND $notes AS note
MATCH (p:PackedNote {study: $study, note: note}) WHERE p.to IS NULL
RETURN p.note AS note, p.path AS path, p.rows AS rows

// scanStatements.all
MATCH (p:PackedNote {study: $study})
WHERE p.note > 0 AND p.from <= $version AND (p.to IS NULL OR p.to > $version)
RETURN p.note AS note, p.path AS path, p.rows AS rows

// searchStatements.anyLanguage
CALL () {
  MATCH (s:Study) WHERE s.dropped IS NULL AND ($studies IS NULL OR s.id IN $studies)
  RETURN collect(s.id) AS studies
}
CALL (studies) {
  CALL () {
  CALL db.index.fulltext.queryNodes('samenspel_words', $whole, {limit: $reach}) YIELD node
  RETURN node, false AS own
  }
  WITH node, own WHERE node.study IN studies
  WITH node, own,
    CASE WHEN node.words_nl IS NULL THEN [] ELSE split(node.words_nl, ' ') END +
    CASE WHEN node.words_en IS NULL THEN [] ELSE split(node.words_en, ' ') END AS words
  WITH node, own, size(words) AS length, size([word IN $words WHERE word IN words]) AS whole
  WITH node, CASE WHEN node:Claim THEN 'claim' ELSE node.type END AS type,
    CASE WHEN own THEN 1000 ELSE 0 END + (size($words) + whole) * log(2) / log(2 + length) AS score
  ORDER BY score DESC, node.study, type, node.id
  LIMIT $reach
  WITH collect({study: node.study, type: type, id: node.id, score: score, node: node}) AS ranked
  RETURN size(ranked) AS total,
    [hit IN ranked[$offset..$end] | {study: hit.study, type: hit.type, id: hit.id, score: hit.score, record: hit.node.record}] AS hits
}
RETURN studies, total, hits

// searchStatements.ownLanguageFirst
CALL () {
  MATCH (s:Study) WHERE s.dropped IS NULL AND ($studies IS NULL OR s.id IN $studies)
  RETURN collect(s.id) AS studies
}
CALL (studies) {
  CALL () {
  CALL db.index.fulltext.queryNodes('samenspel_words', $own, {limit: $reach}) YIELD node
  RETURN node, true AS own
  UNION ALL
  CALL db.index.fulltext.queryNodes('samenspel_words', $others, {limit: $reach}) YIELD node
  RETURN node, false AS own
  }
  WITH node, own WHERE node.study IN studies
  WITH node, own,
    CASE WHEN node.words_nl IS NULL THEN [] ELSE split(node.words_nl, ' ') END +
    CASE WHEN node.words_en IS NULL THEN [] ELSE split(node.words_en, ' ') END AS words
  WITH node, own, size(words) AS length, size([word IN $words WHERE word IN words]) AS whole
  WITH node, CASE WHEN node:Claim THEN 'claim' ELSE node.type END AS type,
    CASE WHEN own THEN 1000 ELSE 0 END + (size($words) + whole) * log(2) / log(2 + length) AS score
  ORDER BY score DESC, node.study, type, node.id
  LIMIT $reach
  WITH collect({study: node.study, type: type, id: node.id, score: score, node: node}) AS ranked
  RETURN size(ranked) AS total,
    [hit IN ranked[$offset..$end] | {study: hit.study, type: hit.type, id: hit.id, score: hit.score, record: hit.node.record}] AS hits
}
RETURN studies, total, hits

// writeReads.lock
MERGE (s:Study {id: $study})
ON CREATE SET s.key = $key, s.epoch = $epoch, s.manifest = '', s.version = 0, s.entitiesVersion = 0,
  s.nextClaim = 1, s.claims = 0, s.terms = '{}', s.rowFormat = $rowFormat
SET s.locked = $mark

// writeReads.state
MATCH (s:Study {id: $study})
RETURN s.manifest AS manifest, s.epoch AS epoch, s.version AS version,
  s.entitiesVersion AS entitiesVersion, s.nextClaim AS nextClaim, s.claims AS claims, s.terms AS terms,
  coalesce(s.rowFormat, 0) AS rowFormat, s.renewed AS renewed, coalesce(s.marks, []) AS marks, s.dropped IS NOT NULL AS dropped,
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
  } AS notes

// writeReads.removed
UNWIND $notes AS note
MATCH (t:Term {study: $study, domain: 'note', value: note})
MATCH (r:RemovedNote {study: $study, number: t.number})
RETURN note, r.version AS version

// writeReads.declarations
UNWIND $keys AS key
MATCH (e:Entity {key: key})
RETURN e.key AS key, e.record AS record,
  COLLECT { MATCH (n:Note)-[d:DECLARES]->(e) RETURN {note: n.key, id: n.id, record: d.record} } AS declared

// writeReads.facts
UNWIND $keys AS key
MATCH (e:Entity {key: key}) WHERE e.record IS NOT NULL
RETURN e.record AS record

// writeReads.tied
UNWIND $keys AS key
MATCH (e:Entity {key: key})<-[:PARTICIPANT|VIA|SAID_BY]-(c:Collaboration)
WITH DISTINCT c
RETURN c.number AS number, c.record AS record

// writeReads.actorsOfKinds
MATCH (e:Entity {study: $study, type: 'actor'})
WHERE e.id >= '' AND e.kind IN $kinds
RETURN e.key AS key

// termStatements.known
UNWIND $wanted AS wanted
MATCH (t:Term {study: $study, domain: wanted.domain, value: wanted.value})
RETURN t.domain AS domain, t.value AS value, t.number AS number

// termStatements.add
UNWIND $added AS added
CREATE (:Term {study: $study, domain: added.domain, value: added.value, number: added.number})

// writes.addNotes
UNWIND $rows AS row
MERGE (n:Note {key: row.key})
SET n = row.properties

// writes.withdraw
UNWIND $keys AS key
MATCH (n:Note {key: key})
CALL (n) { MATCH (n)-[d:DECLARES]->(:Entity) DELETE d }
CALL (n) { MATCH (:Claim)-[i:IN_NOTE]->(n) DELETE i }

// writes.removeNotes
UNWIND $rows AS row
MATCH (n:Note {key: row.key})
DETACH DELETE n
MERGE (r:RemovedNote {study: $study, number: row.number})
SET r.version = $version, r.path = row.path

// writes.returned
UNWIND $numbers AS number
MATCH (r:RemovedNote {study: $study, number: number})
DELETE r

// writes.endPacked
UNWIND $numbers AS number
MATCH (p:PackedNote {study: $study, note: number}) WHERE p.to IS NULL
SET p.to = $version, p.ended = timestamp()

// writes.addPacked
UNWIND $rows AS row
CREATE (:PackedNote {study: $study, note: row.note, path: row.path, rows: row.rows, from: $version})

// writes.prunePacked
MATCH (p:PackedNote {study: $study}) WHERE p.ended < timestamp() - $keptFor
WITH p LIMIT 1000
DELETE p

// writes.detachClaims
UNWIND $numbers AS number
MATCH (c:Claim {study: $study, number: number})-[r]->()
DELETE r

// writes.untieWorksWith
UNWIND $numbers AS number
MATCH ()-[t:WORKS_WITH {study: $study, claim: number}]->()
DELETE t

// writes.untieMediatedBy
UNWIND $numbers AS number
MATCH ()-[t:MEDIATED_BY {study: $study, claim: number}]->()
DELETE t

// writes.removeClaims
UNWIND $numbers AS number
MATCH (c:Claim {study: $study, number: number})
WITH c, EXISTS { (c)<-[:RESTATES|QUALIFIES|CONTRADICTS|ANSWERS|EXPLAINS]-() } AS linked
FOREACH (_ IN CASE WHEN linked THEN [1] ELSE [] END |
  REMOVE c:Claim:Collaboration:Finding:Position:Placement:Indicator
  SET c = {study: c.study, id: c.id, key: c.key})
FOREACH (_ IN CASE WHEN linked THEN [] ELSE [1] END | DELETE c)

// writes.inNotes
CALL () {
  UNWIND range(0, size($from) - 1) AS at
  MATCH (n:Claim {study: $study, number: $from[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS from
}
CALL () {
  UNWIND range(0, size($to) - 1) AS at
  MATCH (n:Note {key: $to[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS to
}
UNWIND $rows AS row
WITH from[row[0]] AS a, to[row[1]] AS b, row[2] AS properties, row[3] AS type
CREATE (a)-[r:IN_NOTE]->(b)
SET r = properties

// writes.declare
CALL () {
  UNWIND range(0, size($from) - 1) AS at
  MATCH (n:Note {key: $from[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS from
}
CALL () {
  UNWIND range(0, size($to) - 1) AS at
  MATCH (n:Entity {key: $to[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS to
}
UNWIND $rows AS row
WITH from[row[0]] AS a, to[row[1]] AS b, row[2] AS properties, row[3] AS type
CREATE (a)-[r:DECLARES]->(b)
SET r = properties

// writes.relateClaims
CALL () {
  UNWIND range(0, size($from) - 1) AS at
  MATCH (n:Claim {study: $study, number: $from[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS from
}
CALL () {
  UNWIND range(0, size($to) - 1) AS at
  MATCH (n:Entity {key: $to[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS to
}
UNWIND $rows AS row
WITH from[row[0]] AS a, to[row[1]] AS b, row[2] AS properties, row[3] AS type
CREATE (a)-[r:$(type)]->(b)
SET r = properties

// writes.relateEntities
CALL () {
  UNWIND range(0, size($from) - 1) AS at
  MATCH (n:Entity {key: $from[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS from
}
CALL () {
  UNWIND range(0, size($to) - 1) AS at
  MATCH (n:Entity {key: $to[at]})
  WITH n ORDER BY at
  RETURN collect(n) AS to
}
UNWIND $rows AS row
WITH from[row[0]] AS a, to[row[1]] AS b, row[2] AS properties, row[3] AS type
CREATE (a)-[r:$(type)]->(b)
SET r = properties

// writes.describe
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
SET e = row.properties

// writes.describeActors
UNWIND $rows AS row
MATCH (e:Entity {key: row.key})
REMOVE e:Formal:Professional:AmbulatorySupportWorker:NeighbourhoodWorker:ClientSupportWorker:SafetyCoordinator:OccupationalTherapist:YouthGeneralist:ClientManager:SocialWorker:DistrictNurse:CommunityWorker:NavigationAssistant:Caseworker:HybridWorker:ParentChildAdviser:StreetCoach:DebtCounsellor:Teacher:Team:NeighbourhoodTeam:SamendoenTeam:ActivationTeam:ParentChildTeam:NeighbourhoodCareNetwork:AreaTeam:Partnership:YouthNetwork:FormalOrganisation:WelfareOrganisation:CareOrganisation:MentalHealthOrganisation:YouthCareOrganisation:ClientSupportOrganisation:Municipality:MunicipalService:CityDistrict:Police:School:ParentChildCentre:HousingAssociation:HealthInsurer:ReportingPoint:Informal:OwnNetwork:Family:Friends:InformalCarer:LightlyOrganisedParty:LocalResident:Neighbours:ActiveResident:ResidentsInitiative:OrganisedParty:VolunteerOrganisation:BuddyProject:HouseOfTheNeighbourhood:LearningCommunity:FoodBank:Volunteer:Buddy:VolunteerCoordinator:WalkInCoordinator:ResidentsOrganisation:NeighbourhoodOrganisation:SelfOrganisation:MigrantSelfOrganisation:Association:SportsClub:EthnicAssociation:ShoppingStreetAssociation:FaithCommunity:Church:Mosque:Peers:MeetingPlace:SocialEntrepreneur:LocalEntrepreneur:Freelancer:ExperienceWorker:KeyFigure:Stakeholder:TeamLeader:Quartermaster:AreaBroker:AreaCoordinator:PolicyMaker:Manager:TableOrganiser:Household:Client:Resident:ResidentsGroup:HardToReachHousehold:FamilyWithChildren
SET e:$(row.labels)

// writes.disconnect
UNWIND $keys AS key
MATCH (e:Entity {key: key})-[r:PART_OF|EMPLOYED_BY|ROLE_OF|LOCATED_IN|HOLDS|HAS_MEMBER|BROADER]->(:Entity)
DELETE r

// writes.forgetTargets
UNWIND $keys AS key
MATCH (t:Target {key: key}) WHERE NOT t:Claim AND NOT EXISTS { (t)--() }
DELETE t

// writes.forgetEntities
UNWIND $keys AS key
MATCH (e:Entity {key: key}) WHERE e.record IS NULL AND NOT EXISTS { (e)--() }
DELETE e

// writes.updateStudy
MATCH (s:Study {id: $study})
SET s += $properties

// rowFormatStatements.hold
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
SET s.locked = $mark

// rowFormatStatements.head
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.manifest AS manifest, s.epoch AS epoch, s.version AS version,
  s.entitiesVersion AS entitiesVersion, s.nextClaim AS nextClaim, s.claims AS claims, s.terms AS terms,
  coalesce(s.rowFormat, 0) AS rowFormat, s.renewed AS renewed, coalesce(s.marks, []) AS marks, s.dropped IS NOT NULL AS dropped

// rowFormatStatements.notes
MATCH (n:Note {study: $study}) WHERE n.number > $after
WITH n ORDER BY n.number LIMIT $most
RETURN n.number AS note, n.path AS path,
  COLLECT {
    MATCH (c:Claim)-[i:IN_NOTE]->(n)
    RETURN {number: c.number, record: c.record} ORDER BY i.position
  } AS claims
ORDER BY note

// dropStatements.forget
MATCH (s:Study {id: $study})
SET s.dropped = true, s.locked = $mark

// dropStatements.isDropped
MATCH (s:Study {id: $study}) WHERE s.dropped IS NOT NULL RETURN count(*) AS count

// dropStatements.claims
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:Claim {study: $study}) WHERE n.number > 0
WITH n LIMIT 1000
OPTIONAL MATCH (n)-->(t:Target) WHERE NOT t:Claim
WITH collect(DISTINCT n) AS claims, collect(DISTINCT t) AS targets
WITH claims, claims + targets AS gone
FOREACH (n IN gone | DETACH DELETE n)
RETURN size(claims) AS count

// dropStatements.notes
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:Note {study: $study}) WHERE n.number > 0
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.removedNotes
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:RemovedNote {study: $study}) WHERE n.number > 0
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.packedNotes
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:PackedNote {study: $study}) WHERE n.note > 0
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.noteChanges
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:NoteChange {study: $study}) WHERE n.version > 0 AND n.position >= 0
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.changes
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:Change {study: $study}) WHERE n.version > 0
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.entities
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:Entity {study: $study}) WHERE n.type >= '' AND n.id >= ''
WITH n LIMIT 1000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.terms
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
MATCH (n:Term {study: $study}) WHERE n.domain >= '' AND n.number > 0
WITH n LIMIT 5000
DETACH DELETE n
RETURN count(*) AS count

// dropStatements.study
MATCH (s:Study {id: $study})
SET s.locked = $mark
WITH s WHERE s.dropped IS NOT NULL
DETACH DELETE s

// historyStatements.before
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version,
  COLLECT {
    MATCH (c:Change {study: $study}) WHERE c.version > 0
    RETURN c.version ORDER BY c.version LIMIT 1
  } AS oldest,
  COLLECT {
    MATCH (c:Change {study: $study}) WHERE c.version < $from
    WITH c ORDER BY c.version DESC LIMIT $most
    RETURN {
    version: c.version, at: c.at, kind: c.kind, by: c.by, reason: c.reason, manifest: c.manifest,
    isWhole: c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 },
    notes: COLLECT {
      MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0
      RETURN n.record ORDER BY n.position
    }
  }
  } AS entries

// historyStatements.since
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version,
  COLLECT {
    MATCH (c:Change {study: $study}) WHERE c.version > 0
    RETURN c.version ORDER BY c.version LIMIT 1
  } AS oldest,
  COLLECT {
    MATCH (c:Change {study: $study}) WHERE c.version > $from
    WITH c ORDER BY c.version ASC LIMIT $most
    RETURN {
    version: c.version, at: c.at, kind: c.kind, by: c.by, reason: c.reason, manifest: c.manifest,
    isWhole: c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 },
    notes: COLLECT {
      MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0
      RETURN n.record ORDER BY n.position
    }
  }
  } AS entries

// historyStatements.ofNoteBefore
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version,
  COLLECT {
    MATCH (c:Change {study: $study}) WHERE c.version > 0
    RETURN c.version ORDER BY c.version LIMIT 1
  } AS oldest,
  COLLECT {
    MATCH (t:NoteChange {study: $study, note: $note}) WHERE t.version < $from
    WITH DISTINCT t.version AS version ORDER BY version DESC LIMIT $most
    MATCH (c:Change {study: $study, version: version})
    RETURN {
    version: c.version, at: c.at, kind: c.kind, by: c.by, reason: c.reason, manifest: c.manifest,
    isWhole: c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 },
    notes: COLLECT {
      MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 AND n.note = $note
      RETURN n.record ORDER BY n.position
    }
  }
  } AS entries

// historyStatements.ofNoteSince
MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version,
  COLLECT {
    MATCH (c:Change {study: $study}) WHERE c.version > 0
    RETURN c.version ORDER BY c.version LIMIT 1
  } AS oldest,
  COLLECT {
    MATCH (t:NoteChange {study: $study, note: $note}) WHERE t.version > $from
    WITH DISTINCT t.version AS version ORDER BY version ASC LIMIT $most
    MATCH (c:Change {study: $study, version: version})
    RETURN {
    version: c.version, at: c.at, kind: c.kind, by: c.by, reason: c.reason, manifest: c.manifest,
    isWhole: c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 },
    notes: COLLECT {
      MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 AND n.note = $note
      RETURN n.record ORDER BY n.position
    }
  }
  } AS entries

// historyWrites.addChange
CREATE (c:Change) SET c = $properties

// historyWrites.addNoteChanges
UNWIND $rows AS row
CREATE (n:NoteChange)
SET n = row

// historyWrites.prune
MATCH (c:Change {study: $study}) WHERE c.version > 0
WITH c ORDER BY c.version LIMIT 100
WITH c WHERE c.at < $since
CALL (c) { MATCH (n:NoteChange {study: $study, version: c.version}) WHERE n.position >= 0 DELETE n }
DELETE c

// historyWrites.touched
UNWIND $notes AS note
MATCH (n:NoteChange {study: $study, note: note}) WHERE n.version > 0
RETURN n.version AS version, n.position AS position, n.record AS record

// historyWrites.rewriteNoteChanges
UNWIND $rows AS row
MATCH (n:NoteChange {study: $study, version: row.version, position: row.position})
SET n = row.properties

// historyWrites.removeNoteChanges
UNWIND $rows AS row
MATCH (n:NoteChange {study: $study, version: row.version, position: row.position})
DELETE n

// historyWrites.silence
UNWIND $versions AS version
MATCH (c:Change {study: $study, version: version})
REMOVE c.reason
SET c.notes = COUNT { MATCH (n:NoteChange {study: $study, version: version}) WHERE n.position >= 0 }
WITH c WHERE c.notes = 0 AND NOT c.manifest
DELETE c

// historyWrites.last
MATCH (n:NoteChange {study: $study, note: $note}) WHERE n.version > 0
WITH n ORDER BY n.version DESC LIMIT 1
MATCH (c:Change {study: $study, version: n.version})
RETURN c.by AS by, c.at AS at

// allNotesStatements.some
MATCH (n:Note {study: $study}) WHERE n.number > $after
WITH n ORDER BY n.number LIMIT $most
RETURN n.number AS number, n.source AS source,
  {id: n.id, path: n.path, title: n.title, type: n.type, language: n.language, hash: n.hash} AS head,
  COLLECT {
    MATCH (c:Claim)-[i:IN_NOTE]->(n)
    RETURN c.record ORDER BY i.position
  } AS claims,
  COLLECT { MATCH (n)-[d:DECLARES]->(:Entity) RETURN d.record ORDER BY d.position } AS entities
ORDER BY number

// eraseStatements.removals
MATCH (r:RemovedNote {study: $study}) WHERE r.number > 0 DELETE r

// eraseStatements.endedRows
MATCH (p:PackedNote {study: $study}) WHERE p.note > 0 AND p.to IS NOT NULL DELETE p

// erasedStatements.get
MATCH (m:Samenspel {id: 'store'})
RETURN collect(m {.erasedList, .erasedCount}) AS stores

// erasedStatements.set
MATCH (m:Samenspel {id: 'store'})
WHERE m.erasedCount IS NULL OR m.erasedCount < $count
SET m.erasedList = $list, m.erasedCount = $count

// erasingStatements.studies
MATCH (s:Study) WHERE s.dropped IS NULL AND s.version > 0
RETURN s.id AS study

// unusedTermStatements.all
MATCH (t:Term {study: $study}) WHERE t.domain >= '' AND t.number > 0
RETURN t.domain AS domain, t.number AS number, t.value AS value

// unusedTermStatements.remove
UNWIND $unused AS unused
MATCH (t:Term {study: $study, domain: unused.domain, number: unused.number})
DELETE t

// putClaims collaboration
UNWIND $rows AS row
MERGE (c:Target {key: row.key})
REMOVE c:Collaboration:Finding:Position:Placement:Indicator
SET c = row.properties
SET c:Claim:Collaboration

// putClaims finding
UNWIND $rows AS row
MERGE (c:Target {key: row.key})
REMOVE c:Collaboration:Finding:Position:Placement:Indicator
SET c = row.properties
SET c:Claim:Finding

// putClaims position
UNWIND $rows AS row
MERGE (c:Target {key: row.key})
REMOVE c:Collaboration:Finding:Position:Placement:Indicator
SET c = row.properties
SET c:Claim:Position

// putClaims placement
UNWIND $rows AS row
MERGE (c:Target {key: row.key})
REMOVE c:Collaboration:Finding:Position:Placement:Indicator
SET c = row.properties
SET c:Claim:Placement

// putClaims indicator
UNWIND $rows AS row
MERGE (c:Target {key: row.key})
REMOVE c:Collaboration:Finding:Position:Placement:Indicator
SET c = row.properties
SET c:Claim:Indicator

// nameEntities actor
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
ON CREATE SET e.study = $study, e.id = row.id, e.type = 'actor', e:Actor

// nameEntities area
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
ON CREATE SET e.study = $study, e.id = row.id, e.type = 'area', e:Area

// nameEntities respondent
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
ON CREATE SET e.study = $study, e.id = row.id, e.type = 'respondent', e:Respondent

// nameEntities document
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
ON CREATE SET e.study = $study, e.id = row.id, e.type = 'document', e:Source

// nameEntities proposition
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
ON CREATE SET e.study = $study, e.id = row.id, e.type = 'proposition', e:Proposition

// nameEntities code
UNWIND $rows AS row
MERGE (e:Entity {key: row.key})
ON CREATE SET e.study = $study, e.id = row.id, e.type = 'code', e:Code

// linkClaims restates
UNWIND $rows AS row
MATCH (c:Claim {study: $study, number: row.claim})
MERGE (t:Target {key: row.key})
ON CREATE SET t.study = $study, t.id = row.id
CREATE (c)-[:RESTATES]->(t)

// linkClaims qualifies
UNWIND $rows AS row
MATCH (c:Claim {study: $study, number: row.claim})
MERGE (t:Target {key: row.key})
ON CREATE SET t.study = $study, t.id = row.id
CREATE (c)-[:QUALIFIES]->(t)

// linkClaims contradicts
UNWIND $rows AS row
MATCH (c:Claim {study: $study, number: row.claim})
MERGE (t:Target {key: row.key})
ON CREATE SET t.study = $study, t.id = row.id
CREATE (c)-[:CONTRADICTS]->(t)

// linkClaims answers
UNWIND $rows AS row
MATCH (c:Claim {study: $study, number: row.claim})
MERGE (t:Target {key: row.key})
ON CREATE SET t.study = $study, t.id = row.id
CREATE (c)-[:ANSWERS]->(t)

// linkClaims explains
UNWIND $rows AS row
MATCH (c:Claim {study: $study, number: row.claim})
MERGE (t:Target {key: row.key})
ON CREATE SET t.study = $study, t.id = row.id
CREATE (c)-[:EXPLAINS]->(t)
