import { runLayout, type StartWorker } from '../layout/run-layout.ts';
import { element } from '../page/element.ts';
import { themeOf, watchTheme } from '../page/theme.ts';
import { texts } from '../text/texts.ts';
import type { ColorBy } from './coloring.ts';
import { radiusOf } from './looks.ts';
import type { MapFilter } from './map-filter.ts';
import type { MapModel, MapNode, MapTie } from './map-model.ts';
import { litByNode, litByTie, stateOf, type MapState, type StateParts } from './map-state.ts';
import { layoutRequest, type Place } from './places.ts';
import { createStage } from './stage.ts';

/** What the host of a map does for it. */
export interface MapCallbacks {
  /** A node was pressed: the host may grow the map with `update`. */
  readonly onActor?: (node: MapNode) => void;
  /** A tie was pressed: the host shows its claims. */
  readonly onTie?: (tie: MapTie) => void;
  /** Starts the layout worker; without it the page itself works out where nodes are, in slices. */
  readonly startWorker?: StartWorker;
}

/** A map that is mounted. */
export interface MapHandle {
  /** Shows another model. Nodes that were there keep their place. */
  readonly update: (model: MapModel) => void;
  readonly setFilter: (filter: MapFilter) => void;
  readonly setColorBy: (colorBy: ColorBy) => void;
  /** Brings a node to the middle and marks it. */
  readonly focus: (node: string) => void;
  readonly destroy: () => void;
}

/**
 * Mounts a map of who works with whom in an element, which it fills. The page brings `@samenspel/views/views.css`.
 *
 * The same first model always gives the same picture: places follow from ids and ties alone. While the layout is on its
 * way the element says `aria-busy`.
 */
export function mountMap(
  host: HTMLElement,
  model: MapModel,
  callbacks: MapCallbacks = {},
): MapHandle {
  const said = texts[model.language];
  const canvas = element('div', {
    class: 'samenspel-stage',
    attributes: { tabindex: '0', role: 'application', 'aria-label': said.map },
  });
  const view = element('section', {
    class: 'samenspel-view samenspel-map',
    attributes: { 'aria-label': said.map },
    children: [canvas],
  });
  host.append(view);

  let parts: StateParts = { model };
  let state: MapState = stateOf(parts);
  let theme = themeOf(view);
  let places = new Map<string, Place>();
  let stopLayout = () => {};

  const stage = createStage(
    canvas,
    () => state,
    () => theme,
    {
      onNode: (id) => {
        choose(id);
        const node = state.adjacency.nodes.get(id);
        if (node !== undefined) callbacks.onActor?.(node);
      },
      onTie: (id) => {
        const tie = state.adjacency.ties.get(id);
        if (tie !== undefined) callbacks.onTie?.(tie);
      },
      onNothing: () => {
        choose(undefined);
      },
      onPoint: ({ node, tie }) => {
        const lit =
          node !== undefined
            ? litByNode(state, node)
            : tie !== undefined
              ? litByTie(state, tie)
              : undefined;
        state = { ...state, lit };
        stage.restyle();
      },
    },
  );

  const show = (change: Partial<StateParts>) => {
    parts = { ...parts, ...change };
    state = stateOf(parts);
  };
  const choose = (chosen: string | undefined) => {
    show({ chosen });
    stage.restyle();
  };

  const arrange = () => {
    stopLayout();
    const { ids, input } = layoutRequest(state.adjacency, places, (id) => {
      const node = state.adjacency.nodes.get(id);
      return node === undefined ? 0 : radiusOf(node, state.adjacency.nodes.size) + 3;
    });
    places = placesOf(ids, input.places);
    stage.take(places);
    view.setAttribute('aria-busy', 'true');
    stopLayout = runLayout(input, callbacks.startWorker, (picture) => {
      places = placesOf(ids, picture.places);
      stage.move(places);
      view.setAttribute('aria-busy', String(!picture.isDone));
    });
  };
  arrange();

  const unwatch = watchTheme(() => {
    theme = themeOf(view);
    stage.restyle();
  });
  return {
    update: (next) => {
      stage.hold();
      show({ model: next });
      arrange();
    },
    setFilter: (filter) => {
      show({ filter });
      stage.restyle();
    },
    setColorBy: (colorBy) => {
      show({ colorBy });
      stage.restyle();
    },
    focus: (node) => {
      choose(node);
      stage.centre(node);
    },
    destroy: () => {
      stopLayout();
      unwatch();
      stage.destroy();
      view.remove();
    },
  };
}

/** The second axis points down in a layout and up on the stage. */
function placesOf(ids: readonly string[], places: Float32Array): Map<string, Place> {
  return new Map(
    ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }] as const),
  );
}
