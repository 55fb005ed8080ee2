import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { withTables } from '@samenspel/pages';
import { describe, expect, test } from 'vitest';
import { passages, readCoding } from '../scripts/coding.ts';
import { pages } from '../scripts/pages.ts';

const here = new URL('../', import.meta.url);

test.each(Object.entries(pages))('the tables of %s are those of the data', (page, tables) => {
  const text = readFileSync(new URL(page, here), 'utf8');
  expect(text).toContain('<!-- table: ');
  expect(withTables(text, tables)).toBe(text);
});

describe.each(['first', 'second'] as const)('the %s coding', (name) => {
  const coding = readCoding(name);

  test('has each claim once', () => {
    expect(new Set(coding.map(({ id }) => id)).size).toBe(coding.length);
  });

  test('rests on passages that there are', () => {
    const known = new Set(passages);
    expect(coding.filter(({ passage }) => !known.has(passage))).toEqual([]);
  });
});

describe('the log of differences', () => {
  const folder = new URL('docs/differences/', here);
  const logs = readdirSync(folder);
  const page = readFileSync(new URL('docs/differences.md', here), 'utf8');
  const rules = readFileSync(new URL('docs/coding-rules.md', here), 'utf8');

  test('leads to each of its parts', () => {
    const links = [...page.matchAll(/\(differences\/(?<part>[^)]+)\)/gu)].map(
      ({ groups }) => groups?.part,
    );
    expect(links).toEqual(logs);
  });

  test.each(logs)('%s tells rule, both readings and decision of each difference', (log) => {
    const text = readFileSync(new URL(log, folder), 'utf8');
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:passage|-)/u.test(line))
      .map((line) =>
        line
          .split(/(?<!\\)\|/u)
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.length !== 5 || row.includes(''))).toEqual([]);
    const named = new Set(rows.flatMap(([, rule = '']) => rule.match(/R\d+/gu) ?? ['none']));
    expect([...named].filter((rule) => !rules.includes(`**${rule}.`))).toEqual([]);
  });
});

test('the pages link to what is there', () => {
  const texts = ['agreement.md', 'coding-rules.md', 'coverage.md', 'differences.md'].map(
    (page) => new URL(`docs/${page}`, here),
  );
  const broken = texts.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?<target>[^)#:]+)/gu)]
      .map(({ groups }) => groups?.target ?? '')
      .filter((target) => !existsSync(new URL(target, page))),
  );
  expect(broken).toEqual([]);
});
