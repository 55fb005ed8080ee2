MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
CALL () {
  MATCH (anchor:Note)<-[:IN_NOTE]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE claim.note IN $p2
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
    AND claim.note IN $p2
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
CALL () {
  MATCH (anchor:Note)<-[:IN_NOTE]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE claim.note IN $p2
  CALL (claim) {
    UNWIND coalesce(claim.phase, [null]) AS key1
    RETURN DISTINCT key1
  }
  WITH *, claim.mode AS key2
  WITH key1, key2, claim.origin AS origin, claim.certain AS certain, count(*) AS claims
  WITH key1, key2, collect({origin: origin, certain: certain, claims: claims}) AS rows
  LIMIT $most
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
  RETURN collect({key: [key1, key2], origins: origins, speakers: speakers, speakingGroups: speakingGroups}) AS groups
}
CALL (pairs) {
  UNWIND pairs AS pair
  UNWIND pair AS claim
  CALL (claim) {
    UNWIND coalesce(claim.phase, [null]) AS key1
    RETURN DISTINCT key1
  }
  WITH *, claim.mode AS key2
  WITH pair, key1, key2, count(*) AS members
  WHERE members = 2
  WITH [key1, key2] AS key, count(DISTINCT pair[0]) AS repeats
  RETURN collect({key: key, repeats: repeats}) AS groupRepeats
}
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
  origins, speakers, speakingGroups, repeats,
  groups, groupRepeats

// $study: "example"
// $p1: ["aluftozebppio3i7"]
// $p2: ["a"]
// $respondentGroups: ["bakers"]
// $most: 100001
