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
  granularity,
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
} from '@samenspel/ontology';
import * as z from 'zod';
import type {
  Claim,
  Collaboration,
  Finding,
  IndicatorValue,
  Placement,
  PositionClaim,
} from './claim.ts';
import type {
  Actor,
  Area,
  Code,
  Entity,
  Proposition,
  Respondent,
  SourceDocument,
} from './entity.ts';
import type { NoteRecord, Study, StudyData } from './study.ts';

/** One of the ids of a closed scheme. */
function conceptOf<const Id extends string>(scheme: {
  readonly concepts: readonly { readonly id: Id }[];
}) {
  return z.enum(scheme.concepts.map((concept) => concept.id));
}

/** A schema for every field of a type, no more and no fewer. */
type Fields<Type> = { readonly [Field in keyof Type]-?: z.ZodType };

const text = z.string().max(100_000);
const id = z.string().min(1).max(1000);
const ids = z.array(id).max(10_000);
const language = z.enum(['nl', 'en']);
const localText = z.strictObject({ nl: text.exactOptional(), en: text.exactOptional() });
const count = z.int().nonnegative();

const sayer = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('respondent'),
    ids: ids.min(1),
    quantifier: conceptOf(quantifier).exactOptional(),
  }),
  z.strictObject({ type: z.literal('authors') }),
  z.strictObject({
    type: z.literal('actor'),
    ids: ids.min(1),
    quantifier: conceptOf(quantifier).exactOptional(),
  }),
  z.strictObject({ type: z.literal('unknown') }),
]);

const quantified = z.strictObject({ value: conceptOf(quantifier), of: id.exactOptional() });
const often = z.union([
  z.strictObject({ value: conceptOf(frequency) }),
  z
    .strictObject({
      times: z.number().positive(),
      upper: z.number().positive().describe('Above times.').exactOptional(),
      per: z.number().positive(),
      unit: z.enum(['day', 'week', 'month', 'year']),
    })
    .check(({ value: { times, upper }, issues }) => {
      if (upper === undefined || upper > times) return;
      const message = `a number above that of times, ${String(times)}`;
      issues.push({ code: 'custom', continue: true, path: ['upper'], input: upper, message });
    }),
]);
const holder = z.strictObject({ type: z.enum(['respondent', 'actor']), id });
const participant = z.strictObject({
  actor: id,
  part: z.enum(['who', 'with', 'from', 'to', 'together']),
  anonymous: z.literal(true).exactOptional(),
});
const measurement = z.strictObject({
  value: z.number(),
  upper: z.number().exactOptional(),
  unit: text.exactOptional(),
  approximate: z.literal(true).exactOptional(),
  change: z.literal(true).exactOptional(),
});

/** The fields that every claim has. */
const claimFields = {
  id,
  text: localText,
  language,
  evidence: z.strictObject({
    note: id,
    block: id.exactOptional(),
    range: z.strictObject({ start: count, end: count, line: z.int().positive() }),
    document: id.exactOptional(),
    locator: text.exactOptional(),
    cited: text.exactOptional(),
  }),
  saidBy: z.array(sayer).min(1),
  perspective: conceptOf(perspective).exactOptional(),
  origin: conceptOf(origin),
  modality: conceptOf(modality),
  basis: conceptOf(basis).exactOptional(),
  certainty: conceptOf(certainty),
  areas: ids,
  condition: localText.exactOptional(),
  period: text.exactOptional(),
  codes: ids,
  restates: ids,
  qualifies: ids,
  contradicts: ids,
};

/** Who works, or explicitly does not work, with whom. */
export const collaborationSchema: z.ZodType<Collaboration> = z.strictObject({
  ...claimFields,
  kind: z.literal('collaboration'),
  participants: z.array(participant).min(1).max(10_000),
  together: z.boolean(),
  via: z.array(ids.min(1)),
  mode: conceptOf(mode),
  forms: z.array(conceptOf(collaborationForm)),
  phases: z.array(conceptOf(phase)),
  about: ids,
  at: ids,
  initiative: ids,
  functions: ids,
  targetGroups: ids,
  channels: z.array(conceptOf(channel)),
  level: conceptOf(level).exactOptional(),
  stance: conceptOf(stance).exactOptional(),
  closeness: conceptOf(closeness).exactOptional(),
  frequency: often.exactOptional(),
  quantifier: quantified.exactOptional(),
  counts: conceptOf(yesNo).exactOptional(),
  trend: conceptOf(trend).exactOptional(),
  rank: z.number().exactOptional(),
} satisfies Fields<Collaboration>);

export const findingSchema: z.ZodType<Finding> = z.strictObject({
  ...claimFields,
  kind: z.literal('finding'),
  category: conceptOf(findingCategory),
  concept: id.exactOptional(),
  holders: z.array(holder),
  phases: z.array(conceptOf(phase)),
  about: ids,
  at: ids,
  functions: ids,
  targetGroups: ids,
  locus: conceptOf(hybridityLocus).exactOptional(),
  level: conceptOf(level).exactOptional(),
  frequency: often.exactOptional(),
  quantifier: quantified.exactOptional(),
  trend: conceptOf(trend).exactOptional(),
  rank: z.number().exactOptional(),
  answers: ids,
  explains: ids,
} satisfies Fields<Finding>);

export const positionSchema: z.ZodType<PositionClaim> = z.strictObject({
  ...claimFields,
  kind: z.literal('position'),
  proposition: id,
  position: conceptOf(position),
  holders: z.array(holder),
  phases: z.array(conceptOf(phase)),
  quantifier: quantified.exactOptional(),
  inferred: z.boolean(),
} satisfies Fields<PositionClaim>);

export const placementSchema: z.ZodType<Placement> = z.strictObject({
  ...claimFields,
  kind: z.literal('placement'),
  placed: ids.min(1),
  criteria: ids,
  value: text,
  holders: z.array(holder),
  quantifier: quantified.exactOptional(),
  inferred: z.boolean(),
} satisfies Fields<Placement>);

export const indicatorValueSchema: z.ZodType<IndicatorValue> = z.strictObject({
  ...claimFields,
  kind: z.literal('indicator'),
  indicator: id,
  measurement: measurement.exactOptional(),
  denominator: text.exactOptional(),
  subgroup: text.exactOptional(),
  reference: z.strictObject({ area: id, measurement: measurement.exactOptional() }).exactOptional(),
  compared: z.union([conceptOf(comparison), measurement]).exactOptional(),
  targetGroups: ids,
  trend: conceptOf(trend).exactOptional(),
} satisfies Fields<IndicatorValue>);

/** Schema of each kind of claim. */
export const claimSchemas = {
  collaboration: collaborationSchema,
  finding: findingSchema,
  position: positionSchema,
  placement: placementSchema,
  indicator: indicatorValueSchema,
} satisfies { readonly [Kind in Claim['kind']]: z.ZodType<Extract<Claim, { kind: Kind }>> };

export const claimSchema: z.ZodType<Claim> = z.union(Object.values(claimSchemas));

const entityFields = { id, note: id, label: localText, aliases: z.array(text) };

/** Schema of each type of entity. */
export const entitySchemas = {
  actor: z.strictObject({
    ...entityFields,
    type: z.literal('actor'),
    kind: id.exactOptional(),
    granularity: z.enum([...conceptOf(granularity).options, 'role-in-area']),
    areas: ids,
    parents: ids,
    employer: id.exactOptional(),
    functions: ids,
    targetGroups: ids,
    role: id.exactOptional(),
    implied: z.literal(true).exactOptional(),
  } satisfies Fields<Actor>),
  area: z.strictObject({
    ...entityFields,
    type: z.literal('area'),
    kind: conceptOf(areaKind).exactOptional(),
    parents: ids,
    implied: z.literal(true).exactOptional(),
  } satisfies Fields<Area>),
  respondent: z.strictObject({
    ...entityFields,
    type: z.literal('respondent'),
    roles: ids,
    areas: ids,
    perspective: conceptOf(perspective).exactOptional(),
    members: ids,
    size: count.exactOptional(),
    instrument: id.exactOptional(),
    group: z.boolean(),
  } satisfies Fields<Respondent>),
  document: z.strictObject({
    ...entityFields,
    type: z.literal('document'),
    authors: z.array(text),
    year: z.int().exactOptional(),
    title: text.exactOptional(),
    headings: z.array(text),
  } satisfies Fields<SourceDocument>),
  proposition: z.strictObject({
    ...entityFields,
    type: z.literal('proposition'),
    number: z.number().exactOptional(),
    instrument: id.exactOptional(),
    implied: z.literal(true).exactOptional(),
  } satisfies Fields<Proposition>),
  code: z.strictObject({
    ...entityFields,
    type: z.literal('code'),
    codebook: id.exactOptional(),
    broader: id.exactOptional(),
    implied: z.literal(true).exactOptional(),
  } satisfies Fields<Code>),
} satisfies { readonly [Type in Entity['type']]: z.ZodType<Extract<Entity, { type: Type }>> };

export const entitySchema: z.ZodType<Entity> = z.discriminatedUnion('type', [
  entitySchemas.actor,
  entitySchemas.area,
  entitySchemas.respondent,
  entitySchemas.document,
  entitySchemas.proposition,
  entitySchemas.code,
]);

export const noteRecordSchema: z.ZodType<NoteRecord> = z.strictObject({
  id,
  path: id,
  title: text,
  type: z.enum([
    'interview',
    'synthesis',
    'document',
    'respondent',
    'actor',
    'area',
    'proposition',
    'code',
    'indicator',
    'register',
    'note',
  ]),
  language,
  hash: id,
  claims: z.array(claimSchema),
  entities: z.array(entitySchema),
  source: z.string().exactOptional(),
} satisfies Fields<NoteRecord>);

export const studySchema: z.ZodType<Study> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u, 'lower-case letters, digits and hyphens'),
  title: localText,
  description: localText.exactOptional(),
  languages: z.array(language).min(1),
  instruments: z.array(
    z.strictObject({
      id,
      label: localText,
      asked: text.exactOptional(),
      ties: z.array(z.strictObject({ from: id, to: id })),
      roster: z.boolean(),
      askedVia: z.boolean(),
    }),
  ),
  extensions: z.record(
    z.string(),
    z.array(
      z.strictObject({
        id,
        nl: text,
        en: text,
        broader: id.exactOptional(),
        notation: text.exactOptional(),
        definition: localText.exactOptional(),
      }),
    ),
  ),
} satisfies Fields<Study>);

/** A whole study as data. */
export const studyDataSchema: z.ZodType<StudyData> = z.strictObject({
  study: studySchema,
  notes: z.array(noteRecordSchema),
} satisfies Fields<StudyData>);
