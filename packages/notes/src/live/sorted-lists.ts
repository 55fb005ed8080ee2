/** Lists by key, each kept in order. A change costs by the logarithm of the length of its list. */
export interface SortedLists<Item> {
  /** What a key has; it changes with the table. */
  get(key: string): readonly Item[];
  add(key: string, item: Item): void;
  remove(key: string, item: Item): void;
  keys(): Iterable<string>;
  values(): Iterable<readonly Item[]>;
  /** Items that were compared, for tests of how work grows. */
  readonly steps: number;
}

const none: readonly never[] = [];

/** @param compare never 0 for different items of one key */
export function createSortedLists<Item>(
  compare: (here: Item, there: Item) => number,
): SortedLists<Item> {
  const lists = new Map<string, Item[]>();
  let steps = 0;

  /** Where an item stands, or would. */
  function placeOf(list: readonly Item[], item: Item): number {
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const there = list[middle];
      steps++;
      if (there !== undefined && compare(there, item) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    get: (key) => lists.get(key) ?? none,
    add(key, item) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [item]);
      else {
        const place = placeOf(list, item);
        const there = list[place];
        if (there === undefined || compare(there, item) !== 0) list.splice(place, 0, item);
      }
    },
    remove(key, item) {
      const list = lists.get(key);
      if (list === undefined) return;
      const place = placeOf(list, item);
      const there = list[place];
      if (there === undefined || compare(there, item) !== 0) return;
      if (list.length === 1) lists.delete(key);
      else list.splice(place, 1);
    },
    keys: () => lists.keys(),
    values: () => lists.values(),
    get steps() {
      return steps;
    },
  };
}

/** Order of texts by their code units. */
export function byCodeUnits(here: string, there: string): number {
  if (here === there) return 0;
  return here < there ? -1 : 1;
}
