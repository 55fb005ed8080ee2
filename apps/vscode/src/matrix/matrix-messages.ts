import type { MatrixModel, ViewFilter } from '@samenspel/views/model';
import * as z from 'zod/mini';
import { savedFileMessage } from '../panel/saved-file-message.ts';

const line = z.object({
  id: z.string(),
  label: z.string(),
  claims: z.exactOptional(z.number()),
});

const named = z.object({ id: z.string(), label: z.string() });

const ids = z.exactOptional(z.array(z.string()));
const filter: z.ZodMiniType<ViewFilter> = z.object({ phases: ids, areas: ids, perspectives: ids });

const model: z.ZodMiniType<MatrixModel> = z.object({
  language: z.enum(['nl', 'en']),
  rows: z.array(line),
  columns: z.array(line),
  cells: z.array(
    z.object({
      ...{ row: z.string(), column: z.string(), claims: z.number() },
      denied: z.exactOptional(z.number()),
      actors: z.exactOptional(z.number()),
    }),
  ),
  caption: z.string(),
  caution: z.exactOptional(z.string()),
  choices: z.exactOptional(
    z.object({ phases: z.array(named), areas: z.array(named), perspectives: z.array(named) }),
  ),
  filter: z.exactOptional(filter),
});

/** What the page of the matrix is told. */
export const matrixTold = z.object({ type: z.literal('show'), model });
export type MatrixTold = z.infer<typeof matrixTold>;

/** What the page of the matrix says. */
export const matrixHeard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** A cell was chosen, by the ids of its row and column. */
  z.object({ type: z.literal('cell'), row: z.string(), column: z.string() }),
  /** What it is to be filtered by from now on. */
  z.object({ type: z.literal('filter'), filter }),
  savedFileMessage,
]);
export type MatrixHeard = z.infer<typeof matrixHeard>;
