import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally } from '../diagnostics/expectations.ts';
import { impliedNote } from '../resolve/implied-entities.ts';
import { nameKey } from '../text/name-key.ts';
import { idAmong, stemOf } from '../workspace/note-order.ts';
import { byCodeUnits, createSortedLists } from './sorted-lists.ts';

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
  /** Paths that were compared, for tests of how work grows. */
  readonly steps: number;
}

export function createNoteIds(): NoteIds {
  const owners = createSortedLists(byCodeUnits);
  const stems = createSortedLists(byCodeUnits);
  const alike = createSortedLists(byCodeUnits);

  function firstWith(id: string): string | undefined {
    return id === impliedNote ? impliedNote : owners.get(id)[0];
  }

  return {
    add(path, ownId) {
      alike.add(nameKey(path), path);
      owners.add(ownId, path);
      stems.add(stemOf(path), path);
    },
    remove(path, ownId) {
      alike.remove(nameKey(path), path);
      owners.remove(ownId, path);
      stems.remove(stemOf(path), path);
    },
    sharing(path, ownId) {
      // The first has the id, and the second gets it when the first goes; the others go on by their paths.
      const first = owners.get(ownId).slice(0, 2);
      return [...new Set([...first, ...stems.get(ownId), ...stems.get(stemOf(path))])];
    },
    idOf: (path, ownId) =>
      idAmong(path, ownId, { withId: firstWith, withStem: (stem) => stems.get(stem)[0] }),
    diagnosticsOf(path, ownId) {
      const told: Diagnostic[] = [];
      const [same = path] = alike.get(nameKey(path));
      if (same !== path) told.push(diagnostic('same-path', top, path, literally(same)));
      const owner = firstWith(ownId) ?? path;
      if (owner !== path) told.push(diagnostic('duplicate-note-id', top, ownId, literally(owner)));
      return told;
    },
    get steps() {
      return owners.steps + stems.steps + alike.steps;
    },
  };
}
