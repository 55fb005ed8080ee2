import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { nameKey, withoutExtension } from '../text/name-key.ts';

const top = { start: 0, end: 0 } as const;

/** Which id each note goes by: of notes with the same the first path keeps it, the others go by their paths. */
export interface NoteIds {
  add(path: string, ownId: string): void;
  remove(path: string, ownId: string): void;
  /** Paths of the notes that have this id themselves. */
  sharing(ownId: string): readonly string[];
  idOf(path: string, ownId: string): string;
  /** What is wrong with the id and the path of a note. */
  diagnosticsOf(path: string, ownId: string): readonly Diagnostic[];
}

/** Paths by key, each list in order. */
type PathsByKey = Map<string, readonly string[]>;

export function createNoteIds(): NoteIds {
  const owners: PathsByKey = new Map();
  const alike: PathsByKey = new Map();

  function firstWith(ownId: string, path: string): string {
    return owners.get(ownId)?.[0] ?? path;
  }

  return {
    add(path, ownId) {
      put(alike, nameKey(path), path);
      put(owners, ownId, path);
    },
    remove(path, ownId) {
      take(alike, nameKey(path), path);
      take(owners, ownId, path);
    },
    sharing: (ownId) => owners.get(ownId) ?? [],
    idOf: (path, ownId) =>
      firstWith(ownId, path) === path ? ownId : withoutExtension(path).normalize('NFC'),
    diagnosticsOf(path, ownId) {
      const told: Diagnostic[] = [];
      const [same = path] = alike.get(nameKey(path)) ?? [];
      if (same !== path) told.push(diagnostic('same-path', top, path, literally(same)));
      const owner = firstWith(ownId, path);
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
