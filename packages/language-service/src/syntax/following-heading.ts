import type { Heading } from '@samenspel/notes';

/** The heading that ends the section of another one: the next of its level or of a higher one. */
export function followingHeading(headings: readonly Heading[], index: number): Heading | undefined {
  const level = headings[index]?.level ?? 0;
  for (let at = index + 1; at < headings.length; at += 1) {
    const other = headings[at];
    if (other !== undefined && other.level <= level) return other;
  }
  return undefined;
}
