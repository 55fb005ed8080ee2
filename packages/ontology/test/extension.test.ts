import {
  actorKind,
  extendScheme,
  findConcept,
  narrowerOf,
  phase,
  type Concept,
} from '@samenspel/ontology';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ambiguousNames, withoutTop } from './scheme-integrity.ts';

const garden: Concept = {
  id: 'community-garden',
  nl: 'buurttuin',
  en: 'community garden',
  broader: 'residents-initiative',
};

describe('a study extends an open scheme', () => {
  it('with narrower concepts and with tops of its own', () => {
    const { scheme, problems } = extendScheme(actorKind, [
      garden,
      { id: 'animal', nl: 'dier', en: 'animal' },
    ]);
    expect(problems).toEqual([]);
    expect(narrowerOf(scheme, 'residents-initiative')).toEqual(['community-garden']);
    expect(findConcept(scheme, 'Buurttuin')?.id).toBe('community-garden');
    expect(scheme.id).toBe('actor-kind');
  });

  it('leaves the shared scheme as it was', () => {
    extendScheme(actorKind, [garden]);
    expect(findConcept(actorKind, 'buurttuin')).toBeUndefined();
  });

  it('takes concepts in any order, in steps of several levels', () => {
    const school: Concept[] = [
      { id: 'maple', nl: 'esdoorn', en: 'maple', broader: 'tree' },
      { id: 'tree', nl: 'boom', en: 'tree', broader: 'plant' },
      { id: 'plant', nl: 'plant', en: 'plant' },
    ];
    const { scheme, problems } = extendScheme(actorKind, school);
    expect(problems).toEqual([]);
    expect(scheme.concepts.slice(-3).map(({ id }) => id)).toEqual(['maple', 'tree', 'plant']);
  });

  it('extended twice has both extensions', () => {
    const once = extendScheme(actorKind, [garden]).scheme;
    const { scheme, problems } = extendScheme(once, [
      { id: 'herb-garden', nl: 'kruidentuin', en: 'herb garden', broader: 'community-garden' },
    ]);
    expect(problems).toEqual([]);
    expect(narrowerOf(scheme, 'community-garden')).toEqual(['herb-garden']);
  });
});

describe('what cannot be added is reported, and the rest is added', () => {
  it.each<[string, Concept, object, string]>([
    [
      'an id in another form',
      { ...garden, id: 'Buurt Tuin' },
      { kind: 'invalid-id', concept: 'Buurt Tuin' },
      'lower-case letters, digits and single hyphens',
    ],
    [
      'an id that is there',
      { ...garden, id: 'church' },
      { kind: 'duplicate-id', concept: 'church' },
      'already has a concept "church"',
    ],
    [
      'a label that is missing',
      { ...garden, en: ' ' },
      { kind: 'empty-label', concept: 'community-garden', language: 'en' },
      'no label in "en"',
    ],
    [
      'a label that means something else',
      { ...garden, nl: 'Buurthuis' },
      { kind: 'name-taken', name: 'Buurthuis', takenBy: 'house-of-the-neighbourhood' },
      'already names "house-of-the-neighbourhood"',
    ],
    [
      'a wider concept that is not there',
      { ...garden, broader: 'resident-initiative' },
      { kind: 'unknown-broader', nearest: ['residents-initiative'] },
      'Nearest: residents-initiative.',
    ],
    [
      'itself as wider concept',
      { ...garden, broader: 'community-garden' },
      { kind: 'circular-broader', broader: 'community-garden' },
      'Break the circle',
    ],
  ])('%s', (_, concept, problem, message) => {
    const sound: Concept = { id: 'animal', nl: 'dier', en: 'animal' };
    const { scheme, problems } = extendScheme(actorKind, [concept, sound]);
    expect(problems).toEqual([expect.objectContaining(problem)]);
    expect(problems[0]?.message).toContain(message);
    expect(scheme.concepts.length).toBe(actorKind.concepts.length + 1);
    expect(findConcept(scheme, 'animal')).toBe(sound);
  });

  it('two concepts that are each wider than the other, and what hangs below them', () => {
    const { scheme, problems } = extendScheme(actorKind, [
      { id: 'egg', nl: 'ei', en: 'egg', broader: 'hen' },
      { id: 'hen', nl: 'kip', en: 'hen', broader: 'egg' },
      { id: 'feather', nl: 'veer', en: 'feather', broader: 'hen' },
    ]);
    expect(problems.map(({ kind }) => kind)).toEqual([
      'circular-broader',
      'circular-broader',
      'unknown-broader',
    ]);
    expect(scheme.concepts.length).toBe(actorKind.concepts.length);
  });

  it('two concepts of the study with one name: the first stays', () => {
    const { scheme, problems } = extendScheme(actorKind, [
      garden,
      { ...garden, id: 'allotment', en: 'allotment' },
    ]);
    expect(problems).toMatchObject([{ kind: 'name-taken', takenBy: 'community-garden' }]);
    expect(findConcept(scheme, 'buurttuin')).toBe(garden);
  });

  it('anything for a closed scheme, which stays the very same', () => {
    const { scheme, problems } = extendScheme(phase, [garden]);
    expect(problems).toMatchObject([{ kind: 'closed-scheme', scheme: 'phase' }]);
    expect(scheme).toBe(phase);
  });
});

it('whatever a study adds, the extended scheme is sound', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'kerk', 'church', 'formal', 'B', '');
  const concept = fc.record(
    { id: word, nl: word, en: word, broader: word },
    { requiredKeys: ['id', 'nl', 'en'] },
  );
  fc.assert(
    fc.property(fc.array(concept, { maxLength: 6 }), (concepts) => {
      const { scheme, problems } = extendScheme(actorKind, concepts);
      expect(ambiguousNames(scheme)).toEqual([]);
      expect(withoutTop(scheme)).toEqual([]);
      expect(scheme.concepts.length + problems.length).toBe(
        actorKind.concepts.length + concepts.length,
      );
    }),
  );
});
