import { runMeasure, type MeasureName, type Measuring } from '@samenspel/graphql/measures';
import { SnapshotError, type Snapshot } from '@samenspel/snapshot';
import type { Store } from '@samenspel/store';
import { beforeEach, expect, test } from 'vitest';
import { answerOf, dataOf } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

let small: Store;
/** The same, said to have so many claims that measures take long. */
let large: Store;
beforeEach(async () => {
  small = await storeWith();
  let made: Promise<Snapshot> | undefined;
  large = {
    ...small,
    snapshot: (...asked) =>
      (made ??= small.snapshot(...asked).then((snapshot) => ({ ...snapshot, claims: 100_000 }))),
  };
});

/** Works measures out, and tells which. */
function recording(): { readonly measures: Measuring; readonly asked: MeasureName[] } {
  const asked: MeasureName[] = [];
  return {
    asked,
    measures: {
      run: (name, snapshot, request) => {
        asked.push(name);
        return Promise.resolve(runMeasure(name, snapshot, request));
      },
    },
  };
}

const query = `{
  between(between: [{ kind: ["professional"] }, { kind: ["informal"] }]) { direct { tally { claims } } }
  paths(from: "district nurse", to: "De Kade") { more }
}`;

test('only what takes long is worked out elsewhere, with the same answer', async () => {
  const { measures, asked } = recording();
  const answer = await dataOf(small, query, { measures });
  expect(asked).toEqual([]);
  expect(await dataOf(large, query, { measures })).toEqual(answer);
  expect(asked.toSorted()).toEqual(['pairsBetween', 'paths']);
});

test('the partners of all actors are worked out once for all operations', async () => {
  const { measures, asked } = recording();
  const pages = '{ actors(orderBy: PARTNERS) { nodes { label degree { partners } } } }';
  const first = await dataOf(large, pages, { measures });
  expect(await dataOf(large, pages, { measures })).toEqual(first);
  expect(first).toEqual(await dataOf(small, pages));
  expect(asked).toEqual(['degrees']);
});

test('what goes wrong there is told as what goes wrong here', async () => {
  const measures: Measuring = {
    run: () => Promise.reject(new SnapshotError('TOO_LARGE', 'There is not enough memory.')),
  };
  const { errors } = await answerOf(large, query, { measures });
  expect(errors?.map(({ message, extensions: { code } }) => [code, message])).toEqual([
    ['TOO_LARGE', 'There is not enough memory.'],
  ]);
});

test('an operation that is given up ends there too', async () => {
  const deadline = new AbortController();
  const measures: Measuring = {
    run: (_name, _snapshot, _request, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new Error('ended'));
        });
        deadline.abort();
      }),
  };
  const { errors } = await answerOf(large, query, { measures, signal: deadline.signal });
  expect([...new Set(errors?.map(({ extensions: { code } }) => code))]).toEqual(['ABORTED']);
});
