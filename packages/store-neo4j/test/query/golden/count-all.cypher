MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
CALL () {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  WITH claim.origin AS origin, claim.certain AS certain, count(*) AS claims,
    collect(CASE WHEN claim.restatement THEN claim END) AS restating
  RETURN collect({origin: origin, certain: certain, claims: claims, restating: restating}) AS rows
}
CALL (rows) {
  UNWIND rows AS row
  UNWIND row.restating AS restating
  CALL (restating) {
    MATCH (restating)<-[:RESTATES*]-(repeating:Claim)
    RETURN collect(DISTINCT repeating) AS circle
  }
  CALL (restating) {
    MATCH (restating)-[:RESTATES*]->(claim:Claim)
    RETURN DISTINCT claim
  }
  WITH *
  WHERE (NOT claim IN circle OR [claim.orderHigh, claim.orderLow] < [restating.orderHigh, restating.orderLow])
  RETURN collect([restating, claim]) AS pairs
}
CALL (rows) {
  UNWIND rows AS row
  WITH row.origin AS origin, sum(row.claims) AS claims
  RETURN collect({origin: origin, claims: claims}) AS origins
}
CALL (rows) {
  UNWIND rows AS row
  UNWIND row.certain AS respondent
  WITH DISTINCT respondent
  RETURN count(*) AS speakers,
    count(CASE WHEN respondent IN $respondentGroups THEN 1 END) AS speakingGroups
}
CALL (pairs) {
  UNWIND pairs AS pair
  RETURN count(DISTINCT pair[0]) AS repeats
}
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
  origins, speakers, speakingGroups, repeats

// $study: "example"
// $respondentGroups: ["bakers"]
