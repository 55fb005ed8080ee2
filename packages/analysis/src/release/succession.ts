/** The members of groups by the value that they share, as they are or by something that stands for them. */
export type Membership = ReadonlyMap<string | null, ReadonlySet<string>>;

/** A group that changed by too few members since an earlier release. */
export interface SmallChange {
  readonly value: string | null;
  /** Members who came or went. */
  readonly changed: number;
}

/** Members by whom a group may change, if it changes at all. */
const fewestChanged = 5;

/**
 * The groups that changed since an earlier release, and by fewer than five members: whoever sets two releases side by
 * side would learn what those few said. A group that came or went as a whole changed by all of its members.
 */
export function smallChanges(before: Membership, after: Membership): readonly SmallChange[] {
  const values = new Set([...before.keys(), ...after.keys()]);
  return [...values].flatMap((value): readonly SmallChange[] => {
    const earlier = before.get(value) ?? new Set<string>();
    const later = after.get(value) ?? new Set<string>();
    const all = new Set([...earlier, ...later]);
    const changed = [...all].filter((member) => earlier.has(member) !== later.has(member)).length;
    return changed > 0 && changed < fewestChanged ? [{ value, changed }] : [];
  });
}
