/** Looks for names that a wrong one may have meant, in a bounded way: each search goes through all names that there are. */
export interface NearNames {
  /** What a search gives, remembered by what was sought; nothing once an operation has looked for too many. */
  readonly find: (sought: string, search: () => readonly string[]) => readonly string[];
}

/** Wrong names of one operation that others are offered for. */
const mostSearches = 5;

/** The searches of one operation. */
export function createNearNames(): NearNames {
  const found = new Map<string, readonly string[]>();
  return {
    find: (sought, search) => {
      const known = found.get(sought);
      if (known !== undefined) return known;
      if (found.size >= mostSearches) return [];
      const names = search();
      found.set(sought, names);
      return names;
    },
  };
}
