import { mountMap, workerFromSource, type MapHandle, type MapModel } from '@samenspel/views';

/** The layout worker's script, put here when the page is bundled. */
declare const layoutWorkerSource: string;

declare global {
  interface Window {
    /** The view of the page, for tests. */
    view: MapHandle;
    /** What the view told its host, in order. */
    told: unknown[];
    /** Milliseconds from the start of the page until the view was first drawn. */
    firstPicture: Promise<number>;
  }
}

const exhibit = JSON.parse(document.querySelector('#exhibit')?.textContent ?? '') as {
  readonly view: 'map';
  readonly model: MapModel;
};
const place = document.querySelector<HTMLElement>('#view');
if (place === null) throw new Error('The page has no place for a view.');

window.told = [];
window.view = mountMap(place, exhibit.model, {
  onActor: ({ id }) => window.told.push({ actor: id }),
  onTie: ({ id }) => window.told.push({ tie: id }),
  startWorker: workerFromSource(layoutWorkerSource),
});
window.firstPicture = new Promise((resolve) => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      resolve(performance.now());
    });
  });
});
