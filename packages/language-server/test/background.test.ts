import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBackground } from '../src/background.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A background that has so many steps to do, one at a time. */
function withSteps(most: number) {
  let done = 0;
  const background = createBackground({
    step() {
      done += 1;
      return Promise.resolve(done < most);
    },
    slice: () => 0,
  });
  return { background, done: () => done };
}

test('lets others go first, and works until there is nothing more', async () => {
  const { background, done } = withSteps(10);
  background.wake();
  expect(done()).toBe(0);
  await vi.runAllTimersAsync();
  expect(done()).toBe(10);
});

test('lets go first what may follow on what was heard or told', async () => {
  const { background, done } = withSteps(100);
  background.wake();
  background.heard();
  await vi.advanceTimersByTimeAsync(1);
  expect(done()).toBe(0);
  await vi.advanceTimersByTimeAsync(5);
  expect(done()).toBeGreaterThan(0);
});

test('is not put off for ever by messages that do not end', async () => {
  const { background, done } = withSteps(100);
  background.wake();
  for (let time = 0; time < 30; time += 1) {
    background.heard();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(done()).toBe(0);
  for (let time = 0; time < 20; time += 1) {
    background.heard();
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(done()).toBeGreaterThan(0);
});

test('does nothing after it was stopped', async () => {
  const { background, done } = withSteps(10);
  background.wake();
  background.stop();
  await vi.advanceTimersByTimeAsync(50);
  expect(done()).toBe(0);
});
