import type { TextRange } from '@samenspel/claims';
import { createReport } from '../diagnostics/report.ts';
import { claimBlocks } from '../layers/layers.ts';
import { parseNote } from '../parse/parse-note.ts';
import type { Block, ParsedNote } from '../parse/parsed-note.ts';
import { registerItems } from '../resolve/register.ts';
import { edited } from './edits.ts';

/** A note without one of its claims, or why it cannot be taken out by itself. */
export type WithoutClaim =
  | { readonly ok: true; readonly text: string }
  /**
   * `no-block`: the claim is no block of the text, but of front matter. `nested`: other claims are nested in its item
   * and take over what it says. `above`: a block refers to it as the one above, and would refer to another one.
   */
  | { readonly ok: false; readonly code: 'no-block' | 'nested' | 'above'; readonly line: number };

/**
 * Takes the block of a claim out of a note: the list item or paragraph with the lines that go on with it, and what is
 * nested in it where that makes no claims.
 *
 * @param range where the claim stands in this text, as its evidence tells
 * @param referring lines of blocks of the same note that link to it
 */
export function withoutClaim(
  text: string,
  range: TextRange,
  referring: ReadonlySet<number> = new Set(),
): WithoutClaim {
  const note = parseNote(text, { path: '' });
  const at = note.blocks.findIndex(({ start, end }) => start === range.start && end === range.end);
  const block = note.blocks[at];
  if (block === undefined) return { ok: false, code: 'no-block', line: range.line };
  const nested = nestedIn(note, at);
  const claims = new Set(
    claimBlocks(note, createReport(), registerItems(note)).map((claim) => claim.block.start),
  );
  const inner = nested.find(({ start }) => claims.has(start));
  if (inner !== undefined) return { ok: false, code: 'nested', line: inner.line };
  const above = note.blocks.find((each) => referring.has(each.line) && saysAbove(each));
  if (above !== undefined) return { ok: false, code: 'above', line: above.line };
  const start = text.lastIndexOf('\n', block.start - 1) + 1;
  const end = afterLine(text, Math.max(block.end, ...nested.map((each) => each.end)));
  const isBetweenBlanks = isBlankBefore(text, start) && isBlankLine(text, end);
  return {
    ok: true,
    text: edited(text, [{ start, end: isBetweenBlanks ? afterLine(text, end) : end, text: '' }]),
  };
}

/** The items that are nested in an item, at any depth. */
function nestedIn({ blocks }: ParsedNote, at: number): readonly Block[] {
  const inside = new Set([at]);
  return blocks.filter(({ parent }, index) => {
    if (!inside.has(parent)) return false;
    inside.add(index);
    return true;
  });
}

function saysAbove({ fields }: Block): boolean {
  return fields.some(({ value }) => value.split(',').some((item) => item.trim() === '^'));
}

/** Where the line after that of a place begins. */
function afterLine(text: string, place: number): number {
  const newline = text.indexOf('\n', place);
  return newline === -1 ? text.length : newline + 1;
}

function isBlankLine(text: string, start: number): boolean {
  return start < text.length && text.slice(start, afterLine(text, start)).trim() === '';
}

function isBlankBefore(text: string, start: number): boolean {
  if (start === 0) return true;
  return text.slice(text.lastIndexOf('\n', start - 2) + 1, start).trim() === '';
}
