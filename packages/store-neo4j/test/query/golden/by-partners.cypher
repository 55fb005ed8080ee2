MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
s.claims AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim, CASE WHEN claim.participants > 0 THEN claim.participants ELSE 0 END AS value
  WITH claim, value = 0 AS unsaid, value, [claim.path, head([(claim)-[:IN_NOTE]->(note) | note.number]), claim.line, claim.number] AS place
  WITH * ORDER BY unsaid, value DESC, place LIMIT $limit
  RETURN {record: claim.record, value: value, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $limit: 51
