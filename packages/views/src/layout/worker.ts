import { createLayout, type LayoutInput } from './layout.ts';
import type { LayoutPicture } from './run-layout.ts';

/** Milliseconds between pictures on the way. It says when they come, not what they show. */
const between = 120;

// The script of a worker of its own: takes one layout, posts where nodes are every now and then until it is done.
addEventListener('message', ({ data }: MessageEvent<LayoutInput>) => {
  const layout = createLayout(data);
  let isDone = false;
  while (!isDone) {
    const start = performance.now();
    do isDone = layout.advance();
    while (!isDone && performance.now() - start < between);
    const picture: LayoutPicture = { places: layout.places(), isDone };
    postMessage(picture, { transfer: [picture.places.buffer] });
  }
});
