import { expect, test } from 'vitest';
import { markdownTable, withTables } from '../src/index.ts';

test('a table has columns of even width', () => {
  expect(
    markdownTable([
      ['name', 'is'],
      ['a', 'the first'],
    ]),
  ).toBe(['| name | is        |', '| ---- | --------- |', '| a    | the first |'].join('\n'));
});

test.each([
  ['a bar', 'a|b', 'a\\|b'],
  ['a bar in code', '`a|b`', '`a\\|b`'],
  ['a new line', 'a\nb', 'a b'],
  ['a tag', 'sqlite:<file>', 'sqlite:&lt;file>'],
  ['a tag in code', '`<file>`', '`<file>`'],
  ['a backslash', 'a\\|', 'a\\\\\\|'],
])('%s does not end a cell and is no HTML', (_, cell, written) => {
  expect(
    markdownTable([['n'], [cell]])
      .split('\n')[2]
      ?.trim(),
  ).toContain(`| ${written}`);
});

test('only tables between marks are made anew', () => {
  const page = 'before\n<!-- table: x -->\nold\n<!-- end of table -->\nafter';
  const made = withTables(page, { x: [['n'], ['1']] });
  expect(made.split('\n')).toEqual([
    ...['before', '<!-- table: x -->', '', '| n   |', '| --- |', '| 1   |'],
    ...['', '<!-- end of table -->', 'after'],
  ]);
  expect(withTables(made, { x: [['n'], ['1']] })).toBe(made);
});

test('a table that nobody makes is an error that names it', () => {
  expect(() => withTables('<!-- table: x -->\n\n<!-- end of table -->', {})).toThrow('"x"');
});
