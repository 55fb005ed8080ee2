import { recordKey, type Version } from '@samenspel/claims';
import type { Options, Scope, Store } from '../port.ts';

/** One read of every kind of a study, by name. */
export function readsOf(
  study: string,
  since: Version,
): Readonly<Record<string, (store: Store, scope: Scope, options?: Options) => Promise<unknown>>> {
  return {
    version: (store, scope, options) => store.version(scope, study, options),
    changes: (store, scope, options) => store.changes(scope, study, since, options),
    scan: (store, scope, options) => store.scan(scope, study, undefined, options).then(drained),
    snapshot: (store, scope, options) =>
      store.snapshot(scope, study, options).then(({ version, claims }) => ({ version, claims })),
    notes: (store, scope, options) => store.notes(scope, study, undefined, options),
    note: (store, scope, options) => store.note(scope, study, 'a', options),
    claims: (store, scope, options) => store.claims(scope, study, ['a#^x', 'b#^x'], options),
    claimsOfRows: (store, scope, options) => store.claimsOfRows(scope, study, [1, 2, 3], options),
    entities: (store, scope, options) =>
      store.entities(scope, study, 'actor', ['nurse', 'centre'], options),
    allEntities: (store, scope, options) => store.allEntities(scope, study, 'actor', options),
    linksTo: (store, scope, options) => store.linksTo(scope, study, ['a#^x', 'b#^x'], options),
    page: (store, scope, options) => store.page(scope, { study, first: 3 }, options),
    count: (store, scope, options) => store.count(scope, { study, groupBy: ['area'] }, options),
    'search in it': (store, scope, options) =>
      store.search(scope, { text: 'buurt', studies: [study], language: 'nl' }, options),
  };
}

/** One read of every kind that spans studies, by name. */
export function readsAcross(
  studies: readonly string[],
): Readonly<Record<string, (store: Store, scope: Scope, options?: Options) => Promise<unknown>>> {
  const keys = studies.flatMap((study) => [
    recordKey(study, 'study', study),
    recordKey(study, 'note', 'a'),
    recordKey(study, 'claim', 'a#^x'),
    recordKey(study, 'actor', 'nurse'),
  ]);
  return {
    studies: (store, scope, options) => store.studies(scope, options),
    versions: (store, scope, options) => store.versions(scope, options),
    resolve: (store, scope, options) => store.resolve(scope, keys, options),
    search: (store, scope, options) => store.search(scope, { text: 'buurt finding' }, options),
  };
}

/** A scan as plain data. */
async function drained(scan: Awaited<ReturnType<Store['scan']>>): Promise<unknown> {
  const notes: unknown[] = [];
  for await (const batch of scan.notes) {
    for (const note of batch) notes.push({ ...note, rows: [...note.rows] });
  }
  return { ...scan, terms: [...scan.terms], notes };
}
