import type { Key, Span } from '@samenspel/notes';

/** A place in a note that names another: a wikilink, or a name without brackets where a key takes one. */
export interface Mention extends Span {
  /** The name, without heading, block and alias; empty for a link within the note. */
  readonly target: string;
  /** Where the name stands. */
  readonly targetStart: number;
  readonly heading?: string;
  /** Block id, without `^`. */
  readonly block?: string;
  /** Where the heading or the block id stands. */
  readonly anchorStart?: number;
  /** The other words that the link shows. */
  readonly alias?: string;
  /** The key of the field that it stands in. */
  readonly key?: Key;
  /** Whether it has brackets. */
  readonly linked: boolean;
  /** Whether it is the item of a register that describes what it names. */
  readonly declares: boolean;
}

export function targetSpan({ targetStart, target }: Mention): Span {
  return { start: targetStart, end: targetStart + target.length };
}

export function anchorSpan({ anchorStart, heading, block }: Mention): Span | undefined {
  if (anchorStart === undefined) return undefined;
  const length = (heading ?? block ?? '').length;
  return { start: anchorStart, end: anchorStart + length };
}
