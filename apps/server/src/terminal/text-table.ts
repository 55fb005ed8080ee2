import { padded, partsOf, widthOf, wrap, wrapName } from './text.ts';

/** A column of a table that a person reads. */
export interface TextColumn {
  readonly name: string;
  /** Numbers stand to the right. */
  readonly right: boolean;
}

const gap = 2;
/** From this width on a text is read as a sentence, and wants room. */
const sentence = 40;
const leastOfSentence = 24;
const longestWord = 16;

/**
 * Rows under a header as lines, columns aligned. Where they do not fit a width the widest columns are made narrower
 * first and their texts go on over more lines; nothing is cut.
 *
 * @returns nothing when the width is too small for that many columns
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] | undefined {
  const widths = fit(
    columns.map((column, at) =>
      wishes(
        column,
        rows.map((row) => row[at] ?? ''),
      ),
    ),
    width - gap * (columns.length - 1),
  );
  if (widths === undefined) return undefined;
  const header = columns.map(({ name }, at) => wrapName(name, widths[at] ?? 0));
  const body = rows.map((row) => widths.map((size, at) => wrap(row[at] ?? '', size)));
  const isTall = body.some((cells) => heightOf(cells) > 1);
  const line = (cells: readonly string[]) =>
    widths
      .map((size, at) => padded(cells[at] ?? '', size, columns[at]?.right))
      .join(' '.repeat(gap))
      .trimEnd();
  const block = (cells: readonly (readonly string[])[], fromBottom: boolean) =>
    Array.from({ length: heightOf(cells) }, (_, number) =>
      line(
        cells.map(
          (lines) => lines[fromBottom ? number - heightOf(cells) + lines.length : number] ?? '',
        ),
      ),
    );
  return [
    ...block(header, true),
    widths.map((size) => '─'.repeat(size)).join(' '.repeat(gap)),
    ...body.flatMap((cells, at) => [...(isTall && at > 0 ? [''] : []), ...block(cells, false)]),
  ];
}

/** How wide a column would like to be, and how wide it must be. */
interface Wishes {
  readonly best: number;
  readonly least: number;
}

function wishes({ name, right }: TextColumn, texts: readonly string[]): Wishes {
  const widest = Math.max(0, ...texts.map(widthOf));
  const header = Math.max(...partsOf(name).map(widthOf));
  const word = Math.max(0, ...texts.flatMap((text) => text.split(' ')).map(widthOf));
  const readable = widest > sentence ? leastOfSentence : Math.min(word, longestWord);
  return {
    best: Math.max(widest, widthOf(name)),
    least: Math.max(header, right ? widest : readable),
  };
}

/** Narrows the widest columns until all fit; nothing when they cannot. */
function fit(columns: readonly Wishes[], available: number): readonly number[] | undefined {
  const widths = columns.map(({ best }) => best);
  for (;;) {
    const excess = widths.reduce((sum, size) => sum + size, 0) - available;
    if (excess <= 0) return widths;
    const yielding = columns
      .map(({ least }, at) => ({ at, size: widths[at] ?? 0, least }))
      .filter(({ size, least }) => size > least)
      .sort((one, other) => other.size - one.size);
    const [widest, next] = yielding;
    if (widest === undefined) return undefined;
    widths[widest.at] = Math.max(
      widest.least,
      widest.size - excess,
      Math.min(next?.size ?? 0, widest.size - 1),
    );
  }
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(...cells.map(({ length }) => length));
}
