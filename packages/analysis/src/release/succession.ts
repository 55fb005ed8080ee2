/**
 * Who is in which group of a release, and something that stands for what each of them adds to its tables: equal for one
 * who adds the same. Members are named as they are, or by something that stands for them.
 */
export type Membership = ReadonlyMap<
  string,
  { readonly group: string | null; readonly said: string }
>;

/** Members who went the same way between two releases, too few of them. */
export interface SmallChange {
  /** The group that they were in; `undefined` for outside. */
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
  /** How many they are. */
  readonly changed: number;
}

/** Members who may go one way between two releases, if anybody goes it. */
const fewestChanged = 5;

/**
 * The ways that fewer than five members went between two releases: from one group, or from outside, to another, or to
 * have said something else while they stayed. Whoever sets the releases side by side would learn what just those said.
 */
export function smallChanges(before: Membership, after: Membership): readonly SmallChange[] {
  const ways = new Map<string, SmallChange>();
  for (const member of new Set([...before.keys(), ...after.keys()])) {
    const [earlier, later] = [before.get(member), after.get(member)];
    const stays = earlier !== undefined && earlier.group === later?.group;
    if (stays && earlier.said === later.said) continue;
    // Outside is none of the groups, the one of all others is `null`.
    const way = JSON.stringify([earlier, later].map((known) => (known ? [known.group] : [])));
    const changed = (ways.get(way)?.changed ?? 0) + 1;
    ways.set(way, { from: earlier?.group, to: later?.group, changed });
  }
  return [...ways.values()].filter(({ changed }) => changed < fewestChanged);
}
