import * as z from 'zod/mini';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What the page of results is told. All texts are in the reader's language. */
export const resultsTold = z.object({
  type: z.literal('show'),
  /** What was asked, and of whom. */
  title: z.string(),
  note: z.string(),
  isBusy: z.boolean(),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.array(z.array(cell)),
      caption: z.string(),
      isEmpty: z.boolean(),
    }),
  ),
  errors: z.array(z.object({ message: z.string(), detail: z.string(), hasPlace: z.boolean() })),
  words: z.object({
    ...{ csv: z.string(), markdown: z.string(), save: z.string(), toPlace: z.string() },
    ...{ waiting: z.string(), nothing: z.string() },
  }),
});
export type ResultsTold = z.infer<typeof resultsTold>;

/** What the page of results says; `at` counts tables or errors. */
export const resultsHeard = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('copy'), format: z.enum(['csv', 'markdown']), at: z.number() }),
  z.object({ type: z.literal('save'), at: z.number() }),
  z.object({ type: z.literal('error'), at: z.number() }),
]);
export type ResultsHeard = z.infer<typeof resultsHeard>;
