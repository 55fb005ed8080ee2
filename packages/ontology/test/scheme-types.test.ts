import {
  actorKind,
  isConceptId,
  isNarrowerThan,
  labelOf,
  mode,
  type relationOfWorlds,
  type ConceptId,
  type ModeId,
  type PhaseId,
  type Scheme,
} from '@samenspel/ontology';
import type { Definitions } from '@samenspel/ontology/definitions';
import { expect, expectTypeOf, test } from 'vitest';

test('the ids of a scheme are a union of literals', () => {
  expectTypeOf<ModeId>().toEqualTypeOf<'direct' | 'via' | 'parallel' | 'absent' | 'unspecified'>();
  expectTypeOf<ConceptId<typeof mode>>().toEqualTypeOf<ModeId>();
});

test('a wrong id does not compile, and is refused where types are not looked at', () => {
  // @ts-expect-error the phases have names; their numbers are notations
  const number: PhaseId = '1';
  expect(number).toBe('1');
  // @ts-expect-error no such kind
  expect(isNarrowerThan(actorKind, 'wizard', 'formal')).toBe(false);
  // @ts-expect-error no such mode
  expect(() => labelOf(mode, 'telepathic', 'en')).toThrow(
    '"telepathic" is no concept of the scheme "mode"',
  );
});

test('a switch over the ids is exhaustive', () => {
  const word = (id: ModeId): string => {
    switch (id) {
      case 'direct':
      case 'via':
        return 'contact';
      case 'parallel':
      case 'absent':
        return 'no contact';
      case 'unspecified':
        return 'unknown';
    }
  };
  expect(mode.concepts.map(({ id }) => word(id))).toEqual([
    'contact',
    'contact',
    'no contact',
    'no contact',
    'unknown',
  ]);
});

test('a text from outside becomes an id by being checked', () => {
  const texts = ['via', 'Via', 'by way of'];
  const ids = texts.filter((text) => isConceptId(mode, text));
  expectTypeOf(texts).toEqualTypeOf<string[]>();
  expectTypeOf(ids).toEqualTypeOf<ModeId[]>();
  expect(ids).toEqual(['via']);
});

test('a wider concept that is not in the scheme does not compile', () => {
  const broken = {
    id: 'broken',
    title: { nl: 'stuk', en: 'broken' },
    closed: true,
    concepts: [{ id: 'one', nl: 'een', en: 'one', broader: 'nowhere' }],
  } as const satisfies Scheme;
  // @ts-expect-error "nowhere" is no id of the scheme
  type Ids = ConceptId<typeof broken>;
  expectTypeOf<Ids>().toEqualTypeOf<'one'>();
  expect(broken.concepts).toHaveLength(1);
});

test('definitions lack no concept and have none too many', () => {
  const sources = [] as const;
  const one = { nl: 'x', en: 'x', sources };
  const all = {
    'co-existence': one,
    hybridisation: one,
    connection: one,
    mixing: one,
    'co-production': one,
  };
  expectTypeOf(all).toExtend<Definitions<typeof relationOfWorlds>>();
  // @ts-expect-error a definition of co-production is missing
  const missing: Definitions<typeof relationOfWorlds> = {
    'co-existence': one,
    hybridisation: one,
    connection: one,
    mixing: one,
  };
  const needless: Definitions<typeof relationOfWorlds> = {
    ...all,
    // @ts-expect-error no such concept
    fusion: one,
  };
  expect([missing, needless]).toHaveLength(2);
});
