import { queryIndexes } from './query/index.ts';

/**
 * The constraints and indexes of the graph, by name. Statements of this list may be added to; each can be done again.
 * Keys of an index may have about 8,000 bytes: so ids have bounds (`noteLimits` of `@samenspel/store`).
 */
const constraints: Readonly<Record<string, string>> = {
  samenspel_study: 'FOR (n:Study) REQUIRE n.id IS UNIQUE',
  samenspel_note: 'FOR (n:Note) REQUIRE n.key IS UNIQUE',
  samenspel_note_number: 'FOR (n:Note) REQUIRE (n.study, n.number) IS UNIQUE',
  samenspel_removed_note: 'FOR (n:RemovedNote) REQUIRE (n.study, n.number) IS UNIQUE',
  samenspel_target: 'FOR (n:Target) REQUIRE n.key IS UNIQUE',
  samenspel_claim: 'FOR (n:Claim) REQUIRE (n.study, n.number) IS UNIQUE',
  samenspel_entity: 'FOR (n:Entity) REQUIRE n.key IS UNIQUE',
  samenspel_term: 'FOR (n:Term) REQUIRE (n.study, n.domain, n.number) IS UNIQUE',
  samenspel_term_value: 'FOR (n:Term) REQUIRE (n.study, n.domain, n.value) IS UNIQUE',
};

const indexes: Readonly<Record<string, string>> = {
  ...queryIndexes,
  samenspel_note_version: 'INDEX {name} IF NOT EXISTS FOR (n:Note) ON (n.study, n.version)',
  samenspel_removed_note_version:
    'INDEX {name} IF NOT EXISTS FOR (n:RemovedNote) ON (n.study, n.version)',
  samenspel_packed_note: 'INDEX {name} IF NOT EXISTS FOR (n:PackedNote) ON (n.study, n.note)',
  samenspel_packed_note_ended:
    'INDEX {name} IF NOT EXISTS FOR (n:PackedNote) ON (n.study, n.ended)',
  samenspel_entity_type: 'INDEX {name} IF NOT EXISTS FOR (n:Entity) ON (n.study, n.type, n.id)',
  samenspel_works_with: 'INDEX {name} IF NOT EXISTS FOR ()-[r:WORKS_WITH]-() ON (r.study, r.claim)',
  samenspel_mediated_by:
    'INDEX {name} IF NOT EXISTS FOR ()-[r:MEDIATED_BY]-() ON (r.study, r.claim)',
  // Words that were folded as for every store are taken as they are.
  samenspel_words:
    "FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:Claim|Entity) ON EACH [n.words_nl, n.words_en, n.words_study] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}",
};

/** What format 2 adds: who changed what, version by version. */
const ofHistory: readonly string[] = [
  'CREATE CONSTRAINT samenspel_change IF NOT EXISTS FOR (n:Change) REQUIRE (n.study, n.version) IS UNIQUE',
  'CREATE CONSTRAINT samenspel_note_change IF NOT EXISTS FOR (n:NoteChange) REQUIRE (n.study, n.version, n.position) IS UNIQUE',
  'CREATE INDEX samenspel_note_change_note IF NOT EXISTS FOR (n:NoteChange) ON (n.study, n.note, n.version)',
];

/** The statements that bring a database to a format, from the one before it: position 0 makes format 1. */
export const formatSteps: readonly (readonly string[])[] = [
  [
    ...Object.entries(constraints).map(
      ([name, rule]) => `CREATE CONSTRAINT ${name} IF NOT EXISTS ${rule}`,
    ),
    ...Object.entries(indexes).map(([name, rule]) => `CREATE ${rule.replace('{name}', name)}`),
  ],
  ofHistory,
];
