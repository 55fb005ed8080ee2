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
  const keys = isRegister
    ? noteKeys.filter(({ of, en }) => of !== undefined && en !== 'items')
    : fittingKeys(note, block, has);
  const left = keys.filter((key) => !has.has(key));
  const after = note.text.slice(typed.end);
  const range = note.positions.range(typed);
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

/** Keys of the claim that the block is; of every claim where it is not one yet. */
function fittingKeys(
  note: ReadNote,
  block: Block | undefined,
  has: ReadonlySet<Key>,
): readonly Key[] {
  const maker = [...has].find(({ makes }) => makes !== undefined);
  const claim = note.claims.find((one) => one.block.start === block?.start);
  const kind: ClaimKind | undefined = maker?.makes ?? claim?.kind;
  if (kind === undefined) return claimKeys;
  const isFlow = maker?.en === 'from' || maker?.en === 'to';
  const mayMake = (key: Key) =>
    key.makes === undefined || (isFlow && (key.en === 'from' || key.en === 'to'));
  return claimKeys.filter((key) => fits(key, kind) && (maker === undefined || mayMake(key)));
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
  const range = note.positions.range(typed);
  const isFollowed = /^[\p{L}\d_-]*[ \t]*:/u.test(note.text.slice(typed.end));
  return [...own, ...defaults]
    .filter(({ en }) => !has.has(en))
    .map((key, at) => {
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
