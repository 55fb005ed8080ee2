MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
CALL () {
  MATCH (claim:Claim:Collaboration)
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
    AND claim:Collaboration
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
  MATCH (claim:Claim:Collaboration)
  WHERE claim.study = $study
    AND claim.path IS NOT NULL
  CALL (claim) {
    OPTIONAL MATCH (claim)-[:PARTICIPANT]->(actor)
    RETURN DISTINCT coalesce($topKinds[actor.kind], actor.kind) AS key1, actor.id AS key3
  }
  CALL (claim) {
    UNWIND coalesce(claim.phase, [null]) AS key2
    RETURN DISTINCT key2
  }
  WITH key1, key2, key3, claim.origin AS origin, claim.certain AS certain, count(*) AS claims
  WITH key1, key2, key3, collect({origin: origin, certain: certain, claims: claims}) AS rows
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
  RETURN collect({key: [key1, key2, key3], origins: origins, speakers: speakers, speakingGroups: speakingGroups}) AS groups
}
CALL (pairs) {
  UNWIND pairs AS pair
  UNWIND pair AS claim
  CALL (claim) {
    OPTIONAL MATCH (claim)-[:PARTICIPANT]->(actor)
    RETURN DISTINCT coalesce($topKinds[actor.kind], actor.kind) AS key1, actor.id AS key3
  }
  CALL (claim) {
    UNWIND coalesce(claim.phase, [null]) AS key2
    RETURN DISTINCT key2
  }
  WITH pair, key1, key2, key3, count(*) AS members
  WHERE members = 2
  WITH [key1, key2, key3] AS key, count(DISTINCT pair[0]) AS repeats
  RETURN collect({key: key, repeats: repeats}) AS groupRepeats
}
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
  origins, speakers, speakingGroups, repeats,
  groups, groupRepeats

// $study: "example"
// $respondentGroups: ["bakers"]
// $topKinds: {"professional":"formal","ambulatory-support-worker":"formal","neighbourhood-worker":"formal","client-support-worker":"formal","safety-coordinator":"formal","occupational-therapist":"formal","youth-generalist":"formal","client-manager":"formal","social-worker":"formal","district-nurse":"formal","community-worker":"formal","navigation-assistant":"formal","caseworker":"formal","hybrid-worker":"formal","parent-child-adviser":"formal","street-coach":"formal","debt-counsellor":"formal","teacher":"formal","team":"formal","neighbourhood-team":"formal","samendoen-team":"formal","activation-team":"formal","parent-child-team":"formal","neighbourhood-care-network":"formal","area-team":"formal","partnership":"formal","youth-network":"formal","formal-organisation":"formal","welfare-organisation":"formal","care-organisation":"formal","mental-health-organisation":"formal","youth-care-organisation":"formal","client-support-organisation":"formal","municipality":"formal","municipal-service":"formal","city-district":"formal","police":"formal","school":"formal","parent-child-centre":"formal","housing-association":"formal","health-insurer":"formal","reporting-point":"formal","own-network":"informal","family":"informal","friends":"informal","informal-carer":"informal","lightly-organised-party":"informal","local-resident":"informal","neighbours":"informal","active-resident":"informal","residents-initiative":"informal","organised-party":"informal","volunteer-organisation":"informal","buddy-project":"informal","house-of-the-neighbourhood":"informal","learning-community":"informal","food-bank":"informal","volunteer":"informal","buddy":"informal","volunteer-coordinator":"informal","walk-in-coordinator":"informal","residents-organisation":"informal","neighbourhood-organisation":"informal","self-organisation":"informal","migrant-self-organisation":"informal","association":"informal","sports-club":"informal","ethnic-association":"informal","shopping-street-association":"informal","faith-community":"informal","church":"informal","mosque":"informal","peers":"informal","meeting-place":"informal","social-entrepreneur":"informal","local-entrepreneur":"informal","freelancer":"informal","experience-worker":"informal","key-figure":"informal","team-leader":"stakeholder","quartermaster":"stakeholder","area-broker":"stakeholder","area-coordinator":"stakeholder","policy-maker":"stakeholder","manager":"stakeholder","table-organiser":"stakeholder","client":"household","resident":"household","residents-group":"household","hard-to-reach-household":"household","family-with-children":"household","bakers":"informal"}
// $most: 100001
