const words = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six'],
  ...['seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** Digits, and the words from two to twelve: “one” is too often no number. */
const written = new RegExp(`\\d+(?:[.,]\\d+)*|\\b(?:${words.slice(2).join('|')})\\b`, 'giu');

/** The numbers that a text writes, in their order: 36,967 and 4.5 in digits, two to twelve in words. */
export function numbersIn(text: string): readonly number[] {
  return (text.match(written) ?? []).map((word) => {
    const spelled = words.indexOf(word.toLowerCase());
    return spelled < 0 ? Number(word.replaceAll(',', '')) : spelled;
  });
}

/**
 * What a place in an answer holds. A place is steps: a field, taken of each item of a list (`areas.label`), or only of
 * the items whose field is as said (`areas[kind=DISTRICT].label`); at its end `| count` gives how many values there
 * are and `| distinct` how many different ones.
 *
 * @example
 * valuesAt({ areas: [{ label: 'Hoorn', claims: 3 }] }, 'areas[label=Hoorn].claims'); // [3]
 */
export function valuesAt(answer: unknown, place: string): readonly unknown[] {
  const [path = '', how] = place.split('|').map((part) => part.trim());
  let found: readonly unknown[] = [answer];
  for (const { groups: { name, key = '', wanted } = {} } of path.matchAll(steps)) {
    found =
      name === undefined
        ? found.filter((item) => valuesAt(item, key).some((value) => String(value) === wanted))
        : found.flatMap((item) => fieldOf(item, name));
  }
  if (how === 'count') return [found.length];
  if (how === 'distinct') return [new Set(found.map((value) => JSON.stringify(value))).size];
  return found;
}

/**
 * Whether a place in an answer says a number: as a number, or as one that a text writes. A place that takes the items
 * whose field is as said and gives that field says nothing, for it would say whatever it is asked for.
 */
export function saysNumber(answer: unknown, place: string, number: number): boolean {
  if (givesWhatItAsks(place)) return false;
  const values = valuesAt(answer, place);
  const says = (value: unknown) =>
    typeof value === 'string' ? numbersIn(value).includes(number) : value === number;
  return values.length > 0 && values.every(says);
}

/** Whether a place gives the field by which it takes items, as in `areas[claims=3].claims`. */
function givesWhatItAsks(place: string): boolean {
  const [path = ''] = place.split('|');
  return Array.from(path.matchAll(steps)).some(({ index, groups: { key } = {} }) => {
    const names = Array.from(path.slice(index).matchAll(steps), ({ groups }) => groups?.name);
    return key !== undefined && names.filter((name) => name !== undefined).join('.') === key;
  });
}

const steps = /(?<name>\w+)|\[(?<key>[\w.]+)=(?<wanted>[^\]]*)\]/gu;

/** The values of a field: of a list its items. */
function fieldOf(value: unknown, name: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !(name in value)) return [];
  const field: unknown = Reflect.get(value, name);
  return Array.isArray(field) ? field : [field];
}
