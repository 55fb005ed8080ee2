import type { CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { SchemeId } from '@samenspel/ontology';

/** What the items of a list are, as editors show them. */
export const itemKinds = {
  key: 10,
  value: 12,
  name: 18,
  note: 17,
  heading: 22,
  block: 15,
} as const satisfies Readonly<Record<string, CompletionItemKind>>;

/** What an item carries until somebody looks at it closer. */
export type ItemData =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'concept'; readonly scheme: SchemeId; readonly id: string }
  | { readonly type: 'key'; readonly name: string; readonly ofNote: boolean };

/** An item whose explanation is made when it is looked at. */
export type Item = Omit<CompletionItem, 'data'> & { readonly data?: ItemData };

/** The place in a list, as a text that sorts the same. */
export function placeInList(at: number): string {
  return String(at).padStart(4, '0');
}

/** What an editor compares with what is typed, letter by letter: names, and the same without accents. */
export function filterTextOf(names: readonly string[]): string {
  const plain = names.map((name) => name.normalize('NFD').replace(/\p{M}+/gu, ''));
  return [...new Set([...names, ...plain])].join(' ');
}
