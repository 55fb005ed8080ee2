// format 1
CREATE CONSTRAINT samenspel_study IF NOT EXISTS FOR (n:Study) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT samenspel_note IF NOT EXISTS FOR (n:Note) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT samenspel_note_number IF NOT EXISTS FOR (n:Note) REQUIRE (n.study, n.number) IS UNIQUE;
CREATE CONSTRAINT samenspel_removed_note IF NOT EXISTS FOR (n:RemovedNote) REQUIRE (n.study, n.number) IS UNIQUE;
CREATE CONSTRAINT samenspel_target IF NOT EXISTS FOR (n:Target) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT samenspel_claim IF NOT EXISTS FOR (n:Claim) REQUIRE (n.study, n.number) IS UNIQUE;
CREATE CONSTRAINT samenspel_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT samenspel_term IF NOT EXISTS FOR (n:Term) REQUIRE (n.study, n.domain, n.number) IS UNIQUE;
CREATE CONSTRAINT samenspel_term_value IF NOT EXISTS FOR (n:Term) REQUIRE (n.study, n.domain, n.value) IS UNIQUE;
CREATE INDEX samenspel_claim_path IF NOT EXISTS FOR (n:Claim) ON (n.study, n.path);
CREATE INDEX samenspel_note_version IF NOT EXISTS FOR (n:Note) ON (n.study, n.version);
CREATE INDEX samenspel_removed_note_version IF NOT EXISTS FOR (n:RemovedNote) ON (n.study, n.version);
CREATE INDEX samenspel_packed_note IF NOT EXISTS FOR (n:PackedNote) ON (n.study, n.note);
CREATE INDEX samenspel_packed_note_ended IF NOT EXISTS FOR (n:PackedNote) ON (n.study, n.ended);
CREATE INDEX samenspel_entity_type IF NOT EXISTS FOR (n:Entity) ON (n.study, n.type, n.id);
CREATE INDEX samenspel_works_with IF NOT EXISTS FOR ()-[r:WORKS_WITH]-() ON (r.study, r.claim);
CREATE INDEX samenspel_mediated_by IF NOT EXISTS FOR ()-[r:MEDIATED_BY]-() ON (r.study, r.claim);
CREATE FULLTEXT INDEX samenspel_words IF NOT EXISTS FOR (n:Claim|Entity) ON EACH [n.words_nl, n.words_en, n.words_study] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};

// format 2
CREATE CONSTRAINT samenspel_change IF NOT EXISTS FOR (n:Change) REQUIRE (n.study, n.version) IS UNIQUE;
CREATE CONSTRAINT samenspel_note_change IF NOT EXISTS FOR (n:NoteChange) REQUIRE (n.study, n.version, n.position) IS UNIQUE;
CREATE INDEX samenspel_note_change_note IF NOT EXISTS FOR (n:NoteChange) ON (n.study, n.note, n.version);
