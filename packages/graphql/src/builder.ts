import SchemaBuilder from '@pothos/core';
import type { Context } from './context.ts';

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Reference: { Input: string; Output: string };
  };
}

/** A builder of the schema; nothing is nullable unless a field says so. */
export function createBuilder() {
  return new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });
}

export type Builder = ReturnType<typeof createBuilder>;

/** The types that a builder infers with, as its own references carry them. */
export type BuilderTypes = Builder['$inferSchemaTypes'];
