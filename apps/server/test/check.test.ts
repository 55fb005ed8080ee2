import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { messages } from '@samenspel/notes';
import { run } from '../src/run.ts';
import { markedLine } from '../src/terminal/marked-line.ts';
import { desk, interview, soundStudy } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;

const flawed = {
  ...soundStudy,
  'interviews/two.md': interview(
    'church',
    '- Sends on when it is too much for them alone, which is more and more often. [with:: [[church]]] [frm:: referral] ^sends\n',
  ),
  'b.md': interview('neigbours'),
};

describe('check as a person reads it', () => {
  test('groups problems by file, with the line, a mark below what is meant, and a count', async () => {
    await write(flawed);
    const { code, out } = await samenspel('check', 'study');
    expect(code).toBe(3);
    expect(out).toBe(`study/b.md
  7:39  error    No note or item is called "neigbours"; expected an actor or a
                 respondent. It counts as implied, of no kind. Did you mean
                 "neighbours"? (unknown-link)
        - Works with them every week. [with:: [[neigbours]]] ^works
                                              ^^^^^^^^^^^^^

study/interviews/two.md
  8:99  error    Unknown key "frm"; expected a key of the table. Did you mean
                 "from"? (unknown-key)
        …often. [with:: [[church]]] [frm:: referral] ^sends
                                     ^^^

4 notes, 4 claims: 2 errors.
`);
  });

  test('speaks Dutch', async () => {
    await write(flawed);
    const { out } = await samenspel('check', 'study', '--lang', 'nl');
    expect(out).toContain('fout    Onbekende sleutel "frm"; verwacht: een sleutel van de tabel.');
    expect(out).toMatch(/\n4 notities, 4 uitspraken: 2 fouten\.\n$/);
  });

  test.each([
    ['study', '3 notes, 2 claims: no problems.\n'],
    ['study/interviews', '2 notes, 2 claims: no problems.\n'],
    ['study/interviews/one.md', '1 note, 1 claim: no problems.\n'],
    ['study/samenspel.yaml', '3 notes, 2 claims: no problems.\n'],
  ])('says of %s that it is sound', async (given, out) => {
    await write(soundStudy);
    expect(await samenspel('check', given)).toEqual({ code: 0, out, err: '' });
  });

  test('of one note shows what stands there', async () => {
    await write(flawed);
    const { code, out } = await samenspel('check', 'study/b.md');
    expect(code).toBe(3);
    expect(out).toContain('neigbours');
    expect(out).not.toContain('frm');
    expect((await samenspel('check', 'study/interviews/one.md')).code).toBe(0);
  });

  test('of what is no part of the study says that, instead of finding it sound', async () => {
    await write({ ...soundStudy, '.trash/a.md': '' });
    const { code, out, err } = await samenspel('check', 'study/.trash/a.md');
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err).toContain('is no note of the study and has none');
  });

  test('looks at the manifest first, and at the notes when it has no errors', async () => {
    await write({ ...flawed, 'samenspel.yaml': 'id: study\ntitel: A\nlanguages: [en]\n' });
    const { code, out } = await samenspel('check', 'study');
    expect(code).toBe(3);
    expect(out).toContain('Did you mean "title"?');
    expect(out).not.toContain('b.md');
    expect(out).toMatch(/2 errors\. The notes were not checked: mend samenspel\.yaml first\.\n$/);
  });

  test('looks in the folder that it runs in', async () => {
    await mkdir(path.join(place.folder, 'study'));
    await writeFile(path.join(place.folder, 'study/samenspel.yaml'), 'id: [');
    let out = '';
    const io = place.io({ cwd: path.join(place.folder, 'study'), out: (text) => (out += text) });
    expect(await run(['check'], io)).toBe(3);
    expect(out).toMatch(/^samenspel\.yaml\n/);
  });

  test('never sends to the terminal what would move its cursor or colour it', async () => {
    await write({
      ...soundStudy,
      'a.md': interview('\u001B[31mred', '- \u001B[2J\u202E [ky\u0007:: 1] [with:: [[church]]]\n'),
    });
    for (const command of ['check', 'import']) {
      const { out, err } = await samenspel(command, 'study');
      expect(out + err).toContain('a.md');
      expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
    }
  });

  test('has colours and progress on a terminal only', async () => {
    await write(flawed);
    let [out, err] = ['', ''];
    const written = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
    await run(['check', 'study'], place.io({ ...written, terminal: true }));
    expect(out).toContain('\u001B[31merror');
    expect(err).toContain('\r\u001B[K');
    [out, err] = ['', ''];
    await run(['check', 'study'], place.io(written));
    expect(out).not.toContain('\u001B');
    expect(err).toBe('');
  });
});

describe('the end of check', () => {
  const warning = { ...soundStudy, 'w.md': interview('church', '\nwith:: [[church]]\n') };
  const hint = { ...soundStudy, 'h.md': '---\ntype: register\n---\n- [[x]] [kind:: church]' };
  test.each([
    ['errors', flawed, 3, 3],
    ['warnings', warning, 0, 3],
    ['hints', hint, 0, 0],
    ['nothing', soundStudy, 0, 0],
  ])('with %s, and with --strict', async (_, files, code, strict) => {
    await write(files);
    expect((await samenspel('check', 'study')).code).toBe(code);
    expect((await samenspel('check', 'study', '--strict')).code).toBe(strict);
  });
});

describe('check for programs', () => {
  test('as JSON is a list of what stands where, what was expected and what is nearest', async () => {
    await write(flawed);
    const { out } = await samenspel('check', 'study', '--format', 'json');
    const problems: unknown = JSON.parse(out);
    expect(problems).toEqual([
      expect.objectContaining({ file: 'b.md', code: 'unknown-link' }),
      {
        file: 'interviews/two.md',
        line: 8,
        column: 99,
        endLine: 8,
        endColumn: 102,
        severity: 'error',
        code: 'unknown-key',
        message: 'Unknown key "frm"; expected a key of the table. Did you mean "from"?',
        found: 'frm',
        expected: 'a key of the table',
        nearest: 'from',
      },
    ]);
    await write(soundStudy);
    await place.remove('b.md');
    expect((await samenspel('check', 'study', '--format', 'json')).out).toBe('[]\n');
  });

  test('as SARIF points into files as seen from here, with a rule for each code', async () => {
    await write({ ...flawed, 'not sure #1?.md': '---\nid: x\n' });
    const { out } = await samenspel('check', 'study', '--format', 'sarif');
    const log: unknown = JSON.parse(out);
    const rules = (['unclosed-front-matter', 'unknown-key', 'unknown-link'] as const).map((id) => ({
      id,
      shortDescription: { text: messages[id].en.replace(/\{\w+\}/g, '…') },
      defaultConfiguration: { level: 'error' },
    }));
    const at = (uri: string, region: object) => [
      { physicalLocation: { artifactLocation: { uri }, region } },
    ];
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          columnKind: 'utf16CodeUnits',
          tool: { driver: { name: 'samenspel', rules } },
          results: [
            { ruleId: 'unknown-link', ruleIndex: 2, locations: at('study/b.md', { startLine: 7 }) },
            {
              ruleId: 'unknown-key',
              ruleIndex: 1,
              level: 'error',
              message: { text: expect.stringContaining('Unknown key "frm"') as string },
              locations: at('study/interviews/two.md', {
                startLine: 8,
                startColumn: 99,
                endLine: 8,
                endColumn: 102,
              }),
            },
            {
              ruleId: 'unclosed-front-matter',
              ruleIndex: 0,
              locations: at('study/not%20sure%20%231%3F.md', { startLine: 1, startColumn: 1 }),
            },
          ],
        },
      ],
    });
  });
});

test('a note that is one endless line is shown where its problem is, soon', () => {
  const links = Array.from({ length: 100_000 }, (_, at) => `[[p${String(at)}]]`).join(', ');
  const { line, marks } = markedLine(links, 500_000, 500_010, 60);
  expect(line).toHaveLength(60);
  expect(line.startsWith('…') && line.endsWith('…')).toBe(true);
  expect(marks.trim()).toBe('^'.repeat(10));
});
