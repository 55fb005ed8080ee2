import { readFileSync } from 'node:fs';
import { withTables } from '@samenspel/pages';
import { describe, expect, test } from 'vitest';
import { tables } from '../scripts/command-page.ts';
import { commands } from '../src/commands/index.ts';
import { caller } from './caller.ts';
import { writeQuayStudy } from './quay-study.ts';
import { prepareExamples, runLine } from './shell.ts';

const page = readFileSync(new URL('../../../docs/command.md', import.meta.url), 'utf8');

const made = caller(async (call) => {
  await prepareExamples(call);
  await writeQuayStudy(`${call.folder()}/quay`);
  await call.samenspel(['import', 'quay']);
});

/** The lines of the blocks of shell on the page. */
const lines = Array.from(page.matchAll(/^```sh\n(?<code>[^]*?)^```$/gmu), ({ groups }) =>
  (groups?.code ?? '').trimEnd().split('\n'),
).flat();

describe('the page of the command', () => {
  test('has the tables of the code', () => {
    expect(withTables(page, tables)).toBe(page);
  });

  test.each(Object.keys(tables).filter((name) => (tables[name] ?? []).length > 1))(
    'has the table "%s"',
    (name) => {
      // Those of `between` are the options of `who`.
      if (name === 'options of between') expect(tables[name]).toEqual(tables['options of who']);
      else expect(page).toContain(`<!-- table: ${name} -->`);
    },
  );

  test.each(lines)('shows a call that runs: %s', async (line) => {
    const { code, out, err } = await runLine(made, line);
    expect(code, `${err}${out}`).toBe(0);
  });

  test('shows a call of every command', () => {
    for (const { name } of commands) expect(lines.join('\n')).toContain(`samenspel ${name}`);
  });

  test('shows an answer as it is', async () => {
    const [, answer] = /```text\n([^]*?)```/u.exec(page) ?? [];
    const { out } = await made.samenspel(['who', 'nurse', '--phase', '3'], { columns: 100 });
    expect(out).toBe(answer);
  });
});
