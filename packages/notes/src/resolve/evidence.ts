import type { Evidence } from '@samenspel/claims';
import { nearestOf } from '@samenspel/claims';
import { expectations, literally } from '../diagnostics/expectations.ts';
import { clears } from '../keys/words.ts';
import { replacedBy } from '../layers/fields.ts';
import type { Field, Item } from '../parse/parsed-note.ts';
import { headingKey, readSource } from '../values/source.ts';
import { readPhrase } from '../values/phrase.ts';
import {
  fieldOf,
  find,
  remembered,
  singleItem,
  type ClaimScope,
  type Source,
} from './claim-scope.ts';
import type { Writable } from '../text/writable.ts';

/** Where a claim stands in its note, and where its document says it. */
export function evidenceOf(scope: ClaimScope): Evidence {
  const { note, claim } = scope;
  const { block } = claim;
  const { document, locator } = sourceOf(scope);
  const cited = fieldOf(scope, 'cited')?.value;
  const evidence: Writable<Evidence> = {
    note: note.noteId,
    ...(block.id === undefined ? {} : { block: block.id }),
    range: { start: block.start, end: block.end, line: block.line },
  };
  if (document !== undefined) evidence.document = document;
  if (locator !== undefined) evidence.locator = locator;
  if (cited !== undefined) evidence.cited = cited;
  return evidence;
}

/** `§ …` alone keeps the document of the next farther `source`; a document alone has no locator. */
function sourceOf(scope: ClaimScope): Source {
  const field = fieldOf(scope, 'source');
  if (field === undefined) return noSource;
  return remembered(scope.note.sources, field, () => readSourceOf(scope, field));
}

function readSourceOf(scope: ClaimScope, field: Field): Source {
  const item = singleItem(scope, field);
  const { document, locator } = readSource(item.text, item.start);
  const mark = item.text.indexOf('§');
  if (locator === undefined && mark !== -1) {
    const start = item.start + mark;
    scope.note.report.add('unknown-locator', { start, end: start + 1 }, '§', expectations.locator);
  }
  const named = document ?? inheritedDocument(scope);
  if (named === undefined) {
    scope.note.report.add('locator-without-document', item, item.text, expectations.documentFirst);
    return locator === undefined ? noSource : { locator: locator.text };
  }
  const id = documentId(scope, named);
  if (locator === undefined) return id === undefined ? noSource : { document: id };
  if (id !== undefined) checkLocator(scope, id, locator);
  return { ...(id === undefined ? {} : { document: id }), locator: locator.text };
}

const noSource: Source = {};

function inheritedDocument(scope: ClaimScope): Item | undefined {
  for (const field of replacedBy(scope.fields, 'source')) {
    if (clears(field.value)) return undefined;
    const item = singleItem(scope, field);
    const { document } = readSource(item.text, item.start);
    if (document !== undefined) return document;
  }
  return undefined;
}

function documentId(scope: ClaimScope, item: Item): string | undefined {
  const [name] = readPhrase(item).names;
  return name === undefined ? undefined : find(scope.note, name, 'document')?.id;
}

function checkLocator(scope: ClaimScope, documentId: string, locator: Item): void {
  const { index, report } = scope.note;
  const headings = index.entities.document.get(documentId)?.headings ?? [];
  if (headings.length === 0) return;
  const sought = headingKey(locator.text);
  if (headings.some((heading) => headingKey(heading) === sought)) return;
  const expected = literally(`§ ${headings[0] ?? ''} …`);
  report.add('unknown-locator', locator, `§ ${locator.text}`, expected, () =>
    nearestOf(headings, locator.text),
  );
}
