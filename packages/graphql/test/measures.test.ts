import type { Instrument } from '@samenspel/claims';
import { expect, test } from 'vitest';
import { dataOf } from './ask.ts';
import {
  notesOfTwoNeighbourhoods,
  storeWith,
  twoNeighbourhoods,
} from './study/two-neighbourhoods.ts';

/** An instrument that asked one side about all its ties, from a list of everybody. */
function askedAll(asked: 'professional' | 'informal'): Instrument {
  return {
    id: `all-ties-${asked}`,
    label: { en: 'all ties' },
    asked,
    ties: ['formal', 'informal'].map((to) => ({ from: asked, to })),
    roster: true,
    askedVia: false,
  };
}

const whole = {
  ...twoNeighbourhoods,
  instruments: [askedAll('professional'), askedAll('informal')],
};

test('a study tells why it does not carry a measure', async () => {
  const query = `{
    study { measures(between: ["Professional", "informal"]) { name needs refusals { need between } } }
    eiIndex { index external internal refusals { need reason between } }
  }`;
  const answer = (await dataOf(await storeWith(), query)) as {
    readonly study: { readonly measures: readonly unknown[] };
    readonly eiIndex: unknown;
  };
  expect(answer.study.measures).toContainEqual({
    name: 'RECIPROCITY',
    needs: ['BOTH_SIDES', 'ROSTER'],
    refusals: [
      { need: 'ROSTER', between: ['professional', 'professional'] },
      { need: 'BOTH_SIDES', between: ['professional', 'informal'] },
      { need: 'ROSTER', between: ['professional', 'informal'] },
      { need: 'ROSTER', between: ['informal', 'informal'] },
    ],
  });
  expect(answer.eiIndex).toEqual({
    index: null,
    external: null,
    internal: null,
    refusals: [
      {
        need: 'ALL_KINDS_OF_TIES',
        reason: 'No instrument asked about ties between formal and formal.',
        between: ['formal', 'formal'],
      },
      {
        need: 'BOTH_SIDES',
        reason: 'Only others than informal were asked about ties between formal and informal.',
        between: ['formal', 'informal'],
      },
      {
        need: 'ALL_KINDS_OF_TIES',
        reason: 'No instrument asked about ties between informal and informal.',
        between: ['informal', 'informal'],
      },
    ],
  });
});

test('a study that says nothing of what it asked carries none', async () => {
  const silent = { ...twoNeighbourhoods, instruments: [] };
  const store = await storeWith([{ study: silent, notes: notesOfTwoNeighbourhoods }]);
  const query = '{ eiIndex { index refusals { need between } } }';
  expect(await dataOf(store, query)).toEqual({
    eiIndex: { index: null, refusals: [{ need: 'INSTRUMENTS', between: [] }] },
  });
});

test('a study that asked about all ties on both sides has an E–I index', async () => {
  const store = await storeWith([{ study: whole, notes: notesOfTwoNeighbourhoods }]);
  const query = `{
    eiIndex { index external internal refusals { need } version { number } }
    elsewhere: eiIndex(area: ["Hill Quarter"]) { index external internal }
    study { measures { name refusals { need } } }
  }`;
  expect(await dataOf(store, query)).toEqual({
    eiIndex: { index: 0.5, external: 3, internal: 1, refusals: [], version: { number: 1 } },
    elsewhere: { index: null, external: null, internal: null },
    study: {
      measures: ['E_I_INDEX', 'BROKERAGE', 'CONSTRAINT', 'DENSITY', 'RECIPROCITY'].map((name) => ({
        name,
        refusals: [],
      })),
    },
  });
});
