import type { Block, Heading, ParsedNote } from '../parse/parsed-note.ts';

/** For every heading the index of the heading that its section lies in, else -1. */
export function enclosingHeadings(headings: readonly Heading[]): readonly number[] {
  const open: number[] = [];
  return headings.map(({ level }, index) => {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) open.pop();
    const above = open.at(-1) ?? -1;
    open.push(index);
    return above;
  });
}

/**
 * Whether a block is a paragraph of defaults: nothing but fields, right under a heading, and no key that only a claim
 * of its own can have made it.
 */
export function isDefaults(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.first &&
    block.heading !== -1 &&
    block.id === undefined &&
    block.prose === '' &&
    block.fields.length > 0 &&
    block.fields.every(({ key }) => key?.makes === undefined || key.down.includes('section'))
  );
}

/** For every heading the paragraph of defaults under it, if it has one. */
export function defaultsByHeading({ blocks }: ParsedNote): ReadonlyMap<number, Block> {
  return new Map(blocks.filter(isDefaults).map((block) => [block.heading, block]));
}
