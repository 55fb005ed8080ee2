/**
 * How long what a change replaced is kept for readers that began before, in milliseconds, by the clock of the database. A
 * scan that takes longer is refused.
 */
export const keptFor = 10 * 60_000;
