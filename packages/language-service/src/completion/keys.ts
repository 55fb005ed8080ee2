import type { ClaimKind, NoteType } from '@samenspel/claims';
import {
  claimKeys,
  noteKeys,
  noteKeyNamed,
  claimKeyNamed,
  type Block,
  type Key,
  type Span,
} from '@samenspel/notes';
import { describes, fits, noteTypeNamed } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { fieldsOf } from '../syntax/place.ts';
import { fold } from '../folder/candidates.ts';
import { itemKinds, placeInList, type Item } from './item.ts';
import { keyAround } from './typed-word.ts';
import { typeOfItem } from '../syntax/type-of-item.ts';

/** Keys that a field may have at a place: those that go with the claim and are not yet there, makers of claims first. */
export function keyItems(
  folder: Folder,
  note: ReadNote,
  typed: Span,
  closing: ']' | ')',
  snippets: boolean,
): readonly Item[] {
  const { blocks, header } = note.parsed;
  const block = blocks.find(({ start, end }) => start <= typed.start && typed.start <= end);
  const has = new Set(block === undefined ? [] : keysIn(note, block, typed));
  const isRegister = header.type === 'register';
  const keys = isRegister ? itemKeys(note, block) : fittingKeys(note, block, has);
  const left = mostUsedFirst(
    folder,
    keys.filter((key) => !has.has(key)),
    false,
  );
  const around = keyAround(note.text, typed, /^[ \t]*(?:::|[\])])/);
  const after = note.text.slice(around.end);
  const range = note.positions.range(around);
  const isFollowed = /^\s*::/.test(after);
  const end = after.startsWith(closing) ? '' : closing;
  return left.map((key, at): Item => {
    const name = key[note.language];
    const field = `${name}:: `;
    return {
      ...described(key, folder, note, at),
      filterText: `${name} ${key.en} ${key.nl}`,
      textEdit: {
        range,
        newText: isFollowed ? name : snippets ? `${field}$1${end}` : field,
      },
      insertTextFormat: snippets && !isFollowed ? 2 : 1,
      data: { type: 'key', name: key.en, ofNote: isRegister },
    };
  });
}

function keysIn(note: ReadNote, block: Block, typed: Span): readonly Key[] {
  return fieldsOf(note, block).flatMap(({ key, nameStart }) =>
    key === undefined || nameStart === typed.start ? [] : [key],
  );
}

/** Makers of claims first, and of these and the rest the ones that this folder uses most. */
function mostUsedFirst(folder: Folder, keys: readonly Key[], inTop: boolean): readonly Key[] {
  const uses = new Map(keys.map((key) => [key, folder.usesOfKey(key, inTop)]));
  const isMaker = ({ makes }: Key) => (makes === undefined ? 0 : 1);
  return keys.toSorted(
    (one, other) => isMaker(other) - isMaker(one) || (uses.get(other) ?? 0) - (uses.get(one) ?? 0),
  );
}

/** Keys of what an item of a register describes; of anything where that is not known yet. */
function itemKeys(note: ReadNote, block: Block | undefined): readonly Key[] {
  const type = typeOfItem(note, block);
  return noteKeys.filter(
    (key) =>
      key.of !== undefined && key.en !== 'items' && (type === undefined || describes(key, type)),
  );
}

/** Keys of the claim that the block is; of every claim where it is not one yet. */
function fittingKeys(
  note: ReadNote,
  block: Block | undefined,
  has: ReadonlySet<Key>,
): readonly Key[] {
  const maker = [...has].find(({ makes }) => makes !== undefined);
  const claim = note.claims.find((one) => one.block.start === block?.start);
  const kind: ClaimKind | undefined = maker?.makes ?? claim?.kind;
  // What a note says in its own language is its prose.
  const keys = claimKeys.filter(({ en }) => en !== note.language);
  if (kind === undefined) return keys;
  const isFlow = maker?.en === 'from' || maker?.en === 'to';
  const mayMake = (key: Key) =>
    key.makes === undefined || (isFlow && (key.en === 'from' || key.en === 'to'));
  return keys.filter((key) => fits(key, kind) && (maker === undefined || mayMake(key)));
}

function described(key: Key, { language }: Folder, note: ReadNote, at: number): Item {
  const other = note.language === 'nl' ? key.en : key.nl;
  return {
    label: key[note.language],
    kind: itemKinds.key,
    ...(other === key[note.language]
      ? {}
      : { detail: `${other} (${note.language === 'nl' ? 'en' : 'nl'})` }),
    sortText: placeInList(at + (language === note.language ? 0 : 1)),
  };
}

/** Keys that front matter may have: of the note's type, and defaults of its claims. */
export function topKeyItems(folder: Folder, note: ReadNote, typed: Span): readonly Item[] {
  const names = [...note.text.slice(0, 4000).matchAll(/^([\p{L}][\p{L}\d_-]*)[ \t]*:/gmu)];
  const has = new Set(
    names.flatMap(({ 1: name = '', index }) =>
      index === typed.start ? [] : [noteKeyNamed(name)?.en, claimKeyNamed(name)?.en],
    ),
  );
  const type = typeIn(note);
  const own = noteKeys.filter((key) => type === undefined || describes(key, type));
  const defaults = claimKeys.filter(
    ({ en, down }) => down.includes('note') && !own.some((key) => key.en === en),
  );
  const around = keyAround(note.text, typed, /^[ \t]*:/);
  const range = note.positions.range(around);
  const isFollowed = /^[ \t]*:/.test(note.text.slice(around.end));
  const left = (keys: readonly Key[]) =>
    mostUsedFirst(
      folder,
      keys.filter(({ en }) => !has.has(en)),
      true,
    );
  const first = left(own.filter(({ en }) => en === 'type'));
  const rest = left(own.filter(({ en }) => en !== 'type'));
  return [...first, ...rest, ...left(defaults)].map((key, at) => {
    const name = key[note.language];
    return {
      ...described(key, folder, note, at),
      filterText: `${name} ${key.en} ${key.nl}`,
      textEdit: { range, newText: isFollowed ? name : `${name}: ` },
      data: { type: 'key', name: key.en, ofNote: own.includes(key) },
    };
  });
}

/** The type of a note, also while its front matter is not closed yet. */
function typeIn({ text, parsed }: ReadNote): NoteType | undefined {
  if (!parsed.refused) return parsed.header.type === 'note' ? undefined : parsed.header.type;
  const [, written = ''] = /^type[ \t]*:[ \t]*(\S+)/mu.exec(text.slice(0, 4000)) ?? [];
  return noteTypeNamed(fold(written))?.id;
}
