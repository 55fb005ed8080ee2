import { roleAndArea, type EntityType, type Evidence } from '@samenspel/claims';
import type { Declaration, Span } from '@samenspel/notes';
import { headingKey, splitList } from '@samenspel/notes/editor';
import type { Location } from 'vscode-languageserver-types';
import { headingSpan } from './destination.ts';
import type { Folder } from './folder.ts';
import { headingNamed } from './heading-path.ts';

/** Where something is described; of a role in an area, where the role is. Nothing for what only links name. */
export function describedPlace(folder: Folder, type: EntityType, id: string): Location | undefined {
  const declaration = declarationOf(folder, type, id);
  const note = declaration === undefined ? undefined : folder.note(declaration.path);
  if (declaration === undefined || note === undefined) return undefined;
  const range = note.positions.range(headingSpan(note, declaration));
  return { uri: folder.uri(note.path), range };
}

/** The note on the document that a claim rests on, where it names the heading that the claim names, else its top. */
export function evidencePlace(
  folder: Folder,
  { document, locator = '' }: Pick<Evidence, 'document' | 'locator'>,
): Location | undefined {
  if (document === undefined) return undefined;
  const declaration = folder.index.declaration('document', document);
  const note = declaration === undefined ? undefined : folder.note(declaration.path);
  if (declaration === undefined || note === undefined) return undefined;
  const heading = headingNamed(note, locator) ?? listedHeading(declaration, locator);
  if (heading === undefined) return describedPlace(folder, 'document', document);
  return { uri: folder.uri(note.path), range: note.positions.range(heading) };
}

/** A heading of a document as the front matter of its note lists it. */
function listedHeading({ fields }: Declaration, locator: string): Span | undefined {
  const field = fields.get('headings');
  if (field === undefined || locator === '') return undefined;
  const sought = headingKey(locator);
  const items = field.items ?? splitList(field.value, field.valueStart);
  return items.find(({ text }) => headingKey(text) === sought);
}

function declarationOf({ index }: Folder, type: EntityType, id: string): Declaration | undefined {
  const role = type === 'actor' ? roleAndArea(id).role : id;
  return index.declaration(type, id) ?? index.declaration(type, role);
}
