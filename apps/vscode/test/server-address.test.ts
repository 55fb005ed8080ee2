import { expect, it } from 'vitest';
import { checkAddress } from '../src/query/server-address.ts';

it.each([
  ['https://study.example.org', 'https://study.example.org/graphql'],
  ['https://example.org/samenspel/', 'https://example.org/samenspel/graphql'],
  ['https://example.org/graphql?x=1#token', 'https://example.org/graphql'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/graphql'],
  ['http://localhost:4000', 'http://localhost:4000/graphql'],
  ['http://[::1]:4000', 'http://[::1]:4000/graphql'],
])('%s is asked at %s', (address, endpoint) => {
  expect(checkAddress(address)).toEqual({
    isAllowed: true,
    origin: new URL(address).origin,
    endpoint,
  });
});

it.each([
  ['http://study.example.org', 'not-encrypted'],
  ['http://localhost.example.org', 'not-encrypted'],
  ['http://127.0.0.1.example.org', 'not-encrypted'],
  ['https://name:word@example.org', 'credentials'],
  ['file:///etc/passwd', 'not-an-address'],
  ['study.example.org', 'not-an-address'],
  ['', 'not-an-address'],
])('%s is not: %s', (address, why) => {
  expect(checkAddress(address)).toEqual({ isAllowed: false, why });
});
