import {
  eiIndex,
  mediation,
  perspectivesOn,
  type MediationRequest,
  type Theme,
} from '@samenspel/analysis';
import type { CountRequest, Filter } from '@samenspel/claims';
import {
  count,
  degrees,
  mixing,
  pairsBetween,
  partnersOf,
  paths,
  type Counting,
  type MixingRequest,
  type PairsBetweenRequest,
  type PartnersRequest,
  type PathsRequest,
  type Snapshot,
} from '@samenspel/snapshot';

/** What is asked of each measure over a snapshot: data alone, so that it can be asked of another thread. */
export interface MeasureRequests {
  readonly count: Omit<CountRequest, 'study'>;
  readonly degrees: Counting;
  readonly eiIndex: Counting;
  readonly mediation: MediationRequest;
  readonly mixing: MixingRequest;
  readonly pairsBetween: PairsBetweenRequest;
  readonly partners: PartnersRequest;
  readonly paths: PathsRequest;
  readonly perspectives: { readonly theme: Theme; readonly counting: Counting };
}

/** What each measure answers. */
export interface MeasureAnswers {
  readonly count: ReturnType<typeof count>;
  readonly degrees: ReturnType<typeof degrees>;
  readonly eiIndex: ReturnType<typeof eiIndex>;
  readonly mediation: ReturnType<typeof mediation>;
  readonly mixing: ReturnType<typeof mixing>;
  readonly pairsBetween: ReturnType<typeof pairsBetween>;
  readonly partners: ReturnType<typeof partnersOf>;
  readonly paths: ReturnType<typeof paths>;
  readonly perspectives: ReturnType<typeof perspectivesOn>;
}

export type MeasureName = keyof MeasureRequests;

type Functions = {
  readonly [Name in MeasureName]: (
    snapshot: Snapshot,
    request: MeasureRequests[Name],
  ) => MeasureAnswers[Name];
};

const functions: Functions = {
  count,
  degrees,
  eiIndex: (snapshot, counting) => eiIndex(snapshot, undefined, counting),
  mediation,
  mixing,
  pairsBetween,
  partners: partnersOf,
  paths,
  perspectives: (snapshot, { theme, counting }) => perspectivesOn(snapshot, theme, counting),
};

/** Works a measure out. @throws SnapshotError */
export function runMeasure<Name extends MeasureName>(
  name: Name,
  snapshot: Snapshot,
  request: MeasureRequests[Name],
): MeasureAnswers[Name] {
  return functions[name](snapshot, request);
}

/** Works measures out somewhere else than in turns with all other work. */
export interface Measuring {
  /**
   * @param signal ends the work
   * @throws SnapshotError as `runMeasure` does; TOO_LARGE also where there is not enough memory for it
   */
  readonly run: <Name extends MeasureName>(
    name: Name,
    snapshot: Snapshot,
    request: MeasureRequests[Name],
    signal?: AbortSignal,
  ) => Promise<MeasureAnswers[Name]>;
}

/**
 * What a measure costs for each claim of the study, as it was measured on 60,000 and a million collaborations (see
 * `Budget` for the unit).
 */
const costOfClaim: {
  readonly [Name in MeasureName]: (request: MeasureRequests[Name]) => number;
} = {
  count: ({ groupBy }) => (1 + groupBy.length) / 100,
  degrees: () => 1 / 12,
  eiIndex: () => 1 / 12,
  mediation: () => 1 / 6,
  mixing: () => 1 / 40,
  pairsBetween: () => 1 / 4,
  partners: ({ depth = 1 }) => (depth > 1 ? 1 / 10 : 1 / 20),
  paths: () => 1 / 15,
  perspectives: () => 1 / 50,
};

/** What a measure costs on a study, about. */
export function costOfMeasure<Name extends MeasureName>(
  name: Name,
  { claims }: Snapshot,
  request: MeasureRequests[Name],
): number {
  return claims * costOfClaim[name](request) + costOfFilter(filterIn(request), claims);
}

function filterIn(request: MeasureRequests[MeasureName]): Filter | undefined {
  return 'counting' in request ? request.counting.filter : request.filter;
}

/** For each claim that a page is chosen from. */
const costOfPage = 1 / 1_000;

/** What it costs to choose a page of a study, about. */
export function costOfChoice(filter: Filter | undefined, claims: number): number {
  return 1 + claims * costOfPage + costOfFilter(filter, claims);
}

/** What a filter costs beside what it is a filter of: its conditions for each claim, and its values once. */
function costOfFilter(filter: Filter | undefined, claims: number): number {
  if (filter === undefined) return 0;
  const { properties, actors, values } = sizeOf(filter);
  return claims * (properties / 1_000 + actors / 150) + values / 50;
}

/** How much a filter asks: conditions on properties, conditions on actors, and values. */
interface FilterSize {
  readonly properties: number;
  readonly actors: number;
  readonly values: number;
}

function sizeOf(filter: Filter): FilterSize {
  if ('and' in filter) return sumOf(filter.and);
  if ('or' in filter) return sumOf(filter.or);
  if ('not' in filter) return sizeOf(filter.not);
  if ('property' in filter) {
    return { properties: 1, actors: 0, values: 'in' in filter ? filter.in.length : 0 };
  }
  if ('restatement' in filter) return { properties: 1, actors: 0, values: 0 };
  return { properties: 0, actors: 1, values: 0 };
}

function sumOf(filters: readonly Filter[]): FilterSize {
  let [properties, actors, values] = [0, 0, 0];
  for (const filter of filters) {
    const size = sizeOf(filter);
    properties += size.properties;
    actors += size.actors;
    values += size.values;
  }
  return { properties, actors, values };
}
