import {
  mountMap,
  mountMatrix,
  workerFromSource,
  type MapHandle,
  type MapModel,
  type MatrixHandle,
  type MatrixModel,
  type ViewFile,
} from '@samenspel/views';

/** The layout worker's script, put here when the page is bundled. */
declare const layoutWorkerSource: string;

declare global {
  interface Window {
    /** The view of the page, for tests. */
    map: MapHandle;
    matrix: MatrixHandle;
    /** What the view told its host, in order. */
    told: unknown[];
    /** Milliseconds from the start of the page until the view was first drawn. */
    firstPicture: Promise<number>;
  }
}

type Exhibit =
  | { readonly view: 'map'; readonly model: MapModel }
  | { readonly view: 'matrix'; readonly model: MatrixModel };

/** What the server put into the page, as it was given. */
function exhibit(): Exhibit {
  return JSON.parse(document.querySelector('#exhibit')?.textContent ?? '') as Exhibit;
}

const place = document.querySelector<HTMLElement>('#view');
if (place === null) throw new Error('The page has no place for a view.');

window.told = [];
const shown = exhibit();
const onSave = async ({ name, type, data }: ViewFile) => {
  window.told.push({ file: name, type, text: await data.text() });
};
performance.mark('m');
if (shown.view === 'map') {
  window.map = mountMap(place, shown.model, {
    onActor: ({ id }) => window.told.push({ actor: id }),
    onTie: ({ id }) => window.told.push({ tie: id }),
    onSave: (file) => void onSave(file),
    startWorker: workerFromSource(layoutWorkerSource),
  });
} else {
  window.matrix = mountMatrix(place, shown.model, {
    onCell: ({ row, column }) => window.told.push({ row, column }),
    onSave: (file) => void onSave(file),
  });
}
performance.measure('mount', 'm');
window.firstPicture = new Promise((resolve) => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      resolve(performance.now());
    });
  });
});
