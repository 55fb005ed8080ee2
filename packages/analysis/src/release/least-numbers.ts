/** What a cell may say, largest first. */
const leastNumbers = [50, 20, 10, 5] as const;

export type LeastNumber = (typeof leastNumbers)[number];

/** Members of a group of whom a cell must leave open whether they are among those that it speaks of. */
const leftOpen = 5;

/**
 * What a cell says of the members of a group who say something: "at least so many", or nothing. It says no more than is
 * true, leaves at least five members open, and keeps silent on few as on none.
 *
 * @param speaking members who say it
 * @param members all members of the group
 */
export function atLeast(speaking: number, members: number): LeastNumber | null {
  const said = leastNumbers.find((least) => least <= speaking && members - least >= leftOpen);
  return said ?? null;
}
