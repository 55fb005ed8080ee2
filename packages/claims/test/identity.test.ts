import { claimId, digest, recordKey, roleAndArea, roleInAreaId } from '@samenspel/claims';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('claimId', () => {
  test.each([
    ['a block id names the claim, whatever its fields', claimId('n', 'b', 'with=a', 3), 'n#^b'],
    [
      'the second claim with equal fields is told apart',
      claimId('n', undefined, 'f', 1),
      `${claimId('n', undefined, 'f', 0)}-2`,
    ],
  ])('%s', (_name, found, expected) => {
    expect(found).toBe(expected);
  });

  test('claims with other fields have other ids', () => {
    expect(claimId('n', undefined, 'f', 0)).not.toBe(claimId('n', undefined, 'g', 0));
  });
});

describe('digest', () => {
  test('is stable: ids in stores depend on it', () => {
    expect(digest(['a', 'bc'], 16)).toBe('kmiklb4ipanlexk2');
  });

  test('how parts are cut matters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        expect(digest([a, b], 26)).not.toBe(digest([a + b], 26));
        expect(digest([a, b], 26)).not.toBe(digest([a + b, ''], 26));
      }),
    );
  });

  test('has the length asked for, of letters and digits that are safe in a URL', () => {
    for (const length of [1, 12, 16, 51])
      expect(digest(['x'], length)).toMatch(new RegExp(`^[a-z2-7]{${String(length)}}$`));
  });
});

test('a role in an area is told from others by its id', () => {
  expect(roleAndArea(roleInAreaId('nurse', 'west'))).toEqual({ role: 'nurse', area: 'west' });
  expect(roleAndArea('nurse')).toEqual({ role: 'nurse' });
});

test('a key tells nothing of what it stands for', () => {
  const key = recordKey('study', 'actor', roleInAreaId('nurse', 'west'));
  expect(key).toMatch(/^[a-z2-7]{16}$/);
  expect(key).not.toBe(recordKey('study', 'area', roleInAreaId('nurse', 'west')));
});
