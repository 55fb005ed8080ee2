import { inSequence, type List, type Shape, type Value } from './shape.ts';
import { widthOf } from './text.ts';

/** Up to where the objects of a list are told in one cell. */
const small = { values: 4, value: 60, item: 90 };

/**
 * Objects of one list, in which the lists of small objects have become values, where they are small in all of them:
 * `origins: [{ origin, claims }]` becomes `respondent (claims 3), literature (claims 1)`.
 */
export function withInline(items: readonly Shape[]): readonly Shape[] {
  const inner = items.map((shape) =>
    shape.map((entry) => (isList(entry) ? { ...entry, items: withInline(entry.items) } : entry)),
  );
  const lists = inner.flat().filter(isList);
  const large = new Set(lists.filter((list) => !isSmall(list)).map(({ name }) => name));
  return inner.map((shape) =>
    shape.map((entry) => (isList(entry) && !large.has(entry.name) ? asValue(entry) : entry)),
  );
}

export function isList(entry: Value | List): entry is List {
  return 'items' in entry;
}

function isSmall({ items }: List): boolean {
  return items.every((shape) => {
    const values = shape.flatMap((entry) => (isList(entry) ? [] : [entry]));
    return (
      values.length === shape.length &&
      values.length <= small.values &&
      values.every(({ text }) => widthOf(text) <= small.value) &&
      widthOf(inOne(values)) <= small.item
    );
  });
}

function asValue({ name, items }: List): Value {
  const texts = items.map((shape) =>
    inOne(shape.flatMap((entry) => (isList(entry) ? [] : [entry]))),
  );
  return { name, text: inSequence(texts.filter((text) => text !== '')), isNumber: false };
}

/** The values of a small object: the first by itself, the others with their names. */
function inOne(values: readonly Value[]): string {
  const [first, ...others] = values.filter(({ text }) => text !== '');
  if (first === undefined) return '';
  if (others.length === 0) return first.text;
  return `${first.text} (${others.map(({ name, text }) => `${name.split('.').at(-1) ?? name} ${text}`).join(', ')})`;
}
