import { describe, expect, test } from 'vitest';
import { caller } from './caller.ts';
import { writeQuayStudy } from './quay-study.ts';

const { samenspel } = caller(async ({ folder, samenspel: call }) => {
  await writeQuayStudy(`${folder()}/quay`);
  await call(['import', 'quay']);
});

describe('between two sorts of actors', () => {
  test('each pair stands under the way in which it works, with who says so', async () => {
    const { code, out } = await samenspel(['between', 'professional', 'informal']);
    expect(code).toBe(0);
    expect(out).toMatch(/^professional – informal party\n/u);
    expect(out).toMatch(/Directly\n {2}nurse \(Quay\) – neighbours +2 respondents \[1, 2\]/u);
    expect(out).toMatch(/nurse \(Quay\) – volunteer via coordinator \(Quay\) +1 respondent/u);
  });

  test.each([
    ['kinds in Dutch', ['professional', 'vrijwilliger']],
    ['an actor and a kind', ['nurse', 'volunteer']],
    ['the other way round', ['volunteer', 'formal']],
  ])('sorts may be %s', async (_, sorts) => {
    const { code, out } = await samenspel(['between', ...sorts]);
    expect(code).toBe(0);
    expect(out).toContain('a group of respondents');
  });

  test('in a phase and an area', async () => {
    const { out } = await samenspel([
      ...['between', 'formal', 'informal', '--phase', '4', '--area', 'the Quay'],
    ]);
    expect(out).toContain('Quay study · Quay · phase 4 support');
    expect(out).toContain('they never meet there');
    expect(out).not.toContain('Drinks coffee');
  });

  test('as JSON names both ends', async () => {
    const { out } = await samenspel(['between', 'nurse', 'church', '--format', 'json', '--all']);
    expect(JSON.parse(out)).toMatchObject({
      between: [
        { id: 'nurse', name: 'nurse' },
        { id: 'church', name: 'church' },
      ],
      ways: [
        {
          way: 'direct',
          ties: [
            { actors: [{ id: 'nurse@quay' }, { id: 'st-nicholas' }], standing: 'authors-state' },
          ],
        },
        { way: 'unspecified' },
      ],
    });
  });

  test('a sort that does not exist is told the nearest', async () => {
    const { code, err } = await samenspel(['between', 'profesional', 'informal']);
    expect(code).toBe(4);
    expect(err).toContain('Did you mean "professional"');
  });
});
