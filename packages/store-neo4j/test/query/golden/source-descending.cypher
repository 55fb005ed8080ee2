MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
OPTIONAL MATCH (afterNote:Note {study: $study, number: $after.note})
OPTIONAL MATCH (afterRemoved:RemovedNote {study: $study, number: $after.note})
WITH s, {
  isFound: coalesce(afterNote.path, afterRemoved.path) IS NOT NULL,
  path: coalesce(afterNote.path, afterRemoved.path),
  place: [coalesce(afterNote.path, afterRemoved.path), $after.note, $after.line, $after.claim]
} AS after
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path <= after.path
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE place < after.place
  WITH * ORDER BY claim.study DESC, claim.path DESC, place DESC LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items,
after.isFound AS afterIsFound,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path >= after.path
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE NOT place < after.place
  RETURN claim
} AS afterOthers

// $study: "example"
// $after: {"value":0,"note":3,"line":12,"claim":45}
// $limit: 51
