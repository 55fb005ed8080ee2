MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place, CASE WHEN claim.participants > 0 THEN claim.participants ELSE 0 END AS value
  WITH claim, place, value, value = 0 AS unsaid
  WITH * ORDER BY unsaid, value DESC, place LIMIT $limit
  RETURN {record: claim.record, value: value, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $limit: 51
