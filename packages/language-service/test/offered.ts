import { completion, type NoteCompletionItem } from '../src/index.ts';
import { marked, type Marked } from './marked.ts';

export function itemsAt(at: Marked): readonly NoteCompletionItem[] {
  return completion(at.folder, at.path, at.position).items;
}

export const labels = (text: string, others = {}): readonly string[] =>
  itemsAt(marked(text, others)).map(({ label }) => label);

/** The text with the item of a label taken. */
export function taken(text: string, label: string, snippets = false, others = {}): string {
  const at = marked(text, others);
  const { items } = completion(at.folder, at.path, at.position, { snippets });
  const edit = items.find((item) => item.label === label)?.textEdit;
  const positions = at.folder.note(at.path)?.positions;
  if (edit === undefined || !('range' in edit) || positions === undefined) return '';
  const { start, end } = edit.range;
  return (
    at.text.slice(0, positions.offset(start)) + edit.newText + at.text.slice(positions.offset(end))
  );
}
