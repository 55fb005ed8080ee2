import DataLoader from 'dataloader';

/** Records of one sort by id: each is asked of the store once in a request, those asked together in one call. */
export interface ById<Id, Item> {
  /** The records in the order of the ids: at once where all of them are there already, else when they are. */
  readonly many: (ids: readonly Id[]) => readonly Item[] | Promise<readonly Item[]>;
  readonly one: (id: Id) => Item | Promise<Item>;
  /** Fetches records in one call, so that `many` and `one` then answer at once. */
  readonly prefetch: (ids: Iterable<Id>) => Promise<void>;
}

/**
 * @param fetch asks the store; `undefined` for what is not there
 * @param missing what stands for a record that is not there
 */
export function byId<Id extends string | number, Item>(
  fetch: (ids: readonly Id[]) => Promise<readonly (Item | undefined)[]>,
  missing: (id: Id) => Item,
): ById<Id, Item> {
  const known = new Map<Id, Item>();
  async function fetchAll(ids: readonly Id[]): Promise<readonly Item[]> {
    const found = await fetch(ids);
    return ids.map((id, position) => {
      const item = found[position] ?? missing(id);
      known.set(id, item);
      return item;
    });
  }
  const loader = new DataLoader<Id, Item>(fetchAll);

  function one(id: Id): Item | Promise<Item> {
    return known.get(id) ?? loader.load(id);
  }
  function many(ids: readonly Id[]): readonly Item[] | Promise<readonly Item[]> {
    const items: Item[] = [];
    for (const id of ids) {
      const item = known.get(id);
      if (item === undefined) return Promise.all(ids.map(one));
      items.push(item);
    }
    return items;
  }
  async function prefetch(ids: Iterable<Id>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !known.has(id));
    if (wanted.length > 0) await fetchAll(wanted);
  }
  return { many, one, prefetch };
}
