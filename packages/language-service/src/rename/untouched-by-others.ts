import { isFollowedByOthers } from '../folder/beside-others.ts';
import type { MentionIn } from '../folder/folder.ts';
import { linkAt } from '../folder/mentions.ts';

/**
 * Of the mentions of a note those that nobody else changes when its file gets another name. A line that others change
 * as well is left alone: they know it as it was, and would write in the wrong place.
 */
export function untouchedByOthers(
  mentions: readonly MentionIn[],
  path: string,
): readonly MentionIn[] {
  const lines = new Set(
    mentions.filter((mention) => isTouched(mention, path)).map((mention) => lineOf(mention)),
  );
  return mentions.filter((mention) => !lines.has(lineOf(mention)));
}

function isTouched({ text, start, end, linked, key }: MentionIn, path: string): boolean {
  const link = linked ? linkAt(text, start, end, key) : undefined;
  return link !== undefined && isFollowedByOthers(text, link, path);
}

function lineOf({ path, line }: MentionIn): string {
  return `${line} ${path}`;
}
