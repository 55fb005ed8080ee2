import { readFileSync } from 'node:fs';
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

  test('shows rules that a server takes', () => {
    const rules = blocks('yaml').map((text) => readRules('access.yaml', text));
    expect(rules).toMatchObject([{ published: { 'wijkteam-noord': 'public' } }]);
  });
});
