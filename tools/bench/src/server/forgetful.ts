/*
 * Loaded before the program: its store in Neo4j remembers no records, so that each answer reads what it needs.
 */
import { registerHooks } from 'node:module';

const store = '@samenspel/store-neo4j';
const instead = new URL('forgetful-store.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === store && context.parentURL !== instead
      ? next(instead, context)
      : next(specifier, context),
});
