import type { Problem } from '@samenspel/notes';

/** How many problems there are of each severity. */
export function tallyOf(
  problems: readonly Problem[],
): Readonly<Record<Problem['severity'], number>> {
  const tally = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of problems) tally[severity] += 1;
  return tally;
}
