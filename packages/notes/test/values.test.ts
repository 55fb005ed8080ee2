import { describe, expect, it } from 'vitest';
import { isEdtf } from '../src/values/edtf.ts';
import { readFrequency } from '../src/values/frequency.ts';
import { claimOf, ergoInterview, studyWith } from './example-study.ts';

describe('dates and periods are EDTF', () => {
  it.each([
    '2015',
    '2015-09',
    '2015-09-30',
    '2016-02-29',
    '2015-21',
    '201X',
    '20XX',
    '2015?',
    '2015~',
    '2015-06%',
    '2015/2025',
    '2015/..',
    '../2015',
    '2015/',
    '/2015',
    '2015-01/2015-01',
    '-0044',
    '2015-XX',
  ])('%s is', (text) => {
    expect(isEdtf(text)).toBe(true);
  });

  it.each([
    '',
    '15',
    '2015-13',
    '2015-00',
    '2015-02-29',
    '2015-04-31',
    '2015-9',
    'maart 2015',
    '2015/2014',
    '../..',
    '/',
    '2015/2016/2017',
    '2015-09-30-01',
    '2015–2025',
    '2015-21-01',
    '1X15',
  ])('%j is not', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  it('and what is none is told', () => {
    expect(claimOf('finding', '- T. [bevinding:: wens] [periode:: 2015/2025]').period).toBe(
      '2015/2025',
    );
    const { claims, told } = studyWith(
      `${ergoInterview}- T. [bevinding:: wens] [periode:: vorig jaar]`,
    );
    expect(told).toEqual(['bad-date vorig jaar']);
    expect(claims[0]).not.toHaveProperty('period');
  });
});

describe('how often is a word or a count per period', () => {
  it.each([
    ['soms', { value: 'sometimes' }],
    ['sometimes', { value: 'sometimes' }],
    ['2 per week', { times: 2, per: 1, unit: 'week' }],
    ['1–2 per month', { times: 1, upper: 2, per: 1, unit: 'month' }],
    ['1 à 2 keer per maand', { times: 1, upper: 2, per: 1, unit: 'month' }],
    ['1 a\u0300 2 per maand', { times: 1, upper: 2, per: 1, unit: 'month' }],
    ['1-2x per week', { times: 1, upper: 2, per: 1, unit: 'week' }],
    ['1 - 2 per week', { times: 1, upper: 2, per: 1, unit: 'week' }],
    ['1 of 2 keer per week', { times: 1, upper: 2, per: 1, unit: 'week' }],
    ['1 or 2 times per week', { times: 1, upper: 2, per: 1, unit: 'week' }],
    ['1 to 2 per week', { times: 1, upper: 2, per: 1, unit: 'week' }],
    ['2 tot 3 per 2 weken', { times: 2, upper: 3, per: 2, unit: 'week' }],
    ['1 per 3 maanden', { times: 1, per: 3, unit: 'month' }],
    ['1x per jaar', { times: 1, per: 1, unit: 'year' }],
    ['4 keer per 2 weken', { times: 4, per: 2, unit: 'week' }],
    ['3 times per day', { times: 3, per: 1, unit: 'day' }],
    ['1 per kwartaal', { times: 1, per: 3, unit: 'month' }],
  ])('%s', (text, expected) => {
    expect(readFrequency(text)).toEqual(expected);
  });

  it.each([
    '0 per week',
    '2 per',
    'per week',
    '2 per eeuw',
    '2 per 0 weken',
    'twee per week',
    '1 per constructor',
    '2–1 per week',
    '2–2 per week',
    '1a2x per week',
    '1 a 2 per week',
    '1to2 per week',
    '1à2 per week',
    '1 — 2 per week',
    '1 2 per week',
    '1–2–3 per week',
  ])('not %s', (text) => {
    expect(readFrequency(text)).toBeUndefined();
  });
});

describe('concepts are named by id, notation or label in either language, whatever the case', () => {
  it.each(['signaal', 'Signaal', 'signal', 'SIGNAL'])('%s', (value) => {
    expect(claimOf('collaboration', `- T. [met:: [[buren]]] [vorm:: ${value}]`).forms).toEqual([
      'signal',
    ]);
  });

  it.each([
    ['wijze', 'naast elkaar', { mode: 'parallel' }],
    ['wijze', 'naast-elkaar', { mode: 'parallel' }],
    ['oordeel', 'gemengd', { stance: 'mixed' }],
    ['telt', 'omstreden', { counts: 'disputed' }],
    ['hechtheid', 'nauw', { closeness: 'close' }],
    ['kanaal', 'telefoon, mail', { channels: ['phone', 'mail'] }],
    ['niveau', 'micro', { level: 'micro' }],
    ['basis', 'opinie', { basis: 'opinion' }],
    ['zekerheid', 'open vraag', { certainty: 'open' }],
    ['trend', 'minder', { trend: 'less' }],
    ['functie', 'signaleren', { functions: ['signalling'] }],
    ['doelgroep', 'nachtwerkers', { targetGroups: ['night-workers'] }],
    ['code', '[[vertrouwen]], [[tijd]]', { codes: ['vertrouwen', 'tijd'] }],
    ['rang', '3', { rank: 3 }],
  ])('%s: %s', (key, value, expected) => {
    expect(claimOf('collaboration', `- T. [met:: [[buren]]] [${key}:: ${value}]`)).toMatchObject(
      expected,
    );
  });

  it.each([
    ['an unknown word', 'vorm', 'signal, signaaal', 'unknown-value', 'signaaal', 'signaal'],
    [
      'an unknown word of an open scheme',
      'doelgroep',
      'nachtwerkrs',
      'unknown-value',
      'nachtwerkrs',
      'nachtwerkers',
    ],
    ['an unknown frequency', 'hoe-vaak', 'somms', 'unknown-value', 'somms', 'soms'],
    ['no number', 'rang', 'eerste', 'bad-number', 'eerste', undefined],
  ])('%s is told, with what is nearest', (_, key, value, code, found, nearest) => {
    const { diagnostics, claims } = studyWith(
      `${ergoInterview}- T. [met:: [[buren]]] [${key}:: ${value}]`,
    );
    expect(claims).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code, found }]);
    expect(diagnostics[0]?.nearest).toBe(nearest);
  });
});

describe('a finding is a category, or a category and a concept of it', () => {
  it.each([
    ['knelpunt', { category: 'bottleneck' }],
    ['wij-zij-bron/onbekendheid', { category: 'us-them-source', concept: 'unfamiliarity' }],
    ['us-them-source / unfamiliarity', { category: 'us-them-source', concept: 'unfamiliarity' }],
    ['oplossing/wijktafel', { category: 'solution', concept: 'neighbourhood-table' }],
  ])('%s', (value, expected) => {
    expect(claimOf('finding', `- T. [bevinding:: ${value}]`)).toMatchObject(expected);
  });

  it.each([
    ['knelpuntt', [], 'unknown-value knelpuntt'],
    ['wij-zij-bron/onbekend iets', [{ category: 'us-them-source' }], 'unknown-value onbekend iets'],
    ['knelpunt/tijd', [{ category: 'bottleneck' }], 'unknown-value tijd'],
  ])('%s is told', (value, expected, message) => {
    const { claims, told, diagnostics } = studyWith(`${ergoInterview}- T. [bevinding:: ${value}]`);
    expect(claims).toMatchObject(expected);
    expect(told).toEqual([message]);
    const { start, end } = diagnostics[0]?.range ?? { start: 0, end: 0 };
    expect(message.endsWith(`${ergoInterview}- T. [bevinding:: ${value}]`.slice(start, end))).toBe(
      true,
    );
  });
});

describe('a position is on a proposition', () => {
  it.each([
    [
      '[op:: [[de cliënt beslist]]] [positie:: oneens]',
      { proposition: 'de-client-beslist', position: 'disagree', inferred: false },
    ],
    [
      '[on:: [[de cliënt beslist]]] [position:: ambivalent] [inferred:: yes]',
      { position: 'ambivalent', inferred: true },
    ],
  ])('%s', (fields, expected) => {
    expect(claimOf('position', `- Omdat het zo is. ${fields}`)).toMatchObject(expected);
  });

  it('and needs one', () => {
    const { told, claims } = studyWith(`${ergoInterview}- T. [op:: [[de cliënt beslist]]]`);
    expect(told).toEqual(['missing-key op']);
    expect(claims).toEqual([]);
  });
});

describe('a placement puts actors on a criterion or an axis', () => {
  it.each([
    ['[criterium:: betaald] [waarde:: nee]', { criteria: ['paid'], value: 'no' }],
    [
      '[criterium:: verticale as] [waarde:: informeel]',
      { criteria: ['formal-support'], value: 'informal' },
    ],
    [
      '[criterium:: betaald, gesubsidieerd] [waarde:: omstreden]',
      { criteria: ['paid', 'subsidised'], value: 'disputed' },
    ],
    ['[criterion:: vertical axis] [value:: not informal]', { value: 'not informal' }],
    [
      '[criterium:: verticale as] [waarde:: niet informeel] [afgeleid:: ja]',
      { value: 'not informal', inferred: true },
    ],
  ])('%s', (fields, expected) => {
    expect(claimOf('placement', `- T. [plaatst:: [[buren]]] ${fields}`)).toMatchObject({
      placed: ['buren'],
      ...expected,
    });
  });

  it.each([
    ['[waarde:: ja]', 'missing-key plaatst'],
    ['[criterium:: betaald]', 'missing-key plaatst'],
    ['[criterium:: betaald] [waarde:: misschien]', 'unknown-value misschien'],
  ])('and needs both: %s', (fields, message) => {
    const { told, claims } = studyWith(`${ergoInterview}- T. [plaatst:: [[buren]]] ${fields}`);
    expect(claims).toEqual([]);
    expect(told).toEqual([message]);
  });
});
