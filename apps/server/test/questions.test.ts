import { readFileSync } from 'node:fs';
import { buildSchema, costLimit, costOf } from '@samenspel/graphql';
import { createMemoryStore } from '@samenspel/store-memory';
import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { numbersIn, saysNumber, valuesAt } from '../scripts/answer-numbers.ts';
import {
  questionsOf,
  sourcesOf,
  withAnswers,
  type Mark,
  type PageQuestion,
} from '../scripts/questions-page.ts';
import { ask } from '../src/ask.ts';
import { writeShippedStudy } from '../src/shipped-study.ts';

const page = readFileSync(new URL('../../../docs/questions.md', import.meta.url), 'utf8');
const questions = questionsOf(page);
const schema = buildSchema();
const store = createMemoryStore();
beforeAll(() => writeShippedStudy(store));

function answerTo(query: string): Promise<unknown> {
  return ask(store, { query, language: 'en', signal: new AbortController().signal });
}

function markedWith(...marks: readonly Mark[]): readonly PageQuestion[] {
  return questions.filter((question) => question.marks.some((mark) => marks.includes(mark)));
}

/** All values of the fields of a name, wherever in the answer. */
function everyOf(name: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Array.isArray(value) ? [] : valuesAt(value, name);
  return [...fields, ...Object.values(value).flatMap((part) => everyOf(name, part))];
}

describe('docs/questions.md', () => {
  test('has thirty questions, of researchers, team leaders and policy officers', () => {
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
    expect(page.match(/^## /gmu)).toHaveLength(30);
    const by = (asker: string) => questions.filter((question) => question.asker === asker).length;
    expect([by('researcher'), by('team leader'), by('policy officer')]).toEqual([11, 9, 10]);
  });

  test('leads back to the list after each', () => {
    const ends = page
      .split(/^## /mu)
      .slice(1)
      .map((section) => section.trimEnd().split('\n').at(-1));
    expect(new Set(ends)).toEqual(new Set(['[Back to the list](#thirty-questions)']));
  });

  test('lists them as they are asked', async () => {
    const head = (text: string) => text.slice(0, text.indexOf('## 1.'));
    const made = await withAnswers(page, (query) =>
      Promise.resolve(JSON.parse(questions.find((each) => each.query === query)?.json ?? '')),
    );
    expect(head(made)).toBe(head(page));
  });

  test.each(questions)('$title', async ({ query, prose, json, numbers, sources }) => {
    const answer: unknown = JSON.parse(json);
    expect(await answerTo(query)).toEqual(answer);
    expect(costOf(schema, { document: parse(query) })).toBeLessThan(costLimit);
    expect(sources).not.toBe('');
    expect(sources).toBe(sourcesOf(answer));
    expect(numbers.flatMap(({ number }) => numbersIn(number))).toEqual(numbersIn(prose));
    const unfounded = numbers.filter(
      ({ number, place }) => !numbersIn(number).every((said) => saysNumber(answer, place, said)),
    );
    expect(unfounded).toEqual([]);
  });

  test('tells of at least five what was not asked, is contradicted or only the authors say', () => {
    expect(markedWith('not asked', 'contradicted', 'only the authors').length).toBeGreaterThan(4);
  });

  test.each(markedWith('not asked'))('$title — not asked: a refusal, or nobody', ({ json }) => {
    const answer: unknown = JSON.parse(json);
    const refusals = everyOf('reason', answer).concat(
      everyOf('standing', answer).filter((standing) => standing === 'NOBODY'),
    );
    expect(refusals).not.toEqual([]);
  });

  test.each(markedWith('contradicted'))('$title — contradicted: two positions', ({ json }) => {
    const [positions] = everyOf('contradictions', JSON.parse(json)).map((contradiction) =>
      everyOf('position', contradiction),
    );
    expect(positions).toEqual(['AGREE', 'DISAGREE']);
  });

  test.each(markedWith('only the authors'))('$title — only the authors say it', ({ json }) => {
    const answer: unknown = JSON.parse(json);
    const texts = everyOf('text', answer);
    const origins = everyOf('origin', answer);
    expect(texts).not.toEqual([]);
    expect(origins.length).toBeGreaterThanOrEqual(texts.length);
    expect(origins).not.toContain('RESPONDENT');
    expect(everyOf('respondents', answer).filter((said) => typeof said === 'object')).toEqual([]);
  });

  test('compares areas in at least five answers', () => {
    expect(markedWith('compares areas').length).toBeGreaterThan(4);
  });

  test.each(markedWith('compares areas'))(
    '$title — of several areas something is said',
    ({ json }) => {
      const answer: unknown = JSON.parse(json);
      const areas = [...valuesAt(answer, 'compareAreas'), ...valuesAt(answer, 'claims.groups')];
      const spokenOf = areas.filter((area) => everyOf('text', area).length > 0);
      expect(spokenOf.length).toBeGreaterThan(1);
    },
  );
});

describe('the numbers of an answer', () => {
  test('are read in digits and in words, without “one”', () => {
    expect(numbersIn('Of 36,967 people two or Twelve, 4.5 per cent, and no one else.')).toEqual([
      36967, 2, 12, 4.5,
    ]);
  });

  const answer = {
    areas: [
      { label: 'Hoorn', claims: 3, said: ['a', 'a'] },
      { label: 'Purmerend', claims: 4, said: ['b'] },
    ],
    counts: [{ tally: { claims: 5, respondents: 2 } }],
    text: 'Of the ten nine agree.',
  };

  test.each([
    ['areas[label=Hoorn].claims', [3]],
    ['areas.claims', [3, 4]],
    ['areas | count', [2]],
    ['areas.said | count', [3]],
    ['areas.said | distinct', [2]],
    ['areas[label=Oud-Noord].claims', []],
    ['nothing.there', []],
  ])('are found in %s', (place, values) => {
    expect(valuesAt(answer, place)).toEqual(values);
  });

  test.each([
    ['areas[label=Hoorn].claims', 3, true],
    ['areas[label=Hoorn].claims', 4, false],
    ['areas.claims', 3, false],
    ['areas[label=Oud-Noord].claims', 3, false],
    ['areas[claims=3].claims', 3, false],
    ['areas[claims=3][label=Hoorn].claims', 3, false],
    ['areas[claims=3] | count', 1, true],
    ['counts[tally.claims=5].tally.claims', 5, false],
    ['counts[tally.claims=5].tally[claims=5].respondents', 2, true],
    ['counts.tally[claims=5].claims', 5, false],
    ['text', 9, true],
    ['text', 8, false],
  ])('%s says %i: %s', (place, number, says) => {
    expect(saysNumber(answer, place, number)).toBe(says);
  });
});
