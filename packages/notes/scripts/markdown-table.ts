/** A Markdown table with columns of even width, as the formatter leaves it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => Array.from(row[column] ?? '').length)),
  );
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => padded(row[column] ?? '', width, fill)).join(' | ')} |`;
  const [top = [], ...body] = cells;
  return [line(top, ' '), line([], '-'), ...body.map((row) => line(row, ' '))].join('\n');
}

function padded(text: string, width: number, fill: string): string {
  return text + fill.repeat(width - Array.from(text).length);
}
