import type { LeftBehind, Options, Store } from '@samenspel/store';

/** Something that is left to decide about, with where it stands. */
export interface LeftPlace extends LeftBehind {
  /** Path of the note. */
  readonly path: string;
  /** Line of the claim in the note as it was written, from 1. */
  readonly line?: number;
}

/** Where the store has what an erasure leaves. */
export async function leftPlaces(
  store: Store,
  study: string,
  left: readonly LeftBehind[],
  options: Options,
): Promise<readonly LeftPlace[]> {
  const scope = { studies: 'all' } as const;
  const notes = [...new Set(left.map(({ note }) => note))];
  const claims = left.flatMap(({ claim }) => claim ?? []);
  const [heads, found] = await Promise.all([
    store.notes(scope, study, notes, options),
    store.claims(scope, study, claims, options),
  ]);
  const paths = new Map(heads.map(({ id, path }) => [id, path]));
  const lines = new Map(
    found.flatMap((claim) => (claim === undefined ? [] : [[claim.id, claim.evidence.range.line]])),
  );
  return left.map((each) => {
    const line = each.claim === undefined ? undefined : lines.get(each.claim);
    return {
      ...each,
      path: paths.get(each.note) ?? each.note,
      ...(line === undefined ? {} : { line }),
    };
  });
}
