import { compareCodePoints, type ActorFilter, type Version } from '@samenspel/claims';
import {
  countedLists,
  countingFilter,
  rowChains,
  rowValue,
  rowValues,
  selectedRows,
  type Counted,
  type Counting,
  type Snapshot,
} from '@samenspel/snapshot';
import { compareCounts, rowsByValue } from './sides.ts';

export interface MediationRequest extends Counting {
  /** Between whom: one actor of a pair is such a one, the other such another. */
  readonly between: readonly [ActorFilter, ActorFilter];
}

/** Somebody who is said to stand between two others. */
export interface Intermediary {
  /** Actor id. */
  readonly actor: string;
  /** Claims that it links the two. */
  readonly counted: Counted;
  /** Claims that no link goes by way of it. */
  readonly denied: Counted;
  /** The areas that claims of a link are about; `null` for those that name none. */
  readonly areas: readonly { readonly area: string | null; readonly counted: Counted }[];
  /** Respondents and groups that say or may have said that it links them. */
  readonly respondents: readonly string[];
  /** Only the authors speak of it: no respondent is quoted for it. */
  readonly onlyAuthors: boolean;
}

export interface Mediation {
  /** Those with most respondents first. */
  readonly intermediaries: readonly Intermediary[];
  /** Claims of a mediated contact that do not say through whom. */
  readonly unnamed: Counted;
  readonly version: Version;
}

/**
 * Which intermediaries are named between two kinds of actors, in which areas and by whom. Claims of every origin are
 * taken unless others are asked for, so that it shows of whom only the authors speak. An intermediary is whoever stands
 * between two in a claim, whatever kind of actor it is.
 *
 * @example
 * mediation(snapshot, { between: [{ kind: ['formal'] }, { kind: ['informal'] }] });
 */
export function mediation(snapshot: Snapshot, request: MediationRequest): Mediation {
  const { between, filter, origins = 'all', modalities = ['actual'] } = request;
  const and = [{ between }, ...(filter === undefined ? [] : [filter])];
  const rows = [
    ...selectedRows(snapshot, {
      kind: 'collaboration',
      filter: countingFilter({ filter: { and }, origins, modalities }),
    }),
  ];
  const said = new Map<string, number[]>();
  const denied = new Map<string, number[]>();
  const unnamed: number[] = [];
  for (const row of rows) {
    const named = new Set(rowChains(snapshot, row).flat());
    const mode = rowValue(snapshot, row, 'mode');
    if (mode === 'via' && named.size === 0) unnamed.push(row);
    for (const actor of named) {
      const lists = mode === 'absent' ? denied : said;
      const known = lists.get(actor);
      if (known === undefined) lists.set(actor, [row]);
      else known.push(row);
    }
  }
  const actors = [...new Set([...said.keys(), ...denied.keys()])].map((actor) =>
    mentionsOf(snapshot, actor, said.get(actor) ?? [], denied.get(actor) ?? []),
  );
  // All lists at once: each count goes over the whole study.
  const counts = countedLists(snapshot, [
    unnamed,
    ...actors.flatMap((mentions) => [
      mentions.said,
      mentions.denied,
      ...mentions.areas.map(([, list]) => list),
    ]),
  ]).values();
  const next = (): Counted => {
    const { done = false, value } = counts.next();
    if (done || value === undefined) throw new RangeError('Each list has its count.');
    return value;
  };
  const countedUnnamed = next();
  return {
    intermediaries: actors
      .map((mentions) => intermediaryOf(snapshot, mentions, next))
      .sort(
        (one, other) =>
          compareCounts(one.counted, other.counted) || compareCodePoints(one.actor, other.actor),
      ),
    unnamed: countedUnnamed,
    version: snapshot.version,
  };
}

/** The rows that name an intermediary. */
interface Mentions {
  readonly actor: string;
  readonly said: readonly number[];
  readonly denied: readonly number[];
  /** Those that are said, by area. */
  readonly areas: readonly (readonly [area: string | null, rows: readonly number[]])[];
}

function mentionsOf(
  snapshot: Snapshot,
  actor: string,
  said: readonly number[],
  denied: readonly number[],
): Mentions {
  const byArea = rowsByValue(snapshot, said, 'area');
  const nowhere = said.filter((row) => rowValues(snapshot, row, 'area').length === 0);
  const areas = nowhere.length === 0 ? [...byArea] : [...byArea, [null, nowhere] as const];
  return { actor, said, denied, areas };
}

/** @param next the counts of its lists, one after the other */
function intermediaryOf(
  snapshot: Snapshot,
  { actor, said, areas }: Mentions,
  next: () => Counted,
): Intermediary {
  const counted = next();
  const denied = next();
  return {
    actor,
    counted,
    denied,
    areas: areas.map(([area]) => ({ area, counted: next() })),
    respondents: [...rowsByValue(snapshot, said, 'respondent').keys()].sort(compareCodePoints),
    onlyAuthors: said.length > 0 && (counted.tally.origins.respondent ?? 0) === 0,
  };
}
