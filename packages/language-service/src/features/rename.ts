import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Declaration, Heading, Span } from '@samenspel/notes';
import {
  baseName,
  fileNameProblem,
  headingKey,
  nameKey,
  slug,
  withoutExtension,
} from '@samenspel/notes/editor';
import type { BesideOthers } from '../folder/beside-others.ts';
import type { Folder, MentionIn } from '../folder/folder.ts';
import { headingsOnPath } from '../folder/heading-path.ts';
import { anchorSpan, targetSpan } from '../folder/mention.ts';
import { placesOf } from '../folder/places-of.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { subjectAt, type Subject } from '../folder/subject.ts';
import {
  addEdit,
  renameBlock,
  renameHeading,
  renameMentions,
  type EditsByPath,
} from '../rename/mention-edits.ts';
import { renameLocators } from '../rename/locator-edits.ts';
import { untouchedByOthers } from '../rename/untouched-by-others.ts';
import { RenameError } from '../rename/rename-error.ts';
import { placeAt, type Place } from '../syntax/place.ts';
import { workspaceEdit } from '../text/edits.ts';

/** What would be renamed at a place, and its name now; nothing where nothing has a name. */
export function prepareRename(
  folder: Folder,
  path: string,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const note = folder.note(path);
  if (note === undefined) return undefined;
  const place = placeAt(note, note.positions.offset(position));
  const subject = subjectAt(folder, note, place);
  if (place === undefined || subject === undefined) return undefined;
  const span = spanOf(note, place);
  return { range: note.positions.range(span), placeholder: nameOf(subject) };
}

function spanOf(note: ReadNote, place: Place): Span {
  switch (place.type) {
    case 'mention':
      return (place.inAnchor ? anchorSpan(place.mention) : undefined) ?? targetSpan(place.mention);
    case 'heading':
      return headingText(note, place.heading);
    case 'block-id':
      return { start: place.span.start + 1, end: place.span.end };
    case 'key':
      return place.span;
    case 'value':
      return place.item;
  }
}

function headingText(note: ReadNote, { start, end, text }: Span & { readonly text: string }): Span {
  const at = text === '' ? -1 : note.text.indexOf(text, start);
  return at === -1 || at > end ? { start: end, end } : { start: at, end: at + text.length };
}

function nameOf(subject: Subject): string {
  switch (subject.type) {
    case 'described':
      return subject.declaration.name;
    case 'note':
      return baseName(subject.path);
    case 'heading':
      return subject.heading.text;
    case 'block':
      return subject.id;
    case 'name':
      return subject.name;
  }
}

/**
 * Gives what stands at a place another name, everywhere in the folder at once: an actor, area, code or other thing
 * noted (with its file, where it has one of its own), a note, a heading, a block.
 *
 * @throws RenameError when nothing there has a name, the name cannot be one, or something else has it
 */
export function rename(
  folder: Folder,
  path: string,
  position: Position,
  name: string,
  options: BesideOthers = {},
): WorkspaceEdit {
  const note = folder.note(path);
  const place = note === undefined ? undefined : placeAt(note, note.positions.offset(position));
  const subject = note === undefined ? undefined : subjectAt(folder, note, place);
  if (subject === undefined) throw new RenameError('NOTHING', folder.language);
  const wanted = name.trim();
  checkName(folder, subject, wanted);
  return renamed(folder, subject, wanted, options);
}

function checkName(folder: Folder, subject: Subject, name: string): void {
  const { language, index } = folder;
  const isBad =
    subject.type === 'block'
      ? !/^[A-Za-z\d-]+$/.test(name)
      : name === '' || name.length > 200 || /[[\]|#^\n\r]/.test(name);
  const isBadFile = hasOwnFile(folder, subject) && fileNameProblem(name) !== undefined;
  // In a source, § ends the name of the document.
  const isBadDocument =
    subject.type === 'described' && subject.declaration.type === 'document' && name.includes('§');
  if (isBad || isBadFile || isBadDocument) throw new RenameError('NO_NAME', language, name);
  if (subject.type === 'heading' || subject.type === 'block' || subject.type === 'name') return;
  const isOther = index.names.targets(name).some(({ path, declaration, rank }) => {
    if (rank > 2) return false;
    if (subject.type === 'note' || declaration === undefined) return path !== subject.path;
    const { type, id } = subject.declaration;
    return declaration.type !== type || declaration.id !== id;
  });
  const isSame = nameKey(name) === nameKey(nameOf(subject));
  if (isOther && !isSame) throw new RenameError('TAKEN', language, name);
}

/** Whether a name is that of a file. */
function hasOwnFile({ index }: Folder, subject: Subject): boolean {
  if (subject.type === 'note') return true;
  if (subject.type !== 'described') return false;
  const { declaration, path } = subject;
  return index.declarationsOf(path).length === 1 && declaration.name === baseName(path);
}

type HeadingSubject = Subject & { readonly type: 'heading' };

function renamed(
  folder: Folder,
  subject: Subject,
  name: string,
  options: BesideOthers,
): WorkspaceEdit {
  const edits: EditsByPath = new Map();
  switch (subject.type) {
    case 'name':
      return workspaceEdit(
        folder,
        renameMentions(placesOf(folder, subject), () => name),
      );
    case 'heading': {
      retitle(folder, subject, { name, places: placesOf(folder, subject) }, edits);
      return workspaceEdit(folder, edits);
    }
    case 'block': {
      renameBlock(placesOf(folder, subject), name, edits);
      const block = folder.note(subject.path)?.parsed.blocks.find(({ id }) => id === subject.id);
      if (block !== undefined) {
        const { end } = block;
        addEdit(edits, subject.path, { start: end - subject.id.length, end, text: name });
      }
      return workspaceEdit(folder, edits);
    }
    case 'note':
      return withFile(folder, subject.path, name, options);
    case 'described':
      return hasOwnFile(folder, subject)
        ? withFile(folder, subject.path, name, options)
        : workspaceEdit(
            folder,
            renameMentions(placesOf(folder, subject), nameForItem(subject.declaration, name)),
          );
  }
}

/**
 * Gives a heading another name, and what leads to it.
 *
 * @param renaming the name, and the places that name the heading
 */
function retitle(
  folder: Folder,
  subject: HeadingSubject,
  { name, places }: { readonly name: string; readonly places: readonly MentionIn[] },
  edits: EditsByPath,
): void {
  const { path } = subject;
  const note = folder.note(path);
  if (note === undefined) return;
  const namesIn = placesNaming(note, subject.heading);
  renameHeading(places, name, namesIn, edits);
  renameLocators(folder, { path, name, namesIn }, edits);
  const heading = note.headings.find(({ start }) => start === subject.heading.start);
  if (heading === undefined) return;
  const span = headingText(note, heading);
  const text = span.start === span.end ? ` ${name}` : name;
  addEdit(edits, path, { ...span, text });
}

/** Tells where in a text a heading is named; one that its note only lists is named by all of it. */
function placesNaming(note: ReadNote, heading: Heading): (text: string) => readonly Span[] {
  if (note.headings.some(({ start }) => start === heading.start))
    return (text) =>
      headingsOnPath(note, text).filter((named) => named.heading.start === heading.start);
  const sought = headingKey(heading.text);
  return (text) => (headingKey(text) === sought ? [{ start: 0, end: text.length }] : []);
}

/** What is named by its id or an alias of its own goes on to be. */
function nameForItem(declaration: Declaration, name: string) {
  const own = new Set([nameKey(declaration.name)]);
  if (!declaration.fields.has('id')) own.add(nameKey(slug(declaration.name)));
  for (const alias of declaration.aliases) own.delete(nameKey(alias));
  return (key: string) => (own.has(key) ? name : undefined);
}

function withFile(
  folder: Folder,
  path: string,
  name: string,
  options: BesideOthers,
): WorkspaceEdit {
  const folderPart = path.slice(0, path.lastIndexOf('/') + 1);
  const target = `${folderPart}${name}.md`;
  const edits = moveEdits(folder, path, target, options);
  const title = titleOf(folder, path);
  if (title !== undefined) {
    const places = placesOf(folder, title);
    // A link to the title of the note is to the note as well: of that, others change what they know.
    if (!options.besideOthers || places.length === 0)
      retitle(folder, title, { name, places }, edits);
  }
  const { documentChanges = [] } = workspaceEdit(folder, edits);
  if (target === path) return { documentChanges };
  const file = {
    kind: 'rename',
    oldUri: folder.uri(path),
    newUri: folder.uri(target),
    options: { overwrite: false, ignoreIfExists: false },
  } as const;
  return { documentChanges: [...documentChanges, file] };
}

/** The heading that a note begins with, where that is the name of the note. */
function titleOf(folder: Folder, path: string): HeadingSubject | undefined {
  const heading = folder.note(path)?.headings.at(0);
  if (heading?.level !== 1 || nameKey(heading.text) !== nameKey(baseName(path))) return undefined;
  return { type: 'heading', path, heading };
}

/** The changes of links that go with a note getting another path: by its name, and by its path. */
export function movedFile(
  folder: Folder,
  from: string,
  to: string,
  options: BesideOthers = {},
): WorkspaceEdit {
  return workspaceEdit(folder, moveEdits(folder, from, to, options));
}

function moveEdits(
  folder: Folder,
  from: string,
  to: string,
  { besideOthers = false }: BesideOthers,
): EditsByPath {
  const note = folder.note(from);
  if (note === undefined) return new Map();
  const { own } = note.parsed.header;
  const [declaration] = folder.index.declarationsOf(from);
  const subject: Subject =
    declaration !== undefined && hasOwnFile(folder, { type: 'described', path: from, declaration })
      ? { type: 'described', path: from, declaration }
      : { type: 'note', path: from };
  const aliases = new Set((declaration?.aliases ?? []).map(nameKey));
  const names = new Map([
    [nameKey(withoutExtension(from)), withoutExtension(to)],
    [nameKey(baseName(from)), baseName(to)],
  ]);
  if (!own.has('id')) names.set(nameKey(slug(baseName(from))), baseName(to));
  const all = placesOf(folder, subject);
  const places = besideOthers ? untouchedByOthers(all, from) : all;
  return renameMentions(places, (key) => (aliases.has(key) ? undefined : names.get(key)));
}
