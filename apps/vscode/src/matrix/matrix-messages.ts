import type { MatrixModel } from '@samenspel/views/model';
import * as z from 'zod/mini';
import { savedFileMessage } from '../panel/saved-file-message.ts';

const line = z.object({
  id: z.string(),
  label: z.string(),
  claims: z.exactOptional(z.number()),
});

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
});

/** What the page of the matrix is told. */
export const matrixTold = z.object({ type: z.literal('show'), model });
export type MatrixTold = z.infer<typeof matrixTold>;

/** What the page of the matrix says. */
export const matrixHeard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** A cell was chosen, by the ids of its row and column. */
  z.object({ type: z.literal('cell'), row: z.string(), column: z.string() }),
  savedFileMessage,
]);
export type MatrixHeard = z.infer<typeof matrixHeard>;
