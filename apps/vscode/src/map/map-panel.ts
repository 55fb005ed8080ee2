import type { ExtensionContext } from 'vscode';
import {
  studyRequests,
  type GraphCentre,
  type GraphTie,
  type Neighbourhood,
  type StudySummary,
} from '@samenspel/language-server/protocol';
import { chooseClaim, saidMode } from '../claims/choose-claim.ts';
import { uncountedText } from '../counting/uncounted-text.ts';
import { openPanel, type Panel } from '../panel/open-panel.ts';
import { openPlace } from '../places/open-place.ts';
import { saveFile } from '../places/save-file.ts';
import type { Surroundings } from '../surroundings.ts';
import { grownGraph, type Graph } from './grown-graph.ts';
import { mapHeard, type MapHeard, type MapTold } from './map-messages.ts';
import { mapModelOf } from './map-model-of.ts';

/** What is on the map: what it began with, and actors that it has grown around since. */
export interface Shown {
  readonly study: StudySummary;
  readonly centre: GraphCentre | undefined;
  readonly grown: readonly string[];
}

export interface MapPanel {
  /** Shows what is around something; all of the study where that is nothing. */
  show(study: StudySummary, centre: GraphCentre | undefined): Promise<void>;
  /** Shows the same of something else, without coming to the front. */
  follow(study: StudySummary, centre: GraphCentre): Promise<void>;
  /** Whether it is showing a place, so that the cursor moves because of it. */
  movesCursor(): boolean;
  /** Marks an actor that is on the map. */
  focus(id: string): void;
  /** Whether the panel has the keyboard. */
  isActive(): boolean;
  /** What is shown; nothing where no map is open. */
  shown(): (Shown & { readonly graph: Graph }) | undefined;
}

/** Nodes of a study that is shown whole: more cannot be told apart on a screen. */
const wholeStudy = 2000;

/** The panel with the map of who works with whom. There is one of it, which shows what was asked for last. */
export function createMapPanel(context: ExtensionContext, surroundings: Surroundings): MapPanel {
  const { client, ask, studies, words, output } = surroundings;
  let panel: Panel<MapTold> | undefined;
  let shown: Shown | undefined;
  let graph: Graph = { nodes: [], ties: [] };
  let isOpening = false;
  let isDrawing = false;
  let isStale = false;

  async function around(
    study: StudySummary,
    centre: GraphCentre | undefined,
  ): Promise<Neighbourhood> {
    const limit = centre === undefined ? { limit: wholeStudy } : {};
    return ask(studyRequests.neighbourhood, { uri: study.root, around: centre, ...limit });
  }

  /** One drawing at a time, and one more for all that changed meanwhile. */
  async function refresh(): Promise<void> {
    isStale = true;
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (isStale) {
        isStale = false;
        await draw();
      }
    } finally {
      isDrawing = false;
    }
  }

  async function draw(): Promise<void> {
    if (panel === undefined || shown === undefined) return;
    const asked = shown;
    const { study, centre, grown } = asked;
    try {
      const first = await around(study, centre);
      const more = await Promise.allSettled(grown.map((actor) => around(study, { actor })));
      // Something else was asked for meanwhile.
      if (shown !== asked) return;
      // An actor that has another name by now is around no more.
      const there = grown.filter((_, at) => more[at]?.status === 'fulfilled');
      if (there.length < grown.length) shown = { ...asked, grown: there };
      const found = [
        first,
        ...more.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
      ];
      graph = grownGraph(found);
      panel.title = words.say('Map: {0}', titleOf(study, first));
      panel.tell({
        type: 'show',
        model: mapModelOf(graph, words.language),
        caption: captionOf(found),
      });
    } catch (error) {
      // What it was around may be gone from the notes; the map stays as it was.
      output.warn(`The map could not be drawn anew: ${String(error)}`);
    }
  }

  function titleOf(study: StudySummary, { around: centre }: Neighbourhood): string {
    const name = studies.nameAmong(study);
    if (centre === null) return name ?? study.title;
    return name === undefined ? centre.label : `${centre.label} · ${name}`;
  }

  function captionOf([first]: readonly Neighbourhood[]): string {
    if (first === undefined) return '';
    return [
      ...(first.leftOut.nodes === 0
        ? []
        : [
            words.say(
              '{0} actors are not shown; choose one that is to see who is around it.',
              first.leftOut.nodes,
            ),
          ]),
      ...uncountedText(first.uncounted, words),
    ].join(' ');
  }

  function open(): Panel<MapTold> {
    return openPanel<MapTold, MapHeard>({
      type: 'samenspel.map',
      title: words.say('Map'),
      language: words.language,
      extension: context.extensionUri,
      page: 'map',
      hasWorker: true,
      hears: mapHeard,
      heard,
      output,
      closed() {
        panel = undefined;
        shown = undefined;
      },
    });
  }

  function heard(message: MapHeard): unknown {
    switch (message.type) {
      case 'ready':
        return refresh();
      case 'actor':
        return chosenActor(message.id);
      case 'tie':
        return chosenTie(graph.ties.find(({ id }) => id === message.id));
      case 'save':
        return shown && saveFile(shown.study.root, message);
    }
  }

  /** Grows around it, and shows where it is described. */
  async function chosenActor(id: string): Promise<void> {
    const node = graph.nodes.find((one) => one.id === id);
    if (shown === undefined || node === undefined) return;
    if (!shown.grown.includes(id)) shown = { ...shown, grown: [...shown.grown, id] };
    isOpening = true;
    try {
      if (node.location !== null) await openPlace(client, node.location, false);
      await refresh();
    } finally {
      isOpening = false;
    }
  }

  async function chosenTie(tie: GraphTie | undefined): Promise<void> {
    if (shown === undefined || tie === undefined) return;
    const { claims } = await ask(studyRequests.claims, { uri: shown.study.root, ids: tie.claims });
    const nameOf = (id: string) => graph.nodes.find((node) => node.id === id)?.label ?? id;
    const between = `${nameOf(tie.from)} – ${nameOf(tie.to)}`;
    const mode = saidMode(tie.mode);
    const title = mode === null ? between : `${between} · ${mode.label}`;
    chooseClaim(client, words, title, { claims, total: tie.tally.claims });
  }

  context.subscriptions.push(
    studies.onDidChange(() => {
      if (shown !== undefined && studies.isGone(shown.study)) panel?.dispose();
      else void refresh();
    }),
    words.onDidChange(() => void refresh()),
    {
      dispose() {
        panel?.dispose();
      },
    },
  );

  return {
    async show(study, centre) {
      shown = { study, centre, grown: [] };
      if (panel === undefined) panel = open();
      else {
        panel.reveal();
        await refresh();
      }
    },
    async follow(study, centre) {
      shown = { study, centre, grown: [] };
      await refresh();
    },
    movesCursor: () => isOpening,
    focus(id) {
      panel?.tell({ type: 'focus', id });
    },
    isActive: () => panel?.isActive === true,
    shown: () => (shown === undefined ? undefined : { ...shown, graph }),
  };
}
