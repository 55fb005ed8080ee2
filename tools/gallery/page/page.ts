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
const { startTime: start } = performance.mark('view-mounted');
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
    onFilter: (filter) => window.told.push({ filter }),
    onSave: (file) => void onSave(file),
  });
}
window.firstPicture = new Promise((resolve) => {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      void drawn(place).then(() => {
        resolve(performance.now() - start);
      });
    });
  });
});

/** Waits until the graphics card, or the processor in its stead, has done what it was told so far. */
async function drawn(view: HTMLElement): Promise<void> {
  const waits = [...view.querySelectorAll('canvas')].flatMap((canvas) => {
    const gl = canvas.getContext('webgl2');
    const fence = gl?.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl?.flush();
    return gl === null || fence === null || fence === undefined ? [] : [{ gl, fence }];
  });
  while (
    waits.some(({ gl, fence }) => gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED)
  ) {
    await new Promise((resolve) => {
      setTimeout(resolve, 4);
    });
  }
}
