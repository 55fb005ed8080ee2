MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND EXISTS {
      MATCH (claim)-[participant:PARTICIPANT]->(actor)
      WHERE participant.part IN $p1
        AND actor.kind IN $p2
        AND actor.granularity IN $p3
        AND any(area IN actor.areas WHERE area IN $p4)
        AND actor.employer IN $p5
        AND NOT coalesce(actor.kind IN $p6, false)
    }
} AS total,
COLLECT {
  MATCH (claim:Claim)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
    AND EXISTS {
      MATCH (claim)-[participant:PARTICIPANT]->(actor)
      WHERE participant.part IN $p1
        AND actor.kind IN $p2
        AND actor.granularity IN $p3
        AND any(area IN actor.areas WHERE area IN $p4)
        AND actor.employer IN $p5
        AND NOT coalesce(actor.kind IN $p6, false)
    }
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $p1: ["who","together"]
// $p2: ["bakers","buddy-project","food-bank","house-of-the-neighbourhood","learning-community","organised-party","volunteer-organisation"]
// $p3: ["role","role-in-area"]
// $p4: ["city","lake","west"]
// $p5: ["bakery"]
// $p6: ["bakers"]
// $limit: 51
