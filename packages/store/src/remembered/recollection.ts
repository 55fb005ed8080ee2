import type { Claim, EntityOf, EntityType, Study, Version } from '@samenspel/claims';
import type { Snapshot } from '@samenspel/snapshot';
import type { LinkToClaim, NoteHead, ResolvedKey } from '../port.ts';
import { createRecords, type Records, type TakeRoom } from './records.ts';

/** What is remembered of a study at one version. */
export interface Recollection {
  readonly version: Version;
  readonly claims: Records<string, Claim>;
  readonly rows: Records<number, Claim>;
  readonly notes: Records<string, NoteHead>;
  readonly links: Records<string, readonly LinkToClaim[]>;
  readonly keys: Records<string, ResolvedKey>;
  readonly entities: { readonly [Type in EntityType]: Records<string, EntityOf<Type>> };
  readonly lists: { [Type in EntityType]?: readonly EntityOf<Type>[] };
  manifest?: Study;
  snapshot?: Snapshot;
}

export function createRecollection(version: Version, room: TakeRoom): Recollection {
  return {
    version,
    claims: createRecords(room),
    rows: createRecords(room),
    notes: createRecords(room),
    links: createRecords(room),
    keys: createRecords(room),
    entities: {
      actor: createRecords(room),
      area: createRecords(room),
      respondent: createRecords(room),
      document: createRecords(room),
      proposition: createRecords(room),
      code: createRecords(room),
    },
    lists: {},
  };
}

/** How many records a recollection holds. */
export function sizeOf({
  claims,
  rows,
  notes,
  links,
  keys,
  entities,
  lists,
}: Recollection): number {
  const sizes = [claims, rows, notes, links, keys, ...Object.values(entities)].map(({ size }) =>
    size(),
  );
  const listed = Object.values(lists).map((list) => list.length);
  return [...sizes, ...listed].reduce((sum, size) => sum + size, 0);
}
