import type { LiveIndex } from '@samenspel/notes/editor';
import type { LinkIndex } from './link-index.ts';
import type { NoteTable, StoredNote } from './note-table.ts';
import type { NameNumbers } from './packed-mentions.ts';

interface Tables {
  readonly notes: NoteTable;
  readonly names: NameNumbers;
  readonly links: LinkIndex;
  readonly index: LiveIndex;
}

/**
 * The notes that may come to something else when some names mean something else: those that mention one, and those that
 * mention what is described by means of one (a respondent by the roles, an actor by the area).
 */
export function affectedNotes(
  keys: ReadonlySet<string>,
  { notes, names, links, index }: Tables,
): ReadonlySet<StoredNote> {
  const affected = new Set<StoredNote>();
  const seen = new Set<string>();
  let next = keys;
  while (next.size > 0) {
    /** Which of the names the descriptions of a note mention. */
    const describing = new Map<StoredNote, Set<string>>();
    for (const key of next) {
      if (seen.has(key)) continue;
      seen.add(key);
      const name = names.find(key);
      if (name === undefined) continue;
      for (const number of links.notesNaming(name)) {
        const note = notes.at(number);
        if (note === undefined) continue;
        affected.add(note);
        if (index.declarationsOf(note.path).length === 0) continue;
        const mentioned = describing.get(note);
        if (mentioned === undefined) describing.set(note, new Set([key]));
        else mentioned.add(key);
      }
    }
    const further = new Set<string>();
    for (const [note, mentioned] of describing) {
      for (const key of index.describedBy(note.path, mentioned))
        if (!seen.has(key)) further.add(key);
    }
    next = further;
  }
  return affected;
}
