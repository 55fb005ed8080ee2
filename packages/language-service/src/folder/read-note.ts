import {
  parseNote,
  type Block,
  type Heading,
  type ParsedNote,
  type Vocabulary,
} from '@samenspel/notes';
import { analyseNote, type ClaimBlock, type NoteAnalysis } from '@samenspel/notes/editor';
import type { Language } from '@samenspel/claims';
import { createPositions, type PositionEncoding, type Positions } from '../text/positions.ts';
import type { Mention } from './mention.ts';
import { mentionsIn } from './mentions.ts';
import { outlineOf, type Outline } from './outline.ts';

/** A note as a feature reads it. */
export interface ReadNote {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParsedNote;
  readonly language: Language;
  readonly headings: readonly Heading[];
  /** Its headings as links name them. */
  readonly outline: Outline;
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
  let outline: Outline | undefined;
  let blocksById: ReadonlyMap<string, Block> | undefined;
  const analysed = (): NoteAnalysis => (analysis ??= analyseNote(parsed, vocabulary));
  return {
    path,
    text,
    parsed,
    language: parsed.header.language,
    headings: parsed.headings,
    get outline() {
      return (outline ??= outlineOf(parsed.headings));
    },
    get blocksById() {
      return (blocksById ??= firstById(parsed.blocks));
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

function firstById(blocks: readonly Block[]): ReadonlyMap<string, Block> {
  const first = new Map<string, Block>();
  for (const block of blocks)
    if (block.id !== undefined && !first.has(block.id)) first.set(block.id, block);
  return first;
}
