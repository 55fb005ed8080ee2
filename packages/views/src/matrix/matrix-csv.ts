import { csvLine, type Cell } from '@samenspel/exchange/csv';
import { texts } from '../text/texts.ts';
import { cellFinder, type MatrixLine, type MatrixModel } from './matrix-model.ts';

/**
 * A matrix as CSV: a line for each row, totals where they are given. Columns that claims of no contact stand in come once
 * more at the end, with how many of these there are. A cell that nothing is said of is empty. Names that
 * a spreadsheet would run as a formula have an apostrophe before them, as in all exports: `fromCsvText` takes it away.
 */
export function matrixCsv(model: MatrixModel): string {
  const { rows, columns, language } = model;
  const find = cellFinder(model);
  const { total, denied } = texts[language];
  const rowTotals = hasTotals(rows);
  const saidAbsent = new Set(model.cells.flatMap((cell) => (cell.denied ? [cell.column] : [])));
  const deniedColumns = columns.filter(({ id }) => saidAbsent.has(id));
  const lines: Cell[][] = [
    [
      ...['', ...columns.map(({ label }) => label), ...(rowTotals ? [total] : [])],
      ...deniedColumns.map(({ label }) => denied(label)),
    ],
    ...rows.map((row) => [
      row.label,
      ...columns.map((column) => find(row.id, column.id)?.claims),
      ...(rowTotals ? [row.claims] : []),
      ...deniedColumns.map((column) => find(row.id, column.id)?.denied),
    ]),
    ...(hasTotals(columns)
      ? [
          [
            ...[total, ...columns.map(({ claims }) => claims), ...(rowTotals ? [undefined] : [])],
            ...deniedColumns.map(() => undefined),
          ],
        ]
      : []),
  ];
  return lines.map(csvLine).join('');
}

/** Whether any of these lines has a total that means something. */
export function hasTotals(lines: readonly MatrixLine[]): boolean {
  return lines.some(({ claims }) => claims !== undefined);
}
