MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
OPTIONAL MATCH (afterNote:Note {study: $study, number: $after.note})
OPTIONAL MATCH (afterRemoved:RemovedNote {study: $study, number: $after.note})
OPTIONAL MATCH (afterTerm:Term {study: $study, domain: $domain, number: $after.value})
WITH s, {
  isFound: coalesce(afterNote.path, afterRemoved.path) IS NOT NULL AND ($after.value = 0 OR afterTerm.value IS NOT NULL),
  path: coalesce(afterNote.path, afterRemoved.path),
  place: [coalesce(afterNote.path, afterRemoved.path), $after.note, $after.line, $after.claim],
  value: [coalesce($places[afterTerm.value], $listed), coalesce(afterTerm.value, '')],
  unsaid: $after.value = 0
} AS after
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, claim.mode AS text
  WITH claim, place, text, [coalesce($places[text], $listed), coalesce(text, '')] AS value, text IS NULL AS unsaid
  WHERE (unsaid > after.unsaid OR (unsaid = after.unsaid AND (value < after.value OR (value = after.value AND place > after.place))))
  WITH * ORDER BY unsaid, value DESC, place LIMIT $limit
  RETURN {record: claim.record, value: head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.number }), note: place[1], line: claim.line, claim: claim.number}
} AS items,
after.isFound AS afterIsFound,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, claim.mode AS text
  WITH claim, place, text, [coalesce($places[text], $listed), coalesce(text, '')] AS value, text IS NULL AS unsaid
  WHERE NOT (unsaid > after.unsaid OR (unsaid = after.unsaid AND (value < after.value OR (value = after.value AND place > after.place))))
  RETURN claim
} AS afterOthers

// $study: "example"
// $domain: "concept:mode"
// $places: {"direct":0,"via":1,"parallel":2,"absent":3,"unspecified":4}
// $listed: 5
// $after: {"value":2,"note":9,"line":1,"claim":60}
// $limit: 51
