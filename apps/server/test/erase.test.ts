import { beforeEach, describe, expect, test } from 'vitest';
import { canary, erasableStudy, holding } from './erasable-study.ts';
import { desk } from './study-on-disk.ts';

const place = desk();
const { samenspel, write } = place;

beforeEach(async () => {
  await write(erasableStudy);
  await samenspel('import', 'study');
});

const left = [
  { path: 'interviews/two.md', line: 5, why: 'ABOUT' },
  { path: 'interviews/two.md', line: 6, why: 'SHARED' },
  { path: 'summary.md', line: 7, why: 'SYNTHESIS' },
];

describe('erase without --yes', () => {
  test('tells what would go, and changes nothing', async () => {
    const before = await samenspel('export');
    const { code, out, err } = await samenspel('erase', 'r1');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Of r1 in study this would go:\n {2}2 notes of the respondent alone\n/u);
    expect(out).toContain('3 claims (2 of the respondent, 1 for what they restate)');
    expect(out).toMatch(/Others say it too[^\n]*\n {4}interviews\/two\.md, line 6\n/u);
    expect(out).toMatch(/\nNothing has changed\. To erase for good: again, with --yes\.\n$/u);
    expect(await samenspel('export')).toEqual(before);
    const { out: history } = await samenspel('history', '--format', 'json');
    expect(JSON.parse(history)).toHaveLength(1);
  });

  test.each(['r1', canary, canary.toLowerCase(), `${canary} of the Quay`])(
    'knows a respondent as "%s"',
    async (name) => {
      const { code, out } = await samenspel('erase', name, '--format', 'json');
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        ...{ study: 'study', respondent: 'r1', erased: false },
        ...{ notes: 2, rewritten: 3, claims: 3, said: 2, declarations: 2, left },
      });
    },
  );
});

describe('erase with --yes', () => {
  test.each([
    ['en', 'Erased from study at', 'Left for you to decide:', 'What may still hold it:'],
    ['nl', 'Gewist uit study op', 'Om zelf over te beslissen:', 'Wat het nog kan bevatten:'],
  ])('prints a receipt that names nobody (%s)', async (lang, ...titles) => {
    const { code, out, err } = await samenspel('erase', 'r1', '--yes', '--lang', lang);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const title of titles) expect(out).toContain(title);
    expect(out).not.toMatch(new RegExp(`r1|${canary}`, 'u'));
    expect((await samenspel('erase', 'r1', '--yes')).code).toBe(4);
  });

  test('prints it as JSON', async () => {
    const { out } = await samenspel('erase', canary, '--yes', '--format', 'json', '--lang', 'nl');
    const text = 'Anderen zeggen het ook: de respondent hoort niet meer bij hen.';
    expect(JSON.parse(out)).toMatchObject({
      ...{ erased: true, study: 'study', notes: 2, rewritten: 3, claims: 3, declarations: 2 },
      version: { number: 2 },
      left: left.map((each) => (each.why === 'SHARED' ? { ...each, text } : each)),
      stillHeld: ['FOLDER', 'BACKUPS', 'COPIES', 'RELEASES'].map((code) => ({ code })),
    });
    expect(out).not.toContain(canary);
  });

  test('says in the history that it was done, and why', async () => {
    await samenspel('erase', 'r1', '--yes', '--reason', 'Asked on 3 March');
    const { out } = await samenspel('history');
    expect(out).toMatch(/^ +2 {2}\S+ \S+ {2}– +somebody erased +Asked on 3 March$/mu);
  });

  test('makes a folder bring nothing back, and says what to take out until nothing is refused', async () => {
    await samenspel('erase', 'r1', '--yes');
    const refused = await samenspel('import', 'study');
    expect(refused.err.trimEnd().split('\n')).toHaveLength(5);
    for (const [file, words] of [
      [`interviews/${canary} told.md`, 'Delete the note'],
      [`people/${canary}.md`, 'Delete the note'],
      ['interviews/two.md', 'Line 6 is said by them among others: delete the block, or take them'],
      ['respondents.md', 'number 2 is a group that has them as a member: take them out'],
      ['summary.md', 'Line 6 has the place of something erased: delete the block'],
      ['summary.md', 'Line 7 refers to something erased: take that link out'],
    ])
      expect(refused.err).toMatch(new RegExp(`^${String(file)}: .*${String(words)}`, 'mu'));
    expect((await samenspel('import', 'study', '--strict')).code).toBe(3);
    await place.remove('people');
    await place.remove(`interviews/${canary} told.md`);
    const without = (file: string, ...parts: readonly (string | RegExp)[]) =>
      parts.reduce((text: string, part) => text.replace(part, ''), erasableStudy[file] ?? '');
    await write({
      'interviews/two.md': without('interviews/two.md', `, [[${canary}]]`),
      'respondents.md': without('respondents.md', `[[${canary}]], `),
      'summary.md': without('summary.md', /^- They drink.*\n/mu, `[[${canary} told#^walks]], `),
    });
    expect(await samenspel('import', 'study', '--strict')).toMatchObject({ code: 0, err: '' });
    expect(await holding(place.file('.'))).toEqual([]);
  });
});

describe('erase is refused', () => {
  test.each([
    [['nobody'], 4, 'there is no respondent "nobody" in this study.\n'],
    [['r3'], 4, 'Did you mean "r1"'],
    [['r1', '--study', 'studdy'], 4, 'Did you mean "study"?'],
    [[], 2, 'takes 1 argument'],
    [['r1', '--yes', '--reason', `As ${canary} asked`], 2, '--reason names the respondent'],
    [['r1', '--yes', '--reason', 'R1 asked'], 2, '--reason names the respondent'],
  ])('%j with %i', async (args, code, reason) => {
    const ended = await samenspel('erase', ...args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(/^samenspel: [^\n]+\n$/u);
    expect(ended.err).toContain(reason);
    expect((await samenspel('import', 'study')).out).toContain('6 unchanged');
  });

  test('for a name of several, which are listed', async () => {
    await write({
      'more.md': `---
type: register
items: respondent
---
- [[R3]] [aliases:: Wren] [roles:: [[nurse]]] [perspective:: professional]
- [[R4]] [aliases:: Wren] [roles:: [[nurse]]] [perspective:: professional]
`,
    });
    await samenspel('import', 'study');
    const { code, err } = await samenspel('erase', 'wren', '--yes');
    expect(code).toBe(2);
    expect(err).toMatch(/can be 2 respondents[^\n]*\n {2}"R3" \(id: r3\)\n {2}"R4" \(id: r4\)\n$/u);
  });
});
