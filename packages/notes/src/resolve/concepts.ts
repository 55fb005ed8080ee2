import type { SchemeId } from '@samenspel/ontology';
import { conceptOf } from '../diagnostics/expectations.ts';
import type { ClaimKeyId } from '../keys/key-table.ts';
import type { Item } from '../parse/parsed-note.ts';
import { fieldOf, itemsIn, once, itemsOf, singleItem, type ClaimScope } from './claim-scope.ts';

function reportUnknown({ note }: ClaimScope, item: Item, schemes: readonly SchemeId[]): void {
  const { vocabulary, language, report } = note;
  const expected = conceptOf(schemes.map((id) => vocabulary.scheme(id)));
  const near = () => vocabulary.nearest(schemes, item.text, language);
  report.add('unknown-value', item, item.text, expected, near);
}

/** The concept of a closed scheme that the value of a key names. */
export function concept<Id>(
  scope: ClaimScope,
  key: ClaimKeyId,
  scheme: SchemeId,
  find: (text: string) => Id | undefined,
): Id | undefined {
  const field = fieldOf(scope, key);
  if (field === undefined) return undefined;
  const direct = find(field.value);
  if (direct !== undefined) return direct;
  const item = singleItem(scope, field);
  const id = find(item.text);
  if (id === undefined) reportUnknown(scope, item, [scheme]);
  return id;
}

const none: readonly never[] = [];

/** The concepts of a closed scheme that the value of a key names, each once. */
export function concepts<Id>(
  scope: ClaimScope,
  key: ClaimKeyId,
  scheme: SchemeId,
  find: (text: string) => Id | undefined,
): readonly Id[] {
  const items = itemsIn(scope, key);
  if (items.length === 0) return none;
  const ids: Id[] = [];
  for (const item of items) {
    const id = find(item.text);
    if (id === undefined) reportUnknown(scope, item, [scheme]);
    else if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

/** The concepts that the value of a key names, of a scheme that the study may have extended. */
export function openConcepts(
  scope: ClaimScope,
  key: ClaimKeyId,
  schemes: readonly SchemeId[],
): readonly string[] {
  return once(scope.note, fieldOf(scope, key), (field) => {
    const ids: string[] = [];
    for (const item of itemsOf(field)) {
      const id = openConcept(scope, item, schemes);
      if (id !== undefined && !ids.includes(id)) ids.push(id);
    }
    return ids;
  });
}

/** The concept that a text names, of the first of some schemes that has it. */
export function openConcept(
  scope: ClaimScope,
  item: Item,
  schemes: readonly SchemeId[],
): string | undefined {
  const text =
    item.text.startsWith('[[') && item.text.endsWith(']]') ? item.text.slice(2, -2) : item.text;
  for (const scheme of schemes) {
    const id = scope.note.vocabulary.find(scheme, text);
    if (id !== undefined) return id;
  }
  reportUnknown(scope, item, schemes);
  return undefined;
}
