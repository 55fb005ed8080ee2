import {
  mountMap,
  mountMatrix,
  workerFromSource,
  type MapModel,
  type MatrixModel,
  type ViewFile,
} from '@samenspel/views';
import './window.ts';

/** The layout worker's script, put here when the page is bundled. */
declare const layoutWorkerSource: string;

type Exhibit =
  | { readonly view: 'map'; readonly model: MapModel }
  | { readonly view: 'matrix'; readonly model: MatrixModel };

/** What the server put into the page. Both are built together, so that it is what is said here. */
function exhibit(): Exhibit {
  return JSON.parse(document.querySelector('#exhibit')?.textContent ?? '') as Exhibit;
}

const place = document.querySelector<HTMLElement>('#view');
if (place === null) throw new Error('The page has no place for a view.');

window.told = [];
const onSave = async ({ name, type, data }: ViewFile) => {
  window.told.push({ name, type, text: await data.text() });
};
const shown = exhibit();
const start = performance.now();
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
window.firstPicture = new Promise((resolve) => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      resolve(performance.now() - start);
    });
  });
});
