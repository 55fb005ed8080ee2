import {
  collaborationTable,
  findingTable,
  fromCsvList,
  fromCsvText,
  indicatorTable,
  separated,
  toCsv,
  toJsonl,
  type Table,
} from '@samenspel/exchange';
import type { Collaboration } from '@samenspel/claims';
import fc from 'fast-check';
import { assert, describe, expect, test } from 'vitest';

interface Row {
  readonly text: string;
  readonly list: readonly string[];
}

const table: Table<Row> = [
  { name: 'text', meaning: 'a text', value: (row) => row.text },
  { name: 'list', meaning: 'texts', value: (row) => row.list },
];

/** The cells of CSV text, read as RFC 4180 says. */
function cells(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let open = false;
  for (let at = 0; at < csv.length; at += 1) {
    const char = csv.charAt(at);
    if (open) {
      if (char !== '"') cell += char;
      else if (csv.charAt(at + 1) === '"') cell += csv.charAt(++at);
      else open = false;
    } else if (char === '"') open = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && csv.charAt(at + 1) === '\n') {
      at += 1;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += char;
  }
  return rows;
}

describe('toCsv', () => {
  test('every text comes back, whatever is in it', () => {
    const rows = fc.array(
      fc.record({
        text: fc.string({ unit: 'binary' }),
        list: fc.array(fc.string({ minLength: 1 })),
      }),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const [, ...read] = cells([...toCsv(table, given)].join(''));
        expect(
          read.map(([text = '', list = '']) => ({
            text: fromCsvText(text),
            list: fromCsvList(list),
          })),
        ).toEqual(given);
      }),
    );
  });

  test.each(['=1+1', '+31 %', '-10 %', '@cmd', '\tx', '\nx', '＝1+1', "'quoted"])(
    'no spreadsheet runs %j',
    (text) => {
      const [, row] = cells([...toCsv(table, [{ text, list: [] }])].join(''));
      expect(row?.[0]).toBe(`'${text}`);
    },
  );

  test('a number below zero stays a number', () => {
    const numbers: Table<number> = [{ name: 'change', meaning: 'a number', value: (row) => row }];
    expect([...toCsv(numbers, [-10])]).toEqual(['change\r\n', '-10\r\n']);
  });
});

const collaboration: Collaboration = {
  kind: 'collaboration',
  id: 'n#^a',
  text: {
    nl: 'Meldt zorgen via het meldpunt.',
    en: 'Reports concerns through the reporting point.',
  },
  language: 'nl',
  evidence: { note: 'n', range: { start: 0, end: 9, line: 4 }, document: 'report', locator: '§ 3' },
  saidBy: [{ type: 'respondent', ids: ['r1', 'r2'] }, { type: 'authors' }],
  origin: 'respondent',
  modality: 'actual',
  certainty: 'certain',
  areas: ['west', 'east'],
  codes: [],
  restates: ['m#^b'],
  qualifies: [],
  contradicts: [],
  participants: [
    { actor: 'neighbours', part: 'from' },
    { actor: 'nurse', part: 'to' },
  ],
  together: false,
  via: [['desk', 'team'], ['school']],
  mode: 'via',
  forms: ['signal'],
  phases: ['reaching'],
  about: [],
  at: [],
  initiative: [],
  functions: [],
  targetGroups: [],
  channels: [],
  quantifier: { value: 'some', of: 'neighbours' },
  frequency: { times: 1, upper: 2, per: 1, unit: 'month' },
};

describe('the table of collaborations', () => {
  test('begins with the columns that other programs rely on, in this order', () => {
    expect(collaborationTable('en').map(({ name }) => name)).toEqual([
      ...['id', 'area', 'phases', 'form', 'mode', 'participants', 'together', 'via'],
      ...['quantifier', 'counts', 'stance', 'frequency', 'modality', 'basis', 'saidBy'],
      ...['perspective', 'origin', 'restates', 'certainty', 'source', 'locator', 'text'],
      ...['anonymous', 'about', 'at', 'initiative', 'closeness', 'channel', 'level', 'function'],
      ...['targetGroup', 'trend', 'rank', 'condition', 'period', 'code', 'qualifies'],
      ...['contradicts', 'cited', 'note', 'line'],
    ]);
  });

  test('a chain of intermediaries and an open question who says it come back, whatever the ids', () => {
    const ids = fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, (chain, sayers) => {
        const [line = ''] = toJsonl(collaborationTable('en'), [
          {
            ...collaboration,
            via: [chain],
            saidBy: [{ type: 'respondent', ids: sayers }],
          },
        ]);
        const row: unknown = JSON.parse(line);
        expect(separated(only(row, 'via'), '>')).toEqual(chain);
        expect(separated(only(row, 'saidBy'), '/')).toEqual(sayers);
      }),
    );
  });

  test('who is quoted by a document stands apart from who was asked', () => {
    const [line = ''] = toJsonl(collaborationTable('en'), [
      {
        ...collaboration,
        saidBy: [
          { type: 'actor', ids: ['city'], quantifier: 'some' },
          { type: 'respondent', ids: ['r1'], quantifier: 'most' },
        ],
      },
    ]);
    expect(JSON.parse(line)).toMatchObject({ saidBy: ['actor:some:city', 'most:r1'] });
  });

  test('a row says who, through whom, how often, who says so and where', () => {
    const [line = ''] = toJsonl(collaborationTable('en'), [collaboration]);
    expect(JSON.parse(line)).toMatchObject({
      area: ['west', 'east'],
      phases: ['reaching'],
      participants: ['from:neighbours', 'to:nurse'],
      via: ['desk>team', 'school'],
      quantifier: 'some:neighbours',
      frequency: '1–2 per month',
      saidBy: ['r1/r2', 'authors'],
      restates: ['m#^b'],
      source: 'report',
      locator: '§ 3',
      text: 'Reports concerns through the reporting point.',
    });
  });

  test('what is not said is no field', () => {
    const [line = ''] = toJsonl(collaborationTable('nl'), [collaboration]);
    expect(JSON.parse(line)).not.toHaveProperty('stance');
  });
});

/** The one value of a list in a row. */
function only(row: unknown, name: string): string {
  assert(typeof row === 'object' && row !== null);
  const values: unknown = Object.entries(row).find(([key]) => key === name)?.[1];
  assert(Array.isArray(values) && values.length === 1);
  return String(values[0]);
}

test('names of columns are unique and every column tells its meaning', () => {
  for (const columns of [collaborationTable('nl'), findingTable('nl'), indicatorTable('nl')]) {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { meaning } of columns) expect(meaning).not.toBe('');
  }
});
