export { allSchemes, type SchemeId } from './all-schemes.ts';
export { editDistance } from './edit-distance.ts';
export { extendScheme, type Extension, type ExtensionProblem } from './extension.ts';
export { findingRefinement } from './finding-refinement.ts';
export {
  broaderOf,
  isNarrowerThan,
  narrowerOf,
  narrowerTransitiveOf,
  topConceptsOf,
} from './hierarchy.ts';
export { labelKey } from './label-key.ts';
export { findConcept, isConceptId, labelOf, nearest } from './lookup.ts';
export {
  classifyFormality,
  type FormalityCriteria,
  type FormalityPlacement,
  type FormalityReason,
} from './rules/classify-formality.ts';
export {
  interventionsFor,
  type InterventionAdvice,
  type InterventionLead,
} from './rules/interventions-for.ts';
export { phaseOf } from './rules/phase-of.ts';
export {
  placeInQuadrant,
  type QuadrantPlacement,
  type QuadrantPosition,
  type QuadrantReason,
} from './rules/place-in-quadrant.ts';
export { solutionsFor, type SolutionAnswer } from './rules/solutions-for.ts';
export type { Bilingual, Concept, ConceptId, Language, Scheme } from './scheme.ts';

export { actorKind, type ActorKindId } from './schemes/actor-kind.ts';
export { actorFunction, type FunctionId } from './schemes/function.ts';
export { targetGroup, type TargetGroupId } from './schemes/target-group.ts';
export { quadrantAxis, type QuadrantAxisId } from './schemes/quadrant-axis.ts';
export { quadrant, type QuadrantId } from './schemes/quadrant.ts';
export { phase, type PhaseId } from './schemes/phase.ts';
export { collaborationForm, type CollaborationFormId } from './schemes/collaboration-form.ts';
export { mode, type ModeId } from './schemes/mode.ts';
export { frequency, type FrequencyId } from './schemes/frequency.ts';
export { modality, type ModalityId } from './schemes/modality.ts';
export { basis, type BasisId } from './schemes/basis.ts';
export { certainty, type CertaintyId } from './schemes/certainty.ts';
export { stance, type StanceId } from './schemes/stance.ts';
export { quantifier, type QuantifierId } from './schemes/quantifier.ts';
export { position, type PositionId } from './schemes/position.ts';
export { perspective, type PerspectiveId } from './schemes/perspective.ts';
export { origin, type OriginId } from './schemes/origin.ts';
export { hybridityLocus, type HybridityLocusId } from './schemes/hybridity-locus.ts';
export { level, type LevelId } from './schemes/level.ts';
export { relationOfWorlds, type RelationOfWorldsId } from './schemes/relation-of-worlds.ts';
export { areaKind, type AreaKindId } from './schemes/area-kind.ts';
export { areaModel, type AreaModelId } from './schemes/area-model.ts';
export { endState, type EndStateId } from './schemes/end-state.ts';
export { usThemSource, type UsThemSourceId } from './schemes/us-them-source.ts';
export { unit, type UnitId } from './schemes/unit.ts';
export { usThemMechanism, type UsThemMechanismId } from './schemes/us-them-mechanism.ts';
export { findingCategory, type FindingCategoryId } from './schemes/finding-category.ts';
export { intervention, type InterventionId } from './schemes/intervention.ts';
export { solutionDirection, type SolutionDirectionId } from './schemes/solution-direction.ts';
export { condition, type ConditionId } from './schemes/condition.ts';
export { dilemma, type DilemmaId } from './schemes/dilemma.ts';
export { indicator, type IndicatorId } from './schemes/indicator.ts';
export { supportLevel, type SupportLevelId } from './schemes/support-level.ts';
export { researchPhase, type ResearchPhaseId } from './schemes/research-phase.ts';
export { instrument, type InstrumentId } from './schemes/instrument.ts';
export { proposition, type PropositionId } from './schemes/proposition.ts';
export { formalityCriterion, type FormalityCriterionId } from './schemes/formality-criterion.ts';
export { formality, type FormalityId } from './schemes/formality.ts';
export { trend, type TrendId } from './schemes/trend.ts';
export { closeness, type ClosenessId } from './schemes/closeness.ts';
export { comparison, type ComparisonId } from './schemes/comparison.ts';
export { channel, type ChannelId } from './schemes/channel.ts';
export { yesNo, type YesNoId } from './schemes/yes-no.ts';
export { granularity, type GranularityId } from './schemes/granularity.ts';
