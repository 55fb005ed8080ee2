import { describe, expect, test } from 'vitest';
import { caller } from './caller.ts';
import { writeQuayStudy } from './quay-study.ts';

const { samenspel } = caller(async ({ folder, samenspel: call }) => {
  await writeQuayStudy(`${folder()}/quay`);
  await call(['import', 'quay']);
});

/** What stands under a heading, up to the next. */
function under(out: string, heading: string): string {
  const [, after = ''] = out.split(`\n${heading}\n`);
  return after.split(/\n(?=\S)/u)[0] ?? '';
}

/** A text as it was before it was broken over lines. */
function unwrapped(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

describe('who works with an actor', () => {
  test.each([
    ['Directly', /neighbours +2 respondents \[1, 2\]/u],
    ['Directly', /volunteer +a group of respondents \[3\]/u],
    ['Through somebody', /volunteer via coordinator \(Quay\) +1 respondent \[4\]/u],
    ['In contact, not said whether directly', /St Nicholas +1 respondent \[5\]/u],
    ['Side by side, without contact', /neighbours +1 respondent \[6\]/u],
    ['Said not to happen', /neighbours +1 respondent \[7\]/u],
  ])('%s: %s', async (heading, partner) => {
    const { code, out } = await samenspel(['who', 'nurse']);
    expect(code).toBe(0);
    expect(under(out, heading)).toMatch(partner);
  });

  test.each([40, 60, 80, 140])('cuts nothing at %i columns, and fits them', async (columns) => {
    const { out } = await samenspel(['who', 'nurse'], { columns });
    expect(unwrapped(out)).toContain(
      'Drinks coffee with the neighbours every week and tells them at length what has changed in the plan that was made for the household next door.',
    );
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  test('leads each passage to who says it, how, and where', async () => {
    const { out } = await samenspel(['who', 'nurse']);
    expect(unwrapped(out)).toContain(
      '— R1 (professional) · phase 3 planning · often Report on the Quay, 1',
    );
    expect(unwrapped(out)).toContain('— the team (professional) · phase 1 reaching');
  });

  test('says what is left out and how to see it', async () => {
    const { out } = await samenspel(['who', 'nurse']);
    expect(out).toContain('Left out: 2 claims (1 wished, 1 area synthesis).');
    expect(out).toContain('--all');
  });

  test('with --all tells apart what is wished and what only the authors say', async () => {
    const { out } = await samenspel(['who', 'nurse', '--all']);
    expect(out).toMatch(/St Nicholas +only the authors or a document/u);
    expect(out).toContain('· wished · phase 3 planning');
    expect(out).toContain('the authors (authors, area synthesis)');
    expect(out).not.toContain('Left out');
  });

  test('with --modality wished says of the partner that it is wished', async () => {
    const { out } = await samenspel(['who', 'nurse', '--modality', 'gewenst']);
    expect(out).toMatch(/St Nicholas +1 respondent \(wished\) \[1\]/u);
  });

  test('with --evidence 0 tells partners alone, and that there are passages', async () => {
    const { out } = await samenspel(['who', 'nurse', '--evidence', '0']);
    expect(out).not.toContain('Drinks coffee');
    expect(out).toContain('Not shown: 7 more passages. Show all: --evidence all.');
  });

  test('in Dutch', async () => {
    const { out } = await samenspel(['who', 'verpleegkundige', '--lang', 'nl']);
    expect(under(out, 'Rechtstreeks')).toMatch(/buren +2 respondenten \[1, 2\]/u);
    expect(out).toContain('Drinkt wekelijks koffie met de buren.');
    expect(unwrapped(out)).toContain('niet genoemd is niet afwezig');
  });

  test('as JSON with all passages, whatever is shown to people', async () => {
    const { out } = await samenspel(['who', 'nurse', '--format', 'json', '--evidence', '0']);
    expect(JSON.parse(out)).toMatchObject({
      study: 'quay',
      actor: { id: 'nurse', name: 'nurse' },
      choice: { areas: [], phases: [], origins: ['respondent'], modalities: ['actual'] },
      ways: [
        {
          way: 'direct',
          ties: [{ respondents: 2, standing: 'respondents' }, { respondentGroups: 1 }],
        },
        { way: 'via', ties: [{ through: [{ name: 'coordinator (Quay)' }] }] },
        ...['intermediary', 'unspecified', 'parallel', 'absent'].map((way) => ({ way })),
      ],
      leftOut: { claims: 2, modalities: { wished: 1 }, origins: { 'area-synthesis': 1 } },
      asked: [{ whom: 'professional', from: 'professional', to: 'informal' }],
    });
    expect(JSON.parse(out)).toHaveProperty('evidence.length', 7);
  });
});

describe('the actor may be called', () => {
  test.each([
    ['by name', 'nurse'],
    ['in the other language', 'Verpleegkundige'],
    ['by an alias', 'nurse of the Quay'],
    ['by the pseudonym of a respondent', 'R1'],
    ['by a kind that one actor has', 'wijkverpleegkundige'],
    ['by id', 'nurse@quay'],
    ['as an answer calls a role in an area', 'nurse (Quay)'],
  ])('%s', async (_, name) => {
    const { code, out } = await samenspel(['who', name]);
    expect(code).toBe(0);
    expect(under(out, 'Directly')).toMatch(/neighbours +2 respondents/u);
  });

  test('not by a kind that several have: they are proposed', async () => {
    const { code, err } = await samenspel(['who', 'social worker']);
    expect(code).toBe(2);
    expect(err).toContain('"social worker A"');
    expect(err).toContain('"social worker B"');
  });

  test.each([
    [['who', 'nusre'], 4, 'Did you mean "nurse"'],
    [['who', 'Nicholas'], 4, 'Did you mean "St Nicholas"'],
    [['who', 'nusre', '--lang', 'nl'], 4, 'Bedoelde u "nurse"'],
    [['who', 'nurse', '--area', 'Quai'], 4, 'Did you mean "Quay"'],
    [['who', 'nurse', '--phase', 'evalation'], 2, 'Did you mean "evaluation"'],
    [['who', 'nurse', '--phase', '9'], 2, 'expected one of reaching'],
    [['who', 'nurse', '--origin', 'author'], 2, 'expected one of respondent'],
    [['who', 'nurse', '--evidence', 'many'], 2, 'a number from 0, or all'],
    [['who', 'nurse', '--study', 'quai'], 4, 'Did you mean "quay"'],
  ])('%j ends with %i', async (args, code, message) => {
    const ended = await samenspel(args);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toContain(message);
  });
});

test.each(['3', 'planning', 'plan maken', 'PLANNING', 'fase 3', 'Phase 3: planning'])(
  'a phase may be called %j',
  async (phase) => {
    const { out } = await samenspel(['who', 'nurse', '--phase', phase]);
    expect(out).toContain('· phase 3 planning ·');
    expect(out).toContain('Drinks coffee');
    expect(out).not.toContain('Looks back');
  },
);

describe('where nothing is said', () => {
  test('of ties that were asked about, it says what was asked', async () => {
    const { code, out } = await samenspel(['who', 'nurse', '--phase', '5']);
    expect(code).toBe(4);
    expect(out).toContain('Nothing is said about that.');
    expect(unwrapped(out)).toContain(
      'Asked about was contact between professional and informal party (from the professional perspective).',
    );
  });

  test('of ties that were not asked about, it says that not asked is not absent', async () => {
    const { code, out } = await samenspel(['between', 'church', 'neighbours']);
    expect(code).toBe(4);
    expect(out).toContain('This study did not ask about these ties. Not asked is not absent.');
  });
});
