import {
  areaKind,
  basis,
  certainty,
  channel,
  closeness,
  collaborationForm,
  comparison,
  findingCategory,
  frequency,
  hybridityLocus,
  level,
  modality,
  mode,
  origin,
  perspective,
  phase,
  position,
  quantifier,
  stance,
  trend,
  yesNo,
  type Scheme,
} from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { describeConcept, describeScheme } from '../entities/concept-description.ts';
import { constantCase } from './constant-case.ts';

/** The values of an enum by their names. */
export type EnumValues<Value extends string> = Record<
  string,
  { value: Value; description: string }
>;

/** The values of an enum: one per concept of a closed scheme, under its id in capitals. */
export function valuesOf<const Id extends string>(scheme: Scheme<Id>) {
  const values: EnumValues<Id> = {};
  for (const concept of scheme.concepts) {
    values[constantCase(concept.id)] = {
      value: concept.id,
      description: describeConcept(scheme, concept),
    };
  }
  return values;
}

/** The closed schemes that claims and entities use, each as an enum, under the id of the scheme. */
export function closedSchemes(builder: Builder) {
  function enumOf<const Id extends string>(name: string, scheme: Scheme<Id>) {
    return builder.enumType(name, {
      description: describeScheme(scheme),
      values: valuesOf(scheme),
    });
  }
  return {
    'area-kind': enumOf('AreaKind', areaKind),
    basis: enumOf('Basis', basis),
    certainty: enumOf('Certainty', certainty),
    channel: enumOf('Channel', channel),
    closeness: enumOf('Closeness', closeness),
    'collaboration-form': enumOf('CollaborationForm', collaborationForm),
    comparison: enumOf('Comparison', comparison),
    'finding-category': enumOf('FindingCategory', findingCategory),
    frequency: enumOf('FrequencyWord', frequency),
    'hybridity-locus': enumOf('HybridityLocus', hybridityLocus),
    level: enumOf('Level', level),
    modality: enumOf('Modality', modality),
    mode: enumOf('Mode', mode),
    origin: enumOf('Origin', origin),
    perspective: enumOf('Perspective', perspective),
    phase: enumOf('Phase', phase),
    position: enumOf('Position', position),
    quantifier: enumOf('Quantifier', quantifier),
    stance: enumOf('Stance', stance),
    trend: enumOf('Trend', trend),
    'yes-no': enumOf('YesNo', yesNo),
  };
}
