import type { Instrument } from '@samenspel/claims';
import { expect, test } from 'vitest';
import { answerOf, dataOf } from './ask.ts';
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
  const answer = await dataOf(await storeWith(), query);
  const reciprocity = {
    name: 'RECIPROCITY',
    needs: ['BOTH_SIDES', 'ROSTER'],
    refusals: [
      { need: 'ROSTER', between: ['professional', 'professional'] },
      { need: 'BOTH_SIDES', between: ['professional', 'informal'] },
      { need: 'ROSTER', between: ['professional', 'informal'] },
      { need: 'ROSTER', between: ['informal', 'informal'] },
    ],
  };
  expect(answer).toHaveProperty('study.measures', expect.arrayContaining([reciprocity]));
  expect(answer).toHaveProperty('eiIndex', {
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

const measuresBetween = `query ($between: [Reference!]!) {
  study { measures(between: $between) { name refusals { need between } } }
}`;

test('a kind of actors is one, by whatever names it is asked', async () => {
  const store = await storeWith();
  const names = ['informal', 'INFORMAL', 'Informele partij', 'informal party'];
  const answer = await dataOf(store, measuresBetween, { variables: { between: names } });
  expect(answer).toEqual(
    await dataOf(store, measuresBetween, { variables: { between: ['informal'] } }),
  );
  const asked = { need: 'ALL_KINDS_OF_TIES', between: ['informal', 'informal'] };
  expect(answer).toHaveProperty('study.measures.0', { name: 'E_I_INDEX', refusals: [asked] });
});

test.each([
  [
    'no kinds of actors',
    [],
    '"between" is empty, and measures are between one kind of actors or more.',
    'Name kinds of actors, or leave "between" out for formal and informal parties.',
  ],
  [
    'more than ten, be it one by many names',
    Array.from({ length: 11 }, (_, at) => `${'informal'.slice(0, at)}${'INFORMAL'.slice(at)}`),
    '"between" names 11 kinds of actors, and at most 10 are taken at once.',
    'Name each kind once, and only those whose ties you mean to measure.',
  ],
])('measures between %s are refused', async (_name, between, message, hint) => {
  const { errors } = await answerOf(await storeWith(), measuresBetween, { variables: { between } });
  expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_ARGUMENT', hint } }]);
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
