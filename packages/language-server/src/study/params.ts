import { modality, origin, perspective, phase } from '@samenspel/ontology';
import * as z from 'zod';
import {
  claimsLimit,
  matrixColumns,
  matrixRows,
  neighbourhoodLimits,
  newNoteTypes,
  outlineLimit,
  outlineTrees,
  type ClaimsParams,
  type MatrixParams,
  type NeighbourhoodParams,
  type NewNoteParams,
  type OutlineParams,
  type QueryCompletionParams,
  type QueryParams,
  type QueryTextParams,
  type StudiesParams,
  type StudyParams,
} from './protocol.ts';

/** One of the ids of a scheme. */
function conceptOf<const Id extends string>(scheme: {
  readonly concepts: readonly { readonly id: Id }[];
}) {
  return z.enum(scheme.concepts.map(({ id }) => id));
}

const uri = z.string().min(1).max(10_000);
const id = z.string().min(1).max(1_000);
const ids = z.array(id).max(1_000);
const natural = z.int().nonnegative();
const all = z.literal('all');
const position = z.object({ line: natural, character: natural });

const counted = {
  phases: z.array(conceptOf(phase)).optional(),
  areas: ids.optional(),
  perspectives: z.array(conceptOf(perspective)).optional(),
  origins: z.array(conceptOf(origin)).or(all).optional(),
  modalities: z.array(conceptOf(modality)).or(all).optional(),
};

export const studiesParams = z.object({
  uri: uri.optional(),
}) satisfies z.ZodType<StudiesParams>;

export const studyParams = z.object({ uri }) satisfies z.ZodType<StudyParams>;

export const outlineParams = z.object({
  uri,
  tree: z.enum(outlineTrees),
  parent: z.string().min(1).max(10_000).optional(),
  filter: z.string().max(1_000).optional(),
  offset: natural.optional(),
  limit: natural.max(outlineLimit).optional(),
}) satisfies z.ZodType<OutlineParams>;

const centre = z.union([
  z.strictObject({ actor: id }),
  z.strictObject({ area: id }),
  z.strictObject({ note: uri }),
]);

export const neighbourhoodParams = z.object({
  uri,
  ...counted,
  around: centre.optional(),
  depth: z.int().min(1).max(neighbourhoodLimits.depth).optional(),
  limit: z.int().min(1).max(neighbourhoodLimits.nodes).optional(),
}) satisfies z.ZodType<NeighbourhoodParams>;

const matrix = { rows: z.enum(matrixRows), columns: z.enum(matrixColumns), ...counted };

export const matrixParams = z.object({ uri, ...matrix }) satisfies z.ZodType<MatrixParams>;

export const claimsParams = z.object({
  uri,
  ids: z.array(id).max(claimsLimit).optional(),
  at: position.optional(),
  cell: z.object({ ...matrix, row: id.nullable(), column: id.nullable() }).optional(),
  offset: natural.optional(),
  limit: natural.max(claimsLimit).optional(),
}) satisfies z.ZodType<ClaimsParams>;

const query = z.string().max(100_000);

export const queryTextParams = z.object({ uri, query }) satisfies z.ZodType<QueryTextParams>;

export const queryParams = z.object({
  uri,
  query,
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
}) satisfies z.ZodType<QueryParams>;

export const queryCompletionParams = z.object({
  uri,
  query,
  position,
}) satisfies z.ZodType<QueryCompletionParams>;

export const newNoteParams = z.object({
  uri,
  type: z.enum(newNoteTypes),
  name: z.string().trim().min(1).max(200),
}) satisfies z.ZodType<NewNoteParams>;
