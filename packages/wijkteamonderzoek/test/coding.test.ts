import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { matchCodings } from '@samenspel/analysis';
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
  const logs = readdirSync(folder).sort();
  const page = readFileSync(new URL('docs/differences.md', here), 'utf8');
  const rules = readFileSync(new URL('docs/coding-rules.md', here), 'utf8');
  const rows = logs.flatMap((log) => rowsOf(readFileSync(new URL(log, folder), 'utf8')));

  test('leads to each of its parts', () => {
    const links = [...page.matchAll(/\(differences\/(?<part>[^)]+)\)/gu)].map(
      ({ groups }) => groups?.part,
    );
    expect(links).toEqual(logs);
  });

  test('tells rule, both readings and decision of each difference', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter(({ cells }) => cells.length !== 5 || cells.includes(''))).toEqual([]);
    const named = new Set(rows.flatMap(({ cells }) => cells[1]?.match(/R\d+/gu) ?? ['none']));
    expect([...named].filter((rule) => !rules.includes(`**${rule}.`))).toEqual([]);
  });

  test('has every passage of which only one coding has a claim', () => {
    const { onlyFirst, onlySecond } = matchCodings(readCoding('first'), readCoding('second'));
    const missing = [...onlyFirst, ...onlySecond].filter(
      ({ document, section, paragraph }) =>
        !rows.some(
          ({ heading, cells: [passage = ''] }) =>
            (heading === section || heading === `${document}, ${section}`) &&
            covers(passage, paragraph),
        ),
    );
    expect(onlyFirst.length).toBeGreaterThan(0);
    expect([...new Set(missing.map(({ passage }) => passage))]).toEqual([]);
  });
});

/** The rows of the tables of a log, with the heading above them. */
function rowsOf(log: string): readonly { heading: string; cells: readonly string[] }[] {
  let heading = '';
  return log.split('\n').flatMap((line) => {
    if (line.startsWith('#')) heading = line.replace(/^#+ /u, '');
    if (!line.startsWith('| ') || /^\| (?:passage|-)/u.test(line)) return [];
    const cells = line.split(/(?<!\\)\|/u).slice(1, -1);
    return [{ heading, cells: cells.map((cell) => cell.trim()) }];
  });
}

/** Whether `¶2`, `¶1, 3`, `¶2–4` or `all` covers a paragraph. */
function covers(passage: string, paragraph: number): boolean {
  if (passage === 'all') return true;
  const parts = passage.replaceAll('¶', '').split(/,\s*/u);
  return parts.some((part) => {
    const [from = NaN, to = from] = part.split('–').map(Number);
    return from <= paragraph && paragraph <= to;
  });
}

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
