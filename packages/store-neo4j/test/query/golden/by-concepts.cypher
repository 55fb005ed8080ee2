MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, claim.phase[0] AS text
  WITH claim, place, CASE WHEN text =~ '(?s).*[\\x{D800}-\\x{10FFFF}].*' THEN head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.value }) ELSE text END AS text
  WITH claim, place, text, [coalesce($places[text], $listed), coalesce(text, '')] AS value, text IS NULL AS unsaid
  WITH * ORDER BY unsaid, value, place LIMIT $limit
  RETURN {record: claim.record, value: head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.number }), note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $domain: "concept:phase"
// $places: {"reaching":0,"assessment":1,"planning":2,"support":3,"aftercare":4,"evaluation":5,"network-formation":6,"general":7}
// $listed: 8
// $limit: 51
