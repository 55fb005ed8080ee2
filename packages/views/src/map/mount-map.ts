import { mapPng } from '../export/map-png.ts';
import { mapSvg } from '../export/map-svg.ts';
import { runLayout, type StartWorker } from '../layout/run-layout.ts';
import { themeOf, watchTheme } from '../page/theme.ts';
import { viewFile, type ViewFile } from '../page/view-file.ts';
import { createActorList } from './actor-list.ts';
import type { ColorBy } from './coloring.ts';
import { lastingStage } from './lasting-stage.ts';
import { legendEntries } from './legend-entries.ts';
import { createLegend } from './legend.ts';
import { radiusOf } from './looks.ts';
import type { MapFilter } from './map-filter.ts';
import { mapFrame } from './map-frame.ts';
import type { MapModel, MapNode, MapTie } from './map-model.ts';
import { remarked, stateOf, type StateParts } from './map-state.ts';
import { layoutRequest, type Place } from './places.ts';
import { listenToKeys } from './stage-keys.ts';
import { createStage, type StageEvents } from './stage.ts';
import { createToolbar } from './toolbar.ts';

/** What the host of a map does for it. */
export interface MapCallbacks {
  /** A node was pressed: the host may grow the map with `update`. */
  readonly onActor?: (node: MapNode) => void;
  /** A tie was pressed: the host shows its claims. */
  readonly onTie?: (tie: MapTie) => void;
  /** Saves a file; without it nothing is offered to be saved. */
  readonly onSave?: (file: ViewFile) => void;
  /** Starts the layout worker; without it the page itself works out where nodes are, in slices. */
  readonly startWorker?: StartWorker;
}

/** A map that is mounted. */
export interface MapHandle {
  /**
   * Shows another model. Nodes that were there keep their place; those that join because one was pressed are brought
   * into sight.
   */
  readonly update: (model: MapModel) => void;
  /** Shows what passes a filter, in place of the filter before. */
  readonly setFilter: (filter: MapFilter) => void;
  readonly setColorBy: (colorBy: ColorBy) => void;
  /** Brings a node to the middle and marks it; one that is not there changes nothing. */
  readonly focus: (node: string) => void;
  /** What is seen, as PNG. */
  readonly exportPng: () => Promise<Blob>;
  /** The whole map, as SVG. */
  readonly exportSvg: () => string;
  readonly destroy: () => void;
}

/** Milliseconds after somebody opened a node in which the map is believed to grow because of it. */
const growingTime = 10_000;

/**
 * Mounts a map of who works with whom in an element, which it fills. The page brings `@samenspel/views/views.css`.
 *
 * The same first model always gives the same picture: places follow from ids and ties alone. While the layout is on its
 * way the map says `aria-busy`.
 */
export function mountMap(
  host: HTMLElement,
  model: MapModel,
  callbacks: MapCallbacks = {},
): MapHandle {
  let parts: StateParts = { model };
  let state = stateOf(parts);
  const frame = mapFrame(model.language);
  host.append(frame.view);
  let theme = themeOf(frame.view);
  let places: ReadonlyMap<string, Place> = new Map();
  let stopLayout: (() => void) | undefined;
  /** When somebody opened a node, which may make the map grow soon. */
  let openedAt = -Infinity;
  /** Nodes that joined because of it, and are to be in sight when they have their places. */
  let toSee: readonly string[] = [];

  const openNode = (id: string) => {
    choose(id);
    openedAt = performance.now();
    const node = state.adjacency.nodes.get(id);
    if (node !== undefined) callbacks.onActor?.(node);
  };
  const openTie = (id: string) => {
    const tie = state.adjacency.ties.get(id);
    if (tie !== undefined) callbacks.onTie?.(tie);
  };
  const events: StageEvents = {
    onNode: openNode,
    onTie: openTie,
    onNothing: () => {
      choose(undefined);
    },
    onPoint: (pointed) => {
      parts = { ...parts, pointed };
      state = remarked(state, parts);
      stage.remark();
    },
  };
  const filterBy = (filter: MapFilter) => {
    change({ filter: { ...parts.filter, ...filter } });
  };
  const legend = createLegend(filterBy);
  const list = createActorList({
    onNode: (node) => {
      openNode(node);
      stage.centre(node);
    },
    onTie: openTie,
  });
  const exportPng = () => mapPng(stage.layers(), legendEntries(state, theme), theme);
  const exportSvg = () => mapSvg(state, theme, places);
  const toolbar = createToolbar(state, callbacks.onSave !== undefined, {
    onFilter: filterBy,
    onClear: () => {
      change({ filter: {} });
    },
    onColorBy: (colorBy) => {
      setColorBy(colorBy);
    },
    onList: (isOpen) => {
      list.element.hidden = !isOpen;
      list.show(state);
    },
    onPicture: () => {
      void exportPng().then((data) => callbacks.onSave?.(viewFile('map.png', 'image/png', data)));
    },
    onDrawing: () => {
      callbacks.onSave?.(viewFile('map.svg', 'image/svg+xml', exportSvg()));
    },
  });
  list.element.hidden = true;
  const stage = lastingStage(
    (onLost) =>
      createStage(
        frame.canvas,
        () => state,
        () => theme,
        events,
        onLost,
      ),
    () => {
      frame.sayNoMap();
      toolbar.goWithoutMap();
    },
  );

  const show = () => {
    toolbar.show(state);
    legend.show(state, theme);
    list.show(state);
    frame.show(state);
  };
  const change = (changed: Partial<StateParts>) => {
    parts = { ...parts, ...changed };
    state = stateOf(parts, state);
    stage.restyle();
    show();
  };
  const choose = (chosen: string | undefined) => {
    parts = { ...parts, chosen };
    state = remarked(state, parts);
    stage.remark();
    list.show(state);
  };
  const setColorBy = (colorBy: ColorBy) => {
    // What was left out by its colour has another one now.
    change({ colorBy, filter: { ...parts.filter, hiddenColors: [] } });
  };
  const arrange = () => {
    stopLayout?.();
    const { nodes } = state.adjacency;
    const { ids, input } = layoutRequest(state.adjacency, places, (id) => {
      const node = nodes.get(id);
      return node === undefined ? 0 : radiusOf(node, nodes.size) + 3;
    });
    places = placesOf(ids, input.places);
    stage.take(places);
    frame.busy(true);
    stopLayout = runLayout(input, callbacks.startWorker, (picture) => {
      places = placesOf(ids, picture.places);
      if (picture.isDone || !stage.isDrawing()) stage.move(places);
      frame.busy(!picture.isDone);
      if (!picture.isDone) return;
      if (!stage.sees(toSee)) stage.showAll();
      toSee = [];
    });
  };

  frame.fill({ toolbar: toolbar.element, legend: legend.element, list: list.element, stage });
  listenToKeys(frame.canvas, () => state, stage, {
    onGo: (node) => {
      choose(node);
      frame.say(node === undefined ? undefined : state.adjacency.nodes.get(node), state);
    },
    onOpen: openNode,
  });
  arrange();
  show();
  const unwatch = watchTheme(() => {
    theme = themeOf(frame.view);
    stage.restyle();
    show();
  });
  return {
    update: (next) => {
      stage.hold();
      const before = state.adjacency.nodes;
      parts = { ...parts, model: next };
      state = stateOf(parts);
      if (performance.now() - openedAt < growingTime)
        toSee = [...toSee, ...[...state.adjacency.nodes.keys()].filter((id) => !before.has(id))];
      openedAt = -Infinity;
      arrange();
      show();
    },
    setFilter: (filter) => {
      change({ filter });
    },
    setColorBy,
    focus: (node) => {
      if (!state.adjacency.nodes.has(node)) return;
      choose(node);
      stage.centre(node);
    },
    exportPng,
    exportSvg,
    destroy: () => {
      stopLayout?.();
      unwatch();
      stage.destroy();
      frame.view.remove();
    },
  };
}

function placesOf(ids: readonly string[], places: Float32Array): ReadonlyMap<string, Place> {
  return new Map(
    ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }] as const),
  );
}
