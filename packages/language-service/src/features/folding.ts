import type { FoldingRange } from 'vscode-languageserver-types';
import type { Folder } from '../folder/folder.ts';
import { followingHeading } from '../syntax/following-heading.ts';

/** What can be folded: front matter, what stands under a heading, an item with what is nested in it. */
export function folding(folder: Folder, path: string): readonly FoldingRange[] {
  const note = folder.note(path);
  if (note === undefined) return [];
  const { positions, text } = note;
  const { frontMatter, headings, blocks } = note.parsed;
  const ranges: FoldingRange[] = [];
  const lineOf = (offset: number) => positions.position(offset).line;
  const add = (start: number, end: number, kind?: string) => {
    const last = lineOf(lastSign(text, end));
    if (last > start) ranges.push({ startLine: start, endLine: last, ...(kind ? { kind } : {}) });
  };
  if (frontMatter !== undefined) {
    ranges.push({ startLine: 0, endLine: lineOf(frontMatter.end), kind: 'region' });
  }
  headings.forEach(({ start }, index) => {
    add(lineOf(start), followingHeading(headings, index)?.start ?? text.length);
  });
  // Children come after their parents, so that the end of the last is known when the parent is met again.
  const ends = blocks.map(({ end }) => end);
  for (let at = blocks.length - 1; at >= 0; at--) {
    const parent = blocks[at]?.parent ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[at] ?? 0);
  }
  blocks.forEach(({ start, type }, at) => {
    if (type === 'item') add(lineOf(start), ends[at] ?? start);
  });
  return ranges.sort((here, there) => here.startLine - there.startLine);
}

/** The last place before an offset that is no white space. */
function lastSign(text: string, end: number): number {
  let at = end;
  while (at > 0 && text.charCodeAt(at - 1) <= 32) at--;
  return Math.max(at - 1, 0);
}
