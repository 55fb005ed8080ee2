import type { Block, Field, Key } from '@samenspel/notes';
import { enclosingHeadings, isDefaults, type Edit } from '@samenspel/notes/editor';
import type { ReadNote } from '../folder/read-note.ts';
import { action, blockAt, type ActionMaker } from './action.ts';

/** Moves a field that all claims under a heading have the same under the heading, where it holds for all of them. */
export const fieldToHeading: ActionMaker = (asked) => {
  const { note, span } = asked;
  const block = blockAt(asked);
  const field = block?.fields.find(({ start, end }) => start <= span.start && span.start <= end);
  if (block === undefined || block.heading === -1 || field?.key === undefined) return [];
  const { key, name } = field;
  if (!key.down.includes('section') || key.makes !== undefined) return [];
  const shared = sharedFields(note, block.heading, field);
  const defaults = note.parsed.blocks.find(
    (one) => one.heading === block.heading && isDefaults(one),
  );
  const isThere = defaults?.fields.some((one) => one.key === key) === true;
  if (shared === undefined || isThere || wouldReach(note, block.heading, key)) return [];
  const place = added(note, block.heading, defaults, field);
  const edits = [...shared.map((one) => taken(note.text, one)), place];
  return [action(asked, 'rewrite', ['toHeading', name], edits)];
};

/** The field in every claim under a heading; nothing when one lacks it, or there is only one. */
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
function wouldReach({ parsed, headings, claims }: ReadNote, heading: number, key: Key): boolean {
  const enclosing = enclosingHeadings(parsed.headings);
  const within = new Set([heading]);
  for (let index = heading + 1; index < headings.length; index += 1)
    if (within.has(enclosing[index] ?? -1)) within.add(index);
  return claims.some(
    ({ kind, block }) =>
      block.heading !== heading &&
      within.has(block.heading) &&
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

function added(note: ReadNote, heading: number, defaults: Block | undefined, field: Field): Edit {
  const written = note.text.slice(field.start, field.end);
  const at = defaults?.end ?? note.headings[heading]?.end ?? 0;
  if (defaults !== undefined) return { start: at, end: at, text: ` ${written}` };
  const isFollowed = /^\r?\n\s*\n/.test(note.text.slice(at));
  return { start: at, end: at, text: `\n${written}${isFollowed ? '' : '\n'}` };
}
