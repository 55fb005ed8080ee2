import type { Block, Field } from '@samenspel/notes';
import { edited, splitList, type Edit } from '@samenspel/notes/editor';
import type { ReadNote } from '../folder/read-note.ts';
import { lineEndOf } from '../text/line-end.ts';
import { action, claimAt, isInTable, type ActionMaker } from './action.ts';

/** Characters that a claim may become when it is split: its text is there once for each part. */
const longest = 200_000;

/**
 * Splits a claim: into one per partner where `with`, `from`, `to` or `places` names several, and where two keys would
 * make two claims into two.
 */
export const splitClaim: ActionMaker = (asked) => {
  const { note } = asked;
  const claim = claimAt(asked);
  if (claim === undefined || isInTable(note, claim.block) || hasNested(note, claim.index))
    return [];
  const { block } = claim;
  const makers = block.fields.filter(({ key }) => key?.makes !== undefined);
  const [first] = makers;
  if (first === undefined) return [];
  const others = makers.filter(
    ({ key }) => key?.makes !== undefined && key.makes !== first.key?.makes,
  );
  if (others.length > 0) {
    if (isTooLong(block, 1 + others.length)) return [];
    const rest = (kept: Field) =>
      kept === first ? others : makers.filter((maker) => maker !== kept);
    const parts = [first, ...others].map((kept) => without(rest(kept), note.text));
    return [action(asked, 'rewrite', ['splitKeys'], [replaced(note, block, parts)])];
  }
  const listed = makers.find((field) => field.key?.en !== 'together' && namesIn(field).length > 1);
  if (listed === undefined || isTooLong(block, namesIn(listed).length)) return [];
  const parts = namesIn(listed).map((name): Edit[] => [
    { start: listed.valueStart, end: listed.end - 1, text: name },
  ]);
  return [action(asked, 'rewrite', ['splitClaim'], [replaced(note, block, parts)])];
};

function isTooLong({ start, end }: Block, parts: number): boolean {
  return parts * (end - start) > longest;
}

function hasNested({ parsed }: ReadNote, index: number): boolean {
  return parsed.blocks.some(({ parent }) => parent === index);
}

function namesIn({ value, valueStart, closed }: Field): readonly string[] {
  return closed ? splitList(value, valueStart).map(({ text }) => text) : [];
}

function without(fields: readonly Field[], text: string): Edit[] {
  return fields.map(({ start, end }) => ({
    start: /[ \t]/.test(text.charAt(start - 1)) ? start - 1 : start,
    end,
    text: '',
  }));
}

/** The block once for each list of edits; only the first keeps the block id. */
function replaced({ text }: ReadNote, block: Block, parts: readonly (readonly Edit[])[]): Edit {
  const { start, end, id } = block;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start);
  const items = parts.map((edits, at) => {
    const cut = at === 0 || id === undefined ? [] : [{ start: end - id.length - 1, end, text: '' }];
    const moved = [...edits, ...cut].map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return edited(text.slice(start, end), moved).trimEnd();
  });
  const lineEnd = lineEndOf(text);
  // Paragraphs stay apart by a line that is empty, but for the sign of the quotation that they are in.
  const apart = block.type === 'item' ? '' : `${lineEnd}${indent.trimEnd()}`;
  return { start, end, text: items.join(`${apart}${lineEnd}${indent}`) };
}
