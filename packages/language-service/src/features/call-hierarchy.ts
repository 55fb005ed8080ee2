import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
  SymbolKind,
} from 'vscode-languageserver-types';
import { roleAndArea, type Language } from '@samenspel/claims';
import { headingSpan, spansOf } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { subjectAt, subjectOfNote } from '../folder/subject.ts';
import { intermediariesOf, partnersWith, type Contact } from '../graph/actor-evidence.ts';
import { placeAt } from '../syntax/place.ts';
import { nameOf } from '../text/entity-card.ts';
import { counted, phrase } from '../text/phrases.ts';

const actorSymbol: SymbolKind = 5;

/** The actor at a place, as the root of who works with whom. */
export function prepareCallHierarchy(
  folder: Folder,
  path: string,
  position: Position,
): readonly CallHierarchyItem[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const place = placeAt(note, note.positions.offset(position));
  const subject = subjectAt(folder, note, place) ?? subjectOfNote(folder, path);
  if (subject?.type !== 'described' || subject.declaration.type !== 'actor') return [];
  return [itemFor(folder, subject.declaration.id)];
}

/** Who works with an actor, and between whom it stands, each with the claims that say so in the note that has most of them. */
export function incomingCalls(
  folder: Folder,
  item: CallHierarchyItem,
): readonly CallHierarchyIncomingCall[] {
  const actor = actorOf(item);
  if (actor === undefined) return [];
  return partnersWith(folder, actor).map((contact) => {
    const { path, ranges } = evidenceRanges(folder, contact);
    return { from: evidenceItem(folder, contact, path, ranges), fromRanges: [...ranges] };
  });
}

/** Through whom an actor works with others; of one in a chain, who else is in it. */
export function outgoingCalls(
  folder: Folder,
  item: CallHierarchyItem,
): readonly CallHierarchyOutgoingCall[] {
  const actor = actorOf(item);
  if (actor === undefined) return [];
  return intermediariesOf(folder, actor).map((contact) => {
    const { path, ranges } = evidenceRanges(folder, contact);
    // Ranges of an outgoing call are in the item it goes out from, where these claims do not stand.
    return { to: evidenceItem(folder, contact, path, ranges), fromRanges: [] };
  });
}

function actorOf({ data }: CallHierarchyItem): string | undefined {
  return typeof data === 'string' ? data : undefined;
}

const top = { line: 0, character: 0 };

function itemFor(folder: Folder, id: string): CallHierarchyItem {
  const name = nameOf(folder, 'actor', id);
  const declaration = folder.index.declaration('actor', roleAndArea(id).role);
  const note = declaration === undefined ? undefined : folder.note(declaration.path);
  const common = { name, kind: actorSymbol, data: id };
  if (declaration === undefined || note === undefined) {
    const range = { start: top, end: top };
    return { ...common, uri: folder.uri(''), range, selectionRange: range };
  }
  const { whole } = spansOf(note, { path: note.path, declaration });
  return {
    ...common,
    uri: folder.uri(note.path),
    range: note.positions.range(whole),
    selectionRange: note.positions.range(headingSpan(note, declaration)),
  };
}

/** An actor that leads to what is said of it: its claims, not its description. */
function evidenceItem(
  folder: Folder,
  contact: Contact,
  path: string,
  ranges: readonly Range[],
): CallHierarchyItem {
  const [first] = ranges;
  const range = first ?? { start: top, end: top };
  const { actor } = contact;
  return {
    name: nameOf(folder, 'actor', actor),
    kind: actorSymbol,
    detail: detailOf(contact, folder.language),
    uri: folder.uri(path),
    range,
    selectionRange: range,
    data: actor,
  };
}

/** How many claims say so, and in how many of them the actor stands between others. */
function detailOf({ evidence, between }: Contact, language: Language): string {
  const claims = counted('claim', 'claims', evidence.length, language);
  if (between === 0) return claims;
  const some =
    between === evidence.length
      ? phrase('asIntermediary', language)
      : phrase('someAsIntermediary', language, between);
  return `${claims} · ${some}`;
}

/** The note with most of the claims, and where they stand in it. */
function evidenceRanges(
  folder: Folder,
  { evidence }: Contact,
): { readonly path: string; readonly ranges: readonly Range[] } {
  const counts = new Map<string, number>();
  for (const { path } of evidence) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [[path] = ['']] = [...counts].sort(([, here], [, there]) => there - here);
  const note = folder.note(path);
  const ranges = evidence.flatMap((one) =>
    one.path === path && note !== undefined ? [note.positions.range(one.claim.evidence.range)] : [],
  );
  return { path, ranges };
}
