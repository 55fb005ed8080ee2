import type { Claim } from '@samenspel/claims';
import type { ClaimMark, HistoryEntry, NoteHistory } from '../history.ts';

const none: NoteHistory['claims'] = { added: [], changed: [], removed: [] };

/** What became of a note that was not there before. */
export function noteAdded(note: string, path: string): NoteHistory {
  return { note, path, change: 'added', claims: none };
}

export function noteRemoved(
  note: string,
  path: string,
  claims: Iterable<Pick<Claim, 'id' | 'kind'>>,
): NoteHistory {
  return { note, path, change: 'removed', claims: { ...none, removed: marksOf(claims) } };
}

export function noteReplaced(
  note: string,
  path: string,
  claims: {
    readonly added: Iterable<Pick<Claim, 'id' | 'kind'>>;
    readonly changed: Iterable<Pick<Claim, 'id' | 'kind'>>;
    readonly removed: Iterable<Pick<Claim, 'id' | 'kind'>>;
  },
): NoteHistory {
  return {
    ...{ note, path, change: 'replaced' },
    claims: {
      added: marksOf(claims.added),
      changed: marksOf(claims.changed),
      removed: marksOf(claims.removed),
    },
  };
}

function marksOf(claims: Iterable<Pick<Claim, 'id' | 'kind'>>): readonly ClaimMark[] {
  return Array.from(claims, ({ id, kind }) => ({ id, kind }));
}

/**
 * A part of a history from which somebody was erased: without their notes and claims, and without the reasons given for
 * what touched them, which may tell of them.
 *
 * @returns `undefined` when nothing is left of it, the same entry when nothing was in it
 */
export function withoutErased(
  entry: HistoryEntry,
  notes: ReadonlySet<string>,
  claims: ReadonlySet<string>,
  touched: ReadonlySet<string>,
): HistoryEntry | undefined {
  if (!entry.notes.some(({ note }) => notes.has(note) || touched.has(note))) return entry;
  const left = entry.notes
    .filter(({ note }) => !notes.has(note))
    .map((each): NoteHistory => {
      const kept = (marks: readonly ClaimMark[]) => marks.filter(({ id }) => !claims.has(id));
      const { added, changed, removed } = each.claims;
      return {
        ...each,
        claims: { added: kept(added), changed: kept(changed), removed: kept(removed) },
      };
    });
  if (left.length === 0 && !entry.manifest) return undefined;
  const { version, at, kind, by, manifest } = entry;
  return { version, at, kind, ...(by === undefined ? {} : { by }), manifest, notes: left };
}
