/** A head and the rows below it. */
export type Rows = readonly (readonly string[])[];

/** A Markdown table with columns of even width, as the formatter leaves it. */
export function markdownTable(rows: Rows): string {
  const cells = rows.map((row) => row.map(escaped));
  const [top = [], ...body] = cells;
  const widths = top.map((_, column) =>
    Math.max(3, ...cells.map((row) => Array.from(row[column] ?? '').length)),
  );
  const line = (row: readonly string[], fill: string) =>
    `| ${widths.map((width, column) => padded(row[column] ?? '', width, fill)).join(' | ')} |`;
  return [line(top, ' '), line([], '-'), ...body.map((row) => line(row, ' '))].join('\n');
}

/** Nothing in a cell can end it, or is taken for HTML; code in backticks stays as it is. */
function escaped(cell: string): string {
  return cell
    .replace(/\s+/gu, ' ')
    .replace(/`[^`]*`|[\\<]/gu, (found) => escapes[found] ?? found)
    .replaceAll('|', '\\|');
}

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '\\': '\\\\' };

function padded(text: string, width: number, fill: string): string {
  return text + fill.repeat(width - Array.from(text).length);
}
