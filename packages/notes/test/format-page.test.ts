import { readFileSync } from 'node:fs';
import { withTables } from '@samenspel/pages';
import { describe, expect, it } from 'vitest';
import { tables } from '../scripts/format-tables.ts';
import { createWorkspace, messageOf, parseManifest } from '../src/index.ts';

const page = readFileSync(new URL('../../../docs/notes-format.md', import.meta.url), 'utf8');

/** The files that the page shows: a name in backticks, then a fenced block. */
function filesShown(): ReadonlyMap<string, string> {
  const files = page.matchAll(/^`(?<path>[^`\n]+)`\n\n```\w+\n(?<text>[^]*?)^```$/gm);
  return new Map([...files].map(({ groups }) => [groups?.path ?? '', groups?.text ?? '']));
}

describe('the page of the format', () => {
  it('has the tables of the code', () => {
    expect(withTables(page, tables)).toBe(page);
    expect(page).toContain('`hoe-vaak`');
  });

  it('shows a study that holds together', () => {
    const files = filesShown();
    const manifest = parseManifest(files.get('samenspel.yaml') ?? '');
    const workspace = createWorkspace(manifest);
    for (const [path, text] of files) if (path.endsWith('.md')) workspace.set(path, text);
    const { data, diagnostics } = workspace.resolve();
    expect([...diagnostics.values()].flat().map((told) => messageOf(told, 'en'))).toEqual([]);
    expect(data.study.title).toEqual({ en: 'Help on our street', nl: 'Hulp in onze straat' });
    const claims = data.notes.flatMap((note) => note.claims);
    expect(claims).toMatchObject([
      {
        id: 'interviews/nurse#^neighbours-ring',
        participants: [
          { part: 'from', actor: 'neighbours' },
          { part: 'to', actor: 'nurse@west' },
        ],
        frequency: { value: 'sometimes' },
      },
      { kind: 'collaboration', forms: ['referral'], phases: ['reaching'] },
      { kind: 'finding', category: 'success-factor', explains: ['interviews/nurse#^sends-on'] },
      { kind: 'finding', category: 'wish', modality: 'wished' },
      { kind: 'collaboration', mode: 'absent', quantifier: { value: 'all', of: 'nurse@west' } },
    ]);
  });
});
