import type { Heading } from '@samenspel/notes';
import { headingKey } from '@samenspel/notes/editor';

/** A heading as paths lead to it. */
export interface PlacedHeading {
  readonly heading: Heading;
  readonly key: string;
  /** The nearest heading before it that it lies below. */
  readonly above: PlacedHeading | undefined;
}

/** The headings of a note by their key, those of one key in the order of the text. */
export type Outline = ReadonlyMap<string, readonly PlacedHeading[]>;

/** Puts headings below each other by their levels. */
export function outlineOf(headings: readonly Heading[]): Outline {
  const outline = new Map<string, PlacedHeading[]>();
  let last: PlacedHeading | undefined;
  for (const heading of headings) {
    let above = last;
    while (above !== undefined && above.heading.level >= heading.level) ({ above } = above);
    const key = headingKey(heading.text);
    last = { heading, key, above };
    const others = outline.get(key);
    if (others === undefined) outline.set(key, [last]);
    else others.push(last);
  }
  return outline;
}
