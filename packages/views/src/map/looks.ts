import { hexOf, mixed, type Rgb } from '../color/color.ts';
import { named, type NodeLook, type Shape, type Stroke, type TieLook } from '../draw/look.ts';
import type { Theme } from '../page/theme.ts';
import { isolatedName } from '../text/short-name.ts';
import { contactOf, type Contact, type MapNode, type MapTie } from './map-model.ts';
import type { MapState } from './map-state.ts';

/** From so many nodes on, all are drawn smaller the more there are. */
const crowd = 150;

/** From so many ties on, lines are thin and faint. */
const manyTies = 3000;

/** How much is left of a line where something else stands out. */
export const dimmed = 0.2;

/** The line of a kind of contact: what a colour says, a line says too. */
export const strokeOf: Readonly<Record<Contact, Stroke>> = {
  direct: 'solid',
  via: 'dotted',
  absent: 'dashed',
};

/** The shape of a group: what a colour says, a shape says too. */
export function shapeOf(group: string): Shape {
  switch (group) {
    case 'formal':
      return 'square';
    case 'informal':
      return 'circle';
    default:
      return 'diamond';
  }
}

/** Pixels from the middle of a node to its edge: its surface grows with the claims that name it. */
export function radiusOf({ claims, isFocus }: MapNode, nodes: number): number {
  const scale = Math.min(1, Math.sqrt(crowd / nodes) + 0.1);
  const radius = Math.min(4 + 1.4 * Math.sqrt(claims), 15) * scale;
  return isFocus === true ? Math.max(radius, 9) * 1.25 : radius;
}

/** The colour of an entry of the legend. */
export function colorOfKey({ coloring }: MapState, { palette }: Theme, key: string): Rgb {
  return palette.values[coloring.colors.get(key) ?? -1] ?? palette.other;
}

export function colorOfContact({ palette, text, isHighContrast }: Theme, contact: Contact): Rgb {
  return isHighContrast ? text : palette[contact];
}

export function nodeLook(state: MapState, theme: Theme, node: MapNode): NodeLook {
  const { lit, shown, chosen, coloring, model, adjacency } = state;
  const isDim = lit !== undefined && !lit.nodes.has(node.id);
  const color = colorOfKey(state, theme, coloring.keyOf(node));
  const isNamed = node.id === chosen || node.id === adjacency.focus;
  const isMarked = isNamed || node.isFocus === true;
  return {
    size: radiusOf(node, model.nodes.length),
    color: hexOf(isDim ? mixed(color, theme.background, 0.75) : color),
    shape: shapeOf(node.group),
    hasRing: state.intermediaries.has(node.id),
    label: isDim ? '' : isolatedName(node.label),
    hidden: !shown.nodes.has(node.id),
    forceLabel: isNamed || (lit !== undefined && !isDim && lit.nodes.size < 40),
    zIndex: isNamed ? named : isMarked ? named - 1 : isDim ? 0 : 1,
  };
}

export function tieLook(state: MapState, theme: Theme, tie: MapTie): TieLook {
  const { lit, model } = state;
  const contact = contactOf(tie);
  const isLit = lit?.ties.has(tie.id) === true;
  const isDim = lit !== undefined && !isLit;
  const many = model.ties.length > manyTies;
  const opacity = isLit ? 1 : (many ? 0.22 : 1) * (isDim ? dimmed : 1);
  return {
    size: Math.min(1 + 0.5 * Math.sqrt(tie.claims), 5) * (many ? 0.6 : 1) + (isLit ? 0.8 : 0),
    color: hexOf(colorOfContact(theme, contact)),
    opacity,
    stroke: strokeOf[contact],
  };
}
