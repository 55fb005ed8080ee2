/** Characters that a terminal shows for a text: marks that combine with the letter before take no place. */
export function widthOf(text: string): number {
  return Array.from(text.normalize('NFC').replace(/\p{Mn}/gu, '')).length;
}

/** A text cut to a width, with an ellipsis where something is missing. */
function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${Array.from(text.normalize('NFC'))
    .slice(0, Math.max(0, width - 1))
    .join('')}…`;
}

/** A text broken between words into lines of at most a width. A longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/**
 * Rows under a header, columns aligned, made to fit a width by cutting the widest columns first.
 *
 * @param right positions of columns that hold numbers, set to the right
 */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  right: ReadonlySet<number> = new Set(),
): string {
  const gap = 2;
  const widths = header.map((name, column) =>
    Math.max(widthOf(name), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  fit(widths, header.map(widthOf), width - gap * (header.length - 1));
  const line = (cells: readonly string[]) =>
    widths
      .map((size, column) => padded(cut(cells[column] ?? '', size), size, right.has(column)))
      .join(' '.repeat(gap))
      .trimEnd();
  const rule = widths.map((size) => '─'.repeat(size)).join(' '.repeat(gap));
  return [line(header), rule, ...rows.map(line)].join('\n');
}

/** Narrows the widest columns until all fit, never below their header or eight characters. */
function fit(widths: number[], least: readonly number[], available: number): void {
  const floor = least.map((size) => Math.max(size, 8));
  for (;;) {
    const excess = widths.reduce((sum, size) => sum + size, 0) - available;
    if (excess <= 0) return;
    let widest = -1;
    for (const [column, size] of widths.entries()) {
      if (size > (floor[column] ?? 8) && size > (widths[widest] ?? 0)) widest = column;
    }
    const size = widths[widest];
    if (size === undefined) return;
    const next = Math.max(
      0,
      ...widths.filter((other, column) => column !== widest && other < size),
    );
    widths[widest] = Math.max(floor[widest] ?? 8, size - excess, Math.min(next, size - 1));
  }
}

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}
