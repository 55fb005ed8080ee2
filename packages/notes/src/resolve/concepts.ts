import type { SchemeId } from '@samenspel/ontology';
import { conceptOf } from '../diagnostics/expectations.ts';
import type { ClaimKeyId } from '../keys/key-table.ts';
import type { ConceptFinder } from '../study/vocabulary.ts';
import type { Item } from '../parse/parsed-note.ts';
import { fieldOf, idsIn, itemsIn, singleItem, type ClaimScope } from './claim-scope.ts';

function reportUnknown({ note }: ClaimScope, item: Item, schemes: readonly SchemeId[]): void {
  const { vocabulary, language, report } = note;
  const expected = conceptOf(schemes.map((id) => vocabulary.scheme(id)));
  const near = () => vocabulary.nearest(schemes, item.text, language);
  report.add('unknown-value', item, item.text, expected, near);
}

/** The concept of a closed scheme that the value of a key names. */
export function concept<Id extends string>(
  scope: ClaimScope,
  key: ClaimKeyId,
  scheme: SchemeId,
  finder: ConceptFinder<Id>,
): Id | undefined {
  const field = fieldOf(scope, key);
  if (field === undefined) return undefined;
  const direct = finder.id(field.value);
  if (direct !== undefined) return direct;
  const item = singleItem(scope, field);
  const id = finder.id(item.text);
  if (id === undefined) reportUnknown(scope, item, [scheme]);
  return id;
}

const none: readonly never[] = [];

/** The concepts of a closed scheme that the value of a key names, each once. */
export function concepts<Id extends string>(
  scope: ClaimScope,
  key: ClaimKeyId,
  scheme: SchemeId,
  finder: ConceptFinder<Id>,
): readonly Id[] {
  const items = itemsIn(scope, key);
  const [only, second] = items;
  if (only === undefined) return none;
  if (second === undefined) {
    const list = finder.list(only.text);
    if (list !== undefined) return list;
  }
  const ids = new Set<Id>();
  for (const item of items) {
    const id = finder.id(item.text);
    if (id === undefined) reportUnknown(scope, item, [scheme]);
    else ids.add(id);
  }
  return [...ids];
}

/** The concepts that the value of a key names, of a scheme that the study may have extended. */
export function openConcepts(
  scope: ClaimScope,
  key: ClaimKeyId,
  schemes: readonly SchemeId[],
): readonly string[] {
  return idsIn(scope.note, fieldOf(scope, key), (item) => {
    const id = openConcept(scope, item, schemes);
    return id === undefined ? none : [id];
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
