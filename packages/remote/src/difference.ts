import type { Version } from '@samenspel/claims';
import { manifestName } from '@samenspel/notes';
import { within } from '@samenspel/notes/editor';
import type { Acknowledged, AcknowledgedNote } from './acknowledged.ts';
import { fateOf, type Fate } from './fate.ts';

/** What a folder has, by hashes of texts. */
export interface Here {
  /** By path within the study. */
  readonly notes: ReadonlyMap<string, string>;
  /** Files and folders that cannot be read: what a server has of them is not as if it were gone here. */
  readonly unread: readonly string[];
  /** The hash of what its manifest says; nothing where there is none. */
  readonly manifest: string | undefined;
}

/** A note that a server has. */
export interface ThereNote {
  readonly id: string;
  readonly revision: string;
  /** `null` where the server has no text of it. */
  readonly hash: string | null;
  /** Where it had to be read to know its hash. */
  readonly text?: string;
}

/** What a server has of a study. */
export interface There {
  /** The version that was seen; nothing of a study that is not there. */
  readonly version: Version | undefined;
  readonly notes: ReadonlyMap<string, ThereNote>;
  /** The manifest as the server tells it, with the hash of what it says. */
  readonly manifest: { readonly text: string; readonly hash: string } | undefined;
}

/** A note, or the manifest, of which a folder and a server were compared. */
export type Compared = Fate & {
  readonly path: string;
  /** The hash in the folder. */
  readonly here: string | undefined;
  readonly there: string | null | undefined;
};

/** How a folder and a server differ. */
export interface Difference {
  /** In the order of their paths. */
  readonly notes: readonly Compared[];
  /** Nothing where neither side has one. */
  readonly manifest: Compared | undefined;
  /** Paths that the server has and the folder cannot read: they stay as they are on both sides. */
  readonly unread: readonly string[];
  readonly there: There;
  /** Notes, and the manifest, that both have alike without a push or a pull. */
  readonly met: readonly string[];
  /** What was remembered, with what was found to be the same. */
  readonly acknowledged: Acknowledged;
}

/** Compares what a folder and a server have, in the light of what they last agreed on. */
export function compare(here: Here, there: There, before: Acknowledged): Difference {
  const isUnread = within(here.unread);
  const known = new Map(Object.entries(before.notes));
  const isNote = (path: string) => path !== manifestName;
  const paths = new Set([...here.notes.keys(), ...there.notes.keys(), ...known.keys()]);
  const read = [...paths].filter((path) => isNote(path) && !isUnread(path)).toSorted();

  const fate = (path: string, found: Pick<Compared, 'here' | 'there'>): Compared => {
    const base = known.get(path);
    const isSameEpoch = base?.epoch === there.version?.epoch;
    return {
      path,
      ...found,
      ...fateOf({ ...found, base: base === undefined ? undefined : { ...base, isSameEpoch } }),
    };
  };
  const notes = read.map((path) =>
    fate(path, { here: here.notes.get(path), there: there.notes.get(path)?.hash }),
  );
  const manifests = { here: here.manifest, there: there.manifest?.hash };
  const manifest =
    (manifests.here ?? manifests.there) === undefined ? undefined : fate(manifestName, manifests);

  const agreed = [...notes, ...(manifest === undefined ? [] : [manifest])];
  const met: string[] = [];
  for (const { path, fate: found, here: hash } of agreed) {
    if (found !== 'same') continue;
    const next = hash === undefined ? undefined : agreedOn(path, hash, there, known.get(path));
    if (next?.met === true) met.push(path);
    if (next === undefined) known.delete(path);
    else known.set(path, next);
  }
  return {
    notes: notes.filter((each) => (each.here ?? each.there) !== undefined),
    manifest,
    unread: [...there.notes.keys()].filter(isUnread),
    there,
    met,
    acknowledged: { ...before, notes: Object.fromEntries(known) },
  };
}

/** What is remembered of a note that both sides have alike. */
function agreedOn(
  path: string,
  hash: string,
  { version, notes }: There,
  before: AcknowledgedNote | undefined,
): AcknowledgedNote | undefined {
  if (version === undefined) return undefined;
  const revision = notes.get(path)?.revision;
  return {
    hash,
    epoch: version.epoch,
    ...(revision === undefined ? {} : { revision }),
    pushed: before?.pushed ?? false,
    ...(before === undefined || before.met === true ? { met: true } : {}),
  };
}
