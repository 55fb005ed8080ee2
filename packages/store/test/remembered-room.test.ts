import type { Version } from '@samenspel/claims';
import { expect, test } from 'vitest';
import { shareQuestions } from '../src/keeping/shared-questions.ts';
import { createRecollections } from '../src/remembered/recollections.ts';

const version: Version = { epoch: 'e', number: 1 };

test('a list larger than all room pushes out no other study', () => {
  const memory = createRecollections(10);
  const small = memory.toAddTo('small', version);
  small.rows.add([1, 2], [undefined, undefined]);
  memory.toAddTo('large', version);
  expect(memory.roomFor('large', 11)).toBe(false);
  expect(memory.at('small', version)).toBe(small);
  expect(memory.roomFor('large', 10)).toBe(true);
  expect(memory.at('small', version)).toBeUndefined();
});

test('one question is out at once, also when who has an answer asks again', async () => {
  let out = 0;
  let asked = 0;
  const ask = shareQuestions(async (key: string) => {
    out += 1;
    expect(out).toBe(1);
    asked += 1;
    const number = asked;
    await Promise.resolve();
    out -= 1;
    return `${key}${String(number)}`;
  });
  const again = ask('a').then(() => ask('a'));
  const [second, alsoSecond] = await Promise.all([ask('a'), ask('a')]);
  expect([second, alsoSecond]).toEqual(['a2', 'a2']);
  expect(await again).toBe('a3');
});
