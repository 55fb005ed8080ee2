import { describe, expect, it } from 'vitest';
import { answerTables } from '../src/query/answer-table.ts';
import { savedName } from '../src/query/saved-name.ts';
import { asCsv, asMarkdown } from '../src/query/table-text.ts';

describe('the data of an answer as tables', () => {
  it.each([
    {
      name: 'a scalar',
      data: { count: 3 },
      table: { name: 'count', columns: ['value'], rows: [[3]] },
    },
    {
      name: 'a connection: what only lists has no column',
      data: { actors: { totalCount: 2, nodes: [{ label: 'a' }, { label: 'b' }] } },
      table: {
        name: 'actors',
        columns: ['totalCount', 'label'],
        rows: [
          [2, 'a'],
          [2, 'b'],
        ],
      },
    },
    {
      name: 'lists within lists: a row for each of the innermost',
      data: {
        phases: [
          { concept: { label: 'reaching' }, findings: { nodes: [{ text: 'x' }, { text: 'y' }] } },
          { concept: { label: 'planning' }, findings: { nodes: [] } },
        ],
      },
      table: {
        name: 'phases',
        columns: ['concept.label', 'findings.text'],
        rows: [
          ['reaching', 'x'],
          ['reaching', 'y'],
          ['planning', null],
        ],
      },
    },
    {
      name: 'a second list: one cell',
      data: {
        claims: [
          {
            who: [{ label: 'a' }, { label: 'b' }],
            via: [{ label: 'c' }, { label: 'd' }],
            on: ['1', '2'],
          },
        ],
      },
      table: {
        name: 'claims',
        columns: ['who.label', 'via', 'on'],
        rows: [
          ['a', 'c; d', '1, 2'],
          ['b', 'c; d', '1, 2'],
        ],
      },
    },
    {
      name: 'a connection without items: no rows',
      data: { actors: { nodes: [] } },
      table: { name: 'actors', columns: [], rows: [] },
    },
    {
      name: 'a list without items: no rows',
      data: { phases: [] },
      table: { name: 'phases', columns: [], rows: [] },
    },
    {
      name: 'nothing',
      data: { actor: null },
      table: { name: 'actor', columns: ['value'], rows: [[null]] },
    },
  ])('$name', ({ data, table }) => {
    expect(answerTables(data)).toEqual([table]);
  });
});

const table = {
  name: 'actors',
  columns: ['label', 'claims'],
  rows: [
    ['=HYPERLINK("x")', 2],
    ['a|b <img src=x>\nc', null],
  ],
};

it('is copied as CSV that no spreadsheet runs', () => {
  expect(asCsv(table)).toBe('label,claims\r\n"\'=HYPERLINK(""x"")",2\r\n"a|b <img src=x>\nc",\r\n');
});

it('is copied as Markdown in which cells stay text', () => {
  expect(asMarkdown(table)).toBe(
    '| label | claims |\n| --- | --- |\n| =HYPERLINK("x") | 2 |\n| a\\|b \\<img src=x\\> c |  |\n',
  );
});

it('is one row of Markdown each, whatever ends lines, and however many blanks it has', () => {
  const row = (text: string) => asMarkdown({ name: 'x', columns: ['a'], rows: [[text]] });
  expect(row('a\r---\r\n \n1. b')).toBe('| a |\n| --- |\n| a ---  1. b |\n');
  const blanks = ' '.repeat(50_000);
  expect(row(`${blanks}x${blanks}y`).split('\n')).toHaveLength(4);
});

it.each([
  ['partners.graphql', undefined, 'partners'],
  ['partners.graphql', 'actors', 'partners-actors'],
  ['a.graphql', '/../.vscode/settings', 'a--..-.vscode-settings'],
  ['a.graphql', '\\..\\x\u202e', 'a--..-x-'],
  ['.graphql', undefined, 'answer'],
])('of %s with the field %s is saved as %s', (query, field, name) => {
  expect(savedName(query, field)).toBe(name);
});

it('is refused where it has more cells than can be shown', () => {
  const items = Array.from({ length: 1100 }, (_, at) => ({ [`field${String(at)}`]: at }));
  expect(() => answerTables({ items })).toThrow(
    /items is a table of 1210000 cells.*Ask for fewer/u,
  );
});
