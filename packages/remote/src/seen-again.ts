import type { AskOptions } from './asking.ts';
import type { Pending, Seen } from './pending.ts';
import type { Remote, RemoteHead, RemoteStudy } from './remote.ts';
import { hashOf } from './text-hash.ts';

/** What a note is found to be, beside what was seen of it: as it was, what the folder would make it, or else. */
export type Verdict = 'as-seen' | 'as-wanted' | 'changed';

/**
 * Holds what is still to be written against what a server has by now. A note that only was written anew because of what
 * it links to has another revision and the same text: of those the text is read, and their new revision counts as seen.
 */
export async function seenAgain(
  remote: Remote,
  study: RemoteStudy,
  left: Iterable<Pending>,
  options: AskOptions,
): Promise<ReadonlyMap<Pending, Verdict>> {
  const heads = new Map(study.notes.map((head) => [head.path, head]));
  const all = [...left];
  const unsure = all.flatMap(({ seen }) =>
    seen.flatMap(({ path, revision }) => {
      const head = heads.get(path);
      return head === undefined || head.revision === revision ? [] : [head.id];
    }),
  );
  const read = new Map<string, Seen>();
  for (const { path, revision, text } of await remote.notes([...new Set(unsure)], options))
    read.set(path, { path, revision, hash: text === null ? null : await hashOf(text) });

  const verdicts = new Map<Pending, Verdict>();
  for (const pending of all) {
    const now = pending.seen.map((before) => presentOf(before, heads, read));
    verdicts.set(pending, verdictOf(pending, now));
    pending.seen = now;
  }
  return verdicts;
}

function presentOf(
  before: Seen,
  heads: ReadonlyMap<string, RemoteHead>,
  read: ReadonlyMap<string, Seen>,
): Seen {
  const { path } = before;
  const head = heads.get(path);
  if (head === undefined) return { path, hash: undefined, revision: undefined };
  if (head.revision === before.revision) return before;
  return read.get(path) ?? { path, hash: undefined, revision: undefined };
}

function verdictOf({ here, seen }: Pending, now: readonly Seen[]): Verdict {
  const [at, ...elsewhere] = now;
  if (at?.hash === here && elsewhere.every(({ hash }) => hash === undefined)) return 'as-wanted';
  // A text that is not known may be any.
  const isSame = now.every(
    ({ hash, revision }, index) =>
      hash === seen[index]?.hash && (hash !== null || revision === seen[index]?.revision),
  );
  return isSame ? 'as-seen' : 'changed';
}
