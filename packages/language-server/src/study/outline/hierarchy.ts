/** Things that lie in each other, as far as they are kept. */
export interface Hierarchy {
  /** Those that lie in none other, or only in circles. */
  readonly top: readonly string[];
  readonly below: (id: string) => readonly string[];
}

/**
 * @param parentsOf the ids of those that each lies in
 * @param isKept which are looked for; what they lie in is kept with them
 */
export function hierarchyOf(
  ids: readonly string[],
  parentsOf: (id: string) => readonly string[],
  isKept: (id: string) => boolean,
): Hierarchy {
  const there = new Set(ids);
  const children = new Map<string, string[]>();
  const parents = (id: string) => parentsOf(id).filter((one) => one !== id && there.has(one));
  const kept = new Set<string>();
  for (const id of ids) if (isKept(id)) keepWithAbove(id);

  function keepWithAbove(id: string): void {
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (kept.has(next)) continue;
      kept.add(next);
      waiting.push(...parents(next));
    }
  }

  const top: string[] = [];
  for (const id of ids) {
    if (!kept.has(id)) continue;
    const above = parents(id);
    if (above.length === 0) top.push(id);
    for (const one of above) {
      const known = children.get(one);
      if (known === undefined) children.set(one, [id]);
      else known.push(id);
    }
  }
  const reached = new Set<string>();
  const reach = (from: string) => {
    const waiting = [from];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(children.get(next) ?? []));
    }
  };
  top.forEach(reach);
  for (const id of ids) {
    if (!kept.has(id) || reached.has(id)) continue;
    top.push(id);
    reach(id);
  }
  return { top, below: (id) => children.get(id) ?? [] };
}
