import type { EntityType, Language, LocalText } from '@samenspel/claims';
import type { NoteTop } from '../parse/parse-note.ts';
import type { Field, YamlMap } from '../parse/parsed-note.ts';
import { noteTypeRow } from '../keys/note-types.ts';
import { baseName, slug, withoutExtension } from '../text/name-key.ts';
import type { Span } from '../text/span.ts';
import { splitList } from '../parse/split-list.ts';

/** Something that a note or an item of a register describes, before its links are followed. */
export interface Declaration {
  readonly type: EntityType;
  readonly id: string;
  /** The name of the file or item. */
  readonly name: string;
  readonly path: string;
  readonly language: Language;
  readonly label: LocalText;
  readonly aliases: readonly string[];
  /** Keys of the note or item, by English name. */
  readonly fields: ReadonlyMap<string, Field>;
  /** Where diagnostics on the whole go. */
  readonly span: Span;
}

/** The texts of a field that is a list. */
export function textsOf(field: Field | undefined): readonly string[] {
  if (field === undefined) return [];
  const items = field.items ?? splitList(field.value, field.valueStart);
  return items.map(({ text }) => text);
}

/** The label of a note: of its front matter, else its name in its own language. */
export function labelOfNote({ header, path }: NoteTop): LocalText {
  const { language, own, labels } = header;
  const texts = labels.flatMap(textsByLanguage);
  const text = own.get('label')?.value;
  if (text !== undefined && text !== '') texts.push([language, text]);
  if (texts.length === 0) texts.push([language, baseName(path)]);
  return Object.fromEntries(texts);
}

function textsByLanguage({ entries }: YamlMap): [Language, string][] {
  return entries.flatMap(({ name, node }): [Language, string][] => {
    if (node.type !== 'text' || node.text === '') return [];
    return name === 'nl' || name === 'en' ? [[name, node.text]] : [];
  });
}

/** What the front matter of a note describes, if its type is that of a thing noted. */
export function declarationOfNote(note: NoteTop): Declaration | undefined {
  const { header, path, frontMatter } = note;
  const type = noteTypeRow(header.type).describes;
  if (type === undefined) return undefined;
  const name = baseName(path);
  const id = header.own.get('id')?.value;
  const start = frontMatter?.start ?? 0;
  return {
    type,
    id: id === undefined || id === '' ? slug(name) : id,
    name,
    path,
    language: header.language,
    label: labelOfNote(note),
    aliases: textsOf(header.own.get('aliases')),
    fields: header.own,
    span: header.own.get('type') ?? { start, end: start },
  };
}

/** The id of a note: of its front matter, else its path without extension. */
export function idOfNote({ header, path }: NoteTop): string {
  const id = header.own.get('id')?.value;
  return id === undefined || id === '' ? withoutExtension(path).normalize('NFC') : id;
}
