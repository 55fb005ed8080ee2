import * as z from 'zod';
import { claimSchema, studyDataSchema } from './schema.ts';

/** JSON Schema (draft 2020-12) of one claim, for those without TypeScript. */
export function claimJsonSchema(): object {
  return { title: 'Samenspel claim', ...z.toJSONSchema(claimSchema) };
}

/** JSON Schema (draft 2020-12) of a whole study as data: the study and its notes with claims and entities. */
export function studyDataJsonSchema(): object {
  return { title: 'Samenspel study', ...z.toJSONSchema(studyDataSchema) };
}
