import type { Language } from '@samenspel/claims';
import { findConcept, unit as units } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import type { MeasurementRecord } from '../records.ts';
import type { Types } from '../types.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** A figure as a person reads it: `17,2 %`, `± 9 %`, `+31 %`, `10–12 %`. */
function measurementText(measurement: MeasurementRecord, language: Language): string {
  const { value, upper, unit, approximate, change } = measurement;
  const format = new Intl.NumberFormat(locales[language], {
    maximumFractionDigits: 6,
    signDisplay: change === true ? 'exceptZero' : 'auto',
  });
  const range = upper === undefined ? '' : `–${format.format(upper)}`;
  const counted = unit === undefined ? '' : ` ${unitLabel(unit, language)}`;
  return `${approximate === true ? '± ' : ''}${format.format(value)}${range}${counted}`;
}

/** A unit that all studies share in the language asked, another one as it is written. */
function unitLabel(unit: string, language: Language): string {
  return findConcept(units, unit)?.[language] ?? unit;
}

/** Figures on areas. */
export function defineIndicator(builder: Builder, types: Types): void {
  types.indicator.implement({
    description:
      'A figure on an area. The areas of the claim are the spatial unit that it really describes.',
    interfaces: [types.claim, types.node],
    fields: (t) => ({
      indicator: t.field({
        type: types.concept,
        description: 'What is measured: a concept of the scheme `indicator`.',
        resolve: ({ study, indicator }) => study.schemes.concept('indicator', indicator),
      }),
      measurement: t.expose('measurement', {
        type: types.measurement,
        nullable: true,
        description: 'The figure, where the source gives one.',
      }),
      denominator: t.string({
        nullable: true,
        description: 'Of what it is a part.',
        resolve: ({ study, denominator }, _args, { language }) =>
          denominator === undefined ? null : study.tell(denominator, language),
      }),
      subgroup: t.exposeString('subgroup', {
        nullable: true,
        description: 'The part of the population that is counted.',
      }),
      referenceArea: t.field({
        type: types.area,
        nullable: true,
        description: 'The area with which the source compares it.',
        resolve: ({ study, reference }) =>
          reference === undefined ? null : study.entities.area.one(reference.area),
      }),
      referenceMeasurement: t.field({
        type: types.measurement,
        nullable: true,
        description: 'The figure of the reference area.',
        resolve: ({ reference }) => reference?.measurement ?? null,
      }),
      compared: t.field({
        type: types.schemes.comparison,
        nullable: true,
        description: 'How it compares with the reference, where the source says so in words.',
        resolve: ({ compared }) => (typeof compared === 'string' ? compared : null),
      }),
      difference: t.field({
        type: types.measurement,
        nullable: true,
        description: 'The difference with the reference, where the source gives it as a figure.',
        resolve: ({ compared }) => (typeof compared === 'object' ? compared : null),
      }),
      targetGroups: t.field({
        type: [types.concept],
        description: 'Whom it is about: concepts of the scheme `target-group`.',
        resolve: ({ study, targetGroups }) =>
          targetGroups.map((id) => study.schemes.concept('target-group', id)),
      }),
      trend: t.expose('trend', {
        type: types.schemes.trend,
        nullable: true,
        description: 'Whether it becomes more or less.',
      }),
    }),
  });

  types.measurement.implement({
    description: 'A number as a source writes it.',
    fields: (t) => ({
      value: t.exposeFloat('value', { description: 'The number; of a range its lower end.' }),
      upper: t.exposeFloat('upper', { nullable: true, description: 'The upper end of a range.' }),
      unit: t.string({
        nullable: true,
        description:
          'The unit, in the language asked where it is a known one, else as written; absent for a bare number.',
        args: types.args.language,
        resolve: ({ unit }, args, context) =>
          unit === undefined ? null : unitLabel(unit, args.language ?? context.language),
      }),
      approximate: t.boolean({
        description: 'The source gives it as about so much.',
        resolve: ({ approximate = false }) => approximate,
      }),
      change: t.boolean({
        description: 'It is a change rather than an amount.',
        resolve: ({ change = false }) => change,
      }),
      text: t.string({
        description:
          'As a person reads it, the unit in the language asked where it is a known one.',
        args: types.args.language,
        resolve: (measurement, args, context) =>
          measurementText(measurement, args.language ?? context.language),
      }),
    }),
  });
}
