import type { Heading, Span } from '@samenspel/notes';
import { headingKey } from '@samenspel/notes/editor';
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
  const whole = note.headingsByKey.get(headingKey(path));
  if (whole !== undefined) {
    const start = path.length - path.trimStart().length;
    return [{ start, end: path.trimEnd().length, heading: whole }];
  }
  const keys = parts.map(({ start, end }) => headingKey(path.slice(start, end)));
  const met = parts.length > 1 ? lineTo(note.headings, keys) : undefined;
  return parts.flatMap(({ start, end }, at) => {
    const heading = met === undefined ? note.headingsByKey.get(keys[at] ?? '') : met[at];
    return heading === undefined ? [] : [{ start, end, heading }];
  });
}

/** The heading of a note that a link names: its text, or a path of texts between `#`. */
export function headingNamed(note: ReadNote, path: string): Heading | undefined {
  const last = headingsOnPath(note, path).at(-1);
  return last?.end === path.trimEnd().length ? last.heading : undefined;
}

/** What a link calls a heading by: its text, or as much of the path to it as tells it apart. Nothing where none does. */
export function pathTo(note: ReadNote, heading: Heading): string | undefined {
  const isIt = (path: string) => headingNamed(note, path)?.start === heading.start;
  let path = heading.text;
  let { level } = heading;
  if (isIt(path)) return path;
  for (let at = note.headings.indexOf(heading) - 1; at >= 0 && level > 1; at -= 1) {
    const above = note.headings[at];
    if (above === undefined || above.level >= level) continue;
    ({ level } = above);
    path = `${above.text}#${path}`;
    if (isIt(path)) return path;
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

/** The first headings that lie below each other and have these texts, whatever others lie between them. */
function lineTo(
  headings: readonly Heading[],
  keys: readonly string[],
): readonly Heading[] | undefined {
  const last = keys.at(-1);
  for (const [at, heading] of headings.entries()) {
    if (headingKey(heading.text) !== last) continue;
    const line = [heading];
    for (let above = at - 1, { level } = heading; above >= 0; above -= 1) {
      const one = headings[above];
      if (one === undefined || one.level >= level) continue;
      ({ level } = one);
      if (headingKey(one.text) === keys.at(-1 - line.length)) line.unshift(one);
    }
    if (line.length === keys.length) return line;
  }
  return undefined;
}
