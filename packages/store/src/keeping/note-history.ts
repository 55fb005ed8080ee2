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

/** Who writes and when. */
export interface Writer {
  readonly by?: string | undefined;
  readonly reason?: string | undefined;
  readonly at?: Date | undefined;
}

/** What a version changed, with who did it and when. */
export function historyEntry(
  { by, reason, at = new Date() }: Writer,
  { version, kind, manifest, notes }: Pick<HistoryEntry, 'version' | 'kind' | 'manifest' | 'notes'>,
): HistoryEntry {
  return {
    ...{ version, at: at.toISOString(), kind },
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    ...{ manifest, notes },
  };
}

/** What of an entry is about one note, or nothing. */
export function entryAbout(entry: HistoryEntry, note: string | undefined): readonly HistoryEntry[] {
  if (note === undefined) return [entry];
  const notes = entry.notes.filter((each) => each.note === note);
  return notes.length === 0 ? [] : [{ ...entry, notes }];
}

const day = 24 * 60 * 60 * 1000;

/** Entries of before this moment are kept no longer when something is written, as ISO 8601. */
export function keptSince({ at = new Date() }: Writer, days: number): string {
  return new Date(Math.max(0, at.getTime() - days * day)).toISOString();
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
    .map((each) => withoutClaims(each, claims));
  if (left.length === 0 && !entry.manifest) return undefined;
  const { version, at, kind, by, manifest } = entry;
  return { version, at, kind, ...(by === undefined ? {} : { by }), manifest, notes: left };
}

/** What became of a note, without some of the claims. */
export function withoutClaims(history: NoteHistory, gone: ReadonlySet<string>): NoteHistory {
  const kept = (marks: readonly ClaimMark[]) => marks.filter(({ id }) => !gone.has(id));
  const { added, changed, removed } = history.claims;
  return {
    ...history,
    claims: { added: kept(added), changed: kept(changed), removed: kept(removed) },
  };
}
