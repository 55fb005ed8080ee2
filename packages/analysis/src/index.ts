export {
  contradictionsAmong,
  disputedAmong,
  type Contradiction,
  type Side,
} from './contradictions.ts';
export {
  describe,
  type DescribedGroup,
  type DescribeRequest,
  type Description,
} from './describe.ts';
export { eiIndex, type EIIndex } from './e-i-index.ts';
export { matchCodings, type CodedUnit, type MatchedCodings } from './match-codings.ts';
export {
  mediation,
  type Intermediary,
  type Mediation,
  type MediationRequest,
} from './mediation.ts';
export {
  measured,
  measures,
  needs,
  refusals,
  type Measure,
  type Measured,
  type MeasureName,
  type Need,
  type Refusal,
} from './needs.ts';
export {
  perspectivesOn,
  type Perspectives,
  type PerspectiveView,
  type Point,
  type Positions,
} from './perspectives.ts';
export {
  agreementOnSets,
  agreementOnValues,
  cohensKappa,
  krippendorffsAlpha,
  nominal,
  setDistance,
  type Agreement,
  type Distance,
} from './reliability.ts';
export {
  areaOfRespondent,
  fewestMembers,
  releaseGroups,
  type ReleaseGroup,
} from './release/groups.ts';
export { atLeast, type LeastNumber } from './release/least-numbers.ts';
export { smallChanges, type Membership, type SmallChange } from './release/succession.ts';
export {
  releaseAnswers,
  releaseTables,
  type ReleaseAnswers,
  type ReleaseTable,
} from './release/tables.ts';
export type { CountedValue } from './sides.ts';
export { fewRespondents, standingOf, type Standing } from './standing.ts';
export { themeFilter, type Theme } from './theme.ts';
export { tieGraph, type GraphTie, type MediatedPair, type TieGraph } from './tie-graph.ts';
