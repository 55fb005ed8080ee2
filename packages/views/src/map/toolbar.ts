import { button, element } from '../page/element.ts';
import { createChoices } from '../page/choices.ts';
import { dimensions, type Dimension } from '../page/view-filter.ts';
import { texts } from '../text/texts.ts';
import { colorings, type ColorBy } from './coloring.ts';
import type { MapFilter } from './map-filter.ts';
import type { Named } from './map-model.ts';
import type { MapState } from './map-state.ts';

/** What is asked with the toolbar. */
export interface ToolbarEvents {
  readonly onFilter: (change: MapFilter) => void;
  readonly onClear: () => void;
  readonly onColorBy: (colorBy: ColorBy) => void;
  readonly onList: (isOpen: boolean) => void;
  readonly onPicture: () => void;
  readonly onDrawing: () => void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  readonly show: (state: MapState) => void;
  /** There is no map: the list is opened in its stead, and no picture is offered. */
  readonly goWithoutMap: () => void;
}

/** Filters, colours, the list and what can be saved, in a row above the map. */
export function createToolbar(state: MapState, canSave: boolean, events: ToolbarEvents): Toolbar {
  const said = texts[state.model.language];
  const choices = dimensions.map((dimension) => ({
    dimension,
    choices: createChoices((chosen) => {
      events.onFilter({ [dimension]: chosen });
    }),
  }));
  const select = element('select', {
    attributes: { 'aria-label': said.colorBy },
    children: colorings.map((by) =>
      element('option', { text: said.colors[by], attributes: { value: by } }),
    ),
  });
  select.addEventListener('change', () => {
    const chosen = colorings.find((by) => by === select.value);
    if (chosen !== undefined) events.onColorBy(chosen);
  });
  const clear = button(said.clear, events.onClear);
  const list = button(said.list, () => {
    openList(list.getAttribute('aria-expanded') !== 'true');
  });
  const openList = (isOpen: boolean) => {
    list.setAttribute('aria-expanded', String(isOpen));
    events.onList(isOpen);
  };
  list.setAttribute('aria-expanded', 'false');
  const save = canSave
    ? [button(said.savePicture, events.onPicture), button(said.saveDrawing, events.onDrawing)]
    : [];
  return {
    element: element('div', {
      class: 'samenspel-toolbar',
      children: [
        ...choices.map((one) => one.choices.element),
        element('label', {
          children: [element('span', { text: said.colorBy }), select],
        }),
        clear,
        element('span', { class: 'samenspel-space' }),
        ...save,
        list,
      ],
    }),
    goWithoutMap: () => {
      for (const one of save) one.remove();
      openList(true);
    },
    show: (now) => {
      for (const one of choices) {
        const chosen = now.filter[one.dimension] ?? [];
        one.choices.show(said[one.dimension], valuesOf(now, one.dimension, chosen), chosen);
      }
      select.value = now.coloring.by;
      clear.hidden = Object.values(now.filter).every(
        (values: readonly string[] | undefined) => (values ?? []).length === 0,
      );
    },
  };
}

/** The values that ties have, in the order of their names, and those that were chosen though none has them. */
function valuesOf(
  { model, adjacency }: MapState,
  dimension: Dimension,
  chosen: readonly string[],
): readonly Named[] {
  const found = new Set(chosen);
  for (const tie of adjacency.ties.values()) for (const value of tie[dimension]) found.add(value);
  const named = model[dimension].filter(({ id }) => found.has(id));
  const unnamed = [...found].filter((id) => !named.some((one) => one.id === id)).toSorted();
  return [...named, ...unnamed.map((id) => ({ id, label: id }))];
}
