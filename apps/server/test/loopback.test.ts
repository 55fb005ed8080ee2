import { expect, test } from 'vitest';
import { isLoopback } from '../src/loopback.ts';

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['localhost', true],
  ['127.example.org', false],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
  ['localhost.example.org', false],
  ['', false],
])('the address "%s" is of this machine alone: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});
