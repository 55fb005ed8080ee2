import type { Tally } from '@samenspel/claims';
import type { Grouping } from './grouping.ts';
import { restatementsOf } from './restatements.ts';
import { columnOf, termsOf, type Snapshot } from './snapshot.ts';
import { once } from './once.ts';
import { rowsBySpeaker } from './speakers.ts';

/** The tally of some rows together. */
export function tallyOf(snapshot: Snapshot, rows: Uint32Array): Tally {
  const places = placesOf(snapshot, rows);
  const together: Grouping = {
    rows,
    groups: { values: new Uint32Array(rows.length) },
    size: 1,
    values: [],
  };
  return {
    claims: rows.length,
    distinctClaims: rows.length - (repeatsIn(snapshot, together, places)[0] ?? 0),
    ...speakersAmong(snapshot, places),
    origins: originsIn(snapshot, together)(0).origins,
  };
}

/** How many respondents, single ones and groups, certainly say at least one of some rows. */
function speakersAmong(
  snapshot: Snapshot,
  places: Uint32Array,
): Pick<Tally, 'respondents' | 'respondentGroups'> {
  const isGroup = snapshot.data.entities.respondents.group;
  const { offsets, values: rows } = rowsBySpeaker(snapshot);
  let respondents = 0;
  let respondentGroups = 0;
  for (let respondent = 1; respondent + 1 < offsets.length; respondent += 1) {
    const end = offsets[respondent + 1] ?? 0;
    let at = offsets[respondent] ?? 0;
    while (at < end && places[rows[at] ?? 0] === 0) at += 1;
    if (at === end) continue;
    if (isGroup[respondent] === 1) respondentGroups += 1;
    else respondents += 1;
  }
  return { respondents, respondentGroups };
}

/** Claims of a group, in all and by origin. */
export type GroupCounts = (group: number) => Pick<Tally, 'claims' | 'origins'>;

/**
 * Counts all groups, and gives the tally of a group by its number. What repeats what, and who says it, is counted when
 * it is first looked at.
 */
export function tallies(snapshot: Snapshot, grouping: Grouping): (group: number) => Tally {
  return talliesOf(snapshot, originsIn(snapshot, grouping), () => grouping);
}

/**
 * The same where claims were counted already.
 *
 * @param grouped asked only when it is looked at who says something, or what repeats what
 */
export function talliesOf(
  snapshot: Snapshot,
  countsOf: GroupCounts,
  grouped: () => Grouping,
): (group: number) => Tally {
  const grouping = once(grouped);
  const places = once(() => placesOf(snapshot, grouping().rows));
  const repeats = once(() => repeatsIn(snapshot, grouping(), places()));
  const said = once(() => respondentsIn(snapshot, grouping(), places()));
  return (number) => {
    const { claims, origins } = countsOf(number);
    return {
      claims,
      get distinctClaims() {
        return claims - (repeats()[number] ?? 0);
      },
      get respondents() {
        return said().single[number] ?? 0;
      },
      get respondentGroups() {
        return said().group[number] ?? 0;
      },
      origins,
    };
  };
}

/** By row, its position among some rows plus one; 0 for a row that is not among them. */
function placesOf(snapshot: Snapshot, rows: Uint32Array): Uint32Array {
  const places = new Uint32Array(snapshot.data.rows);
  for (let at = 0; at < rows.length; at += 1) places[rows[at] ?? 0] = at + 1;
  return places;
}

function originsIn(
  snapshot: Snapshot,
  { rows, groups: { offsets, values }, size }: Grouping,
): GroupCounts {
  const origin = columnOf(snapshot, 'origin');
  const width = termsOf(snapshot, 'concept:origin').values.length;
  const counts = new Uint32Array(size * width);
  for (let at = 0; at < rows.length; at += 1) {
    const value = origin[rows[at] ?? 0] ?? 0;
    const end = offsets === undefined ? at + 1 : (offsets[at + 1] ?? 0);
    for (let one = offsets === undefined ? at : (offsets[at] ?? 0); one < end; one += 1) {
      const cell = (values[one] ?? 0) * width + value;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return countsByOrigin(snapshot, counts);
}

/** @param counts claims by group and origin: a cell `group × origins + origin` for each */
export function countsByOrigin(snapshot: Snapshot, counts: Uint32Array): GroupCounts {
  const texts = termsOf(snapshot, 'concept:origin').values;
  const width = texts.length;
  return (number) => {
    const origins: Record<string, number> = {};
    let claims = 0;
    for (let value = 0; value < width; value += 1) {
      const count = counts[number * width + value] ?? 0;
      claims += count;
      if (count > 0 && value > 0) origins[texts[value] ?? ''] = count;
    }
    return { claims, origins };
  };
}

/** How many claims of each group repeat another claim of the same group. */
function repeatsIn(snapshot: Snapshot, grouping: Grouping, places: Uint32Array): Uint32Array {
  const repeats = new Uint32Array(grouping.size);
  const { rows, offsets, repeated } = restatementsOf(snapshot);
  /** The last claim for which a group was counted: a claim may repeat several of a group. */
  const counted = new Uint32Array(rows.length === 0 ? 0 : grouping.size);
  for (let one = 0; one < rows.length; one += 1) {
    const place = places[rows[one] ?? 0] ?? 0;
    if (place === 0) continue;
    const groups = groupsAt(grouping, place - 1);
    for (let other = offsets[one] ?? 0; other < (offsets[one + 1] ?? 0); other += 1) {
      const target = places[repeated[other] ?? 0] ?? 0;
      if (target === 0) continue;
      const shared = groupsAt(grouping, target - 1);
      for (const number of groups) {
        if (counted[number] === place || !shared.includes(number)) continue;
        counted[number] = place;
        repeats[number] = (repeats[number] ?? 0) + 1;
      }
    }
  }
  return repeats;
}

function groupsAt({ groups: { offsets, values } }: Grouping, at: number): Uint32Array {
  return offsets === undefined
    ? values.subarray(at, at + 1)
    : values.subarray(offsets[at], offsets[at + 1]);
}

/**
 * How many different respondents, single ones and groups, certainly say something in each group. Claims are taken
 * respondent by respondent, so that a group only has to remember the last one that it met.
 */
function respondentsIn(
  snapshot: Snapshot,
  { groups, size }: Grouping,
  places: Uint32Array,
): { readonly single: Uint32Array; readonly group: Uint32Array } {
  const isGroup = snapshot.data.entities.respondents.group;
  const { offsets: starts, values: rows } = rowsBySpeaker(snapshot);
  const { offsets, values } = groups;
  const single = new Uint32Array(size);
  const group = new Uint32Array(size);
  const last = new Uint32Array(size);
  for (let respondent = 1; respondent + 1 < starts.length; respondent += 1) {
    const counts = isGroup[respondent] === 1 ? group : single;
    const end = starts[respondent + 1] ?? 0;
    for (let place = starts[respondent] ?? 0; place < end; place += 1) {
      const at = (places[rows[place] ?? 0] ?? 0) - 1;
      if (at < 0) continue;
      const stop = offsets === undefined ? at + 1 : (offsets[at + 1] ?? 0);
      for (let one = offsets === undefined ? at : (offsets[at] ?? 0); one < stop; one += 1) {
        const number = values[one] ?? 0;
        if (last[number] === respondent) continue;
        last[number] = respondent;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
  }
  return { single, group };
}
