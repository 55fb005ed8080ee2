import { baseName, nameKey, withoutExtension } from '@samenspel/notes/editor';
import { frontMatterSpan } from '../syntax/typing.ts';
import type { Candidate } from './candidates.ts';
import type { Folder } from './folder.ts';
import type { Mention } from './mention.ts';

/** For an editor in which something else is at work on the same `[[links]]`, which knows of notes as files. */
export interface BesideOthers {
  /** Whether what it does as well is left to it. */
  readonly besideOthers?: boolean;
}

/** Whether what a link says is the name of a file, or its path or the end of it; nothing is the note itself. */
export function isNamedByFile(path: string, target: string): boolean {
  const file = `/${withoutExtension(path)}`.toLowerCase();
  return target === '' || file.endsWith(`/${withoutExtension(target).toLowerCase()}`);
}

/** Whether others, too, follow a link from the text of a note to a file, and change it with the name of the file. */
export function isFollowedByOthers(
  text: string,
  { start, linked, target }: Pick<Mention, 'start' | 'linked' | 'target'>,
  path: string,
): boolean {
  // In front matter brackets are signs like others.
  return linked && start > frontMatterSpan(text).end && isNamedByFile(path, target);
}

/** Whether others offer a name too: that of a file, and whatever a link somewhere names. */
export function isOfferedByOthers(folder: Folder, { name, path }: Candidate): boolean {
  const key = nameKey(name);
  return key === nameKey(baseName(path)) || folder.uses(key) > 0;
}
