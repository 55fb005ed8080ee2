import { expect, test } from 'vitest';
import { claims, idsOf } from './told.ts';

const collaborations = claims.filter((claim) => claim.kind === 'collaboration');

test('in phase 1 one professional says that he works directly with an informal party', () => {
  const households = 'moeilijk-bereikbaar-huishouden';
  const direct = collaborations.filter(
    ({ mode, phases, modality, participants }) =>
      mode === 'direct' &&
      phases.includes('reaching') &&
      modality === 'actual' &&
      participants.every(({ actor }) => actor !== households),
  );
  expect(
    direct.map(({ origin, participants, quantifier }) => [origin, participants, quantifier?.value]),
  ).toEqual([
    [
      'area-synthesis',
      [
        { actor: 'coordinator-veiligheid@de-baarsjes', part: 'who' },
        { actor: 'informele-partij', part: 'with' },
      ],
      'only',
    ],
    [
      'respondent',
      [
        { actor: 'buurtbewoner', part: 'from' },
        { actor: 'coordinator-veiligheid@de-baarsjes', part: 'to' },
      ],
      undefined,
    ],
  ]);
});

test('of the nine others it is said, as a group, through which organisations worries come in', () => {
  const mediated = collaborations.filter(
    ({ id }) => id === 'db-professionals#^via-tussenorganisaties',
  );
  expect(mediated.map(({ saidBy, mode, via }) => [saidBy, mode, via.flat()])).toEqual([
    [
      [{ type: 'respondent', ids: ['db-professionals-zonder-coordinator-veiligheid'] }],
      'via',
      [
        ...['jeugdbescherming', 'veilig-thuis', 'meldpunt-zorg-en-woonoverlast'],
        ...['straatcoach@de-baarsjes', 'wijkzorg-de-baarsjes', 'school'],
      ],
    ],
  ]);
});

test('nobody evaluates together: said of the group, and limited by four who say when it happens', () => {
  const [none, ...others] = collaborations.filter(
    ({ mode, phases, saidBy }) =>
      mode === 'absent' &&
      phases.includes('evaluation') &&
      saidBy.some((sayer) => 'ids' in sayer && sayer.ids.includes('db-professionals')),
  );
  expect(others).toEqual([]);
  expect(none?.quantifier).toEqual({ value: 'all' });
  expect(none?.participants).toEqual([
    { actor: 'wijkteamprofessional', part: 'who' },
    { actor: 'informele-partij', part: 'with' },
  ]);
  const limits = collaborations.filter(({ qualifies }) => qualifies.includes(none?.id ?? ''));
  expect(idsOf(limits)).toEqual([
    'db-ambulant-begeleider#^evaluatie-client',
    'db-clientondersteuner#^evaluatie-eigen-initiatief',
    'db-ergotherapeut#^terug',
    'db-jeugdgeneralist-1#^terug',
  ]);
});

test('the informal parties come in the order in which they were mentioned', () => {
  const ranked = collaborations.filter(({ rank }) => rank !== undefined);
  const order = ranked.map(({ rank, participants }) => [
    rank,
    participants.find(({ part }) => part === 'with')?.actor,
  ]);
  expect(order).toEqual([
    [1, 'vrijwilligersorganisatie'],
    [1, 'burennetwerk'],
    [2, 'huizen-van-de-wijk'],
    [2, 'de-tagerijn'],
    [3, 'eigen-netwerk'],
    [4, 'buren'],
    [5, 'bewonersinitiatief'],
    [6, 'lotgenoten'],
    [7, 'vereniging'],
    [8, 'kerk'],
  ]);
});

test('what is wished, feared or ought to be is not told as what is', () => {
  const wishes = collaborations.filter(({ evidence }) => evidence.locator === 'B 5.1');
  expect(wishes).toHaveLength(4);
  expect(idsOf(wishes.filter(({ modality }) => modality === 'actual'))).toEqual([]);
});
