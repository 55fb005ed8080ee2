import { has } from './bitmap.ts';
import type { IntegerLists } from './set-dictionary.ts';
import { columnOf, listsOf, perSnapshot, termsOf, type Snapshot } from './snapshot.ts';

/** By row, the number of the list (of those of `respondent`) of respondents that certainly say it. */
export function speakerListOf(snapshot: Snapshot): (row: number) => number {
  const all = columnOf(snapshot, 'respondent');
  const certain = columnOf(snapshot, 'certain');
  return (row) => {
    const list = certain[row] ?? 0;
    return list === 0 ? (all[row] ?? 0) : list - 1;
  };
}

/** The rows that each respondent certainly says, by respondent number. */
export const rowsBySpeaker: (snapshot: Snapshot) => IntegerLists = perSnapshot((snapshot) => {
  const { rows, alive } = snapshot.data;
  const { offsets: starts, values: speakers } = listsOf(snapshot, 'respondent');
  const listOf = speakerListOf(snapshot);
  const offsets = new Uint32Array(termsOf(snapshot, 'respondent').size + 1);
  for (let row = 0; row < rows; row += 1) {
    if (!has(alive, row)) continue;
    const list = listOf(row);
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const next = (speakers[at] ?? 0) + 1;
      offsets[next] = (offsets[next] ?? 0) + 1;
    }
  }
  for (let one = 1; one < offsets.length; one += 1)
    offsets[one] = (offsets[one] ?? 0) + (offsets[one - 1] ?? 0);
  const ends = offsets.slice();
  const values = new Uint32Array(offsets.at(-1) ?? 0);
  for (let row = 0; row < rows; row += 1) {
    if (!has(alive, row)) continue;
    const list = listOf(row);
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at += 1) {
      const speaker = speakers[at] ?? 0;
      const place = ends[speaker] ?? 0;
      values[place] = row;
      ends[speaker] = place + 1;
    }
  }
  return { offsets, values };
});
