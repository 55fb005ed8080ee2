import type { Block, Field, Key } from '@samenspel/notes';
import { isDefaults, type Edit } from '@samenspel/notes/editor';
import type { ReadNote } from '../folder/read-note.ts';
import { followingHeading } from '../syntax/following-heading.ts';
import { lineEndOf } from '../text/line-end.ts';
import { action, blockAt, fieldPlace, type ActionMaker } from './action.ts';

/** Moves a field that all claims under a heading have the same under the heading, where it holds for all of them. */
export const fieldToHeading: ActionMaker = (asked) => {
  const { note, span } = asked;
  const block = blockAt(asked);
  const field = block?.fields.find(({ start, end }) => start <= span.start && span.start <= end);
  if (block === undefined || block.heading === -1 || field?.key === undefined) return [];
  const { key, name } = field;
  if (!key.down.includes('section') || key.makes !== undefined) return [];
  const shared = sharedFields(note, block.heading, field);
  if (shared === undefined || wouldReach(note, block.heading, key)) return [];
  const defaults = note.parsed.blocks.find(
    (one) => one.heading === block.heading && isDefaults(one),
  );
  const before = defaults?.fields.find((one) => one.key === key);
  // A place alone is one in the document that is named here.
  if (before !== undefined && key.en === 'source') return [];
  const edits = [
    ...shared.map((one) => taken(note.text, one)),
    ...added(note, block.heading, { field, defaults, before }),
  ];
  return [action(asked, 'rewrite', ['toHeading', name], edits)];
};

/** The field in every claim right under a heading; nothing when one lacks it, or there is only one. */
function sharedFields(
  note: ReadNote,
  heading: number,
  { key, value }: Field,
): readonly Field[] | undefined {
  const claims = note.claims.filter(({ block }) => block.heading === heading);
  const found = claims.map(({ block }) =>
    block.fields.find((field) => field.key === key && field.value === value && field.closed),
  );
  const all = found.flatMap((field) => field ?? []);
  return all.length > 1 && all.length === claims.length ? all : undefined;
}

/** Whether claims further down, under headings of their own, would get a field from this heading that they have not. */
function wouldReach({ headings, claims }: ReadNote, heading: number, key: Key): boolean {
  const end = followingHeading(headings, heading)?.start ?? Infinity;
  const start = headings[heading]?.start ?? 0;
  return claims.some(
    ({ kind, block }) =>
      block.heading !== heading &&
      start <= block.start &&
      block.start < end &&
      key.on.includes(kind) &&
      !block.fields.some((field) => field.key === key),
  );
}

/** Takes a field out with the space before it, or with its line where nothing else stands on it. */
function taken(text: string, { start, end }: Field): Edit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const lineEnd = newline === -1 ? text.length : newline;
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (before.trim() === '' && after.trim() === '' && lineStart > 0)
    return { start: lineStart - 1, end: lineEnd, text: '' };
  if (before.trim() === '')
    return { start, end: end + (/^[ \t]*/.exec(after)?.[0].length ?? 0), text: '' };
  return { start: start - (/[ \t]*$/.exec(before)?.[0].length ?? 0), end, text: '' };
}

interface Moved {
  readonly field: Field;
  /** The fields that stand under the heading already. */
  readonly defaults: Block | undefined;
  readonly before: Field | undefined;
}

/** The field among those that stand under a heading; in the place of the one that has its key there. */
function added(
  note: ReadNote,
  heading: number,
  { field, defaults, before }: Moved,
): readonly Edit[] {
  const written = note.text.slice(field.start, field.end);
  if (before !== undefined) return [{ start: before.start, end: before.end, text: written }];
  if (defaults !== undefined) {
    const at = fieldPlace(note, defaults);
    return [{ start: at, end: at, text: ` ${written}` }];
  }
  const at = note.headings[heading]?.end ?? 0;
  const lineEnd = lineEndOf(note.text);
  const isFollowed = /^\r?\n\s*\n/.test(note.text.slice(at));
  return [{ start: at, end: at, text: `${lineEnd}${written}${isFollowed ? '' : lineEnd}` }];
}
