import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerText } from '../src/terminal/answer-text.ts';
import { shapeOf } from '../src/terminal/shape.ts';
import { textTable } from '../src/terminal/text-table.ts';
import { widthOf } from '../src/terminal/text.ts';
import { caller } from './caller.ts';

const { samenspel } = caller();
const queries = fileURLToPath(new URL('../../../packages/graphql/queries/', import.meta.url));
const files = (await readdir(queries)).filter((file) => file.endsWith('.graphql'));

/** An answer as lines without colours. */
function shown(answer: unknown, width = 80): string {
  return answerText(shapeOf(answer), (_, text) => text, width).join('\n');
}

/** Every text and number in an answer. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

describe.each(files)('%s', (file) => {
  test.each([80, 140])('is shown whole at %i columns', async (columns) => {
    const path = `${queries}${file}`;
    const { code, out, err } = await samenspel(['query', path], { columns });
    expect(code, err).toBe(0);
    for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    const { out: json } = await samenspel(['query', path, '--format', 'json']);
    // What is broken over lines or stands in a narrow column is there in parts.
    const words = new Set(out.split(/[\s.,;:()]+/u));
    const missing = leavesOf(JSON.parse(json))
      .flatMap((text) => text.split(/[\s.,;:()]+/u))
      .filter((word) => word !== '' && word.length < 12 && !words.has(word));
    expect(missing).toEqual([]);
  });
});

describe('a table', () => {
  test('sets numbers to the right and texts to the left', () => {
    expect(
      shown({
        groups: [
          { label: 'a', claims: 7 },
          { label: 'bc', claims: 120 },
        ],
      }),
    ).toBe(
      ['groups', 'label  claims', '─────  ──────', 'a           7', 'bc        120'].join('\n'),
    );
  });

  test('goes on over more lines rather than cut a text, with an empty line between rows', () => {
    const texts = ['one two three four five six', 'seven'];
    expect(
      textTable(
        [{ name: 'text', right: false }],
        texts.map((text) => [text]),
        12,
      ),
    ).toEqual([...['text', '────────────', 'one two', 'three four', 'five six', '', 'seven']]);
  });

  test('has no column for what is an object elsewhere and nothing here', () => {
    const out = shown({
      cells: [
        { row: { label: 'x' }, n: 1 },
        { row: null, n: 2 },
      ],
    });
    expect(out.split('\n')[1]).toBe('row.label  n');
  });

  test('has a column for what was asked and nobody says', () => {
    expect(shown({ areas: [{ label: 'x', kind: null }] }).split('\n')[1]).toBe('label  kind');
  });

  test('becomes one object below the other where it is too wide', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`column${String(at)}`, at]),
    );
    expect(shown({ rows: [wide] }, 40)).toContain('• column0   0\n  column1   1');
  });
});

describe('lists in lists', () => {
  test('of small things stand in a cell, with the names of what follows the first', () => {
    const origins = [
      { origin: 'RESPONDENT', claims: 2 },
      { origin: 'LITERATURE', claims: 1 },
    ];
    expect(shown({ groups: [{ label: 'a', origins }] })).toContain(
      'RESPONDENT (claims 2), LITERATURE (claims 1)',
    );
  });

  test('of small things have a dash for what is not there', () => {
    const rows = [
      { values: [{ label: 'reaching' }, null], claims: 3 },
      { values: [null, { label: 'support' }], claims: 21 },
      { values: [null, null], claims: 1 },
    ];
    const text = shown({ rows });
    expect(text).toContain('reaching, –');
    expect(text).toContain('–, support');
  });

  test('of sentences stand under what they belong to', () => {
    const text = 'A sentence that says more than what one would like to read in a narrow cell.';
    expect(shown({ groups: [{ label: 'a', claims: [{ text }] }] }, 60)).toBe(
      [
        'groups',
        '• label  a',
        '',
        '  claims',
        '  text',
        `  ${'─'.repeat(58)}`,
        '  A sentence that says more than what one would like to read',
        '  in a narrow cell.',
      ].join('\n'),
    );
  });

  test('of a connection keep what was asked beside the nodes', () => {
    const findings = { tally: { claims: 3 }, nodes: [{ text: 'x' }] };
    expect(shown({ findings })).toBe(
      ['findings.tally.claims  3', '', 'findings', 'text', '────', 'x'].join('\n'),
    );
  });
});

test('nothing in an answer can move the cursor or colour the terminal', () => {
  expect(shown({ label: 'a\u001B[31mb\u0007\u202Ec\nd' })).toBe('label  a[31mbc d');
});

test('characters that take two places are counted as two', () => {
  expect(widthOf('wijk 👍')).toBe(7);
  expect(widthOf('e\u0301')).toBe(1);
});

describe('a query', () => {
  const who = 'query ($actor: Reference!) { whoWorksWith(actor: $actor) { actor { label } } }';

  test('comes from what is put in with -', async () => {
    const input = () => Promise.resolve('{ studies { name } }');
    const { code, out } = await samenspel(['query', '-'], { input });
    expect(code).toBe(0);
    expect(out).toContain('wijkteamonderzoek');
  });

  test('takes its variables as texts, whatever they look like, and answers in a language', async () => {
    const call = ['query', who, '--var', 'actor=klantmanager WPI', '--format', 'json'];
    expect(JSON.parse((await samenspel([...call, '--lang', 'nl'])).out)).toEqual({
      whoWorksWith: { actor: { label: 'klantmanager WPI' } },
    });
    expect(JSON.parse((await samenspel([...call, '--lang', 'en'])).out)).toEqual({
      whoWorksWith: { actor: { label: 'client manager, WPI' } },
    });
  });

  test.each([
    ['query ($text: String!) { search(text: $text) { total } }', 'text=2016', 0],
    ['query ($n: Int!) { areas(first: $n) { totalCount } }', 'n=2', 0],
    [
      'query ($a: [Reference!]) { whoWorksWith(actor: "klantmanager", area: $a) { version { number } } }',
      'a=["De Baarsjes"]',
      0,
    ],
    ['query ($n: Int!) { areas(first: $n) { totalCount } }', 'n=two', 2],
    ['query ($n: Int!) { areas(first: $n) { totalCount } }', 'm=2', 2],
    ['{ studies { name } }', 'x', 2],
  ])('%s with %s ends with %i', async (query, variable, code) => {
    const ended = await samenspel(['query', query, '--var', variable]);
    expect(ended.code, ended.err).toBe(code);
  });

  test.each([
    ['{\n  studies { nme }\n}', 1, '  line 2, column 13:\n    studies { nme }\n              ^^^'],
    ['{ studies {', 1, 'line 1, column 12:'],
    ['{ whoWorksWith(actor: "nobody at all") { actor { label } } }', 4, 'line 1, column 3:'],
  ])('that is wrong is shown with the place: %j', async (query, code, place) => {
    const ended = await samenspel(['query', query]);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(place);
  });

  test('that is wrong is told in Dutch where it is', async () => {
    const { err } = await samenspel(['query', '{ studies { nme } }', '--lang', 'nl']);
    expect(err).toContain('regel 1, kolom 13:');
  });

  test.each([
    ['nothing.graphql', 4, 'there is no file'],
    ['studies', 2, 'neither a file nor a query'],
  ])('%s is none', async (given, code, message) => {
    const ended = await samenspel(['query', given]);
    expect(ended).toMatchObject({ code });
    expect(ended.err).toContain(message);
  });
});
