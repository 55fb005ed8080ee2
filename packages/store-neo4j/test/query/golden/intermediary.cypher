MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (anchor:Entity)<-[:VIA]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE EXISTS {
      MATCH (claim)-[:VIA]->(actor)
      WHERE (actor.id IN $p2 OR actor.role IN $p2)
    }
} AS total,
COLLECT {
  MATCH (anchor:Entity)<-[:VIA]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE EXISTS {
      MATCH (claim)-[:VIA]->(actor)
      WHERE (actor.id IN $p2 OR actor.role IN $p2)
    }
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $p1: ["2cvw3sk64wo7d633","s4lmvixpuaritbtq"]
// $p2: ["baker"]
// $limit: 51
