MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
OPTIONAL MATCH (beforeNote:Note {study: $study, number: $before.note})
OPTIONAL MATCH (beforeRemoved:RemovedNote {study: $study, number: $before.note})
WITH s, {
  isFound: coalesce(beforeNote.path, beforeRemoved.path) IS NOT NULL,
  path: coalesce(beforeNote.path, beforeRemoved.path),
  place: [coalesce(beforeNote.path, beforeRemoved.path), $before.note, $before.line, $before.claim]
} AS before
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path <= before.path
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE place < before.place
  WITH * ORDER BY claim.study DESC, claim.path DESC, place DESC LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items,
before.isFound AS beforeIsFound,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path >= before.path
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE NOT place < before.place
  RETURN claim
} AS beforeOthers

// $study: "example"
// $before: {"value":0,"note":3,"line":12,"claim":45}
// $limit: 21
