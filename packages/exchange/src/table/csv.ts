import type { Cell, Table } from './table.ts';

/** Between the values of a cell that has several. Within a value it is written `\|`, and `\` as `\\`. */
const separator = '|';

/**
 * Rows as CSV (RFC 4180: commas, CRLF, quotes doubled), with a header. A text that a spreadsheet would run as a
 * formula (starting with `=`, `+`, `-`, `@`, tab or return) gets an apostrophe before it, as does a text that starts
 * with an apostrophe, so that taking one leading apostrophe away gives every text back.
 */
export function* toCsv<Row>(table: Table<Row>, rows: Iterable<Row>): Generator<string> {
  yield `${table.map((column) => quoted(column.name)).join(',')}\r\n`;
  for (const row of rows)
    yield `${table.map((column) => quoted(cellText(column.value(row)))).join(',')}\r\n`;
}

/** The text of a cell as it was before it was made safe for a spreadsheet. */
export function fromCsvText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** The values of a cell that can have several. */
export function fromCsvList(text: string): readonly string[] {
  const plain = fromCsvText(text);
  if (plain === '') return [];
  const values: string[] = [];
  let value = '';
  for (let at = 0; at < plain.length; at += 1) {
    const char = plain.charAt(at);
    if (char === '\\') {
      at += 1;
      value += plain.charAt(at);
    } else if (char === separator) {
      values.push(value);
      value = '';
    } else {
      value += char;
    }
  }
  return [...values, value];
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text =
    typeof cell === 'string'
      ? cell
      : cell.map((value) => value.replace(/[\\|]/gu, '\\$&')).join(separator);
  return /^[=+\-@\t\r']/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
