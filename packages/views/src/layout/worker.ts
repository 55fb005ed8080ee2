import { createLayout, type LayoutInput } from './layout.ts';
import type { LayoutPicture } from './run-layout.ts';

/** Milliseconds between pictures on the way. It says when they come, not what they show. */
const between = 120;

// The script of a worker of its own: takes one layout, posts where nodes are every now and then until it is done.
addEventListener('message', ({ data }: MessageEvent<LayoutInput>) => {
  const layout = createLayout(data);
  while (!layout.isDone) {
    const start = performance.now();
    while (!layout.isDone && performance.now() - start < between) layout.advance();
    const picture: LayoutPicture = { places: layout.places(), isDone: layout.isDone };
    postMessage(picture, { transfer: [picture.places.buffer] });
  }
});
