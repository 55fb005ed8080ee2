import { resultsTold, type ResultsHeard, type ResultsTold } from '../src/query/results-messages.ts';
import { listen, viewElement } from './host.ts';
import { element } from './element.ts';

type Table = ResultsTold['tables'][number];

const view = viewElement();
const host = listen<ResultsTold, ResultsHeard>(resultsTold, show);

function show({ title, note, isBusy, tables, errors, words }: ResultsTold): void {
  view.setAttribute('aria-busy', String(isBusy));
  view.replaceChildren(
    element('h1', {}, title),
    element('p', { class: 'note' }, note),
    ...errors.map(({ message, detail, hasPlace }, at) =>
      element(
        'p',
        { class: 'error', role: 'alert' },
        element('strong', {}, message),
        ...(detail === '' ? [] : [' ', element('span', { lang: 'en' }, detail), ' ']),
        hasPlace
          ? button(words.toPlace, () => {
              host.say({ type: 'error', at });
            })
          : '',
      ),
    ),
    ...(isBusy ? [element('p', { role: 'status' }, words.waiting)] : []),
    ...tables.map((table, at) => shownTable(table, at, words)),
  );
}

function shownTable(
  { name, columns, rows, caption, isEmpty }: Table,
  at: number,
  words: ResultsTold['words'],
): HTMLElement {
  const copy = (format: 'csv' | 'markdown', label: string) =>
    button(label, () => {
      host.say({ type: 'copy', format, at });
    });
  return element(
    'section',
    { 'aria-label': name },
    element(
      'header',
      {},
      element('h2', {}, name),
      element('span', { class: 'note' }, caption),
      ...(isEmpty
        ? []
        : [
            copy('csv', words.csv),
            copy('markdown', words.markdown),
            button(words.save, () => {
              host.say({ type: 'save', at });
            }),
          ]),
    ),
    isEmpty ? element('p', {}, words.nothing) : rowsOf(name, columns, rows),
  );
}

function rowsOf(name: string, columns: Table['columns'], rows: Table['rows']): HTMLElement {
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': name },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...columns.map(head))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
    ),
  );
}

function head(name: string): HTMLElement {
  // A path is broken behind its dots, and within no word.
  const parts = name
    .split('.')
    .flatMap((part, at) => (at === 0 ? [part] : ['.', element('wbr', {}), part]));
  return element('th', { scope: 'col' }, ...parts);
}

function cell(value: string | number | boolean | null): HTMLElement {
  if (typeof value === 'number') return element('td', { class: 'number' }, String(value));
  return element('td', { dir: 'auto' }, value === null ? '' : String(value));
}

function button(label: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', press);
  return made;
}

host.say({ type: 'ready' });
