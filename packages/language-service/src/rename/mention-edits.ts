import type { Span } from '@samenspel/notes';
import { nameKey, type Edit } from '@samenspel/notes/editor';
import type { MentionIn } from '../folder/folder.ts';
import { anchorSpan } from '../folder/mention.ts';
import { linkAt } from '../folder/mentions.ts';
import { bareEdits, type BareName } from './bare-names.ts';
import { nameAt } from './yaml-text.ts';

/** Edits by the path of the note. */
export type EditsByPath = Map<string, Edit[]>;

function add(edits: EditsByPath, path: string, edit: Edit): void {
  const others = edits.get(path);
  if (others === undefined) edits.set(path, [edit]);
  else others.push(edit);
}

/**
 * Gives mentions another name, those that name by what changes.
 *
 * @param nameFor the new name of a mention by the key of how it is written; nothing leaves it as it is
 */
export function renameMentions(
  mentions: readonly MentionIn[],
  nameFor: (key: string) => string | undefined,
  edits: EditsByPath = new Map(),
): EditsByPath {
  const bare = new Map<string, { readonly text: string; readonly names: BareName[] }>();
  for (const mention of mentions) {
    const { path, text, start, end, linked, key } = mention;
    const link = linked ? linkAt(text, start, end, key) : undefined;
    const written = link?.target ?? text.slice(start, end);
    const name = nameFor(nameKey(written));
    if (name === undefined || written === name) continue;
    if (link !== undefined) {
      const { targetStart, target } = link;
      const end = targetStart + target.length;
      add(edits, path, { start: targetStart, end, text: nameAt(text, targetStart, name) });
    } else {
      const others = bare.get(path);
      if (others === undefined) bare.set(path, { text, names: [{ start, end, name }] });
      else others.names.push({ start, end, name });
    }
  }
  for (const [path, { text, names }] of bare)
    for (const edit of bareEdits(text, names)) add(edits, path, edit);
  return edits;
}

/**
 * Gives the heading of links another name, wherever it stands in a path of headings.
 *
 * @param namesIn where in what a link names the heading is named
 */
export function renameHeading(
  mentions: readonly MentionIn[],
  name: string,
  namesIn: (anchor: string) => readonly Span[],
  edits: EditsByPath,
): void {
  for (const { path, text, span, isBlock } of anchorsIn(mentions)) {
    if (isBlock) continue;
    for (const named of namesIn(text.slice(span.start, span.end))) {
      const start = span.start + named.start;
      const end = span.start + named.end;
      add(edits, path, { start, end, text: nameAt(text, start, name) });
    }
  }
}

/** Gives the block id of links another name. */
export function renameBlock(
  mentions: readonly MentionIn[],
  name: string,
  edits: EditsByPath,
): void {
  for (const { path, span } of anchorsIn(mentions)) add(edits, path, { ...span, text: name });
}

interface Anchor extends Pick<MentionIn, 'path' | 'text'> {
  readonly span: Span;
  readonly isBlock: boolean;
}

/** What stands behind `#` in mentions that are links. */
function anchorsIn(mentions: readonly MentionIn[]): readonly Anchor[] {
  return mentions.flatMap(({ path, text, start, end, key }) => {
    const link = linkAt(text, start, end, key);
    const span = link === undefined ? undefined : anchorSpan(link);
    if (span === undefined) return [];
    return [{ path, text, span, isBlock: link?.block !== undefined }];
  });
}

export function addEdit(edits: EditsByPath, path: string, edit: Edit): void {
  add(edits, path, edit);
}
