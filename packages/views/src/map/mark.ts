import { dashesOf, ring } from '../draw/look.ts';
import { outline } from '../draw/outline.ts';
import type { LegendEntry } from './legend-entries.ts';

const svgNames = 'http://www.w3.org/2000/svg';

/** A mark of the map as a small drawing for its legend; text beside it says what it is. */
export function markElement(entry: LegendEntry): SVGSVGElement {
  const svg = document.createElementNS(svgNames, 'svg');
  const path = document.createElementNS(svgNames, 'path');
  const set = (element: Element, attributes: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };
  set(svg, { viewBox: '0 0 22 16', width: '22', height: '16', 'aria-hidden': 'true' });
  switch (entry.type) {
    case 'color':
      set(path, { d: outline(entry.shape, 11, 8, 6), fill: entry.color });
      break;
    case 'contact':
      set(path, {
        ...{ d: 'M0 8h22', stroke: entry.color, 'stroke-width': '2' },
        'stroke-dasharray': dashesOf(entry.stroke).join(' '),
      });
      break;
    case 'ring':
      set(path, {
        ...{ d: outline('circle', 11, 8, 6), fill: 'none' },
        ...{ stroke: entry.color, 'stroke-width': String(ring.width) },
      });
      break;
  }
  svg.append(path);
  return svg;
}
