import type { Declaration } from '@samenspel/notes';
import { baseName } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';

/** What stands with a description in words: the first paragraph of a note of its own, the rest of an item of a register. */
export function descriptionOf(folder: Folder, declaration: Declaration): string {
  const { path, span, name } = declaration;
  const note = folder.note(path);
  if (note === undefined) return '';
  const { blocks } = note.parsed;
  if (note.parsed.header.type === 'register') {
    const item = blocks.find(({ start, end }) => start <= span.start && span.end <= end);
    const shown = item?.links[0]?.alias ?? name;
    const prose = item?.prose ?? '';
    return prose.startsWith(shown) ? prose.slice(shown.length).replace(/^[\s:–—,.-]+/, '') : '';
  }
  const [first] = blocks;
  const isClaim = note.claims.some(({ block }) => block === first);
  return first === undefined || isClaim || first.prose === baseName(path) ? '' : first.prose;
}
