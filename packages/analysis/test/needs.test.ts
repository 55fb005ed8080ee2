import {
  eiIndex,
  measured,
  measures,
  needs,
  refusals,
  type MeasureName,
} from '@samenspel/analysis';
import type { Instrument, Study } from '@samenspel/claims';
import { snapshotOf, SnapshotError } from '@samenspel/snapshot';
import { actor, collaboration, sketch } from '@samenspel/synthetic';
import { describe, expect, test } from 'vitest';

/** An instrument put to some, about ties written as `from-to`. */
function instrument(asked: string, ties: string, more: Partial<Instrument> = {}): Instrument {
  return {
    ...{ id: `${asked} ${ties}`, label: {}, asked, roster: false, askedVia: false },
    ties: ties.split(' ').map((tie) => {
      const [from = '', to = ''] = tie.split('-');
      return { from, to };
    }),
    ...more,
  };
}

function studyWith(...instruments: readonly Instrument[]): Study {
  return sketch({ study: { instruments }, claims: [] }).study;
}

/** As the study in the package of the wijkteamonderzoek asked: each side about the other. */
const acrossOnly = studyWith(
  instrument('professional', 'professional-informal'),
  instrument('informal', 'informal-formal'),
);
const everything = studyWith(
  instrument('professional', 'formal-formal formal-informal'),
  instrument('informal', 'informal-formal informal-informal'),
);
const roster = studyWith(
  instrument('professional', 'formal-formal formal-informal', { roster: true }),
  instrument('informal', 'informal-formal informal-informal', { roster: true }),
);
const oneSided = studyWith(
  instrument('professional', 'formal-formal formal-informal informal-informal'),
);
const prompted = studyWith(
  instrument('professional', 'formal-formal formal-informal', { askedVia: true }),
  instrument('informal', 'informal-formal informal-informal', { askedVia: true }),
);

describe('refusals', () => {
  test.each<[string, Study, MeasureName, readonly string[]]>([
    ['a study that asked everything', everything, 'e-i-index', []],
    ['a study that asked everything', everything, 'brokerage', []],
    ['a study that asked everything', everything, 'constraint', []],
    [
      'a study without a roster',
      everything,
      'density',
      ['roster formal-formal', 'roster formal-informal', 'roster informal-informal'],
    ],
    ['a study with a roster', roster, 'density', []],
    ['a study with a roster', roster, 'reciprocity', []],
    [
      'a study that asked across only',
      acrossOnly,
      'e-i-index',
      ['all-kinds-of-ties formal-formal', 'all-kinds-of-ties informal-informal'],
    ],
    [
      'a study that asked one side',
      oneSided,
      'e-i-index',
      ['both-sides formal-informal', 'both-sides informal-informal'],
    ],
    [
      'a study that asked for intermediaries',
      prompted,
      'brokerage',
      [
        'unprompted-intermediaries formal-formal',
        'unprompted-intermediaries formal-informal',
        'unprompted-intermediaries informal-informal',
      ],
    ],
    ['a study that asked for intermediaries', prompted, 'e-i-index', []],
    ['a study that tells of no instruments', studyWith(), 'e-i-index', ['instruments ']],
  ])('of %s, %#: %s', (_name, study, measure, expected) => {
    const found = refusals(study, measure, ['formal', 'informal']);
    expect(found.map(({ need, tie = [] }) => `${need} ${tie.join('-')}`)).toEqual(expected);
  });

  test('say in words what was not asked', () => {
    expect(refusals(acrossOnly, 'e-i-index', ['formal', 'informal'])[0]?.reason).toBe(
      'No instrument asked about ties between formal and formal.',
    );
    expect(refusals(oneSided, 'e-i-index', ['formal', 'informal'])[0]?.reason).toBe(
      'Only others than informal were asked about ties between formal and informal.',
    );
  });

  test('a kind that the study adds is asked about with the wider kind', () => {
    const study = {
      ...everything,
      extensions: { 'actor-kind': [{ id: 'club', nl: 'club', en: 'club', broader: 'informal' }] },
    };
    expect(refusals(study, 'e-i-index', ['formal', 'club'])).toEqual([]);
  });

  test('a kind that is given more than once counts once', () => {
    const once = refusals(acrossOnly, 'density', ['formal', 'informal']);
    expect(refusals(acrossOnly, 'density', ['formal', 'informal', 'formal'])).toEqual(once);
  });

  test.each([
    ['refusals', () => refusals(everything, 'density', [])],
    [
      'refusals of a study that tells of no instruments',
      () => refusals(studyWith(), 'density', []),
    ],
    ['measured', () => measured(everything, 'density', [], () => 1)],
  ])('between no kinds of actors nothing is asked: %s', (_name, ask) => {
    expect(ask).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        message:
          'The measure "density" is asked for between no kinds of actors. Give one kind or more.',
      }),
    );
  });

  test.each(Object.entries(measures))('%s means something and has needs', (_name, measure) => {
    expect(measure.meaning).toMatch(/[^.]$/u);
    expect(measure.needs.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(needs))('the need %s is told in a sentence', (_name, meaning) => {
    expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
  });
});

describe('eiIndex', () => {
  const formal = (id: string) => actor(id, 'instance', { kind: 'school' });
  const informal = (id: string) => actor(id, 'instance', { kind: 'church' });
  const entities = [
    ...['a', 'b'].map(formal),
    ...['x', 'y'].map(informal),
    actor('client', 'instance', { kind: 'client' }),
  ];
  const claims = [
    collaboration('who:a with:x with:y'),
    collaboration('who:b with:x'),
    collaboration('who:a with:b'),
    collaboration('who:a with:b', { phases: ['support'] }),
    collaboration('who:a with:client'),
    collaboration('who:b with:y', { quantifier: { value: 'some' } }),
  ];

  test('sets ties to others against ties among ones own', async () => {
    const snapshot = await snapshotOf(sketch({ study: everything, entities, claims }));
    expect(eiIndex(snapshot)).toEqual({ value: { external: 3, internal: 1, index: 0.5 } });
  });

  test('is refused where it was not asked, with the reasons', async () => {
    const snapshot = await snapshotOf(sketch({ study: acrossOnly, entities, claims }));
    expect(eiIndex(snapshot)).toEqual({
      refused: refusals(acrossOnly, 'e-i-index', ['formal', 'informal']),
    });
  });

  test('between no kinds of actors is not asked', async () => {
    const snapshot = await snapshotOf(sketch({ study: everything, entities, claims }));
    expect(() => eiIndex(snapshot, [])).toThrow(SnapshotError);
  });

  test('of no ties there is none', async () => {
    const snapshot = await snapshotOf(sketch({ study: everything, entities, claims: [] }));
    expect(eiIndex(snapshot)).toEqual({ value: undefined });
  });
});
