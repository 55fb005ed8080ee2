import { expect, test } from 'vitest';
import { lateCommands } from '../src/commands/late-commands.ts';

test('commands are loaded when the first of them is called, and once', async () => {
  let loaded = 0;
  const table = lateCommands(['open', 'close'], () => {
    loaded += 1;
    return Promise.resolve({
      open: (...what: readonly unknown[]) => `opened ${what.join(' and ')}`,
      close: () => 'closed',
    });
  });
  expect(Object.keys(table)).toEqual(['open', 'close']);
  expect(loaded).toBe(0);
  expect(await table.open?.('a note', 'a map')).toBe('opened a note and a map');
  expect(await table.close?.()).toBe('closed');
  expect(loaded).toBe(1);
});
