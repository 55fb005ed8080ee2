MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
OPTIONAL MATCH (afterNote:Note {study: $study, number: $after.note})
OPTIONAL MATCH (afterRemoved:RemovedNote {study: $study, number: $after.note})
WITH s, {
  isFound: coalesce(afterNote.path, afterRemoved.path) IS NOT NULL,
  path: coalesce(afterNote.path, afterRemoved.path),
  place: [coalesce(afterNote.path, afterRemoved.path), $after.note, $after.line, $after.claim],
  value: $after.value,
  unsaid: $after.value = 0
} AS after
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, CASE WHEN toInteger(claim.rank) > 0 THEN toInteger(claim.rank) ELSE 0 END AS value
  WITH claim, place, value, value = 0 AS unsaid
  WHERE (unsaid > after.unsaid OR (unsaid = after.unsaid AND (value > after.value OR (value = after.value AND place > after.place))))
  WITH * ORDER BY unsaid, value, place LIMIT $limit
  RETURN {record: claim.record, value: value, note: place[1], line: claim.line, claim: claim.number}
} AS items,
after.isFound AS afterIsFound,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, CASE WHEN toInteger(claim.rank) > 0 THEN toInteger(claim.rank) ELSE 0 END AS value
  WITH claim, place, value, value = 0 AS unsaid
  WHERE NOT (unsaid > after.unsaid OR (unsaid = after.unsaid AND (value > after.value OR (value = after.value AND place > after.place))))
  RETURN claim
} AS afterOthers

// $study: "example"
// $after: {"value":2,"note":9,"line":1,"claim":60}
// $limit: 51
