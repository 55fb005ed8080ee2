import type { Tally } from '@samenspel/claims';
import type { Grouping } from './grouping.ts';
import { positionOf, restatementsOf } from './restatements.ts';
import { columnOf, listsOf, termsOf, type Snapshot } from './snapshot.ts';

/** The tally of each group, by group number. */
export function tallies(snapshot: Snapshot, grouping: Grouping): readonly Tally[] {
  const { size } = grouping;
  const claims = new Uint32Array(size);
  for (let at = 0; at < (grouping.offsets[grouping.rows.length] ?? 0); at += 1) {
    const group = grouping.groups[at] ?? 0;
    claims[group] = (claims[group] ?? 0) + 1;
  }
  const repeats = repeatsIn(snapshot, grouping);
  const originsOf = originsIn(snapshot, grouping);
  const { single, group: groups } = respondentsIn(snapshot, grouping);
  return Array.from(claims, (count, group) => ({
    claims: count,
    distinctClaims: count - (repeats[group] ?? 0),
    respondents: single[group] ?? 0,
    respondentGroups: groups[group] ?? 0,
    origins: originsOf(group),
  }));
}

/** How many claims of each group repeat another claim of the same group. */
function repeatsIn(snapshot: Snapshot, { rows, offsets, groups, size }: Grouping): Uint32Array {
  const repeats = new Uint32Array(size);
  const restatements = restatementsOf(snapshot);
  const place = (row: number) => {
    const at = positionOf(rows, row);
    return rows[at] === row ? at : -1;
  };
  /** The last claim for which a group was counted, plus one: a claim may repeat several of a group. */
  const counted = new Uint32Array(size);
  for (let one = 0; one < restatements.rows.length; one += 1) {
    const at = place(restatements.rows[one] ?? 0);
    if (at < 0) continue;
    const start = offsets[at] ?? 0;
    const end = offsets[at + 1] ?? 0;
    for (
      let other = restatements.offsets[one] ?? 0;
      other < (restatements.offsets[one + 1] ?? 0);
      other += 1
    ) {
      const target = place(restatements.repeated[other] ?? 0);
      if (target < 0) continue;
      const targets = groups.subarray(offsets[target] ?? 0, offsets[target + 1] ?? 0);
      for (let here = start; here < end; here += 1) {
        const group = groups[here] ?? 0;
        if (counted[group] === at + 1 || !targets.includes(group)) continue;
        counted[group] = at + 1;
        repeats[group] = (repeats[group] ?? 0) + 1;
      }
    }
  }
  return repeats;
}

function originsIn(
  snapshot: Snapshot,
  { rows, offsets, groups, size }: Grouping,
): (group: number) => Readonly<Record<string, number>> {
  const origin = columnOf(snapshot, 'origin');
  const terms = termsOf(snapshot, 'concept:origin');
  const width = terms.size;
  const counts = new Uint32Array(size * width);
  for (let at = 0; at < rows.length; at += 1) {
    const value = origin[rows[at] ?? 0] ?? 0;
    for (let one = offsets[at] ?? 0; one < (offsets[at + 1] ?? 0); one += 1) {
      const cell = (groups[one] ?? 0) * width + value;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return (group) => {
    const found: Record<string, number> = {};
    for (let value = 1; value < width; value += 1) {
      const count = counts[group * width + value] ?? 0;
      if (count > 0) found[terms.text(value)] = count;
    }
    return found;
  };
}

/**
 * How many different respondents, single ones and groups, certainly say something in each group. Claims are taken
 * respondent by respondent, so that a group only has to remember the last one that it met.
 */
function respondentsIn(
  snapshot: Snapshot,
  { rows, offsets, groups, size }: Grouping,
): { readonly single: Uint32Array; readonly group: Uint32Array } {
  const lists = listsOf(snapshot, 'respondent');
  const isGroup = snapshot.data.entities.respondents.group;
  const speakers = speakersOf(snapshot);
  const respondents = termsOf(snapshot, 'respondent').size;
  const starts = new Uint32Array(respondents + 1);
  let total = 0;
  for (const row of rows) {
    const list = speakers(row);
    for (let one = lists.offsets[list] ?? 0; one < (lists.offsets[list + 1] ?? 0); one += 1) {
      const next = (lists.values[one] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
      total += 1;
    }
  }
  for (let one = 1; one <= respondents; one += 1)
    starts[one] = (starts[one] ?? 0) + (starts[one - 1] ?? 0);
  const byRespondent = new Uint32Array(total);
  const filled = starts.slice();
  for (let at = 0; at < rows.length; at += 1) {
    const list = speakers(rows[at] ?? 0);
    for (let one = lists.offsets[list] ?? 0; one < (lists.offsets[list + 1] ?? 0); one += 1) {
      const respondent = lists.values[one] ?? 0;
      const place = filled[respondent] ?? 0;
      byRespondent[place] = at;
      filled[respondent] = place + 1;
    }
  }
  const single = new Uint32Array(size);
  const group = new Uint32Array(size);
  const last = new Uint32Array(size);
  for (let respondent = 1; respondent < respondents; respondent += 1) {
    const counts = isGroup[respondent] === 1 ? group : single;
    const end = starts[respondent + 1] ?? 0;
    for (let place = starts[respondent] ?? 0; place < end; place += 1) {
      const at = byRespondent[place] ?? 0;
      for (let one = offsets[at] ?? 0; one < (offsets[at + 1] ?? 0); one += 1) {
        const number = groups[one] ?? 0;
        if (last[number] === respondent) continue;
        last[number] = respondent;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
  }
  return { single, group };
}

/** By row, the number of the list of respondents that certainly say it. */
export function speakersOf(snapshot: Snapshot): (row: number) => number {
  const all = columnOf(snapshot, 'respondent');
  const certain = columnOf(snapshot, 'certain');
  return (row) => {
    const list = certain[row] ?? 0;
    return list === 0 ? (all[row] ?? 0) : list - 1;
  };
}
