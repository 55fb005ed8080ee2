import * as z from 'zod/mini';

/** A page of a panel says: save this file, where the user chooses. */
export const savedFileMessage = z.object({
  type: z.literal('save'),
  name: z.string().check(z.regex(/^[\w .-]+\.\w+$/u)),
  /** Its bytes, in base 64. */
  content: z.string(),
});
export type SavedFileMessage = z.infer<typeof savedFileMessage>;
