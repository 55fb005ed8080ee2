MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
OPTIONAL MATCH (beforeNote:Note {study: $study, number: $before.note})
OPTIONAL MATCH (beforeRemoved:RemovedNote {study: $study, number: $before.note})
OPTIONAL MATCH (beforeTerm:Term {study: $study, domain: $domain, number: $before.value})
WITH s, {
  isFound: coalesce(beforeNote.path, beforeRemoved.path) IS NOT NULL AND ($before.value = 0 OR beforeTerm.value IS NOT NULL),
  path: coalesce(beforeNote.path, beforeRemoved.path),
  place: [coalesce(beforeNote.path, beforeRemoved.path), $before.note, $before.line, $before.claim],
  value: coalesce(beforeTerm.value, ''),
  unsaid: $before.value = 0
} AS before
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, claim.area[0] AS text
  WITH claim, place, CASE WHEN text =~ '(?s).*[\\x{D800}-\\x{10FFFF}].*' THEN head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.value }) ELSE text END AS text
  WITH claim, place, text, coalesce(text, '') AS value, text IS NULL AS unsaid
  WHERE (unsaid < before.unsaid OR (unsaid = before.unsaid AND (value < before.value OR (value = before.value AND place < before.place))))
  WITH * ORDER BY unsaid DESC, value DESC, place DESC LIMIT $limit
  RETURN {record: claim.record, value: head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.number }), note: place[1], line: claim.line, claim: claim.number}
} AS items,
before.isFound AS beforeIsFound,
EXISTS {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, claim.area[0] AS text
  WITH claim, place, CASE WHEN text =~ '(?s).*[\\x{D800}-\\x{10FFFF}].*' THEN head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.value }) ELSE text END AS text
  WITH claim, place, text, coalesce(text, '') AS value, text IS NULL AS unsaid
  WHERE NOT (unsaid < before.unsaid OR (unsaid = before.unsaid AND (value < before.value OR (value = before.value AND place < before.place))))
  RETURN claim
} AS beforeOthers

// $study: "example"
// $domain: "area"
// $before: {"value":2,"note":9,"line":1,"claim":60}
// $limit: 6
