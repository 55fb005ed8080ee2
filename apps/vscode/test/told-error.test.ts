import { RemoteError } from '@samenspel/remote/address';
import { expect, test } from 'vitest';
import { toldBy } from '../src/words/told-error.ts';

test('an error tells in the language of the user what it knows in both', () => {
  const error = new RemoteError('BAD_ADDRESS', { nl: 'geen adres', en: 'no address' });
  expect([toldBy(error, 'nl'), toldBy(error, 'en')]).toEqual(['geen adres', 'no address']);
});

test('another error tells what it says, whatever else it holds', () => {
  const error = Object.assign(new Error('gone'), { words: { nl: 1 } });
  expect([toldBy(error, 'nl'), toldBy(error, 'en'), toldBy('odd', 'en')]).toEqual([
    'gone',
    'gone',
    'odd',
  ]);
});
