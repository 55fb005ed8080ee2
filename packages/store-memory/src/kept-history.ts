import type { Version } from '@samenspel/claims';
import type { CheckedHistoryRequest, History, HistoryEntry } from '@samenspel/store';

/** What is told of the versions of one study, oldest first. */
export interface KeptHistory {
  readonly add: (entry: HistoryEntry) => void;
  readonly read: (version: Version, request: CheckedHistoryRequest) => History;
  /** Who changed a note last, as far as is known. */
  readonly last: (note: string) => HistoryEntry | undefined;
  /** Replaces every entry, or removes those of which nothing is left. */
  readonly rewrite: (change: (entry: HistoryEntry) => HistoryEntry | undefined) => void;
}

const day = 24 * 60 * 60 * 1000;

/** @param days how long an entry is kept after it was made */
export function createKeptHistory(days = Infinity): KeptHistory {
  let entries: HistoryEntry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      const now = Date.parse(entry.at);
      entries = entries.filter(({ at }) => now - Date.parse(at) <= days * day);
    },
    read(version, { first, before = Infinity, since, note }) {
      const wanted = entries.flatMap((entry): readonly HistoryEntry[] => {
        const isInside = since === undefined ? entry.version < before : entry.version > since;
        if (!isInside) return [];
        if (note === undefined) return [entry];
        const notes = entry.notes.filter((each) => each.note === note);
        return notes.length === 0 ? [] : [{ ...entry, notes }];
      });
      if (since === undefined) wanted.reverse();
      const oldest = entries[0]?.version;
      return {
        version,
        entries: wanted.slice(0, first),
        hasMore: wanted.length > first,
        ...(oldest === undefined ? {} : { oldest }),
      };
    },
    last: (note) => entries.findLast(({ notes }) => notes.some((each) => each.note === note)),
    rewrite(change) {
      entries = entries.flatMap((entry) => change(entry) ?? []);
    },
  };
}
