import type { Role } from './role.ts';

/**
 * The role that every field of an object or interface type needs: names of fields by role. What a type has from an
 * interface is declared there, once; of a type with one role it needs that too.
 *
 * What tells who said something is for researchers: a respondent, a note (one conversation each, mostly), and the
 * place of a passage in its source.
 */
export const fieldRoles: Readonly<Record<string, Readonly<Partial<Record<Role, string>>>>> = {
  Query: {
    public: 'studies study',
    analyst: `
      actors areas between claims codes collaborations compareAreas counts documents
      eiIndex findings indicators mediators mixing node nodes paths perspectives phases
      placements positions propositions scheme schemes search whoWorksWith
    `,
    researcher: 'notes respondents',
  },
  Mutation: { researcher: 'importNotes removeNotes retractClaim' },
  Subscription: { analyst: 'changes collaborationChanged' },
  StudyChanges: { analyst: 'rebuild version versions' },
  StudyVersion: {
    analyst: 'at claims number',
    researcher: 'entry',
  },
  ClaimChangeCounts: { analyst: 'added changed removed' },
  CollaborationChanges: { analyst: 'changes rebuild version' },
  CollaborationChange: { analyst: 'change collaboration id' },
  ClaimMark: { researcher: 'claim id kind' },
  HistoryEntry: { researcher: 'at by kind manifest notes reason version' },
  NoteHistory: { researcher: 'addedClaims change changedClaims id note removedClaims' },
  Problem: { researcher: 'code expected found message nearest note path place severity' },
  ProblemCounts: { researcher: 'errors hints warnings' },
  ProblemPlace: { researcher: 'column endColumn endLine line' },
  RefusedNote: { researcher: 'at by code note path reason version' },
  Retraction: { researcher: 'note path result stranded text' },
  StrandedLink: { researcher: 'claim link note' },
  StudyHistory: { researcher: 'entries hasMore oldest version' },
  WriteResult: {
    researcher: `
      added claims notes others problemCounts problems refused removed replaced study
      unchanged version written
    `,
  },
  WrittenNote: { researcher: 'change note path' },

  // An id alone says only that there is such a record: the field that gave it has decided on that.
  Node: { public: 'id' },
  Entity: { analyst: 'aliases label study' },
  Study: {
    public: 'description languages name releases title',
    analyst: 'instruments measures',
    researcher: 'history manifest',
  },
  Release: { public: 'groups made number tables' },
  ReleaseGroup: { public: 'label' },
  ReleaseRow: { public: 'atLeast concept label' },
  ReleaseTable: { public: 'label property rows' },
  Instrument: { analyst: 'asked askedVia label name roster ties' },
  AskedTie: { analyst: 'from to' },
  Scheme: { analyst: 'closed concepts name ordered title' },
  Concept: {
    analyst: 'broader definition label name narrower notation otherLabels own scheme sources',
  },
  ConceptSource: { analyst: 'document locator' },
  Claim: {
    analyst: `
      answeredBy areas basis certainty codes condition contradictedBy contradicts evidence
      explainedBy kind modality origin original originalLanguage period perspective
      qualifiedBy qualifies rendering restatedBy restates saidBy study text
    `,
  },
  Collaboration: {
    analyst: `
      about at channels closeness counts forms frequency functions initiative
      intermediaries level mode participants phases quantifier rank stance targetGroups
      together trend via
    `,
  },
  Finding: {
    analyst: `
      about answers at category concept explains frequency functions level locus phases
      quantifier rank targetGroups trend
    `,
    researcher: 'holders',
  },
  PositionClaim: {
    analyst: 'inferred phases position proposition quantifier',
    researcher: 'holders',
  },
  Placement: {
    analyst: 'criteria inferred placed quantifier value',
    researcher: 'holders',
  },
  IndicatorValue: {
    analyst: `
      compared denominator difference indicator measurement referenceArea
      referenceMeasurement subgroup targetGroups trend
    `,
  },
  Evidence: {
    analyst: 'cited document',
    researcher: 'block locator note range',
  },
  TextRange: { researcher: 'end line start' },
  Sayer: {
    analyst: 'openWhich quantifier type',
    researcher: 'actors respondents',
  },
  Participant: { analyst: 'actor anonymous part' },
  IntermediaryChain: { analyst: 'actors' },
  Quantification: { analyst: 'of value' },
  Frequency: { analyst: 'label per times unit upper word' },
  Measurement: { analyst: 'approximate change text unit upper value' },
  PlacementValue: { analyst: 'answer concept negated text' },
  Actor: {
    analyst: `
      areas collaborations degree employer findings functions granularity implied kind
      parents placements role targetGroups
    `,
  },
  Degree: { analyst: 'direct mediated partners ties' },
  Area: { analyst: 'collaborations findings implied indicators kind parents' },
  Respondent: { researcher: 'areas claims group instrument members perspective roles size' },
  Document: { analyst: 'authors claims headings title year' },
  Proposition: { analyst: 'instrument number positions' },
  Code: { analyst: 'broader claims codebook' },
  Note: { researcher: 'claims path revision study text title type' },
  PageInfo: { analyst: 'endCursor hasNextPage hasPreviousPage startCursor' },
  ClaimConnection: { analyst: 'edges groups nodes pageInfo tally totalCount version' },
  ClaimEdge: { analyst: 'cursor node' },
  CollaborationConnection: { analyst: 'edges groups nodes pageInfo tally totalCount version' },
  CollaborationEdge: { analyst: 'cursor node' },
  FindingConnection: { analyst: 'edges groups nodes pageInfo tally totalCount version' },
  FindingEdge: { analyst: 'cursor node' },
  PositionClaimConnection: { analyst: 'edges groups nodes pageInfo tally totalCount version' },
  PositionClaimEdge: { analyst: 'cursor node' },
  PlacementConnection: { analyst: 'edges groups nodes pageInfo tally totalCount version' },
  PlacementEdge: { analyst: 'cursor node' },
  IndicatorValueConnection: { analyst: 'edges groups nodes pageInfo tally totalCount version' },
  IndicatorValueEdge: { analyst: 'cursor node' },
  ActorConnection: { analyst: 'edges nodes pageInfo totalCount' },
  ActorEdge: { analyst: 'cursor node' },
  AreaConnection: { analyst: 'edges nodes pageInfo totalCount' },
  AreaEdge: { analyst: 'cursor node' },
  NoteConnection: { researcher: 'edges nodes pageInfo totalCount' },
  NoteEdge: { researcher: 'cursor node' },
  RespondentConnection: { researcher: 'edges nodes pageInfo totalCount' },
  RespondentEdge: { researcher: 'cursor node' },
  DocumentConnection: { analyst: 'edges nodes pageInfo totalCount' },
  DocumentEdge: { analyst: 'cursor node' },
  PropositionConnection: { analyst: 'edges nodes pageInfo totalCount' },
  PropositionEdge: { analyst: 'cursor node' },
  CodeConnection: { analyst: 'edges nodes pageInfo totalCount' },
  CodeEdge: { analyst: 'cursor node' },
  Version: { analyst: 'epoch number' },
  Tally: { analyst: 'claims distinctClaims origins respondentGroups respondents standing' },
  OriginCount: { analyst: 'claims origin' },
  ClaimGroup: { analyst: 'claims groups key tally value' },
  GroupValue: { analyst: 'key label name node' },
  Counts: { analyst: 'rows total version' },
  CountRow: { analyst: 'tally values' },
  SearchResult: { analyst: 'hits total' },
  SearchHit: { analyst: 'highlights node score' },
  TextPart: { analyst: 'found text' },
  AreaOverview: { analyst: 'area collaborations endStates findings indicators tally' },
  PhaseOverview: { analyst: 'collaborations concept findings phase positions tally' },
  Partners: {
    analyst: 'absent actor direct further intermediaries sideBySide through unspecified version',
  },
  Partner: { analyst: 'actor claims tally' },
  FurtherPartner: { analyst: 'actor distance through' },
  PairsBetween: { analyst: 'absent direct sideBySide through unspecified version' },
  RelatedPair: { analyst: 'claims intermediaries one other tally' },
  Paths: { analyst: 'more paths' },
  Path: { analyst: 'length steps' },
  PathStep: { analyst: 'asIntermediary from named to' },
  Mediators: { analyst: 'intermediaries unnamed unnamedBy version' },
  Intermediary: {
    analyst: 'actor areas claims denied deniedBy onlyAuthors tally',
    researcher: 'respondents',
  },
  IntermediaryArea: { analyst: 'area claims tally' },
  MixingMatrix: { analyst: 'cells counted version' },
  MixingCell: { analyst: 'claims column contact modes per row' },
  ModeCount: { analyst: 'mode tally' },
  Measure: { analyst: 'name needs refusals' },
  EIIndex: { analyst: 'external index internal refusals version' },
  Refusal: { analyst: 'between need reason' },
  Perspectives: { analyst: 'contradictions disputed points positions version views' },
  PerspectiveView: { analyst: 'categories claims forms perspective stances tally' },
  Point: { analyst: 'by category concept' },
  PropositionPositions: { analyst: 'by proposition' },
  SaidByPerspective: { analyst: 'claims perspective position tally' },
  SaidValue: { analyst: 'claims tally value' },
  Contradiction: { analyst: 'form proposition sides type within' },
  ContradictionSide: { analyst: 'claims counts perspective position tally' },
};
