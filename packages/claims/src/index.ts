export { canonicalJson } from './canonical-json.ts';
export { claimKinds } from './claim.ts';
export type {
  Claim,
  ClaimKind,
  ClaimOf,
  Collaboration,
  Evidence,
  Finding,
  Frequency,
  IndicatorValue,
  Measurement,
  Part,
  Participant,
  Placement,
  PositionClaim,
  Quantifier,
  Sayer,
  ViewHolder,
} from './claim.ts';
export { checkAgainst, checkClaim, checkEntity, checkStudyData } from './check.ts';
export { claimKey, claimLinks, linkedIds, type ClaimLink } from './claim-link.ts';
export { compareCodePoints } from './code-point-order.ts';
export { certainRespondents, columnsVersion, packClaim, rowFlags, type Intern } from './columns.ts';
export { entityTypes } from './entity.ts';
export type {
  Actor,
  ActorGranularity,
  Area,
  Code,
  Entity,
  EntityOf,
  EntityType,
  Proposition,
  Respondent,
  SourceDocument,
} from './entity.ts';
export { claimId, digest, recordKey, roleAndArea, roleInAreaId } from './identity.ts';
export { matches, matchesActor } from './filter.ts';
export { frequencyLabel, timesText } from './frequency.ts';
export type { Checked, Issue } from './issue.ts';
export { claimJsonSchema, studyDataJsonSchema } from './json-schema.ts';
export { nearestOf } from './nearest.ts';
export { pairsOf, tiesOf, type Pair, type Tie } from './pairs.ts';
export { parseFilter } from './parse-filter.ts';
export { parts, properties, type Domain, type Property, type PropertyName } from './property.ts';
export {
  filterLimits,
  isSameVersion,
  type ActorFilter,
  type CountRequest,
  type CountResult,
  type Filter,
  type GroupCount,
  type GroupKey,
  type Order,
  type Page,
  type PageRequest,
  type Tally,
  type Version,
} from './query.ts';
export { checkReferences, referencesOf, type Reference } from './references.ts';
export {
  claimSchema,
  claimSchemas,
  collaborationSchema,
  entitySchema,
  entitySchemas,
  findingSchema,
  indicatorValueSchema,
  noteRecordSchema,
  placementSchema,
  positionSchema,
  studyDataSchema,
  studySchema,
} from './schema.ts';
export type { Instrument, NoteRecord, NoteType, Study, StudyConcept, StudyData } from './study.ts';
export type { Language, LocalText, TextRange } from './text.ts';
export {
  declaredEntities,
  isImplied,
  isWithin,
  schemeIdOf,
  schemesOf,
  widerThan,
  worldOf,
  type World,
} from './world.ts';
