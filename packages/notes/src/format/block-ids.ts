import { createReport } from '../diagnostics/report.ts';
import { claimBlocks } from '../layers/layers.ts';
import { parseNote } from '../parse/parse-note.ts';
import type { Block } from '../parse/parsed-note.ts';
import { registerItems } from '../resolve/register.ts';
import { slug } from '../text/name-key.ts';
import { edited, type Edit } from './edits.ts';

/** Words that tell little of what a claim is about. */
const small = new Set(
  `aan aangezien al alleen als bij dan dat de den der deze die dit door dus een elkaar en er haar had heeft hem het hij
  hun ik in is kan maar me meer men met mij mijn naar niet nog nu of om omdat ook op over te tot uit van veel voor vooral
  was wat wel werd wie wij wordt worden ze zelf zich zij zijn zo zonder zou a about after all also an and any are as at
  be because been but by can could did do does for from had has have he her him his how i if in into is it its more most
  much no nor not of on only or other our out over she so some than that the their them then there these they this those
  to too up very was we were what when where which who why will with without would you`.split(
    /\s+/,
  ),
);

const longestId = 28;
const mostWords = 3;

/** A short id from the first telling words of a text. */
function idFor(prose: string): string {
  const words = slug(prose.slice(0, 400).replace(/[^\p{L}\p{N}\s-]/gu, ''))
    .replace(/[^a-z0-9-]/g, '')
    .split('-')
    .filter((word) => word.length > 1);
  const telling = words.filter((word) => !small.has(word));
  const [first = 'claim', ...more] = telling.length > 0 ? telling : words;
  let id = first.slice(0, longestId);
  for (const word of more.slice(0, mostWords - 1)) {
    if (id.length + 1 + word.length <= longestId) id += `-${word}`;
  }
  return id;
}

/** Whether the block ends in what looks like an id and is none; to write another after it would not help. */
function endsInCaret(text: string, { start, end }: Block): boolean {
  const last = text.slice(start, end).split(/\s/).at(-1) ?? '';
  return last.length > 1 && last.startsWith('^') && !/[[\]()]/.test(last);
}

/** The id, or the next free one with a number after it. */
function freeId(base: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  let count = counts.get(base) ?? 1;
  let id = count === 1 ? base : `${base}-${String(count)}`;
  while (taken.has(id)) id = `${base}-${String(++count)}`;
  counts.set(base, count);
  return id;
}

/**
 * The note with an id on every claim that has none, made of the first telling words of its prose, so that what links to
 * it and what a store knows of it outlast a change of its fields.
 */
export function withBlockIds(text: string): string {
  return edited(text, blockIdEdits(text));
}

/** What `withBlockIds` changes. */
export function blockIdEdits(text: string): readonly Edit[] {
  const note = parseNote(text, { path: '' });
  const claims = claimBlocks(note, createReport(), registerItems(note));
  const taken = new Set(note.blocks.flatMap(({ id }) => id ?? []));
  const counts = new Map<string, number>();
  const edits: Edit[] = [];
  for (const { block } of claims) {
    if (block.id !== undefined || endsInCaret(text, block)) continue;
    const id = freeId(idFor(block.prose), taken, counts);
    taken.add(id);
    edits.push({ start: block.end, end: block.end, text: ` ^${id}` });
  }
  return edits;
}
