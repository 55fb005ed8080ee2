import { writeFile } from 'node:fs/promises';
import { buildSchema } from '@samenspel/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';

/** Writes the schema as it is to `schema.graphql`, which a test compares with it. */
const printed = printSchema(lexicographicSortSchema(buildSchema()));
await writeFile(new URL('../schema.graphql', import.meta.url), `${printed}\n`);
