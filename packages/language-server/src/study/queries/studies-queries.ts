import { printSchema } from 'graphql';
import type { OpenStudy } from '../../open-study.ts';
import type { AskedStudy } from '../asked-study.ts';
import type { QueryAnswer, QueryParams, SchemaAnswer } from '../protocol.ts';
import { createQueryStore, type QueryStore } from './query-store.ts';
import { runQuery, schemaOfStudies } from './run-query.ts';

export { queryCompletion, queryDiagnostics } from './query-language.ts';

/** The store of each study that was queried; it goes with the study. */
const stores = new WeakMap<OpenStudy, QueryStore>();

export async function query(asked: AskedStudy, params: QueryParams): Promise<QueryAnswer> {
  const { study, folder, slices } = asked;
  let known = stores.get(study);
  if (known === undefined) stores.set(study, (known = createQueryStore()));
  const store = await known.current(asked);
  slices.signal.throwIfAborted();
  return runQuery(folder, store, params, slices.signal);
}

export function schema(): SchemaAnswer {
  return { sdl: printSchema(schemaOfStudies()) };
}
