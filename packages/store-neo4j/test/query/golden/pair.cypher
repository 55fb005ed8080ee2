MATCH (s:Study {id: $study}) WHERE s.dropped IS NULL
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion,
COUNT {
  MATCH (anchor:Entity)<-[:PARTICIPANT]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE EXISTS {
      MATCH (one)<-[oneIs:PARTICIPANT]-(claim)-[otherIs:PARTICIPANT]->(other)
      WHERE (one.id IN $p2 OR one.role IN $p2)
        AND other.kind IN $p3
        AND CASE
          WHEN claim.together THEN one <> other
          ELSE [oneIs.part, otherIs.part] IN [['who', 'with'], ['with', 'who'], ['from', 'to'], ['to', 'from']]
            OR (NOT 'to' IN claim.parts AND [oneIs.part, otherIs.part] IN [['from', 'who'], ['who', 'from']])
            OR (NOT 'from' IN claim.parts AND [oneIs.part, otherIs.part] IN [['who', 'to'], ['to', 'who']])
        END
    }
} AS total,
COLLECT {
  MATCH (anchor:Entity)<-[:PARTICIPANT]-(claim:Claim)
  WHERE anchor.key IN $p1
  WITH DISTINCT claim
  WHERE EXISTS {
      MATCH (one)<-[oneIs:PARTICIPANT]-(claim)-[otherIs:PARTICIPANT]->(other)
      WHERE (one.id IN $p2 OR one.role IN $p2)
        AND other.kind IN $p3
        AND CASE
          WHEN claim.together THEN one <> other
          ELSE [oneIs.part, otherIs.part] IN [['who', 'with'], ['with', 'who'], ['from', 'to'], ['to', 'from']]
            OR (NOT 'to' IN claim.parts AND [oneIs.part, otherIs.part] IN [['from', 'who'], ['who', 'from']])
            OR (NOT 'from' IN claim.parts AND [oneIs.part, otherIs.part] IN [['who', 'to'], ['to', 'who']])
        END
    }
  WITH claim, [claim.path, claim.noteNumber, claim.line, claim.number] AS place
  WITH * ORDER BY claim.study, claim.path, place LIMIT $limit
  RETURN {record: claim.record, value: 0, note: place[1], line: claim.line, claim: claim.number}
} AS items

// $study: "example"
// $p1: ["2cvw3sk64wo7d633","s4lmvixpuaritbtq"]
// $p2: ["baker"]
// $p3: ["partnership"]
// $limit: 51
