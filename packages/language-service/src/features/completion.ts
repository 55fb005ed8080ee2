import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import { claimKeyNamed, noteKeyNamed, type Span } from '@samenspel/notes';
import { findConcept } from '@samenspel/ontology';
import type { Item, ItemData } from '../completion/item.ts';
import { keyItems, topKeyItems } from '../completion/keys.ts';
import { anchorItems, linkItems, type ItemList } from '../completion/links.ts';
import { valueItems } from '../completion/values.ts';
import type { BesideOthers } from '../folder/beside-others.ts';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { typingAt } from '../syntax/typing.ts';
import { conceptCard } from '../text/concept-card.ts';
import { keyCard } from '../text/key-card.ts';
import { cardOfName, markdown } from './hover.ts';

export interface CompletionOptions extends BesideOthers {
  /** Whether the editor takes snippets. */
  readonly snippets?: boolean;
}

/** Signs after which an editor asks for completion by itself. */
export const completionTriggers: readonly string[] = ['[', ':', '#', '^', '§', ' ', ',', '/', '>'];

/** What may be typed at a place: names after `[[`, keys after `[`, values after `::`, keys and values of front matter. */
export function completion(
  folder: Folder,
  path: string,
  position: Position,
  options: CompletionOptions = {},
): CompletionList {
  const note = folder.note(path);
  if (note === undefined) return { items: [], isIncomplete: false };
  const { items, isIncomplete } = itemsAt(folder, note, position, options);
  return { items: [...items], isIncomplete };
}

function itemsAt(
  folder: Folder,
  note: ReadNote,
  position: Position,
  options: CompletionOptions,
): ItemList {
  const { snippets = false } = options;
  const offset = note.positions.offset(position);
  const typing = isWritten(note, offset) ? typingAt(note.text, offset) : undefined;
  switch (typing?.type) {
    case 'link':
      return linkItems(folder, note, typing.typed, typing.key, options);
    case 'anchor':
      return anchorItems(folder, note, typing, options);
    case 'key':
      return whole(keyItems(folder, note, typing.typed, typing.closing, snippets));
    case 'value':
      return valueItems(folder, note, typing);
    case 'top-key':
      return whole(topKeyItems(folder, note, typing.typed));
    case undefined:
      return whole([]);
  }
}

/** Whether a place is in front matter, a heading or a block: what is code is neither, nor does anything count there. */
function isWritten({ text, parsed, headings }: ReadNote, offset: number): boolean {
  if (parsed.refused || offset <= (parsed.frontMatter?.end ?? 0)) return true;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (text.slice(lineStart, offset).trim() === '') return true;
  const isIn = ({ start, end }: Span) =>
    start <= offset && (offset <= end || text.slice(end, offset).trim() === '');
  return parsed.blocks.some(isIn) || headings.some(isIn);
}

function whole(items: readonly Item[]): ItemList {
  return { items, isIncomplete: false };
}

/** The item with its explanation, made when somebody looks at it. */
export function resolveCompletion(folder: Folder, item: Item): CompletionItem {
  const text = item.data === undefined ? undefined : explanation(folder, item.data);
  return text === undefined ? item : { ...item, documentation: markdown(text) };
}

function explanation(folder: Folder, data: ItemData): string | undefined {
  switch (data.type) {
    case 'name':
      return cardOfName(folder, data.name);
    case 'concept': {
      const concept = findConcept(folder.vocabulary.scheme(data.scheme), data.id);
      return concept === undefined ? undefined : conceptCard(data.scheme, concept, folder.language);
    }
    case 'key': {
      const key = data.ofNote ? noteKeyNamed(data.name) : claimKeyNamed(data.name);
      return key === undefined ? undefined : keyCard(key, folder.language);
    }
  }
}
