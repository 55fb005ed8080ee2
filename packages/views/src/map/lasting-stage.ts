import { hasWebGL, noStage } from './no-stage.ts';
import type { Place } from './places.ts';
import type { Stage } from './stage.ts';

/** Times within a minute that a stage is set up anew: a card that lets go more often is asked too much. */
const mostLosses = 3;
const minute = 60_000;

/**
 * A stage that is set up anew when the graphics card lets go of it, as it does after sleep or where too much is asked of
 * it. Where there is no WebGL, or none any more, it is one on which nothing is seen.
 *
 * @param make sets up a stage; what it is given hears that the stage was lost
 * @param onGone hears that there is no stage, or none any more
 */
export function lastingStage(make: (onLost: () => void) => Stage, onGone: () => void): Stage {
  let places: ReadonlyMap<string, Place> = new Map();
  let isOver = false;
  let losses: readonly number[] = [];
  let inner = setUp();

  function setUp(): Stage {
    const now = performance.now();
    losses = losses.filter((at) => now - at < minute);
    if (losses.length > mostLosses || !hasWebGL()) {
      onGone();
      return noStage();
    }
    // All canvases of a stage are lost at once, and those of one that is destroyed say so too.
    let isLost = false;
    return make(() => {
      if (isLost || isOver) return;
      isLost = true;
      losses = [...losses, performance.now()];
      inner.destroy();
      inner = setUp();
      inner.take(places);
    });
  }

  return {
    take: (given) => {
      places = given;
      inner.take(given);
    },
    move: (given) => {
      places = given;
      inner.move(given);
    },
    isDrawing: () => inner.isDrawing(),
    restyle: () => {
      inner.restyle();
    },
    remark: () => {
      inner.remark();
    },
    hold: () => {
      inner.hold();
    },
    showAll: () => {
      inner.showAll();
    },
    sees: (nodes) => inner.sees(nodes),
    zoom: (factor) => {
      inner.zoom(factor);
    },
    centre: (node) => {
      inner.centre(node);
    },
    placeOf: (node) => inner.placeOf(node),
    layers: () => inner.layers(),
    destroy: () => {
      isOver = true;
      inner.destroy();
    },
  };
}
