import {
  parseNote,
  type Block,
  type Heading,
  type ParsedNote,
  type Vocabulary,
} from '@samenspel/notes';
import {
  analyseNote,
  headingKey,
  type ClaimBlock,
  type NoteAnalysis,
} from '@samenspel/notes/editor';
import type { Language } from '@samenspel/claims';
import { createPositions, type PositionEncoding, type Positions } from '../text/positions.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mentions.ts';

/** A note as a feature reads it. */
export interface ReadNote {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParsedNote;
  readonly language: Language;
  readonly headings: readonly Heading[];
  /** The first heading of each text, as links name it. */
  readonly headingsByKey: ReadonlyMap<string, Heading>;
  /** The first block of each id. */
  readonly blocksById: ReadonlyMap<string, Block>;
  readonly positions: Positions;
  readonly mentions: readonly Mention[];
  /** All that it tells by itself. */
  readonly analysis: NoteAnalysis;
  readonly claims: readonly ClaimBlock[];
}

export interface ReadOptions {
  readonly vocabulary: Vocabulary;
  /** Language of a note that does not say. */
  readonly language: Language;
  readonly encoding: PositionEncoding;
}

/** Reads a note; what is made of it is made when it is asked for. */
export function readNote(path: string, text: string, options: ReadOptions): ReadNote {
  const { vocabulary, language, encoding } = options;
  const parsed = parseNote(text, { path, language });
  let positions: Positions | undefined;
  let mentions: readonly Mention[] | undefined;
  let analysis: NoteAnalysis | undefined;
  let headingsByKey: ReadonlyMap<string, Heading> | undefined;
  let blocksById: ReadonlyMap<string, Block> | undefined;
  const analysed = (): NoteAnalysis => (analysis ??= analyseNote(parsed, vocabulary));
  return {
    path,
    text,
    parsed,
    language: parsed.header.language,
    headings: parsed.headings,
    get headingsByKey() {
      return (headingsByKey ??= firstBy(parsed.headings, ({ text: named }) => headingKey(named)));
    },
    get blocksById() {
      return (blocksById ??= firstBy(parsed.blocks, ({ id }) => id));
    },
    get positions() {
      return (positions ??= createPositions(text, encoding));
    },
    get mentions() {
      return (mentions ??= mentionsIn(parsed));
    },
    get analysis() {
      return analysed();
    },
    get claims() {
      return analysed().claims;
    },
  };
}

function firstBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined && !first.has(key)) first.set(key, item);
  }
  return first;
}
