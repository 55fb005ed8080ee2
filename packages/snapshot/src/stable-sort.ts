/**
 * Items by key, those with key 0 last, equal keys in the order given: a counting sort, in time linear in the items.
 *
 * @param keys the key of each item, by item
 */
export function sortedByKey(
  items: Uint32Array,
  keys: Uint32Array,
  direction: 'ascending' | 'descending' = 'ascending',
): Uint32Array {
  const { count, of } = denseRanks(items, keys, direction === 'descending');
  const starts = new Uint32Array(count + 1);
  for (const item of items) {
    const rank = of(item);
    starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  }
  for (let rank = 0; rank < count; rank += 1)
    starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const rank = of(item);
    const at = starts[rank] ?? 0;
    sorted[at] = item;
    starts[rank] = at + 1;
  }
  return sorted;
}

/** The positions that keys have among each other, from 0, the key 0 at the end. */
function denseRanks(
  items: Uint32Array,
  keys: Uint32Array,
  descending: boolean,
): { readonly count: number; readonly of: (item: number) => number } {
  let highest = 0;
  for (const item of items) highest = Math.max(highest, keys[item] ?? 0);
  if (highest <= 4 * items.length + 1024) {
    return {
      count: highest + 1,
      of: (item) => {
        const key = keys[item] ?? 0;
        if (key === 0) return highest;
        return descending ? highest - key : key - 1;
      },
    };
  }
  const different = [...new Set(items.map((item) => keys[item] ?? 0))]
    .filter((key) => key !== 0)
    .sort((one, other) => (descending ? other - one : one - other));
  const ranks = new Map(different.map((key, rank) => [key, rank]));
  return {
    count: different.length + 1,
    of: (item) => ranks.get(keys[item] ?? 0) ?? different.length,
  };
}
