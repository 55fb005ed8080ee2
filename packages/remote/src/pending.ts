import { pathKey } from './file-path.ts';
import type { Compared, Difference } from './difference.ts';
import { sendHead } from './send-order.ts';
import { hashOf } from './text-hash.ts';
import type { Words } from './words.ts';

/** Which side of a conflict counts; nothing leaves it as it is. */
export type Choose = (conflict: Compared) => 'here' | 'there' | undefined;

/** Whether a note, or the manifest, goes along where nothing else keeps it back. */
export type Wanted = (note: Compared) => boolean;

/** A note that a server is to have as the folder has it. */
export interface Pending {
  readonly path: string;
  /** The hash of the text that is sent; nothing of one that is to go. */
  readonly here: string | undefined;
  /** What the comparison saw there, at this path and where the same note stood before. */
  seen: readonly Seen[];
}

/** A note as it was seen on a server. */
export interface Seen {
  readonly path: string;
  readonly hash: string | null | undefined;
  readonly revision: string | undefined;
}

/** A note that is not written, and why. */
export interface Unsent {
  readonly path: string;
  /** The server's own code, or `CHANGED_HERE`, `TAKEN_ID`, `UNREADABLE` or `TOO_LARGE`. */
  readonly code: string;
  readonly words: Words;
}

/** What a push is to do, in its order. */
export interface PushPlan {
  /** Notes that go before others come, since their paths differ in no more than capitals or accents. */
  readonly twins: readonly Pending[];
  readonly sends: readonly Pending[];
  readonly removals: readonly Pending[];
  readonly isManifestSent: boolean;
  readonly unsent: readonly Unsent[];
  /** Conflicts that nobody decided. */
  readonly conflicts: readonly Compared[];
}

/** @param textOf gives the text of a note of the folder as it is now */
export async function planPush(
  { notes, manifest, there, acknowledged: { study } }: Difference,
  { choose, isWanted }: { readonly choose: Choose; readonly isWanted: Wanted },
  textOf: (path: string) => Promise<string | undefined>,
): Promise<PushPlan> {
  const isSent = (each: Compared) =>
    isWanted(each) &&
    (each.fate === 'send' ||
      each.fate === 'remove' ||
      (each.fate === 'conflict' && choose(each) === 'here'));
  const wanted = notes.filter(isSent);
  const removals = wanted.filter(({ here }) => here === undefined);
  const going = new Set(removals.map(({ path }) => path));
  const byNode = new Map([...there.notes].map(([path, { id }]) => [id, path]));
  const seenAt = (path: string): Seen => {
    const note = there.notes.get(path);
    return { path, hash: note?.hash, revision: note?.revision };
  };

  const unsent: Unsent[] = [];
  const moved = new Set<string>();
  const sends: { readonly pending: Pending; readonly rank: number }[] = [];
  for (const { path, here } of wanted) {
    if (here === undefined) continue;
    const text = await textOf(path);
    if (text === undefined || (await hashOf(text)) !== here) {
      unsent.push(changedHere(path));
      continue;
    }
    const { node, rank } = sendHead(study, path, text);
    const before = byNode.get(node);
    const isMove = before !== undefined && before !== path;
    if (isMove && !going.has(before)) {
      unsent.push(takenId(path, before));
      continue;
    }
    if (isMove) moved.add(before);
    sends.push({
      rank,
      pending: { path, here, seen: [seenAt(path), ...(isMove ? [seenAt(before)] : [])] },
    });
  }

  const keys = new Set(sends.map(({ pending }) => pathKey(pending.path)));
  const gone = removals.map(({ path }) => ({ path, here: undefined, seen: [seenAt(path)] }));
  const isTwin = ({ path }: Pending) => keys.has(pathKey(path));
  const isLeft = (each: Compared) => each.fate === 'conflict' && !isSent(each);
  return {
    twins: gone.filter(isTwin),
    sends: sends.toSorted((one, other) => one.rank - other.rank).map(({ pending }) => pending),
    // Where a note moves to takes it from where it was.
    removals: gone.filter((each) => !isTwin(each) && !moved.has(each.path)),
    isManifestSent: manifest?.here !== undefined && isSent(manifest),
    unsent,
    conflicts: [...notes, ...(manifest === undefined ? [] : [manifest])].filter(isLeft),
  };
}

/** A note that the folder has otherwise than when it was compared. */
export function changedHere(path: string): Unsent {
  return {
    path,
    code: 'CHANGED_HERE',
    words: {
      en: 'it was changed in the folder since the comparison. Push again.',
      nl: 'de notitie is in de map veranderd sinds de vergelijking. Verstuur opnieuw.',
    },
  };
}

function takenId(path: string, before: string): Unsent {
  return {
    path,
    code: 'TAKEN_ID',
    words: {
      en: `the server has the note of this id at ${before}, and would move it here. Give one of them another id, or remove ${before} first.`,
      nl: `de server heeft de notitie met deze id op ${before} en zou die hierheen verplaatsen. Geef een van beide een andere id, of verwijder eerst ${before}.`,
    },
  };
}
