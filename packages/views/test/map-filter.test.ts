import { describe, expect, it } from 'vitest';
import { coloringOf, mostColors } from '../src/map/coloring.ts';
import { shownOf, type MapFilter } from '../src/map/map-filter.ts';
import { stateOf } from '../src/map/map-state.ts';
import { aMap, aNode, aTie } from './a-map.ts';

const model = aMap('', {
  nodes: [
    aNode({ id: 'team', group: 'formal', isFocus: true }),
    aNode({ id: 'church', group: 'informal' }),
    aNode({ id: 'nurse', group: 'formal' }),
    aNode({ id: 'broker', group: 'informal' }),
  ],
  ties: [
    aTie({ id: 'one', from: 'team', to: 'church', phases: ['reaching'], areas: ['west'] }),
    aTie({ id: 'two', from: 'nurse', to: 'church', phases: ['support'], via: ['broker'] }),
    aTie({ id: 'not', from: 'team', to: 'nurse', isAbsent: true, perspectives: ['informal'] }),
  ],
});

interface Case {
  readonly name: string;
  readonly filter: MapFilter;
  readonly nodes: readonly string[];
  readonly ties: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'all where nothing is asked',
    filter: { phases: [] },
    nodes: ['team', 'church', 'nurse', 'broker'],
    ties: ['one', 'two', 'not'],
  },
  { name: 'a phase', filter: { phases: ['reaching'] }, nodes: ['team', 'church'], ties: ['one'] },
  {
    name: 'one of several phases, with who stands between, and whom the map is about',
    filter: { phases: ['support', 'aftercare'] },
    nodes: ['team', 'church', 'nurse', 'broker'],
    ties: ['two'],
  },
  { name: 'an area', filter: { areas: ['west'] }, nodes: ['team', 'church'], ties: ['one'] },
  {
    name: 'a perspective',
    filter: { perspectives: ['informal'] },
    nodes: ['team', 'nurse'],
    ties: ['not'],
  },
  {
    name: 'what meets both of two conditions',
    filter: { phases: ['reaching'], perspectives: ['informal'] },
    nodes: ['team'],
    ties: [],
  },
  {
    name: 'all but the absent',
    filter: { hiddenContacts: ['absent'] },
    nodes: ['team', 'church', 'nurse', 'broker'],
    ties: ['one', 'two'],
  },
  {
    name: 'all but those of a colour, with their ties',
    filter: { hiddenColors: ['formal'] },
    nodes: ['church', 'broker'],
    ties: [],
  },
];

describe('a filter shows', () => {
  it.each(cases)('$name', ({ filter, nodes, ties }) => {
    const shown = shownOf(model, filter, coloringOf(model, 'group'));
    expect({ nodes: [...shown.nodes], ties: [...shown.ties] }).toEqual({ nodes, ties });
  });
});

describe('what stands out', () => {
  const lit = (parts: Parameters<typeof stateOf>[0]) => {
    const found = stateOf(parts).lit;
    return found && { nodes: [...found.nodes].toSorted(), ties: [...found.ties] };
  };

  it('is the node that is chosen, with its neighbours', () => {
    expect(lit({ model, chosen: 'church' })).toEqual({
      nodes: ['broker', 'church', 'nurse', 'team'],
      ties: ['one', 'two'],
    });
  });

  it('is what is pointed at before what is chosen', () => {
    expect(lit({ model, chosen: 'church', pointed: { tie: 'not' } })).toEqual({
      nodes: ['nurse', 'team'],
      ties: ['not'],
    });
  });

  it('is nothing when the chosen node is filtered out or gone', () => {
    expect(lit({ model, chosen: 'nurse', filter: { phases: ['reaching'] } })).toBeUndefined();
    expect(lit({ model, chosen: 'nobody' })).toBeUndefined();
  });
});

describe('colours', () => {
  it('go to the most frequent values, by id where they are as frequent', () => {
    const kinds = Array.from({ length: mostColors + 2 }, (_, at) => `kind ${at}`);
    const nodes = kinds.flatMap((kind, at) =>
      Array.from({ length: at === 5 ? 2 : 1 }, (_, nth) => aNode({ id: `${kind} ${nth}`, kind })),
    );
    const coloring = coloringOf({ ...model, nodes }, 'kind');
    expect(coloring.entries.map(({ id }) => id)).toEqual([
      'kind 5',
      ...['kind 0', 'kind 1', 'kind 2', 'kind 3', 'kind 4', 'kind 6', 'kind 7'],
    ]);
    expect(coloring.others).toBe(2);
  });

  it('of formal and informal are the same, whichever there are more of', () => {
    const colorsOf = (...groups: string[]) =>
      coloringOf(
        { ...model, nodes: groups.map((group, at) => aNode({ id: `${group} ${at}`, group })) },
        'group',
      ).colors;
    const many = colorsOf('informal', 'informal', 'formal', 'other');
    const few = colorsOf('formal', 'formal', 'informal');
    for (const group of ['formal', 'informal']) expect(few.get(group)).toBe(many.get(group));
    expect(colorsOf('formal').get('formal')).toBe(many.get('formal'));
    expect(new Set(many.values()).size).toBe(3);
  });

  it('are those of an area that has one, for who is in several', () => {
    const nodes = [
      aNode({ id: 'a', areas: ['west', 'east'] }),
      aNode({ id: 'b', areas: ['east'] }),
    ];
    const coloring = coloringOf(
      { ...model, nodes, areas: [{ id: 'east', label: 'Oost' }] },
      'area',
    );
    expect(coloring.entries).toEqual([
      { id: 'east', label: 'Oost', nodes: 2 },
      { id: 'west', label: 'west', nodes: 1 },
    ]);
    expect(coloring.keyOf(aNode({ id: 'c' }))).toBe('');
  });
});
