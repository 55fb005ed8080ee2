MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, claim.note AS text
  WITH claim, place, text, coalesce(text, '') AS value, text IS NULL AS unsaid
  WITH * ORDER BY unsaid, value DESC, place LIMIT $limit
  RETURN {record: claim.record, value: head(COLLECT { MATCH (term:Term {study: $study, domain: $domain, value: text}) RETURN term.number }), note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $domain: "note"
// $limit: 51
