import type {
  Collaboration,
  Finding,
  IndicatorValue,
  Language,
  Measurement,
  Placement,
  PositionClaim,
  ViewHolder,
} from '@samenspel/claims';
import {
  closingColumns,
  evidenceColumns,
  frequencyText,
  leadingColumns,
  measurementText,
  quantifierColumn,
} from './claim-columns.ts';
import { joined } from './separated.ts';
import type { Table } from './table.ts';

/** Columns of collaborations. */
export function collaborationTable(language: Language): Table<Collaboration> {
  return [
    ...leadingColumns<Collaboration>(),
    {
      name: 'phases',
      meaning: 'phases of support; empty: unknown',
      value: (claim) => claim.phases,
    },
    { name: 'form', meaning: 'forms of collaboration', value: (claim) => claim.forms },
    {
      name: 'mode',
      meaning: 'direct, via, parallel, absent or unspecified',
      value: (claim) => claim.mode,
    },
    {
      name: 'participants',
      meaning: 'part and actor id: who:…, with:…, from:…, to:…, together:…',
      value: (claim) => claim.participants.map(({ part, actor }) => `${part}:${actor}`),
    },
    { name: 'together', meaning: 'true when all met as one', value: (claim) => claim.together },
    {
      name: 'via',
      meaning: 'chains of intermediaries, actor ids joined by >; several: one of several',
      value: (claim) => claim.via.map((chain) => joined(chain, '>')),
    },
    quantifierColumn(),
    {
      name: 'counts',
      meaning: 'yes, no or disputed: as collaboration, according to the sayer',
      value: (claim) => claim.counts,
    },
    {
      name: 'stance',
      meaning: 'positive, negative, mixed or neutral on the relation',
      value: (claim) => claim.stance,
    },
    {
      name: 'frequency',
      meaning: 'a concept, or n per [n] unit',
      value: (claim) => frequencyText(claim.frequency),
    },
    ...evidenceColumns<Collaboration>(language),
    {
      name: 'anonymous',
      meaning: 'actor ids of participants that are some holder of the role, not the respondent',
      value: (claim) =>
        claim.participants.filter(({ anonymous }) => anonymous).map(({ actor }) => actor),
    },
    { name: 'about', meaning: 'actor ids of whom it is about', value: (claim) => claim.about },
    { name: 'at', meaning: 'actor ids of places or events', value: (claim) => claim.at },
    {
      name: 'initiative',
      meaning: 'actor ids of who starts it',
      value: (claim) => claim.initiative,
    },
    { name: 'closeness', meaning: 'close or loose', value: (claim) => claim.closeness },
    { name: 'channel', meaning: 'channels of contact', value: (claim) => claim.channels },
    { name: 'level', meaning: 'micro, meso or macro', value: (claim) => claim.level },
    {
      name: 'function',
      meaning: 'what the informal party does',
      value: (claim) => claim.functions,
    },
    { name: 'targetGroup', meaning: 'for whom', value: (claim) => claim.targetGroups },
    { name: 'trend', meaning: 'more, less or same', value: (claim) => claim.trend },
    { name: 'rank', meaning: 'order of mention', value: (claim) => claim.rank },
    ...closingColumns<Collaboration>(language),
  ];
}

/** Columns of findings. */
export function findingTable(language: Language): Table<Finding> {
  return [
    ...leadingColumns<Finding>(),
    {
      name: 'phases',
      meaning: 'phases of support; empty: unknown',
      value: (claim) => claim.phases,
    },
    { name: 'category', meaning: 'kind of finding', value: (claim) => claim.category },
    {
      name: 'concept',
      meaning: 'narrower concept of the category',
      value: (claim) => claim.concept,
    },
    { name: 'about', meaning: 'actor ids that it concerns', value: (claim) => claim.about },
    { name: 'at', meaning: 'actor ids of places or events', value: (claim) => claim.at },
    {
      name: 'holders',
      meaning: 'respondent:id or actor:id of whose view it is, where that is not who says it',
      value: (claim) => holderTexts(claim.holders),
    },
    quantifierColumn(),
    {
      name: 'frequency',
      meaning: 'a concept, or n per [n] unit',
      value: (claim) => frequencyText(claim.frequency),
    },
    { name: 'level', meaning: 'micro, meso or macro', value: (claim) => claim.level },
    { name: 'locus', meaning: 'where hybridisation happens', value: (claim) => claim.locus },
    {
      name: 'function',
      meaning: 'what the informal party does',
      value: (claim) => claim.functions,
    },
    { name: 'targetGroup', meaning: 'for whom', value: (claim) => claim.targetGroups },
    { name: 'trend', meaning: 'more, less or same', value: (claim) => claim.trend },
    { name: 'rank', meaning: 'order of mention', value: (claim) => claim.rank },
    {
      name: 'answers',
      meaning: 'claim ids or concepts that a solution answers',
      value: (claim) => claim.answers,
    },
    {
      name: 'explains',
      meaning: 'claim ids that a reason explains',
      value: (claim) => claim.explains,
    },
    ...evidenceColumns<Finding>(language),
    ...closingColumns<Finding>(language),
  ];
}

/** Columns of positions on propositions. */
export function positionTable(language: Language): Table<PositionClaim> {
  return [
    ...leadingColumns<PositionClaim>(),
    {
      name: 'phases',
      meaning: 'phases of support; empty: unknown',
      value: (claim) => claim.phases,
    },
    { name: 'proposition', meaning: 'id of the proposition', value: (claim) => claim.proposition },
    {
      name: 'position',
      meaning: 'agree, disagree, ambivalent or divided',
      value: (claim) => claim.position,
    },
    {
      name: 'holders',
      meaning: 'respondent:id or actor:id of whose view it is, where that is not who says it',
      value: (claim) => holderTexts(claim.holders),
    },
    quantifierColumn(),
    {
      name: 'inferred',
      meaning: 'true when the coder concluded it',
      value: (claim) => claim.inferred,
    },
    ...evidenceColumns<PositionClaim>(language),
    ...closingColumns<PositionClaim>(language),
  ];
}

/** Columns of placements of actors on criteria and axes. */
export function placementTable(language: Language): Table<Placement> {
  return [
    ...leadingColumns<Placement>(),
    { name: 'placed', meaning: 'actor ids that are placed', value: (claim) => claim.placed },
    {
      name: 'criterion',
      meaning: 'criteria of formality, or axes of the quadrant',
      value: (claim) => claim.criteria,
    },
    {
      name: 'value',
      meaning: 'a concept, yes, no, disputed, or not and a concept',
      value: (claim) => claim.value,
    },
    {
      name: 'holders',
      meaning: 'respondent:id or actor:id of whose view it is, where that is not who says it',
      value: (claim) => holderTexts(claim.holders),
    },
    quantifierColumn(),
    {
      name: 'inferred',
      meaning: 'true when the coder concluded it',
      value: (claim) => claim.inferred,
    },
    ...evidenceColumns<Placement>(language),
    ...closingColumns<Placement>(language),
  ];
}

/** Columns of figures on areas. */
export function indicatorTable(language: Language): Table<IndicatorValue> {
  return [
    ...leadingColumns<IndicatorValue>(),
    {
      name: 'indicator',
      meaning: 'concept of the scheme indicator',
      value: (claim) => claim.indicator,
    },
    {
      name: 'value',
      meaning: 'the number; of a range the lower end',
      value: (claim) => claim.measurement?.value,
    },
    {
      name: 'upper',
      meaning: 'the upper end of a range',
      value: (claim) => claim.measurement?.upper,
    },
    { name: 'unit', meaning: 'unit as written', value: (claim) => claim.measurement?.unit },
    {
      name: 'approximate',
      meaning: 'true when the source says about',
      value: (claim) => claim.measurement?.approximate,
    },
    {
      name: 'change',
      meaning: 'true when the value is a change',
      value: (claim) => claim.measurement?.change,
    },
    { name: 'denominator', meaning: 'of what it is a share', value: (claim) => claim.denominator },
    { name: 'subgroup', meaning: 'the part that is counted', value: (claim) => claim.subgroup },
    {
      name: 'referenceArea',
      meaning: 'area that it is compared with',
      value: (claim) => claim.reference?.area,
    },
    {
      name: 'referenceValue',
      meaning: 'the number there',
      value: (claim) => claim.reference?.measurement?.value,
    },
    {
      name: 'referenceUnit',
      meaning: 'its unit, as written',
      value: (claim) => claim.reference?.measurement?.unit,
    },
    {
      name: 'compared',
      meaning: 'lower … higher than the reference, or the difference',
      value: (claim) => comparedText(claim.compared),
    },
    {
      name: 'targetGroup',
      meaning: 'for whom',
      value: (claim) => claim.targetGroups,
    },
    { name: 'trend', meaning: 'more, less or same', value: (claim) => claim.trend },
    ...evidenceColumns<IndicatorValue>(language),
    ...closingColumns<IndicatorValue>(language),
  ];
}

function comparedText(compared: string | Measurement | undefined): string | undefined {
  return typeof compared === 'object' ? measurementText(compared) : compared;
}

function holderTexts(holders: readonly ViewHolder[]): readonly string[] {
  return holders.map(({ type, id }) => `${type}:${id}`);
}
