MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
OPTIONAL MATCH (afterNote:Note {study: $study, number: $after.note})
OPTIONAL MATCH (afterRemoved:RemovedNote {study: $study, number: $after.note})
OPTIONAL MATCH (beforeNote:Note {study: $study, number: $before.note})
OPTIONAL MATCH (beforeRemoved:RemovedNote {study: $study, number: $before.note})
WITH s, {
  isFound: coalesce(afterNote.path, afterRemoved.path) IS NOT NULL,
  path: coalesce(afterNote.path, afterRemoved.path),
  place: [coalesce(afterNote.path, afterRemoved.path), $after.note, $after.line, $after.claim]
} AS after, {
  isFound: coalesce(beforeNote.path, beforeRemoved.path) IS NOT NULL,
  path: coalesce(beforeNote.path, beforeRemoved.path),
  place: [coalesce(beforeNote.path, beforeRemoved.path), $before.note, $before.line, $before.claim]
} AS before
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.restatement = $p1
} AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path >= after.path
    AND claim.path <= before.path
    AND claim.restatement = $p1
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE place > after.place
    AND place < before.place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items,
after.isFound AS afterIsFound,
before.isFound AS beforeIsFound,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path <= after.path
    AND claim.restatement = $p1
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE NOT place > after.place
  RETURN claim
} AS afterOthers,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.path >= before.path
    AND claim.path >= after.path
    AND claim.restatement = $p1
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WHERE NOT place < before.place
    AND place > after.place
  RETURN claim
} AS beforeOthers

// $study: "example"
// $p1: true
// $after: {"value":0,"note":3,"line":12,"claim":45}
// $before: {"value":2,"note":9,"line":1,"claim":60}
// $limit: 51
