import { element } from '../page/element.ts';
import { texts } from '../text/texts.ts';
import { heatOf } from './heat.ts';
import { hasTotals } from './matrix-csv.ts';
import { cellFinder, type MatrixCell, type MatrixLine, type MatrixModel } from './matrix-model.ts';

/** From so many columns on their names stand upright. */
const manyColumns = 9;

/** A matrix as elements, and what in it takes the focus: one for each row and column. */
export interface MatrixTable {
  readonly table: HTMLTableElement;
  readonly cells: readonly (readonly HTMLElement[])[];
}

/**
 * Makes the table. A cell with claims, of contact or that there is none, is a button; one that nothing is said of is
 * empty, and can be gone through.
 */
export function matrixTable(model: MatrixModel, onCell: (cell: MatrixCell) => void): MatrixTable {
  const { rows, columns, language } = model;
  const said = texts[language];
  const find = cellFinder(model);
  const most = Math.max(0, ...model.cells.map(({ claims }) => claims));
  const cells = rows.map((row) =>
    columns.map((column) => {
      const cell = find(row.id, column.id);
      return cell === undefined || (cell.claims === 0 && (cell.denied ?? 0) === 0)
        ? element('td', { attributes: { role: 'gridcell', tabindex: '-1' } })
        : cellButton(cell, said.cell(row.label, column.label, cell));
    }),
  );
  function cellButton(cell: MatrixCell, label: string): HTMLElement {
    const step = heatOf(cell.claims, most);
    const { denied = 0 } = cell;
    const contact = cell.claims.toLocaleString(language);
    const button = element('button', {
      class: `samenspel-cell samenspel-heat-${step}`,
      text: denied === 0 ? contact : `${contact} (−${denied.toLocaleString(language)})`,
      attributes: { type: 'button', tabindex: '-1', 'aria-label': label, title: label },
    });
    button.addEventListener('click', () => {
      onCell(cell);
    });
    return button;
  }
  const rowTotals = hasTotals(rows);
  const body = rows.map((row, at) =>
    element('tr', {
      children: [
        lineHead(row, 'row'),
        ...(cells[at] ?? []).map((cell) =>
          cell instanceof HTMLTableCellElement
            ? cell
            : element('td', { attributes: { role: 'gridcell' }, children: [cell] }),
        ),
        rowTotals ? totalCell(row, language) : undefined,
      ],
    }),
  );
  const table = element('table', {
    class: columns.length >= manyColumns ? 'samenspel-upright' : '',
    attributes: { role: 'grid', 'aria-readonly': 'true' },
    children: [
      element('thead', {
        children: [
          element('tr', {
            children: [
              element('td'),
              ...columns.map((column) => lineHead(column, 'col')),
              rowTotals ? totalHead(said.total, 'col') : undefined,
            ],
          }),
        ],
      }),
      element('tbody', { children: body }),
      hasTotals(columns)
        ? element('tfoot', {
            children: [
              element('tr', {
                children: [
                  totalHead(said.total, 'row'),
                  ...columns.map((column) => totalCell(column, language)),
                  rowTotals ? element('td') : undefined,
                ],
              }),
            ],
          })
        : undefined,
    ],
  });
  return { table, cells };
}

function lineHead({ label }: MatrixLine, scope: 'row' | 'col'): HTMLElement {
  return element('th', {
    attributes: { scope, title: label },
    children: [element('bdi', { class: 'samenspel-name', text: label })],
  });
}

function totalHead(label: string, scope: 'row' | 'col'): HTMLElement {
  return element('th', { class: 'samenspel-total', text: label, attributes: { scope } });
}

function totalCell({ claims }: MatrixLine, language: string): HTMLElement {
  return element('td', {
    class: 'samenspel-total',
    text: claims?.toLocaleString(language) ?? '',
    attributes: { role: 'gridcell' },
  });
}
