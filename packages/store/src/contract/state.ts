import {
  canonicalJson,
  claimLinks,
  digest,
  entityTypes,
  linkedIds,
  parts,
  properties,
  recordKey,
  rowFlags,
  type Domain,
} from '@samenspel/claims';
import { compareCodePoints } from '../code-point-order.ts';
import type { Scan, Scope, Store } from '../port.ts';

/** A row of a scan with what its integers stand for. */
export type ReadRow = Readonly<Record<string, unknown>> & { readonly row: number };

/** Reads the rows of a note as `packClaim` of `@samenspel/claims` wrote them. */
function readRows(rows: Int32Array, terms: Scan['terms']): readonly ReadRow[] {
  const read: ReadRow[] = [];
  for (let start = 0; start < rows.length; start += rows[start] ?? rows.length) {
    read.push(readRow(rows, start, terms));
  }
  return read;
}

function readRow(rows: Int32Array, start: number, terms: Scan['terms']): ReadRow {
  let at = start + 1;
  const next = () => rows[at++] ?? Number.NaN;
  const list = <Item>(item: () => Item) => Array.from({ length: next() }, item);
  const term = (domain: Domain) => {
    const code = next();
    return code === 0 ? undefined : terms.get(domain)?.[code];
  };
  const row = next();
  const key = [next(), next()];
  const [line, flags, rank] = [next(), next(), next()];
  const values = properties.map(({ name, domain, many }) => {
    const found = many ? list(() => term(domain)) : [term(domain)];
    return [name, found.filter((value) => value !== undefined)] as const;
  });
  const participants = list(() => [term('actor'), parts[next()]]);
  const via = list(() => list(() => term('actor')));
  const links = list(() => [claimLinks[next()], next(), next()]);
  const certain = (flags & rowFlags.openSayer) === 0 ? [] : list(() => term('respondent'));
  return {
    ...{ row, key, line, flags, rank, participants, via, links, certain },
    ...Object.fromEntries(values),
  };
}

/** All rows of a study, by the path of their note. */
export async function scannedRows(
  store: Store,
  scope: Scope,
  study: string,
): Promise<ReadonlyMap<string, readonly ReadRow[]>> {
  const scan = await store.scan(scope, study);
  const found = new Map<string, readonly ReadRow[]>();
  for await (const batch of scan.notes) {
    for (const { path, rows } of batch) found.set(path, readRows(rows, scan.terms));
  }
  return found;
}

/**
 * All that readers see of a study, apart from what tells of its history: versions, and the integers that a store
 * chose. Two stores that were told the same have the same state.
 */
async function stateOf(store: Store, scope: Scope, study: string): Promise<unknown> {
  const heads = await store.notes(scope, study);
  const records = await Promise.all(heads.map(({ id }) => store.note(scope, study, id)));
  const claims = records.flatMap((record) => record?.claims ?? []);
  const ids = claims.map(({ id }) => id).sort(compareCodePoints);
  const entities = await Promise.all(
    entityTypes.map((type) => store.allEntities(scope, study, type)),
  );
  const rows = await scannedRows(store, scope, study);
  const keys = [
    ...ids.map((id) => recordKey(study, 'claim', id)),
    ...heads.map(({ id }) => recordKey(study, 'note', id)),
    ...entities.flat().map(({ type, id }) => recordKey(study, type, id)),
  ];
  const targets = claims.flatMap((claim) => claimLinks.flatMap((link) => linkedIds(claim, link)));
  const links = await store.linksTo(scope, study, [...new Set([...ids, ...targets])]);
  const page = await store.page(scope, { study, first: 100 });
  const count = await store.count(scope, { study, groupBy: ['note', 'kind'] });
  return {
    studies: (await store.studies(scope)).filter(({ id }) => id === study),
    heads,
    records,
    claims: await store.claims(scope, study, ids),
    entities,
    rows: [...rows]
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([path, read]) => [path, read.map((row) => ({ ...row, row: undefined }))]),
    resolved: await store.resolve(scope, keys),
    links: [...links].sort(([a], [b]) => compareCodePoints(a, b)),
    page: page.items.map(({ item }) => item.id),
    total: page.total,
    counted: count.total,
    groups: count.groups.map((group) => JSON.stringify(group)).sort(compareCodePoints),
    found: await foundBy(store, scope, study, 'buu'),
  };
}

/** The state in 24 characters. */
export async function stateHash(store: Store, scope: Scope, study: string): Promise<string> {
  return digest([canonicalJson(await stateOf(store, scope, study))], 24);
}

/** What a search finds, ordered by id: how hits are ranked is a store's own. */
async function foundBy(
  store: Store,
  scope: Scope,
  study: string,
  text: string,
): Promise<readonly string[]> {
  const { hits } = await store.search(scope, { text, studies: [study], first: 200 });
  return hits
    .map(({ type, id, highlight }) => `${type} ${id}: ${highlight}`)
    .sort(compareCodePoints);
}
