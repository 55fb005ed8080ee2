import type { Snapshot } from '@samenspel/snapshot';
import { answered } from '../errors.ts';
import {
  costOfMeasure,
  runMeasure,
  type MeasureAnswers,
  type MeasureName,
  type MeasureRequests,
} from './measures.ts';
import type { Work } from './work.ts';

/** Answers equal requests with one answer. */
export function onceByRequest<Request, Answer>(
  answer: (request: Request) => Promise<Answer>,
): (request: Request) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (request) => {
    const key = JSON.stringify(request);
    const found = known.get(key) ?? answer(request);
    known.set(key, found);
    return found;
  };
}

/** Units of a budget for a group that a count falls into. */
const costOfGroup = 1 / 5;

/** Works measures out on a snapshot: each when it is its turn and its cost is spent, equal ones once. */
export function measuresOnce(
  openSnapshot: () => Promise<Snapshot>,
  { budget, turns }: Work,
): <Name extends MeasureName>(
  name: Name,
  request: MeasureRequests[Name],
) => Promise<MeasureAnswers[Name]> {
  const workedOut =
    <Name extends MeasureName>(name: Name) =>
    async (request: MeasureRequests[Name]): Promise<MeasureAnswers[Name]> => {
      const snapshot = await openSnapshot();
      budget.spendOnMeasure(costOfMeasure(name, snapshot, request));
      return turns.take(() => answered(runMeasure<Name>, name, snapshot, request));
    };
  const count = workedOut('count');
  const once: {
    readonly [Name in MeasureName]: (
      request: MeasureRequests[Name],
    ) => Promise<MeasureAnswers[Name]>;
  } = {
    count: onceByRequest(async (request) => {
      const counted = await count(request);
      budget.spend(counted.groups.length * costOfGroup);
      return counted;
    }),
    degrees: onceByRequest(workedOut('degrees')),
    eiIndex: onceByRequest(workedOut('eiIndex')),
    mediation: onceByRequest(workedOut('mediation')),
    mixing: onceByRequest(workedOut('mixing')),
    pairsBetween: onceByRequest(workedOut('pairsBetween')),
    partners: onceByRequest(workedOut('partners')),
    paths: onceByRequest(workedOut('paths')),
    perspectives: onceByRequest(workedOut('perspectives')),
  };
  return (name, request) => once[name](request);
}
