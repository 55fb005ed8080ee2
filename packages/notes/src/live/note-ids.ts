import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { impliedNote } from '../resolve/implied-entities.ts';
import { nameKey } from '../text/name-key.ts';
import { idAmong, stemOf } from '../workspace/note-order.ts';

const top = { start: 0, end: 0 } as const;

/** Which id each note goes by: of notes with the same the first path keeps it, the others go by their paths. */
export interface NoteIds {
  add(path: string, ownId: string): void;
  remove(path: string, ownId: string): void;
  /** Paths of the notes whose id may depend on whether there is a note of this path and id. */
  sharing(path: string, ownId: string): readonly string[];
  idOf(path: string, ownId: string): string;
  /** What is wrong with the id and the path of a note. */
  diagnosticsOf(path: string, ownId: string): readonly Diagnostic[];
}

/** Paths by key, each list in order. */
type PathsByKey = Map<string, readonly string[]>;

export function createNoteIds(): NoteIds {
  const owners: PathsByKey = new Map();
  const stems: PathsByKey = new Map();
  const alike: PathsByKey = new Map();

  function firstWith(id: string): string | undefined {
    return id === impliedNote ? impliedNote : owners.get(id)?.[0];
  }

  return {
    add(path, ownId) {
      put(alike, nameKey(path), path);
      put(owners, ownId, path);
      put(stems, stemOf(path), path);
    },
    remove(path, ownId) {
      take(alike, nameKey(path), path);
      take(owners, ownId, path);
      take(stems, stemOf(path), path);
    },
    sharing: (path, ownId) => [
      ...new Set(
        [owners.get(ownId), stems.get(ownId), stems.get(stemOf(path))].flatMap(
          (paths) => paths ?? [],
        ),
      ),
    ],
    idOf: (path, ownId) =>
      idAmong(path, ownId, { withId: firstWith, withStem: (stem) => stems.get(stem)?.[0] }),
    diagnosticsOf(path, ownId) {
      const told: Diagnostic[] = [];
      const [same = path] = alike.get(nameKey(path)) ?? [];
      if (same !== path) told.push(diagnostic('same-path', top, path, literally(same)));
      const owner = firstWith(ownId) ?? path;
      if (owner !== path) told.push(diagnostic('duplicate-note-id', top, ownId, literally(owner)));
      return told;
    },
  };
}

function put(table: PathsByKey, key: string, path: string): void {
  table.set(key, [...(table.get(key) ?? []), path].sort());
}

function take(table: PathsByKey, key: string, path: string): void {
  const left = (table.get(key) ?? []).filter((other) => other !== path);
  if (left.length === 0) table.delete(key);
  else table.set(key, left);
}
