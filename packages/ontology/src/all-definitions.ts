import type { SchemeId } from './all-schemes.ts';
import type { Definition } from './definition.ts';
import { actorKindDefinitions } from './definitions/actor-kind.ts';
import { actorFunctionDefinitions } from './definitions/function.ts';
import { targetGroupDefinitions } from './definitions/target-group.ts';
import { quadrantAxisDefinitions } from './definitions/quadrant-axis.ts';
import { quadrantDefinitions } from './definitions/quadrant.ts';
import { phaseDefinitions } from './definitions/phase.ts';
import { collaborationFormDefinitions } from './definitions/collaboration-form.ts';
import { modeDefinitions } from './definitions/mode.ts';
import { frequencyDefinitions } from './definitions/frequency.ts';
import { modalityDefinitions } from './definitions/modality.ts';
import { basisDefinitions } from './definitions/basis.ts';
import { certaintyDefinitions } from './definitions/certainty.ts';
import { stanceDefinitions } from './definitions/stance.ts';
import { quantifierDefinitions } from './definitions/quantifier.ts';
import { positionDefinitions } from './definitions/position.ts';
import { perspectiveDefinitions } from './definitions/perspective.ts';
import { originDefinitions } from './definitions/origin.ts';
import { hybridityLocusDefinitions } from './definitions/hybridity-locus.ts';
import { levelDefinitions } from './definitions/level.ts';
import { relationOfWorldsDefinitions } from './definitions/relation-of-worlds.ts';
import { areaKindDefinitions } from './definitions/area-kind.ts';
import { areaModelDefinitions } from './definitions/area-model.ts';
import { endStateDefinitions } from './definitions/end-state.ts';
import { usThemSourceDefinitions } from './definitions/us-them-source.ts';
import { unitDefinitions } from './definitions/unit.ts';
import { usThemMechanismDefinitions } from './definitions/us-them-mechanism.ts';
import { findingCategoryDefinitions } from './definitions/finding-category.ts';
import { interventionDefinitions } from './definitions/intervention.ts';
import { solutionDirectionDefinitions } from './definitions/solution-direction.ts';
import { conditionDefinitions } from './definitions/condition.ts';
import { dilemmaDefinitions } from './definitions/dilemma.ts';
import { indicatorDefinitions } from './definitions/indicator.ts';
import { supportLevelDefinitions } from './definitions/support-level.ts';
import { researchPhaseDefinitions } from './definitions/research-phase.ts';
import { instrumentDefinitions } from './definitions/instrument.ts';
import { propositionDefinitions } from './definitions/proposition.ts';
import { formalityCriterionDefinitions } from './definitions/formality-criterion.ts';
import { formalityDefinitions } from './definitions/formality.ts';
import { trendDefinitions } from './definitions/trend.ts';
import { closenessDefinitions } from './definitions/closeness.ts';
import { comparisonDefinitions } from './definitions/comparison.ts';
import { channelDefinitions } from './definitions/channel.ts';
import { yesNoDefinitions } from './definitions/yes-no.ts';
import { granularityDefinitions } from './definitions/granularity.ts';

/** The definitions of every scheme, under the id of the scheme. */
export const allDefinitions = {
  'actor-kind': actorKindDefinitions,
  function: actorFunctionDefinitions,
  'target-group': targetGroupDefinitions,
  'quadrant-axis': quadrantAxisDefinitions,
  quadrant: quadrantDefinitions,
  phase: phaseDefinitions,
  'collaboration-form': collaborationFormDefinitions,
  mode: modeDefinitions,
  frequency: frequencyDefinitions,
  modality: modalityDefinitions,
  basis: basisDefinitions,
  certainty: certaintyDefinitions,
  stance: stanceDefinitions,
  quantifier: quantifierDefinitions,
  position: positionDefinitions,
  perspective: perspectiveDefinitions,
  origin: originDefinitions,
  'hybridity-locus': hybridityLocusDefinitions,
  level: levelDefinitions,
  'relation-of-worlds': relationOfWorldsDefinitions,
  'area-kind': areaKindDefinitions,
  'area-model': areaModelDefinitions,
  'end-state': endStateDefinitions,
  'us-them-source': usThemSourceDefinitions,
  'us-them-mechanism': usThemMechanismDefinitions,
  'finding-category': findingCategoryDefinitions,
  intervention: interventionDefinitions,
  'solution-direction': solutionDirectionDefinitions,
  condition: conditionDefinitions,
  dilemma: dilemmaDefinitions,
  indicator: indicatorDefinitions,
  unit: unitDefinitions,
  'support-level': supportLevelDefinitions,
  'research-phase': researchPhaseDefinitions,
  instrument: instrumentDefinitions,
  proposition: propositionDefinitions,
  'formality-criterion': formalityCriterionDefinitions,
  formality: formalityDefinitions,
  trend: trendDefinitions,
  closeness: closenessDefinitions,
  comparison: comparisonDefinitions,
  channel: channelDefinitions,
  'yes-no': yesNoDefinitions,
  granularity: granularityDefinitions,
} as const satisfies Readonly<Record<SchemeId, Readonly<Record<string, Definition>>>>;
