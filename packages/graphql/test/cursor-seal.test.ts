import { createContext } from '@samenspel/graphql';
import { cursorSeal } from '@samenspel/graphql/node';
import fc from 'fast-check';
import { createHmac, randomBytes } from 'node:crypto';
import { graphql, type ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { hmac } from '../src/node/cursor-seal.ts';
import { schema } from './ask.ts';
import { storeWith } from './study/two-neighbourhoods.ts';

const key = randomBytes(32);
const cursors = cursorSeal(key);

test('the keyed hash is HMAC-SHA-256', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), bytes, (secret, text) => {
      expect(hmac(secret)(text)).toEqual(createHmac('sha256', secret).update(text).digest());
    }),
  );
});

test('a sealed cursor opens as it was, with the same key alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (cursor) => {
      expect(cursors.open(cursors.seal(cursor))).toBe(cursor);
      expect(cursorSeal(key).seal(cursor)).toBe(cursors.seal(cursor));
      expect(cursorSeal(randomBytes(32)).open(cursors.seal(cursor))).toBeUndefined();
    }),
  );
});

test('what was changed or made up does not open', () => {
  const sealed = Buffer.from(cursors.seal('mark-0-1-2-3'), 'base64url');
  for (const at of sealed.keys()) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(cursors.open(changed.toString('base64url'))).toBeUndefined();
  }
  for (const text of ['', 'x', 'mark-0-1-2-3', sealed.subarray(0, 16).toString('base64url')])
    expect(cursors.open(text)).toBeUndefined();
});

test('claims of one note have nothing in common by their cursors, and pages go on from them', async () => {
  const store = await storeWith();
  const ask = async (query: string): Promise<ExecutionResult> => {
    const contextValue = createContext({
      store,
      scope: { studies: 'all' },
      language: 'en',
      cursors,
    });
    return graphql({ schema, source: query, contextValue });
  };
  const cursorsOf = async (args: string): Promise<readonly string[]> => {
    const { data, errors } = await ask(`{ claims(${args}) { edges { cursor } } }`);
    expect(errors).toBeUndefined();
    return [...JSON.stringify(data).matchAll(/"cursor":"([^"]+)"/gu)].map(
      ([, found = '']) => found,
    );
  };
  const all = await cursorsOf('first: 500');
  expect(new Set(all.map((cursor) => cursor.slice(0, 8))).size).toBe(all.length);
  const walked: string[] = [];
  while (walked.length < all.length) {
    const after = walked.at(-1);
    walked.push(
      ...(await cursorsOf(`first: 3${after === undefined ? '' : `, after: "${after}"`}`)),
    );
  }
  expect(walked).toEqual(all);

  const [first = ''] = all;
  const { errors: [error] = [] } = await ask(
    `{ claims(after: "${first}", orderBy: { by: AREA }) { totalCount } }`,
  );
  expect(error?.extensions.code).toBe('BAD_CURSOR');
  expect(error?.message).toContain(first.slice(0, 80));
  expect(error?.message).not.toContain(cursors.open(first) ?? 'nothing');
  const forged = await ask('{ claims(after: "mark-0-1-2-3") { totalCount } }');
  expect(forged.errors?.[0]?.extensions.code).toBe('BAD_CURSOR');
});

test('how long a cursor is says nothing of what is in it', () => {
  const places = ['mark-0-1-2-3', 'markmark-0-1-2-3', 'markmark-zzzzzzz-zzzzzzz-zzzzzzz-zzzzzzz'];
  const lengths = places.map((place) => cursors.seal(place).length);
  expect(new Set(lengths).size).toBe(1);
});
