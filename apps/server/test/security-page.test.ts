import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRules } from '../src/access/access-file.ts';
import { caller } from './caller.ts';
import { runLine } from './shell.ts';

const page = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');
const made = caller();

/** The blocks of a language on the page. */
function blocks(language: string): readonly string[] {
  return Array.from(
    page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu')),
    ([, text = '']) => text,
  );
}

describe('the page on who may read what', () => {
  test('shows calls that run, one after the other', async () => {
    const lines = blocks('sh').flatMap((block) => block.trimEnd().split('\n'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { code, err } = await runLine(made, line);
      expect(code, `${line}: ${err}`).toBe(0);
    }
  });

  test('names tests that are there', () => {
    const root = new URL('../../../', import.meta.url);
    const files = globSync(
      [
        'packages/*/test/**/*.test.ts',
        'apps/*/test/**/*.test.ts',
        'packages/store/src/contract/*.ts',
      ],
      { cwd: root, exclude: ['**/node_modules/**'] },
    );
    const known = files.map((file) => file.replace(/(?:\.e2e|\.neo4j)?(?:\.test)?\.ts$/u, ''));
    const [, table = ''] = page.split('## What is promised');
    const rows = (table.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => /^\| [^-]/u.test(line));
    const tests = rows.slice(1).map(
      (line) =>
        line
          .split(' | ')
          .at(-1)
          ?.match(/`[^`]+`/gu) ?? [],
    );
    expect(tests.length).toBeGreaterThan(40);
    expect(tests.every((named) => named.length > 0)).toBe(true);
    const missing = tests.flat().filter((name) => {
      const plain = name.slice(1, -1).replace(/\.neo4j$/u, '');
      return !known.some((file) => file.endsWith(`/${plain}`));
    });
    expect(missing).toEqual([]);
  });

  test('shows rules that a server takes', () => {
    const rules = blocks('yaml').map((text) => readRules('access.yaml', text));
    expect(rules).toMatchObject([{ published: { 'wijkteam-noord': 'public' } }]);
  });
});
