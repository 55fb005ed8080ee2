import { hexOf } from '../color/color.ts';
import { button, element } from '../page/element.ts';
import { themeOf, watchTheme } from '../page/theme.ts';
import { viewFile, type ViewFile } from '../page/view-file.ts';
import { texts } from '../text/texts.ts';
import { isFilter, type ViewFilter } from '../page/view-filter.ts';
import { afterKey, type GridPlace } from './grid-keys.ts';
import { heatRanges, heatScale } from './heat.ts';
import { matrixCsv } from './matrix-csv.ts';
import { createMatrixFilters } from './matrix-filters.ts';
import type { MatrixCell, MatrixModel } from './matrix-model.ts';
import { matrixTable, type MatrixTable } from './matrix-table.ts';

/** What the host of a matrix does for it. */
export interface MatrixCallbacks {
  /** A cell was pressed: the host shows its claims. */
  readonly onCell?: (cell: MatrixCell) => void;
  /**
   * Something else was chosen to filter by: the host counts anew and shows that with `update`. Without it no filters are
   * offered.
   */
  readonly onFilter?: (filter: ViewFilter) => void;
  /** Saves a file; without it nothing is offered to be saved. */
  readonly onSave?: (file: ViewFile) => void;
}

/** A matrix that is mounted. */
export interface MatrixHandle {
  /** Shows another model; the focus stays on the same row and column. */
  readonly update: (model: MatrixModel) => void;
  /** Brings a cell into sight and gives it the focus. */
  readonly focus: (row: string, column: string) => void;
  readonly exportCsv: () => string;
  readonly destroy: () => void;
}

/**
 * Mounts a table of who works with whom in an element, which it fills. The page brings `@samenspel/views/views.css`.
 * One press of Tab leads into the table, the arrow keys through it, Enter opens a cell.
 */
export function mountMatrix(
  host: HTMLElement,
  model: MatrixModel,
  { onCell, onFilter, onSave }: MatrixCallbacks = {},
): MatrixHandle {
  const view = element('section', { class: 'samenspel-view samenspel-matrix' });
  const body = element('div', { class: 'samenspel-matrix-body' });
  const filters = onFilter === undefined ? undefined : createMatrixFilters(onFilter);
  if (filters !== undefined) view.append(filters.element);
  view.append(body);
  host.append(view);
  let shown = model;
  let made: MatrixTable = { table: element('table'), cells: [] };
  let at: GridPlace = { row: 0, column: 0 };

  const cellAt = ({ row, column }: GridPlace) => made.cells[row]?.[column];
  /** Only one cell is reached by Tab. */
  const goTo = (place: GridPlace) => {
    cellAt(at)?.setAttribute('tabindex', '-1');
    at = place;
    cellAt(at)?.setAttribute('tabindex', '0');
  };
  const render = () => {
    const { rows, columns, caption, caution, language } = shown;
    const said = texts[language];
    made = matrixTable(shown, (cell) => onCell?.(cell));
    goTo({
      row: Math.max(0, Math.min(rows.length - 1, at.row)),
      column: Math.max(0, Math.min(columns.length - 1, at.column)),
    });
    made.table.prepend(element('caption', { class: 'samenspel-hidden', text: caption }));
    const isEmpty = rows.length === 0 || columns.length === 0;
    const save = () => onSave?.(viewFile('matrix.csv', 'text/csv', matrixCsv(shown)));
    filters?.show(shown);
    body.replaceChildren(
      element('header', {
        children: [
          element('h2', { text: caption, attributes: { 'aria-hidden': 'true' } }),
          caution === undefined ? undefined : element('p', { text: caution }),
          onSave === undefined || isEmpty ? undefined : button(said.saveTable, save),
        ],
      }),
      ...(isEmpty
        ? [element('p', { text: isFilter(shown.filter ?? {}) ? said.empty : said.nobody })]
        : [element('div', { class: 'samenspel-scroll', children: [made.table] }), heatKey(shown)]),
    );
  };
  const restyle = () => {
    const { background, palette } = themeOf(view);
    heatScale(background, palette.heat).forEach((heat, step) => {
      view.style.setProperty(`--heat-${step + 1}`, hexOf(heat.background));
      view.style.setProperty(`--heat-${step + 1}-text`, hexOf(heat.text));
    });
  };

  view.addEventListener('keydown', (event) => {
    const size = { rows: made.cells.length, columns: made.cells[0]?.length ?? 0 };
    if (!(event.target instanceof Node) || !made.table.contains(event.target)) return;
    const next = afterKey(event, at, size);
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
    cellAt(next)?.focus();
  });
  view.addEventListener('focusin', ({ target }) => {
    made.cells.forEach((cells, row) => {
      const column = cells.findIndex((cell) => cell === target);
      if (column >= 0) goTo({ row, column });
    });
  });
  const unwatch = watchTheme(restyle);
  render();
  restyle();
  return {
    update: (next) => {
      const hadFocus = made.table.contains(document.activeElement);
      shown = next;
      render();
      if (hadFocus) cellAt(at)?.focus();
    },
    focus: (row, column) => {
      const place = {
        row: shown.rows.findIndex(({ id }) => id === row),
        column: shown.columns.findIndex(({ id }) => id === column),
      };
      if (cellAt(place) === undefined) return;
      goTo(place);
      cellAt(place)?.focus();
    },
    exportCsv: () => matrixCsv(shown),
    destroy: () => {
      unwatch();
      view.remove();
    },
  };
}

/** What the colours stand for, in claims. */
function heatKey({ cells, language }: MatrixModel): HTMLElement {
  const said = texts[language];
  const ranges = heatRanges(cells.map(({ claims }) => claims));
  return element('footer', {
    class: 'samenspel-heat-key',
    children: [
      ...ranges.map(({ step, least, most }) =>
        element('span', {
          class: `samenspel-heat-${step}`,
          text: least === most ? String(least) : `${least}–${most}`,
        }),
      ),
      element('span', { text: said.heat }),
    ],
  });
}
