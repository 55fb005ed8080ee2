import { recordKey } from '@samenspel/claims';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  idsOfStudy,
  keyNumber,
  numberOf,
  recordId,
  recordKeyNumber,
  studyOf,
} from '../src/record-id.ts';

const number = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const study = fc.integer({ min: 1, max: 2 ** 22 - 1 });

describe('the id of a record', () => {
  test('tells its study and its number, exactly', () => {
    fc.assert(
      fc.property(study, number, (of, each) => {
        const id = recordId(of, each);
        expect(Number.isSafeInteger(id)).toBe(true);
        expect([studyOf(id), numberOf(id)]).toEqual([of, each]);
        const [first, last] = idsOfStudy(of);
        expect(id >= first && id <= last).toBe(true);
      }),
    );
  });
});

describe('the number of a key', () => {
  test('is that of the opaque key of the record', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (type, id) => {
        expect(recordKeyNumber('one', type, id)).toBe(keyNumber(recordKey('one', type, id)));
      }),
    );
  });

  test.each(['', 'abc', 'ABCDEFGHIJKLMNOP', '0123456789abcdef', 'é'.repeat(16)])(
    'is none for %j, which is no key',
    (text) => {
      expect(keyNumber(text)).toBeUndefined();
    },
  );
});
