import type { Language } from '@samenspel/claims';
import { parseTop } from '@samenspel/notes';
import { indexedNoteOf, type IndexedNote } from '@samenspel/notes/editor';
import { describingTop } from './describing-top.ts';
import { namesIn, renumbered, type NameNumbers, type PackedMentions } from './packed-mentions.ts';

/** What a note is called, where it describes nothing. */
export type TopNames = Pick<IndexedNote, 'id' | 'aliases' | 'respondent' | 'instrument'>;

/** What can be known of a note before its text is read again. */
export interface NoteMemory {
  /** What it is called; of a note that describes something its front matter, as far as it describes. */
  readonly top: TopNames | string;
  /** By the numbers of the names of the memory. */
  readonly mentions: PackedMentions;
}

/**
 * What a folder knew of its notes, to answer from at once when it is opened again. It is only where to begin: a note
 * counts as its text says as soon as that is read.
 */
export interface FolderMemory {
  /** Names by their numbers. */
  readonly names: readonly string[];
  readonly notes: ReadonlyMap<string, NoteMemory>;
}

/** A memory of some notes, with the names that they mention alone: what only others mention is not to be kept. */
export function memoryOf(
  notes: ReadonlyMap<string, NoteMemory>,
  known: Pick<NameNumbers, 'key'>,
): FolderMemory {
  const names: string[] = [];
  const numbers = new Map<number, number>();
  const kept = [...notes].map(([path, { top, mentions }]): [string, NoteMemory] => {
    for (const name of namesIn(mentions))
      if (!numbers.has(name)) numbers.set(name, names.push(known.key(name)) - 1);
    return [path, { top, mentions: renumbered(mentions, (name) => numbers.get(name)) }];
  });
  return { names, notes: new Map(kept) };
}

/** What to remember of a closed note that was read; nothing of a register, whose items are all over it. */
export function topToRemember(indexed: IndexedNote, text: string): NoteMemory['top'] | undefined {
  const { id, aliases, respondent, instrument, path } = indexed;
  if (indexed.declarations.length === 0)
    return {
      ...{ id, aliases },
      ...(respondent === undefined ? {} : { respondent }),
      ...(instrument === undefined ? {} : { instrument }),
    };
  return describingTop(path, text);
}

/** A remembered note as the index takes it in. */
export function rememberedNote(
  path: string,
  top: NoteMemory['top'],
  language: Language,
): IndexedNote {
  return typeof top === 'string'
    ? indexedNoteOf(parseTop(top, { path, language }))
    : { ...top, path, declarations: [] };
}
