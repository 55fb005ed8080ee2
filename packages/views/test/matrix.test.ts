import { fromCsvText } from '@samenspel/exchange';
import { describe, expect, it } from 'vitest';
import { afterKey, type GridPlace } from '../src/matrix/grid-keys.ts';
import { matrixCsv } from '../src/matrix/matrix-csv.ts';
import type { MatrixModel } from '../src/matrix/matrix-model.ts';

const model: MatrixModel = {
  language: 'en',
  rows: [
    { id: 'team', label: 'team, "west"', claims: 4 },
    { id: 'church', label: '=HYPERLINK("x")', claims: 2 },
  ],
  columns: [
    { id: 'team', label: '-team' },
    { id: 'church', label: "'church" },
  ],
  cells: [
    { row: 'team', column: 'church', claims: 3, actors: 2 },
    { row: 'church', column: 'team', claims: 0 },
    { row: 'nobody', column: 'team', claims: 9 },
  ],
  caption: 'Who with whom',
};

describe('a matrix as CSV', () => {
  it('has what is said, nothing where nothing is, and totals where they are given', () => {
    expect(matrixCsv(model)).toBe(
      [
        `,'-team,''church,all\r\n`,
        `"team, ""west""",,3,4\r\n`,
        `"'=HYPERLINK(""x"")",0,,2\r\n`,
      ].join(''),
    );
  });

  it('has the totals of columns on a last line', () => {
    const columns = model.columns.map((column) => ({ ...column, claims: 1 }));
    const lines = matrixCsv({ ...model, language: 'nl', columns })
      .trimEnd()
      .split('\r\n');
    expect(lines.at(-1)).toBe('alle,1,1,');
  });

  it('has what is denied in columns of its own, after all others', () => {
    const cells = [
      { row: 'team', column: 'church', claims: 3, denied: 2 },
      { row: 'church', column: 'team', claims: 1 },
    ];
    expect(matrixCsv({ ...model, cells })).toBe(
      [
        `,'-team,''church,all,''church: no contact\r\n`,
        `"team, ""west""",,3,4,2\r\n`,
        `"'=HYPERLINK(""x"")",1,,2,\r\n`,
      ].join(''),
    );
  });

  it.each(['=1+1', '@x', "'", '+', '\ttab', 'plain'])('gives the name %j back', (label) => {
    const rows = [{ id: 'a', label }];
    const csv = matrixCsv({ ...model, rows, columns: [], cells: [] });
    expect(fromCsvText(csv.split('\r\n')[1] ?? '')).toBe(label);
  });
});

describe('a key in a grid of three rows and four columns', () => {
  const to = (row: number, column: number): GridPlace => ({ row, column });
  it.each<readonly [key: string, ctrlKey: boolean, from: GridPlace, to: GridPlace | undefined]>([
    ['ArrowRight', false, to(1, 1), to(1, 2)],
    ['ArrowLeft', false, to(1, 1), to(1, 0)],
    ['ArrowDown', false, to(1, 1), to(2, 1)],
    ['ArrowUp', false, to(1, 1), to(0, 1)],
    ['ArrowUp', false, to(0, 0), to(0, 0)],
    ['ArrowRight', false, to(2, 3), to(2, 3)],
    ['Home', false, to(1, 1), to(1, 0)],
    ['End', false, to(1, 1), to(1, 3)],
    ['Home', true, to(1, 1), to(0, 0)],
    ['End', true, to(1, 1), to(2, 3)],
    ['PageDown', false, to(1, 1), to(2, 1)],
    ['PageUp', false, to(1, 1), to(0, 1)],
    ['Enter', false, to(1, 1), undefined],
  ])('%s (with control: %s) from %j leads to %j', (key, ctrlKey, from, next) => {
    expect(afterKey({ key, ctrlKey }, from, { rows: 3, columns: 4 })).toEqual(next);
  });
});
