import { hexOf } from '../color/color.ts';
import { dashesOf, ring } from '../draw/look.ts';
import { placeNames } from '../draw/name-places.ts';
import { outline } from '../draw/outline.ts';
import { legendEntries, type LegendEntry } from '../map/legend-entries.ts';
import { nodeLook, tieLook } from '../map/looks.ts';
import type { MapNode } from '../map/map-model.ts';
import type { MapState } from '../map/map-state.ts';
import type { Place } from '../map/places.ts';
import { segmentsOf } from '../map/segments.ts';
import type { Theme } from '../page/theme.ts';
import { isolatedName } from '../text/short-name.ts';
import { texts } from '../text/texts.ts';
import { markup, type Markup } from './markup.ts';

/** Pixels of the picture, its margin, and between the lines of its legend. */
const width = 1400;
const margin = 70;
const line = 22;

/** So many names fit beside each other at most; in a larger map those named most have theirs. */
const mostNames = 150;

const fontSize = 12;

/**
 * The whole map as SVG, from the model and the places: every node and tie that is shown, with a legend. Names are
 * escaped text; the full name is the title of each node.
 */
export function mapSvg(state: MapState, theme: Theme, places: ReadonlyMap<string, Place>): string {
  const calm = { ...state, lit: undefined };
  const nodes = [...state.adjacency.nodes.values()].filter(({ id }) => state.shown.nodes.has(id));
  const { height, at } = fitted(nodes, places);
  const named = nodes.toSorted((one, other) => other.claims - one.claims).slice(0, mostNames);
  const entries = legendEntries(calm, theme).filter(
    (entry) => entry.type === 'ring' || entry.isShown,
  );
  const total = height + (entries.length + 1) * line;
  const said = texts[state.model.language];
  const svg = markup(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height: total, viewBox: `0 0 ${width} ${total}` },
      ...{ role: 'img', 'font-family': 'sans-serif', 'font-size': fontSize },
    },
    markup('title', {}, `${said.map}: ${said.mapOf(nodes.length, state.shown.ties.size)}`),
    markup('rect', { width: '100%', height: '100%', fill: hexOf(theme.background) }),
    markup('g', { fill: 'none' }, ...tieLines(calm, theme, at)),
    ...nodes.map((node) => nodeMark(calm, theme, node, at(node.id))),
    ...nameMarks(calm, theme, named, at),
    ...entries.map((entry, row) => legendMark(entry, theme, margin, height + row * line)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.xml}\n`;
}

/** Where nodes are in the picture. The second axis of a layout points up, that of a picture down. */
function fitted(nodes: readonly MapNode[], places: ReadonlyMap<string, Place>) {
  const found = nodes.flatMap(({ id }) => places.get(id) ?? []);
  const extent = (axis: 'x' | 'y') => {
    const values = found.map((place) => place[axis]);
    const least = values.reduce((one, other) => Math.min(one, other), Infinity);
    const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
    return values.length === 0 ? { least: 0, size: 0 } : { least, size: most - least };
  };
  const [x, y] = [extent('x'), extent('y')];
  // A few nodes are not drawn a metre apart.
  const scale = Math.min((width - 3 * margin) / Math.max(x.size, 1), 2.5);
  const height = y.size * scale + 2 * margin;
  return {
    height,
    at: (node: string): Place => {
      const place = places.get(node) ?? { x: x.least, y: y.least };
      return {
        x: margin + (place.x - x.least) * scale,
        y: height - margin - (place.y - y.least) * scale,
      };
    },
  };
}

function tieLines(state: MapState, theme: Theme, at: (node: string) => Place): readonly Markup[] {
  return [...state.shown.ties].flatMap((id) => {
    const tie = state.adjacency.ties.get(id);
    if (tie === undefined) return [];
    const { color, opacity, size, stroke } = tieLook(state, theme, tie);
    return markup('path', {
      d: segmentsOf(tie, state.adjacency.nodes)
        .map(({ from, to }) => `M${rounded(at(from))}L${rounded(at(to))}`)
        .join(''),
      ...{ stroke: color, 'stroke-width': Math.round(size * 100) / 100 },
      'stroke-opacity': opacity === 1 ? undefined : opacity,
      'stroke-dasharray': dashesOf(stroke).join(' ') || undefined,
    });
  });
}

function nodeMark(state: MapState, theme: Theme, node: MapNode, { x, y }: Place): Markup {
  const { color, shape, size, hasRing } = nodeLook(state, theme, node);
  const around = size + ring.gap + ring.width / 2;
  return markup(
    'g',
    { fill: color },
    markup('title', {}, node.label),
    markup('path', { d: outline(shape, x, y, size) }),
    ...(hasRing
      ? [
          markup('path', {
            ...{ d: outline(shape, x, y, around), fill: 'none' },
            ...{ stroke: color, 'stroke-width': ring.width },
          }),
        ]
      : []),
  );
}

function nameMarks(
  state: MapState,
  theme: Theme,
  nodes: readonly MapNode[],
  at: (node: string) => Place,
): readonly Markup[] {
  const names = nodes.map((node) => {
    const label = isolatedName(node.label);
    const { size } = nodeLook(state, theme, node);
    // How wide a letter is, nobody knows before it is drawn: most are narrower.
    const wide = label.length * fontSize * 0.6;
    return {
      label,
      ...at(node.id),
      size,
      width: wide,
      isWanted: node.id === state.adjacency.focus,
    };
  });
  return placeNames(names, { width, height: fontSize }).map(({ label, left, middle }) =>
    textMark(label, theme, left, middle + fontSize / 3),
  );
}

function textMark(text: string, theme: Theme, x: number, y: number): Markup {
  return markup(
    'text',
    {
      ...{ x: Math.round(x), y: Math.round(y), fill: hexOf(theme.text) },
      ...{ stroke: hexOf(theme.background), 'stroke-width': 3, 'paint-order': 'stroke' },
    },
    text,
  );
}

function legendMark(entry: LegendEntry, theme: Theme, x: number, y: number): Markup {
  return markup('g', {}, entryMark(entry, x, y), textMark(entry.label, theme, x + 34, y + 4));
}

function entryMark(entry: LegendEntry, x: number, y: number): Markup {
  switch (entry.type) {
    case 'color':
      return markup('path', { d: outline(entry.shape, x + 12, y, 7), fill: entry.color });
    case 'contact':
      return markup('path', {
        ...{ d: `M${x} ${y}h24`, stroke: entry.color, 'stroke-width': 2 },
        'stroke-dasharray': dashesOf(entry.stroke).join(' ') || undefined,
      });
    case 'ring':
      return markup('path', {
        ...{ d: outline('circle', x + 12, y, 7), fill: 'none' },
        ...{ stroke: entry.color, 'stroke-width': ring.width },
      });
  }
}

function rounded({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
