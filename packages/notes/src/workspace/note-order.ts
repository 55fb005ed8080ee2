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
  for (const { ownId, path } of entries) if (!owners.has(ownId)) owners.set(ownId, path);
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
    const id = idAmong(path, ownId, (each) => owners.get(each));
    if (id === entry.id) continue;
    entry.id = id;
    entry.resolution = undefined;
  }
  return { entries, diagnostics };
}

/**
 * The id that a note goes by. Of notes with the same id the first path keeps it; another goes by its path, with its
 * ending where the path without is the id of a note too.
 *
 * @param firstWith the first path of those with an id; that of what is implied is no note's
 */
export function idAmong(
  path: string,
  ownId: string,
  firstWith: (id: string) => string | undefined,
): string {
  if (firstWith(ownId) === path) return ownId;
  const whole = path.normalize('NFC');
  const stem = withoutExtension(whole);
  return firstWith(stem) === undefined ? stem : whole;
}
