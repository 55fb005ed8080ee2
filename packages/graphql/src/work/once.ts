import type { Snapshot } from '@samenspel/snapshot';
import { answered, answeredLater } from '../errors.ts';
import {
  costOfMeasure,
  runMeasure,
  type MeasureAnswers,
  type MeasureName,
  type MeasureRequests,
} from './measures.ts';
import { givenUp } from './turns.ts';
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

/** Units of a budget above which a measure holds others up: some fifty milliseconds. */
const long = 5_000;

/** The partners of all actors, for which many pages ask, where they were worked out elsewhere. */
const usualDegrees = new WeakMap<Snapshot, MeasureAnswers['degrees']>();

/**
 * Works measures out on a snapshot: each when it is its turn and its cost is spent, equal ones once. What takes long is
 * worked out elsewhere, where there is such a place.
 */
export function measuresOnce(
  openSnapshot: () => Promise<Snapshot>,
  { budget, turns, measuring, signal }: Work,
): <Name extends MeasureName>(
  name: Name,
  request: MeasureRequests[Name],
) => Promise<MeasureAnswers[Name]> {
  const workedOut =
    <Name extends MeasureName>(name: Name) =>
    async (request: MeasureRequests[Name]): Promise<MeasureAnswers[Name]> => {
      const snapshot = await openSnapshot();
      const cost = costOfMeasure(name, snapshot, request);
      budget.spendOnMeasure(cost);
      if (measuring === undefined || cost <= long)
        return turns.take(() => answered(runMeasure<Name>, name, snapshot, request));
      return turns.take(async () => {
        try {
          return await answeredLater(measuring.run(name, snapshot, request, signal));
        } catch (error) {
          throw signal?.aborted === true ? givenUp() : error;
        }
      });
    };
  const count = workedOut('count');
  const degrees = workedOut('degrees');
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
    degrees: onceByRequest(async (request) => {
      if (measuring === undefined || Object.keys(request).length > 0) return degrees(request);
      const snapshot = await openSnapshot();
      const known = usualDegrees.get(snapshot);
      if (known === undefined) {
        const found = await degrees(request);
        usualDegrees.set(snapshot, found);
        return found;
      }
      // What an operation costs does not depend on what others asked before.
      budget.spendOnMeasure(costOfMeasure('degrees', snapshot, request));
      return known;
    }),
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
