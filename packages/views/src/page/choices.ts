import type { Named } from '../map/map-model.ts';
import { element } from './element.ts';

/** A list of values to choose any of, folded behind its name. */
export interface Choices {
  readonly element: HTMLDetailsElement;
  readonly show: (label: string, values: readonly Named[], chosen: readonly string[]) => void;
}

export function createChoices(onChoose: (chosen: readonly string[]) => void): Choices {
  const summary = element('summary');
  const list = element('div', { class: 'samenspel-choice-list', attributes: { role: 'group' } });
  const details = element('details', {
    class: 'samenspel-choices',
    children: [summary, list],
  });
  const close = (event: Event) => {
    if (!(event.target instanceof Node) || !details.contains(event.target)) details.open = false;
  };
  details.addEventListener('toggle', () => {
    if (details.open) document.addEventListener('pointerdown', close);
    else document.removeEventListener('pointerdown', close);
  });
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    event.stopPropagation();
    details.open = false;
    summary.focus();
  });
  let shown = '';
  let boxes: readonly HTMLInputElement[] = [];
  return {
    element: details,
    show: (label, values, chosen) => {
      details.hidden = values.length === 0;
      summary.textContent = chosen.length === 0 ? label : `${label} (${chosen.length})`;
      list.setAttribute('aria-label', label);
      const now = JSON.stringify(values);
      if (now !== shown) {
        shown = now;
        boxes = values.map(({ id }) =>
          element('input', { attributes: { type: 'checkbox', value: id } }),
        );
        list.replaceChildren(
          ...boxes.map((box, at) =>
            element('label', {
              children: [
                box,
                element('bdi', { class: 'samenspel-name', text: values[at]?.label ?? '' }),
              ],
            }),
          ),
        );
        for (const box of boxes) {
          box.addEventListener('change', () => {
            onChoose(boxes.filter((one) => one.checked).map((one) => one.value));
          });
        }
      }
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
  };
}
