import { rowSpeakers, rowValues, type Snapshot } from '@samenspel/snapshot';

/** Whose view a claim gives: who certainly has it, and everybody who may have it. */
interface Voices {
  readonly certain: readonly string[];
  readonly possible: readonly string[];
}

/** The holders that a claim names, else the respondents who say it; nobody where the authors say it. */
function voicesOf(snapshot: Snapshot, row: number): Voices {
  const holders = rowValues(snapshot, row, 'holder');
  if (holders.length > 0) return { certain: holders, possible: holders };
  return {
    certain: rowSpeakers(snapshot, row),
    possible: rowValues(snapshot, row, 'respondent'),
  };
}

/**
 * Whether somebody who makes one of some claims is certainly another than somebody who makes one of others: nobody
 * contradicts himself here, nor does one of whom it is open whether it is the same.
 */
export function areDifferentVoices(
  snapshot: Snapshot,
  rows: readonly number[],
  otherRows: readonly number[],
): boolean {
  const others = otherRows.map((row) => voicesOf(snapshot, row));
  return rows.some((row) => {
    const voices = voicesOf(snapshot, row);
    return others.some((other) => differ(voices, other));
  });
}

function differ(one: Voices, other: Voices): boolean {
  if (one.possible.length === 0 || other.possible.length === 0) return false;
  if (one.certain.some((voice) => other.certain.some((another) => another !== voice))) return true;
  // Who surely says the one is none of those who may say the other.
  const isElse = (here: readonly string[], there: readonly string[]) =>
    here.some((voice) => !there.includes(voice));
  if (isElse(one.certain, other.possible) || isElse(other.certain, one.possible)) return true;
  return !one.possible.some((voice) => other.possible.includes(voice));
}
