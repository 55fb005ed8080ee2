import type { Heading, Span } from '@samenspel/notes';
import { headingKey } from '@samenspel/notes/editor';
import type { Outline, PlacedHeading } from './outline.ts';
import type { ReadNote } from './read-note.ts';

/** A part of what a link or source names: a heading, and where in the text it is named. */
export interface NamedHeading extends Span {
  readonly heading: Heading;
}

/**
 * The headings of a note that a text names: one by its own text, or each on a path of texts between `#`, in which a
 * heading lies below those before it. Of several with one text the first is meant, of several on one path too. Of a
 * path that is not there each part is looked for by itself.
 */
export function headingsOnPath(note: ReadNote, path: string): readonly NamedHeading[] {
  const parts = partsOf(path);
  const { outline } = note;
  const [whole] = outline.get(headingKey(path)) ?? [];
  if (whole !== undefined) {
    const start = path.length - path.trimStart().length;
    return [{ start, end: path.trimEnd().length, heading: whole.heading }];
  }
  const keys = parts.map(({ start, end }) => headingKey(path.slice(start, end)));
  const met = parts.length > 1 ? lineTo(outline, keys) : undefined;
  return parts.flatMap(({ start, end }, at) => {
    const named = met === undefined ? outline.get(keys[at] ?? '')?.[0] : met[at];
    return named === undefined ? [] : [{ start, end, heading: named.heading }];
  });
}

/** The heading of a note that a link names: its text, or a path of texts between `#`. */
export function headingNamed(note: ReadNote, path: string): Heading | undefined {
  const last = headingsOnPath(note, path).at(-1);
  return last?.end === path.trimEnd().length ? last.heading : undefined;
}

/** What a link calls a heading by: its text, or as much of the path to it as tells it apart. Nothing where none does. */
export function pathTo(note: ReadNote, heading: Heading): string | undefined {
  const placed = note.outline.get(headingKey(heading.text))?.find((one) => one.heading === heading);
  let path = '';
  for (let one = placed; one !== undefined; one = one.above) {
    path = one === placed ? heading.text : `${one.heading.text}#${path}`;
    if (headingNamed(note, path)?.start === heading.start) return path;
  }
  return undefined;
}

function partsOf(path: string): readonly Span[] {
  let at = 0;
  return path.split('#').map((part) => {
    const start = at + part.length - part.trimStart().length;
    at += part.length + 1;
    return { start, end: start + part.trim().length };
  });
}

/** The first headings that lie below each other and have these keys, whatever others lie between them. */
function lineTo(outline: Outline, keys: readonly string[]): readonly PlacedHeading[] | undefined {
  for (const last of outline.get(keys.at(-1) ?? '') ?? []) {
    const line = [last];
    for (let { above } = last; above !== undefined; { above } = above)
      if (above.key === keys.at(-1 - line.length)) line.unshift(above);
    if (line.length === keys.length) return line;
  }
  return undefined;
}
