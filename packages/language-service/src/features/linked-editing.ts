import type { Position, Range } from 'vscode-languageserver-types';
import { nameKey } from '@samenspel/notes/editor';
import { targetSpan } from '../folder/mention.ts';
import type { Folder } from '../folder/folder.ts';

const most = 100;

/** Places that are edited together, and what a name in them may hold. */
export interface LinkedRanges {
  readonly ranges: readonly Range[];
  readonly wordPattern: string;
}

/** The other places of a note that name the same in the same way: what is typed in one is typed in all. */
export function linkedEditing(
  folder: Folder,
  path: string,
  position: Position,
): LinkedRanges | undefined {
  const note = folder.note(path);
  if (note === undefined) return undefined;
  const offset = note.positions.offset(position);
  const here = note.mentions.find((mention) => {
    const { start, end } = targetSpan(mention);
    return mention.linked && start <= offset && offset <= end && start < end;
  });
  if (here === undefined) return undefined;
  const same = note.mentions.filter(
    ({ linked, target }) => linked && target.length > 0 && nameKey(target) === nameKey(here.target),
  );
  const isAlike = same.every(({ target }) => target === here.target);
  // Ranges must hold the same text; one alone needs no others.
  if (!isAlike || same.length < 2 || same.length > most) return undefined;
  return {
    ranges: same.map((mention) => note.positions.range(targetSpan(mention))),
    wordPattern: '[^\\[\\]|#\\n]+',
  };
}
