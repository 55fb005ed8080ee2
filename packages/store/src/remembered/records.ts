/** Takes room for one more record, if there is any. */
export type TakeRoom = () => boolean;

/** Records by id; of what is not there it is remembered that it is not. */
export interface Records<Id, Item> {
  /** By position the record, `null` for what is not there, `undefined` for what is not remembered. */
  readonly many: (ids: readonly Id[]) => readonly (Item | null | undefined)[];
  readonly add: (ids: readonly Id[], items: readonly (Item | undefined)[]) => void;
  readonly size: () => number;
}

/** Remembers records as long as there is room; when there is none, the one that was remembered longest goes. */
export function createRecords<Id, Item>(takeRoom: TakeRoom): Records<Id, Item> {
  const known = new Map<Id, Item | null>();
  const forgetOldest = (): boolean => {
    const [oldest] = known.keys();
    return oldest !== undefined && known.delete(oldest);
  };
  return {
    many: (ids) => ids.map((id) => known.get(id)),
    add(ids, items) {
      for (const [at, id] of ids.entries()) {
        // The place of one that goes is taken by the one that comes.
        if (!known.has(id) && !takeRoom() && !forgetOldest()) return;
        known.set(id, items[at] ?? null);
      }
    },
    size: () => known.size,
  };
}
