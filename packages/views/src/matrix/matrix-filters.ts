import { createChoices } from '../page/choices.ts';
import { button, element } from '../page/element.ts';
import { dimensions, isFilter, type ViewFilter } from '../page/view-filter.ts';
import { texts } from '../text/texts.ts';
import type { MatrixModel } from './matrix-model.ts';

/** Choices above a matrix, which stay as they are while the table is made anew. */
export interface MatrixFilters {
  readonly element: HTMLElement;
  readonly show: (model: MatrixModel) => void;
}

/** @param onFilter called with all that is chosen, what was chosen before too */
export function createMatrixFilters(onFilter: (filter: ViewFilter) => void): MatrixFilters {
  let filter: ViewFilter = {};
  const filterBy = (next: ViewFilter) => {
    filter = next;
    onFilter(filter);
  };
  const choices = dimensions.map((dimension) => ({
    dimension,
    choices: createChoices((chosen) => {
      filterBy({ ...filter, [dimension]: chosen });
    }),
  }));
  const clear = button('', () => {
    filterBy({});
  });
  const bar = element('div', {
    class: 'samenspel-toolbar',
    children: [...choices.map((one) => one.choices.element), clear],
  });
  return {
    element: bar,
    show: ({ language, choices: offered, filter: shown = {} }) => {
      filter = shown;
      const isFiltered = isFilter(filter);
      bar.hidden = !isFiltered && dimensions.every((one) => (offered?.[one] ?? []).length === 0);
      if (offered === undefined) return;
      const said = texts[language];
      for (const one of choices)
        one.choices.show(said[one.dimension], offered[one.dimension], filter[one.dimension] ?? []);
      clear.textContent = said.clear;
      clear.hidden = !isFiltered;
    },
  };
}
