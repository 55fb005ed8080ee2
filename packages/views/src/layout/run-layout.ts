import { createLayout, type LayoutInput } from './layout.ts';

/** Where nodes are at some moment of a layout. */
export interface LayoutPicture {
  /** x and y of each node, two by two. */
  readonly places: Float32Array<ArrayBuffer>;
  readonly isDone: boolean;
}

/** Starts a worker that runs the script of `@samenspel/views/layout-worker`. */
export type StartWorker = () => Worker;

/** Milliseconds of work on a page between which it stays responsive. */
const slice = 12;

/**
 * Runs a layout to its end and tells of pictures on the way: in a worker, or in slices on the page where there is none
 * or it does not start. Both take the same steps.
 *
 * @returns what stops it
 */
export function runLayout(
  input: LayoutInput,
  startWorker: StartWorker | undefined,
  onPicture: (picture: LayoutPicture) => void,
): () => void {
  if (startWorker === undefined) return runInSlices(input, onPicture);
  let stop: () => void;
  const inSlices = () => {
    stop = runInSlices(input, onPicture);
  };
  try {
    const worker = startWorker();
    stop = () => {
      worker.terminate();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutPicture>) => {
      if (data.isDone) worker.terminate();
      onPicture(data);
    });
    // A policy that forbids the worker says so here.
    worker.addEventListener('error', () => {
      worker.terminate();
      inSlices();
    });
    worker.postMessage(input);
  } catch {
    // A page of another origin, or no workers at all: the same places, only less smoothly.
    stop = runInSlices(input, onPicture);
  }
  return () => {
    stop();
  };
}

function runInSlices(input: LayoutInput, onPicture: (picture: LayoutPicture) => void): () => void {
  const layout = createLayout(input);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const start = performance.now();
    let isDone: boolean;
    do isDone = layout.advance();
    while (!isDone && performance.now() - start < slice);
    onPicture({ places: layout.places(), isDone });
    if (!isDone) timer = setTimeout(work);
  };
  timer = setTimeout(work);
  return () => {
    clearTimeout(timer);
  };
}
