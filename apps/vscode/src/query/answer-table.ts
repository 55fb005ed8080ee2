import { ToldError } from '../words/told-error.ts';

/** A cell of an answer: a scalar as it came. */
export type Cell = string | number | boolean | null;

/** One field of an answer as rows and columns. */
export interface AnswerTable {
  /** The field that was asked for. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const mostCells = 1_000_000;

type Row = ReadonlyMap<string, Cell>;

/**
 * The data of an answer as tables, one for each field of the operation. Objects become columns by their path, without
 * the names that only hold lists (`nodes`, `edges`, `node`). The first list of objects in a row gives a row for each of
 * its items; what else is a list becomes one cell.
 *
 * @throws ToldError for more cells than can be shown, and a RangeError for data nested deeper than the stack
 */
export function answerTables(data: Readonly<Record<string, unknown>>): readonly AnswerTable[] {
  return Object.entries(data).map(([name, value]) => {
    const found = Array.isArray(value) && value.length === 0 ? [] : rowsOf(value, '');
    const columns = [...new Set(found.flatMap((row) => [...row.keys()]))];
    // What was asked of the items of a list without any is no row.
    const rows = columns.length === 0 ? [] : found;
    const cells = rows.length * columns.length;
    if (cells > mostCells)
      throw new ToldError({
        nl: `${name} is een tabel van ${cells} cellen, en er worden er hoogstens ${mostCells} getoond. Vraag om minder velden of minder items.`,
        en: `${name} is a table of ${cells} cells, and at most ${mostCells} are shown. Ask for fewer fields or items.`,
      });
    return {
      name,
      columns,
      rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)),
    };
  });
}

/** Names of fields that say how something is listed, not what it is. */
const listing = new Set(['nodes', 'edges', 'node']);

function rowsOf(value: unknown, path: string): readonly Row[] {
  if (isObjectList(value)) return value.flatMap((item) => rowsOf(item, path));
  if (!isObject(value)) return [new Map([[path === '' ? 'value' : path, cellOf(value)]])];
  let rows: readonly Row[] = [new Map()];
  let isUnfolded = false;
  for (const [key, field] of Object.entries(value)) {
    if (Array.isArray(field) && field.length === 0) continue;
    const below = pathOf(path, key);
    const canUnfold: boolean = !isUnfolded && holdsObjectList(field);
    const found = rowsOf(canUnfold ? field : folded(field), below);
    isUnfolded ||= canUnfold;
    rows = combined(rows, found);
  }
  return rows;
}

/** Each of some rows with each of others; a list without items takes no rows away. */
function combined(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  if (others.length === 0) return rows;
  return rows.flatMap((row) => others.map((other) => new Map([...row, ...other])));
}

/** An object whose lists are told in one cell each. */
function folded(value: unknown): unknown {
  if (isObjectList(value)) return value.map(told).join('; ');
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, folded(field)]));
}

/** All that an object says, in the order of the query. */
function told(value: unknown): string {
  if (Array.isArray(value)) return value.map(told).join(', ');
  if (isObject(value))
    return Object.values(value)
      .map(told)
      .filter((text) => text !== '')
      .join(' ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function pathOf(path: string, key: string): string {
  if (listing.has(key)) return path;
  return path === '' ? key : `${path}.${key}`;
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return value === null || value === undefined ? null : told(value);
}

function holdsObjectList(value: unknown): boolean {
  if (isObjectList(value)) return true;
  return isObject(value) && Object.values(value).some(holdsObjectList);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isObjectList(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
