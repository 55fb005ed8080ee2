import type { Version } from '@samenspel/claims';
import type { CheckedHistoryRequest, History, HistoryEntry } from '@samenspel/store';
import { entryAbout, keptSince } from '@samenspel/store/keeping';

/** What is told of the versions of one study, oldest first. */
export interface KeptHistory {
  readonly add: (entry: HistoryEntry) => void;
  readonly read: (version: Version, request: CheckedHistoryRequest) => History;
  /** Who changed a note last, as far as is known. */
  readonly last: (note: string) => HistoryEntry | undefined;
  /** Replaces every entry, or removes those of which nothing is left. */
  readonly rewrite: (change: (entry: HistoryEntry) => HistoryEntry | undefined) => void;
}

/** @param days how long an entry is kept after it was made */
export function createKeptHistory(days = Infinity): KeptHistory {
  let entries: HistoryEntry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      const since = keptSince({ at: new Date(entry.at) }, days);
      entries = entries.filter(({ at }) => at >= since);
    },
    read(version, { first, before = Infinity, since, note }) {
      const wanted = entries.flatMap((entry): readonly HistoryEntry[] => {
        const isInside = since === undefined ? entry.version < before : entry.version > since;
        return isInside ? entryAbout(entry, note) : [];
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
