import { button, element } from '../page/element.ts';
import { shortName } from '../text/short-name.ts';
import { texts } from '../text/texts.ts';
import type { Language, MapNode } from './map-model.ts';
import type { MapState } from './map-state.ts';
import type { Stage } from './stage.ts';

/** The parts of a map around its stage. */
export interface MapFrame {
  readonly view: HTMLElement;
  /** Where the stage draws; it takes the focus for keys. */
  readonly canvas: HTMLElement;
  readonly fill: (parts: {
    readonly toolbar: HTMLElement;
    readonly legend: HTMLElement;
    readonly list: HTMLElement;
    readonly stage: Pick<Stage, 'zoom' | 'showAll'>;
  }) => void;
  readonly show: (state: MapState) => void;
  /** Says to who cannot see it where the keys went. */
  readonly say: (node: MapNode | undefined, state: MapState) => void;
  /** Says that there is no map to see. */
  readonly sayNoMap: () => void;
  readonly busy: (isBusy: boolean) => void;
}

export function mapFrame(language: Language): MapFrame {
  const said = texts[language];
  const canvas = element('div', {
    class: 'samenspel-stage',
    attributes: { tabindex: '0', role: 'application', 'aria-label': `${said.map}. ${said.keys}` },
  });
  const nothing = element('p', { class: 'samenspel-nothing' });
  const live = element('p', { class: 'samenspel-hidden', attributes: { 'aria-live': 'polite' } });
  const count = element('p', { class: 'samenspel-count', attributes: { role: 'status' } });
  const view = element('section', {
    class: 'samenspel-view samenspel-map',
    attributes: { 'aria-label': said.map, 'aria-busy': 'true' },
  });
  const zoom = element('div', { class: 'samenspel-zoom' });
  const place = element('div', {
    class: 'samenspel-place',
    children: [canvas, nothing, count, zoom],
  });
  const body = element('div', { class: 'samenspel-body', children: [place] });
  view.append(body);
  return {
    view,
    canvas,
    fill: ({ toolbar, legend, list, stage }) => {
      zoom.replaceChildren(
        ...[
          glyphButton('+', said.zoomIn, () => {
            stage.zoom(1.5);
          }),
          glyphButton('−', said.zoomOut, () => {
            stage.zoom(1 / 1.5);
          }),
          button(said.fit, stage.showAll),
        ],
      );
      body.append(list);
      view.replaceChildren(toolbar, body, legend, live);
    },
    show: ({ shown, adjacency }) => {
      nothing.hidden = shown.nodes.size > 0;
      nothing.textContent = adjacency.nodes.size === 0 ? said.nobody : said.nothing;
      count.hidden = adjacency.nodes.size === 0;
      count.textContent = said.mapOf(shown.nodes.size, shown.ties.size);
    },
    say: (node, { adjacency, shown }) => {
      const ties = adjacency.tiesAt(node?.id ?? '').filter(({ id }) => shown.ties.has(id));
      live.textContent =
        node === undefined
          ? ''
          : [shortName(node.label), node.kindLabel, said.ties(ties.length)].join(', ');
    },
    sayNoMap: () => {
      canvas.hidden = true;
      zoom.hidden = true;
      place.append(element('p', { class: 'samenspel-nothing', text: said.noWebGL }));
    },
    busy: (isBusy) => {
      view.setAttribute('aria-busy', String(isBusy));
    },
  };
}

function glyphButton(glyph: string, label: string, onPress: () => void): HTMLButtonElement {
  const made = button(glyph, onPress);
  made.setAttribute('aria-label', label);
  made.title = label;
  return made;
}
