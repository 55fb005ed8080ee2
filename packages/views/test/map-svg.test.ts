import { describe, expect, it } from 'vitest';
import { onLight } from '../src/color/palette.ts';
import { mapSvg } from '../src/export/map-svg.ts';
import type { MapModel } from '../src/map/map-model.ts';
import { stateOf } from '../src/map/map-state.ts';
import type { Place } from '../src/map/places.ts';
import type { Theme } from '../src/page/theme.ts';
import { aMap, aNode } from './a-map.ts';

const theme: Theme = {
  ...{ background: [255, 255, 255], text: [0, 0, 0], palette: onLight },
  ...{ font: 'sans-serif', isHighContrast: false },
};

function svgOf(model: MapModel, filter = {}): string {
  const places = new Map<string, Place>(
    model.nodes.map(({ id }, at) => [id, { x: at * 50, y: at }]),
  );
  return mapSvg(stateOf({ model, filter }), theme, places);
}

describe('a map as SVG', () => {
  it('has the lines that its ties have', () => {
    const svg = svgOf(aMap('a-b b-m-c a!c'));
    expect(svg.match(/stroke-dasharray="2 3"/gu)).toHaveLength(2);
    expect(svg.match(/stroke-dasharray="6 5"/gu)).toHaveLength(2);
    expect(svg).toContain('<title>Map of who works with whom: 4 actors, 3 ties</title>');
    expect(svg).toContain('>through others</text>');
  });

  it('leaves out what a filter leaves out', () => {
    const svg = svgOf(aMap('a-b a!c'), { hiddenContacts: ['absent'] });
    expect(svg).not.toContain('stroke-dasharray');
    expect(svg).toContain('2 actors, 1 tie<');
  });

  const hostile = [
    '<script>alert(1)</script>',
    '"/><image href="https://elsewhere.example/x"/>',
    `' onload='alert(1)`,
    '&lt;&#60;]]>',
    'a\u0000b\u0008\uD800\uFFFE',
    '\u202Ereversed',
  ];
  it.each(hostile)('holds the name %j as text', (label) => {
    const svg = svgOf({
      ...aMap('a-b'),
      nodes: [
        aNode({ id: 'a', label, group: label, kind: label, areas: [label] }),
        aNode({ id: 'b' }),
      ],
    });
    const tags = new Set([...svg.matchAll(/<(?<name>[a-z]+)/gu)].map(({ groups }) => groups?.name));
    expect([...tags].toSorted()).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/u);
    // XML 1.0 has no such characters, escaped or not.
    expect(svg).not.toMatch(/[\uFFFE\uFFFF]|\p{Cs}/u);
    expect(svg.replace(/[\t\n]/gu, '')).not.toMatch(/\p{Cc}/u);
  });

  it('has the name of the one that it is of, but of several none on another one', () => {
    const nodes = (...focus: readonly string[]) =>
      [
        aNode({ id: 'a', label: 'neighbourhood team of the north', claims: 9 }),
        aNode({ id: 'b', label: 'volunteers of the walk-in centre', claims: 1 }),
      ].map((node) => ({ ...node, isFocus: focus.includes(node.id) }));
    const names = (...focus: readonly string[]) => {
      const state = stateOf({ model: { ...aMap('a-b'), nodes: nodes(...focus) } });
      const places = new Map(nodes().map(({ id }, at) => [id, { x: at * 8, y: at }]));
      return mapSvg(state, theme, places).match(/(?:team|volunteers)(?= of [^<]+<\/text>)/gu);
    };
    expect(names('b')).toEqual(['volunteers']);
    expect(names('a', 'b')).toEqual(['team']);
  });

  it('has no name on another one: the larger actor has its name, the other one a title', () => {
    const nodes = [
      aNode({ id: 'a', label: 'neighbourhood team of the north', claims: 1 }),
      aNode({ id: 'b', label: 'volunteers of the walk-in centre', claims: 9 }),
    ];
    const near = mapSvg(
      stateOf({ model: { ...aMap('a-b'), nodes }, filter: {} }),
      theme,
      new Map([
        ['a', { x: 0, y: 0 }],
        ['b', { x: 8, y: 1 }],
      ]),
    );
    expect(near).toMatch(/volunteers of the walk-in centre.?<\/text>/u);
    expect(near).not.toMatch(/neighbourhood team of the north.?<\/text>/u);
    expect(near).toContain('<title>neighbourhood team of the north</title>');
  });

  it('is drawn when there is nothing to draw', () => {
    expect(svgOf({ ...aMap('a-b'), nodes: [], ties: [] })).toContain('</svg>');
  });
});
