import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { byteOrderMark, fromCsvList, fromCsvText } from '@samenspel/exchange';
import { describe, expect, test } from 'vitest';
import { caller } from './caller.ts';
import { writeQuayStudy } from './quay-study.ts';

const { samenspel, folder } = caller(async (made) => {
  const quay = `${made.folder()}/quay`;
  await writeQuayStudy(quay);
  await writeFile(
    `${quay}/interviews/R3.md`,
    `---
type: interview
respondent: "[[R1]]"
---
- =1+1 or, "more" of it, with a | in it. [with:: [[neighbours]], [[volunteer]]] [phase:: 1, 2] ^sum
`,
  );
  await made.samenspel(['import', 'quay']);
});

/** The rows of CSV as objects, read as RFC 4180 says. */
function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const cells = csv
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .filter((line) => line !== '')
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), ([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
  const [header = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

describe('export', () => {
  test('of claims begins with the columns that other programs rely on', async () => {
    const { code, out } = await samenspel(['export']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^id,area,phases,form,mode,participants,together,via,quantifier,counts,stance,frequency,modality,basis,saidBy,perspective,origin,restates,certainty,source,locator,text,/u,
    );
    expect(rowsOf(out).find(({ id }) => id?.endsWith('hears') === true)).toMatchObject({
      area: 'quay',
      phases: 'planning',
      mode: 'via',
      participants: 'who:nurse@quay|with:volunteer',
      together: 'false',
      via: 'coordinator@quay',
      modality: 'actual',
      saidBy: 'r1',
      origin: 'respondent',
      source: 'report',
      locator: '1',
      text: 'Hears from volunteers by way of the coordinator.',
    });
  });

  test('says the same in CSV and in JSON Lines', async () => {
    const { out: csv } = await samenspel(['export']);
    const { out: lines } = await samenspel(['export', '--format', 'jsonl']);
    const records = lines
      .trimEnd()
      .split('\n')
      .map((line) => {
        const record: unknown = JSON.parse(line);
        return Object.entries(record ?? {});
      });
    const rows = rowsOf(csv);
    expect(rows).toHaveLength(records.length);
    rows.forEach((row, at) => {
      for (const [name, value] of records[at] ?? []) {
        const cell = row[name] ?? '';
        expect(Array.isArray(value) ? fromCsvList(cell) : fromCsvText(cell), name).toEqual(
          Array.isArray(value) ? value : String(value),
        );
      }
    });
  });

  test('makes what a spreadsheet would run harmless, and gives it back', async () => {
    const { out } = await samenspel(['export']);
    const row = rowsOf(out).find(({ id }) => id?.endsWith('sum') === true);
    expect(row?.text).toBe(`'=1+1 or, "more" of it, with a | in it.`);
    expect(fromCsvText(row?.text ?? '')).toBe('=1+1 or, "more" of it, with a | in it.');
    expect(fromCsvList(row?.phases ?? '')).toEqual(['reaching', 'assessment']);
  });

  test.each([
    'claims',
    'collaborations',
    'findings',
    'positions',
    'placements',
    'indicators',
    'actors',
    'codes',
  ])('of %s has one header, also where nothing follows', async (what) => {
    const { code, out } = await samenspel(['export', '--what', what]);
    expect(code).toBe(0);
    expect(out.match(/^id,/gmu)).toHaveLength(1);
  });

  test('puts a byte order mark before CSV where it is asked for, and never before JSON', async () => {
    expect((await samenspel(['export', '--bom'])).out.startsWith(`${byteOrderMark}id,`)).toBe(true);
    expect((await samenspel(['export', '--bom', '--format', 'jsonl'])).out).toMatch(/^\{/u);
  });

  test('writes a file whole, with a bar on a terminal only', async () => {
    const quiet = await samenspel(['export', '--out', 'claims.csv']);
    expect(quiet).toEqual({ code: 0, out: `${folder()}/claims.csv\n`, err: '' });
    const shown = await samenspel(['export', '--out', 'claims.csv'], { terminal: true });
    expect(shown.err).toContain('10/10');
    expect(await readFile(`${folder()}/claims.csv`, 'utf8')).toBe(
      (await samenspel(['export'])).out,
    );
    expect(await readdir(folder())).not.toContain('claims.csv.partial');
  });

  test('into a folder that is not there fails with a reason', async () => {
    const { code, err } = await samenspel(['export', '--out', 'nowhere/claims.csv']);
    expect(code).toBe(1);
    expect(err).toContain('cannot be written');
  });

  test('to a reader that stops early is no failure', async () => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const args = [
      '--conditions=@samenspel/source',
      main,
      'export',
      '--store',
      'sqlite:shipped.sqlite',
    ];
    const child = spawn(process.execPath, args, {
      cwd: folder(),
      env: { ...process.env, SAMENSPEL_STORE: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const err = text(child.stderr);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await err).toBe('');
  });
});
