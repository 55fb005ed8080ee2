import { z } from 'zod';

/** The variable of the environment that names the file for outcomes. */
export const outcomesVariable = 'SAMENSPEL_TEST_OUTCOMES';

/** What became of each test by its name: nothing where it passed, else what went wrong. */
export const outcomes = z.record(z.string(), z.string().nullable());
export type Outcomes = z.infer<typeof outcomes>;
