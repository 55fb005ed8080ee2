MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (anchor:Entity)<-[:IN_AREA]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE any(value IN claim.area WHERE value IN $p2)
} AS total,
COLLECT {
  MATCH (anchor:Entity)<-[:IN_AREA]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE any(value IN claim.area WHERE value IN $p2)
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $p1: ["nblwdhf4uw2w73nz","hh2ta4vqtg3yhprl"]
// $p2: ["lake","west"]
// $limit: 51
