import type { Claim, Page, PageRequest, Version } from '@samenspel/claims';
import { page, SnapshotError, type Snapshot } from '@samenspel/snapshot';
import { StoreError, type StoreErrorCode } from './errors.ts';

const codes: Readonly<Record<SnapshotError['code'], StoreErrorCode>> = {
  BAD_CURSOR: 'BAD_CURSOR',
  INVALID: 'INVALID',
  TOO_LARGE: 'TOO_LARGE',
  CORRUPT: 'STORE_UNAVAILABLE',
};

/** What a snapshot throws, as an error of the port; errors of others pass as they are. */
export function asSnapshotFailure(error: unknown): unknown {
  if (!(error instanceof SnapshotError)) return error;
  return new StoreError(codes[error.code], error.message, { cause: error });
}

/** Where a page comes from that a snapshot orders and a store fills. */
export interface PageSource {
  readonly snapshot: () => Promise<Snapshot>;
  /**
   * The claims that these integers stand for, in their order.
   *
   * @returns `undefined` when the store has another version; any will do when none is given
   */
  readonly claims: (
    rows: readonly number[],
    version: Version | undefined,
  ) => Promise<readonly (Claim | undefined)[] | undefined>;
}

/** How often a study may change between its snapshot and its records. */
const attempts = 5;

/**
 * A page of the claims of a study, from its snapshot and its records at one version. Of a study that changes faster
 * than it is read, the records may be newer than the snapshot.
 *
 * @throws what the snapshot throws, and CONFLICT when a claim was removed meanwhile
 */
export async function pageFrom(source: PageSource, request: PageRequest): Promise<Page> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const snapshot = await source.snapshot();
    const rows = page(snapshot, request);
    const wanted = attempt < attempts ? snapshot.version : undefined;
    const claims = await source.claims(
      rows.items.map(({ id }) => id),
      wanted,
    );
    const items = rows.items.flatMap(({ cursor }, index): Page['items'] => {
      const item = claims?.[index];
      return item === undefined ? [] : [{ item, cursor }];
    });
    if (items.length === rows.items.length && claims !== undefined) return { ...rows, items };
  }
  throw new StoreError(
    'CONFLICT',
    `The study ${JSON.stringify(request.study)} changes faster than a page of it can be read. Ask again in a moment.`,
  );
}
