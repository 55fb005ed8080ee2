import type { Scheme } from './scheme.ts';
import { actorKind } from './schemes/actor-kind.ts';
import { actorFunction } from './schemes/function.ts';
import { targetGroup } from './schemes/target-group.ts';
import { quadrantAxis } from './schemes/quadrant-axis.ts';
import { quadrant } from './schemes/quadrant.ts';
import { phase } from './schemes/phase.ts';
import { collaborationForm } from './schemes/collaboration-form.ts';
import { mode } from './schemes/mode.ts';
import { frequency } from './schemes/frequency.ts';
import { modality } from './schemes/modality.ts';
import { basis } from './schemes/basis.ts';
import { certainty } from './schemes/certainty.ts';
import { stance } from './schemes/stance.ts';
import { quantifier } from './schemes/quantifier.ts';
import { position } from './schemes/position.ts';
import { perspective } from './schemes/perspective.ts';
import { origin } from './schemes/origin.ts';
import { hybridityLocus } from './schemes/hybridity-locus.ts';
import { level } from './schemes/level.ts';
import { relationOfWorlds } from './schemes/relation-of-worlds.ts';
import { areaKind } from './schemes/area-kind.ts';
import { areaModel } from './schemes/area-model.ts';
import { endState } from './schemes/end-state.ts';
import { usThemSource } from './schemes/us-them-source.ts';
import { unit } from './schemes/unit.ts';
import { usThemMechanism } from './schemes/us-them-mechanism.ts';
import { findingCategory } from './schemes/finding-category.ts';
import { intervention } from './schemes/intervention.ts';
import { solutionDirection } from './schemes/solution-direction.ts';
import { condition } from './schemes/condition.ts';
import { dilemma } from './schemes/dilemma.ts';
import { indicator } from './schemes/indicator.ts';
import { supportLevel } from './schemes/support-level.ts';
import { researchPhase } from './schemes/research-phase.ts';
import { instrument } from './schemes/instrument.ts';
import { proposition } from './schemes/proposition.ts';
import { formalityCriterion } from './schemes/formality-criterion.ts';
import { formality } from './schemes/formality.ts';
import { trend } from './schemes/trend.ts';
import { closeness } from './schemes/closeness.ts';
import { comparison } from './schemes/comparison.ts';
import { channel } from './schemes/channel.ts';
import { yesNo } from './schemes/yes-no.ts';
import { granularity } from './schemes/granularity.ts';

/** Every scheme under its id. In a file of its own: importing one scheme does not bundle all. */
export const allSchemes = {
  'actor-kind': actorKind,
  function: actorFunction,
  'target-group': targetGroup,
  'quadrant-axis': quadrantAxis,
  quadrant: quadrant,
  phase: phase,
  'collaboration-form': collaborationForm,
  mode: mode,
  frequency: frequency,
  modality: modality,
  basis: basis,
  certainty: certainty,
  stance: stance,
  quantifier: quantifier,
  position: position,
  perspective: perspective,
  origin: origin,
  'hybridity-locus': hybridityLocus,
  level: level,
  'relation-of-worlds': relationOfWorlds,
  'area-kind': areaKind,
  'area-model': areaModel,
  'end-state': endState,
  'us-them-source': usThemSource,
  'us-them-mechanism': usThemMechanism,
  'finding-category': findingCategory,
  intervention: intervention,
  'solution-direction': solutionDirection,
  condition: condition,
  dilemma: dilemma,
  indicator: indicator,
  unit: unit,
  'support-level': supportLevel,
  'research-phase': researchPhase,
  instrument: instrument,
  proposition: proposition,
  'formality-criterion': formalityCriterion,
  formality: formality,
  trend: trend,
  closeness: closeness,
  comparison: comparison,
  channel: channel,
  'yes-no': yesNo,
  granularity: granularity,
} as const satisfies { readonly [Id in string]: Scheme & { readonly id: Id } };

/** The id of a scheme. */
export type SchemeId = keyof typeof allSchemes;
