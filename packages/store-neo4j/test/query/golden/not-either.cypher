MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND NOT (
      coalesce(claim.stance IN $p1, false)
      OR coalesce(any(value IN claim.phase WHERE value IN $p2), false)
    )
} AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND NOT (
      coalesce(claim.stance IN $p1, false)
      OR coalesce(any(value IN claim.phase WHERE value IN $p2), false)
    )
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $p1: ["positive"]
// $p2: ["general"]
// $limit: 51
