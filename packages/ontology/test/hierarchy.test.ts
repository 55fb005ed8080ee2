import {
  actorKind,
  broaderOf,
  endState,
  extendScheme,
  isNarrowerThan,
  narrowerOf,
  narrowerTransitiveOf,
  topConceptsOf,
} from '@samenspel/ontology';
import { describe, expect, it } from 'vitest';
import { schemes } from './scheme-integrity.ts';

describe('the hierarchy of a scheme', () => {
  it('leads from a concept up, the next wider one first', () => {
    expect(broaderOf(actorKind, 'samendoen-team')).toEqual([
      'neighbourhood-team',
      'team',
      'formal',
    ]);
    expect(broaderOf(actorKind, 'formal')).toEqual([]);
  });

  it('leads from a concept down, one step or all the way', () => {
    expect(narrowerOf(actorKind, 'lightly-organised-party')).toEqual([
      'local-resident',
      'residents-initiative',
    ]);
    expect(narrowerTransitiveOf(actorKind, 'lightly-organised-party')).toEqual([
      'local-resident',
      'neighbours',
      'active-resident',
      'residents-initiative',
    ]);
  });

  it.each([
    ['accessibility-plus', 'combination', true],
    ['combination', 'accessibility-plus', false],
    ['combination', 'combination', false],
    ['accessibility-plus', 'accessibility', false],
  ] as const)('%s below %s: %s', (id, ancestor, narrower) => {
    expect(isNarrowerThan(endState, id, ancestor)).toBe(narrower);
  });

  it.each(schemes)('of %s: up and down agree, and the tops cover everything', (_, scheme) => {
    for (const { id } of scheme.concepts) {
      for (const below of narrowerTransitiveOf(scheme, id)) {
        expect(broaderOf(scheme, below)).toContain(id);
      }
    }
    const tops = topConceptsOf(scheme);
    const reached = tops.flatMap((top) => [top, ...narrowerTransitiveOf(scheme, top)]);
    expect(reached.toSorted()).toEqual(scheme.concepts.map(({ id }) => id).toSorted());
  });

  it('goes on with what a study adds', () => {
    const { scheme } = extendScheme(actorKind, [
      { id: 'repair-cafe', nl: 'repaircafé', en: 'repair café', broader: 'residents-initiative' },
    ]);
    expect(isNarrowerThan(scheme, 'repair-cafe', 'informal')).toBe(true);
    expect(narrowerTransitiveOf(actorKind, 'informal')).not.toContain('repair-cafe');
  });

  it('ends, also when a scheme made elsewhere runs in a circle', () => {
    const circle = {
      id: 'circle',
      title: { nl: 'kring', en: 'circle' },
      closed: false,
      concepts: [
        { id: 'egg', nl: 'ei', en: 'egg', broader: 'hen' },
        { id: 'hen', nl: 'kip', en: 'hen', broader: 'egg' },
      ],
    };
    expect(broaderOf(circle, 'egg')).toEqual(['hen']);
    expect(narrowerTransitiveOf(circle, 'egg')).toEqual(['hen']);
  });
});
