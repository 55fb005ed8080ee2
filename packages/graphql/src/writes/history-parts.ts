import type { History, HistoryEntry, HistoryRequest } from '@samenspel/store';
import { asked } from '../errors.ts';
import type { Budget } from '../work/budget.ts';

/** Entries that are read at once: how much is in them is known only then. */
const atOnce = 20;

/** Notes and claims that entries which are read together may name. */
const mostNamed = 20_000;

/** Units of a budget for a note or claim that is named: see `Budget`. */
const costOfNamed = 1 / 20;

/**
 * Reads a history part by part, until there is as much of it as is asked for or it names too many notes and claims to be
 * read together; then it is said that there is more.
 *
 * @param ask reads a part
 */
export async function historyInParts(
  ask: (request: HistoryRequest) => Promise<History>,
  request: HistoryRequest & { readonly first: number },
  { spend }: Pick<Budget, 'spend'>,
): Promise<History> {
  const { first } = request;
  let entries: HistoryEntry[] = [];
  let begun: History | undefined;
  let named = 0;
  let next: HistoryRequest = request;
  for (;;) {
    const part = await asked(ask({ ...next, first: Math.min(atOnce, first - entries.length) }));
    begun ??= part;
    if (part.version.epoch !== begun.version.epoch) {
      // The study is another by now: what was read of it before is of the one that it was.
      [entries, begun, named, next] = [[], undefined, 0, request];
      continue;
    }
    const found = namedIn(part.entries);
    spend(found * costOfNamed);
    entries.push(...part.entries);
    named += found;
    const last = part.entries.at(-1)?.version;
    if (last === undefined || !part.hasMore || entries.length >= first || named > mostNamed)
      // Backwards, what was written meanwhile is not among the entries; forwards it is, or there is more.
      return { ...part, entries, version: (request.since === undefined ? begun : part).version };
    next = { ...request, ...(request.since === undefined ? { before: last } : { since: last }) };
  }
}

function namedIn(entries: readonly HistoryEntry[]): number {
  let named = 0;
  for (const { notes } of entries)
    for (const { claims } of notes)
      named += 1 + claims.added.length + claims.changed.length + claims.removed.length;
  return named;
}
