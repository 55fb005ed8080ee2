import {
  actorKind,
  collaborationForm,
  editDistance,
  findConcept,
  labelKey,
  labelOf,
  nearest,
  phase,
  proposition,
  type Scheme,
} from '@samenspel/ontology';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { schemes } from './scheme-integrity.ts';

describe('findConcept', () => {
  it.each<[string, Scheme, string, string | undefined]>([
    ['an id', phase, 'aftercare', 'aftercare'],
    ['a notation', phase, '5', 'aftercare'],
    ['a Dutch label', phase, 'nazorg', 'aftercare'],
    ['another label', phase, 'plan maken in dialoog', 'planning'],
    ['capitals', phase, 'NaZorg', 'aftercare'],
    ['missing accents', actorKind, 'clientondersteuner', 'client-support-worker'],
    ['decomposed accents', actorKind, 'clie\u0308ntondersteuner', 'client-support-worker'],
    ['a space for a hyphen', actorKind, 'social worker', 'social-worker'],
    ['a hyphen for a space', actorKind, 'eigen-netwerk', 'own-network'],
    ['a typographic apostrophe', actorKind, 'residents’ initiative', 'residents-initiative'],
    ['space around', phase, '  nazorg\n', 'aftercare'],
    ['nothing', phase, '', undefined],
    ['a word of another scheme', phase, 'overleg', undefined],
    ['a name of every object', phase, 'constructor', undefined],
  ])('takes %s', (_, scheme, text, id) => {
    expect(findConcept(scheme, text)?.id).toBe(id);
  });

  it.each(schemes)('finds every concept of %s under every name it has', (_, scheme) => {
    for (const concept of scheme.concepts) {
      const { id, notation = id, nl, en, altNl = [], altEn = [] } = concept;
      for (const name of [id, notation, nl, en, ...altNl, ...altEn]) {
        expect(findConcept(scheme, name)).toBe(concept);
        expect(findConcept(scheme, name.toUpperCase())).toBe(concept);
      }
    }
  });

  it.each([
    ['neighbours-no-extension', 'buren zijn geen verlengstuk van het wijkteam'],
    ['neighbours-no-extension', 'neighbours are no extension of the team'],
    ['smooth-with-informal-partners', 'samenwerken met informele partners gaat soepel'],
    ['smooth-with-informal-partners', 'collaborating with informal partners goes smoothly'],
    ['direction-can-be-handed-over', 'direction can go to informal parties'],
  ])('finds %s under the label that it had: %s', (id, label) => {
    expect(findConcept(proposition, label)?.id).toBe(id);
  });

  it('gives an id before a label', () => {
    const scheme: Scheme = {
      id: 'words',
      title: { nl: 'woorden', en: 'words' },
      closed: true,
      concepts: [
        { id: 'first', nl: 'eerste', en: 'second' },
        { id: 'second', nl: 'tweede', en: 'other' },
      ],
    };
    expect(findConcept(scheme, 'second')?.id).toBe('second');
  });
});

test.each(['ŉ', '｀', '´', 'İ'])('labelKey changes nothing when applied twice to %s', (text) => {
  expect(labelKey(labelKey(text))).toBe(labelKey(text));
});

test('labelKey changes nothing when applied twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(labelKey(labelKey(text))).toBe(labelKey(text));
    }),
  );
});

test.each([
  ['nl', 'terugkoppeling'],
  ['en', 'feedback'],
] as const)('labelOf gives the label in %s', (language, label) => {
  expect(labelOf(collaborationForm, 'feedback', language)).toBe(label);
});

describe('nearest', () => {
  it.each<[string, Scheme, string, readonly string[]]>([
    ['a typing error', phase, 'nazrog', ['aftercare']],
    ['a letter too few', phase, 'evaluatie!', ['evaluation']],
    ['a Dutch plural', collaborationForm, 'verwijzingen', ['referral']],
    ['a longer word with a name in it', collaborationForm, 'doorverwijzing', ['referral']],
    ['the beginning of a name', phase, 'netwerk', ['network-formation', 'assessment']],
    ['nothing like it', phase, 'xylofoon', []],
    ['an empty text', phase, '', []],
    ['a text that is no name', phase, 'nazorg '.repeat(100_000), []],
  ])('of %s', (_, scheme, text, ids) => {
    expect(nearest(scheme, text).map(({ id }) => id)).toEqual(ids);
  });

  it.each(['7', '0', 'x'])('takes %s for no mistyped number', (text) => {
    expect(nearest(phase, text)).toEqual([]);
  });

  it('gives the nearest first and no more than asked', () => {
    const kinds = nearest(actorKind, 'vrijwilligers', 2).map(({ id }) => id);
    expect(kinds[0]).toBe('volunteer');
    expect(kinds.length).toBeLessThanOrEqual(2);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['fase', '', 4],
    ['fase', 'fase', 0],
    ['fase', 'fasen', 1],
    ['fase', 'faes', 1],
    ['fase', 'vaas', 3],
    ['ca', 'abc', 3],
  ])('from "%s" to "%s" is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is the same both ways, zero only for equals, and bounded by the lengths', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
