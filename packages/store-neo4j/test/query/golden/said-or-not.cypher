MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.stance IS NOT NULL
    AND claim.phase IS NULL
} AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND claim.stance IS NOT NULL
    AND claim.phase IS NULL
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $limit: 51
