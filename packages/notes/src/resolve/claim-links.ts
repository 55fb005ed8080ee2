import { findingCategory, findingRefinement, type SchemeId } from '@samenspel/ontology';
import { expectations } from '../diagnostics/expectations.ts';
import type { ClaimKeyId } from '../keys/key-table.ts';
import type { Item } from '../parse/parsed-note.ts';
import { conceptFinder, isSchemeId } from '../study/vocabulary.ts';
import { nameKey } from '../text/name-key.ts';
import { readPhrase, type Name } from '../values/phrase.ts';
import { itemsIn, type ClaimScope } from './claim-scope.ts';

const findCategory = conceptFinder(findingCategory);
const none: readonly string[] = [];

/** The ids of the claims that the value of a key links to. */
export function claimLinks(scope: ClaimScope, key: ClaimKeyId): readonly string[] {
  const items = itemsIn(scope, key);
  if (items.length === 0) return none;
  return unique(items.flatMap((item) => linkedClaims(scope, item) ?? report(scope, item)));
}

/** Claims, or concepts as `scheme/concept`, that the value of a key names. */
export function claimsOrConcepts(scope: ClaimScope, key: ClaimKeyId): readonly string[] {
  const items = itemsIn(scope, key);
  if (items.length === 0) return none;
  return unique(
    items.flatMap((item) => {
      const isLink = item.text.includes('[[') || item.text === '^';
      if (isLink) return linkedClaims(scope, item) ?? report(scope, item);
      const concept = conceptNamed(scope, item.text);
      if (concept !== undefined) return [concept];
      scope.note.report.add('unknown-value', item, item.text, expectations.answered, () =>
        scope.note.vocabulary.nearest(answerable, item.text, scope.note.language),
      );
      return [];
    }),
  );
}

function unique(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

function report(scope: ClaimScope, item: Item): readonly string[] {
  scope.note.report.add('unknown-claim', item, item.text, expectations.claim);
  return none;
}

function linkedClaims(scope: ClaimScope, item: Item): readonly string[] | undefined {
  const { note, claim } = scope;
  if (item.text === '^') {
    const id = note.claimIds.get(note.above(claim.index));
    return id === undefined ? undefined : [id];
  }
  const ids: string[] = [];
  for (const name of readPhrase(item).names) {
    const id = linkedClaim(scope, name);
    if (id === undefined) return undefined;
    ids.push(id);
  }
  return ids;
}

function linkedClaim({ note }: ClaimScope, { target, block, linked }: Name): string | undefined {
  if (block === undefined || !linked) return undefined;
  if (target === '') {
    const index = note.blocks.get(block);
    return index === undefined ? undefined : note.claimIds.get(index);
  }
  note.claimsOf.add(nameKey(target));
  for (const { path } of note.index.names.targets(target)) {
    const id = note.index.claim(path, block);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Schemes whose concepts can be answered, in the order in which a bare name is looked up. */
const answerable: readonly SchemeId[] = [
  ...new Set<SchemeId>([
    'us-them-source',
    'us-them-mechanism',
    ...Object.values(findingRefinement),
  ]),
];

/** `scheme/concept`, `category/concept` or a concept alone, as `scheme/concept`. */
function conceptNamed({ note }: ClaimScope, text: string): string | undefined {
  const slash = text.indexOf('/');
  const head = slash === -1 ? '' : text.slice(0, slash).trim();
  const tail = text.slice(slash + 1).trim();
  const schemes = slash === -1 ? answerable : schemesNamed(head);
  for (const scheme of schemes) {
    const id = note.vocabulary.find(scheme, tail);
    if (id !== undefined) return `${scheme}/${id}`;
  }
  if (slash !== -1) return undefined;
  const category = findCategory.id(text);
  return category === undefined ? undefined : `finding-category/${category}`;
}

function schemesNamed(head: string): readonly SchemeId[] {
  if (isSchemeId(head)) return [head];
  const category = findCategory.id(head);
  const scheme = category === undefined ? undefined : refinementOf(category);
  return scheme === undefined ? [] : [scheme];
}

/** The scheme that says more about a finding of a category. */
export function refinementOf(category: string): SchemeId | undefined {
  const schemes: Readonly<Record<string, SchemeId>> = findingRefinement;
  return Object.hasOwn(schemes, category) ? schemes[category] : undefined;
}
