import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { impliedNote } from '../resolve/implied-entities.ts';
import { nameKey, withoutExtension } from '../text/name-key.ts';
import type { Entry } from './entry.ts';

/** The notes of a study in the order of their paths, each with an id of its own. */
export interface NoteOrder {
  readonly entries: readonly Entry[];
  /** Diagnostics on ids and paths that two notes share. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
}

const top = { start: 0, end: 0 } as const;

/**
 * Puts notes in order, each with the id that it goes by; a note whose id changes that way is to be resolved again.
 */
export function orderNotes(notes: Iterable<Entry>): NoteOrder {
  const entries = [...notes].sort((here, there) => (here.path < there.path ? -1 : 1));
  const diagnostics = new Map<string, Diagnostic[]>();
  const owners = new Map([[impliedNote, impliedNote]]);
  const stems = new Map<string, string>();
  for (const { ownId, path } of entries) {
    if (!owners.has(ownId)) owners.set(ownId, path);
    if (!stems.has(stemOf(path))) stems.set(stemOf(path), path);
  }
  const paths = new Map<string, string>();
  const tell = (path: string, told: Diagnostic) => {
    const others = diagnostics.get(path);
    if (others === undefined) diagnostics.set(path, [told]);
    else others.push(told);
  };
  for (const entry of entries) {
    const { path, ownId } = entry;
    const same = paths.get(nameKey(path));
    if (same === undefined) paths.set(nameKey(path), path);
    else tell(path, diagnostic('same-path', top, path, literally(same)));
    const owner = owners.get(ownId);
    if (owner !== undefined && owner !== path) {
      tell(path, diagnostic('duplicate-note-id', top, ownId, literally(owner)));
    }
    const id = idAmong(path, ownId, {
      withId: (each) => owners.get(each),
      withStem: (stem) => stems.get(stem),
    });
    if (id === entry.id) continue;
    entry.id = id;
    entry.resolution = undefined;
  }
  return { entries, diagnostics };
}

/**
 * The id that a note goes by. Of notes with the same id the first path keeps it; another goes by its path, with its
 * ending where the path without is the id of a note too, or comes first with another ending.
 */
export function idAmong(path: string, ownId: string, first: FirstPaths): string {
  if (first.withId(ownId) === path) return ownId;
  const stem = stemOf(path);
  const isFree = first.withId(stem) === undefined && (first.withStem(stem) ?? path) === path;
  return isFree ? stem : path.normalize('NFC');
}

/** The first paths of those that have something in common. */
export interface FirstPaths {
  /** With an id of their own; that of what is implied is no note's. */
  readonly withId: (id: string) => string | undefined;
  readonly withStem: (stem: string) => string | undefined;
}

/** A path without its ending, as an id. */
export function stemOf(path: string): string {
  return withoutExtension(path.normalize('NFC'));
}
