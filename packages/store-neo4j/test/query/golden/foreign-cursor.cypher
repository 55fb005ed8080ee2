MATCH (s:Study {id: $study})
RETURN s.epoch AS epoch, s.version AS version, s.entitiesVersion AS entitiesVersion

// $study: "example"
