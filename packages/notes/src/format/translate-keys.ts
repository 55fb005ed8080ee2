import type { Language } from '@samenspel/claims';
import { claimKeyNamed, noteKeyNamed } from '../keys/key-table.ts';
import { parseNote } from '../parse/parse-note.ts';
import { edited, type Edit } from './edits.ts';

/** The note with the keys of its fields and front matter by their Dutch or English names. */
export function translateKeys(text: string, language: Language): string {
  return edited(text, keyEdits(text, language));
}

/** What `translateKeys` changes. */
export function keyEdits(text: string, language: Language): readonly Edit[] {
  const { blocks, frontMatter } = parseNote(text, { path: '' });
  const edits: Edit[] = [];
  const rename = (start: number, written: string, name: string | undefined) => {
    if (name !== undefined && name !== written) {
      edits.push({ start, end: start + written.length, text: name });
    }
  };
  for (const { name, nameStart } of frontMatter?.entries ?? []) {
    if (text.startsWith(name, nameStart)) {
      rename(nameStart, name, (noteKeyNamed(name) ?? claimKeyNamed(name))?.[language]);
    }
  }
  for (const { fields } of blocks) {
    for (const { name, nameStart, key } of fields) rename(nameStart, name, key?.[language]);
  }
  return edits;
}
