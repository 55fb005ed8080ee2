import type { Paint } from './colour.ts';
import { isList, withInline } from './inline.ts';
import type { List, Shape, Value } from './shape.ts';
import { padded, widthOf, wrap } from './text.ts';
import { textTable, type TextColumn } from './text-table.ts';

/**
 * An answer as a person reads it, in lines: each list of objects under its path, as a table where it fits the width,
 * else object by object; lists in lists stand under the object that they belong to. Nothing is cut.
 */
export function answerText(answer: Shape, paint: Paint, width: number): readonly string[] {
  const values = answer.flatMap((entry) => (isList(entry) ? [] : [entry]));
  const sections = answer.flatMap((entry) => (isList(entry) ? [entry] : []));
  return apart([
    ...(values.length === 0 ? [] : [valueLines(values, paint, width)]),
    ...sections.map((list) => sectionLines(list, paint, width)),
  ]);
}

function sectionLines({ name, items }: List, paint: Paint, width: number): readonly string[] {
  const heading = paint('bold', name);
  if (items.length === 0) return [`${heading}  –`];
  const shown = withInline(items);
  return [heading, ...(tableLines(shown, width) ?? objectLines(shown, paint, width))];
}

/** A table, where nothing but values is in the objects and there is room for all columns. */
function tableLines(items: readonly Shape[], width: number): readonly string[] | undefined {
  if (items.flat().some(isList)) return undefined;
  const columns = columnsOf(items);
  const rows = items.map((shape) => {
    const texts = new Map(
      shape.flatMap((entry) => (isList(entry) ? [] : [[entry.name, entry.text]])),
    );
    return columns.map(({ name }) => texts.get(name) ?? '');
  });
  return textTable(columns, rows, width);
}

/** The names of all values in their order. What is nothing here and an object elsewhere is no column of its own. */
function columnsOf(items: readonly Shape[]): readonly TextColumn[] {
  const names: string[] = [];
  for (const shape of items) {
    let at = 0;
    for (const { name } of shape) {
      const known = names.indexOf(name);
      if (known < 0) names.splice(at, 0, name);
      at = (known < 0 ? at : known) + 1;
    }
  }
  const values = items
    .flat()
    .flatMap((entry) => (isList(entry) || entry.text === '' ? [] : [entry]));
  return names
    .filter(
      (name) =>
        values.some((value) => value.name === name) ||
        !names.some((other) => other.startsWith(`${name}.`)),
    )
    .map((name) => {
      const own = values.filter((value) => value.name === name);
      return { name, right: own.length > 0 && own.every(({ isNumber }) => isNumber) };
    });
}

const mark = '• ';
const indent = '  ';

function objectLines(items: readonly Shape[], paint: Paint, width: number): readonly string[] {
  return apart(
    items.map((shape) => {
      const values = shape.flatMap((entry) => (isList(entry) ? [] : [entry]));
      const lists = shape.flatMap((entry) =>
        isList(entry) && entry.items.length > 0 ? [entry] : [],
      );
      const own = valueLines(values, paint, width - mark.length).map(
        (line, at) => `${at === 0 ? mark : ' '.repeat(mark.length)}${line}`,
      );
      const below = lists.map((list) =>
        sectionLines(list, paint, width - indent.length).map((line) =>
          line === '' ? '' : `${indent}${line}`,
        ),
      );
      return apart([own, ...below].filter((lines) => lines.length > 0));
    }),
  );
}

/** Values that say something, one under the other. */
function valueLines(values: readonly Value[], paint: Paint, width: number): readonly string[] {
  const told = values.filter(({ text }) => text !== '');
  const left = Math.max(0, ...told.map(({ name }) => widthOf(name)));
  return told.flatMap(({ name, text }) =>
    wrap(text, Math.max(20, width - left - 2)).map(
      (line, at) => `${paint('cyan', padded(at === 0 ? name : '', left))}  ${line}`,
    ),
  );
}

function apart(blocks: readonly (readonly string[])[]): readonly string[] {
  return blocks.flatMap((lines, at) => (at > 0 ? ['', ...lines] : lines));
}
