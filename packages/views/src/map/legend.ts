import { element } from '../page/element.ts';
import type { Theme } from '../page/theme.ts';
import { texts } from '../text/texts.ts';
import { legendEntries, type LegendEntry } from './legend-entries.ts';
import type { MapFilter } from './map-filter.ts';
import type { MapState } from './map-state.ts';
import { markElement } from './mark.ts';

/** A legend whose entries hide and show what they stand for. */
export interface Legend {
  readonly element: HTMLElement;
  readonly show: (state: MapState, theme: Theme) => void;
}

export function createLegend(onFilter: (change: MapFilter) => void): Legend {
  const list = element('ul', { class: 'samenspel-legend' });
  return {
    element: list,
    show: (state, theme) => {
      list.setAttribute('aria-label', texts[state.model.language].legend);
      const focused = [...list.querySelectorAll('button')].findIndex(
        (one) => one === document.activeElement,
      );
      list.replaceChildren(
        ...legendEntries(state, theme).map((entry) =>
          element('li', { children: [entryElement(entry, state.filter, onFilter)] }),
        ),
      );
      list.querySelectorAll('button')[focused]?.focus();
    },
  };
}

function entryElement(
  entry: LegendEntry,
  { hiddenColors = [], hiddenContacts = [] }: MapFilter,
  onFilter: (change: MapFilter) => void,
): HTMLElement {
  const children = [markElement(entry), element('bdi', { text: entry.label })];
  if (entry.type === 'ring') return element('span', { children });
  const pressed = element('button', {
    children,
    attributes: { type: 'button', 'aria-pressed': String(entry.isShown), title: entry.label },
  });
  pressed.addEventListener('click', () => {
    onFilter(
      entry.type === 'color'
        ? { hiddenColors: toggled(hiddenColors, entry.key) }
        : { hiddenContacts: toggled(hiddenContacts, entry.contact) },
    );
  });
  return pressed;
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
