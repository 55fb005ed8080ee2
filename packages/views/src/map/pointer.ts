import type Sigma from 'sigma';
import type { TouchCoords } from 'sigma/types';
import type { Pointed } from './map-state.ts';
import type { Place } from './places.ts';

export interface PointerEvents {
  /** Pressed, on something or on nothing. */
  readonly onPress: (pointed: Pointed | undefined) => void;
  /** The pointer went to something else, or to nothing. */
  readonly onPoint: (pointed: Pointed | undefined) => void;
}

/**
 * Follows the mouse or the finger on the stage, in place of Sigma: it reads from the graphics card what is below at each
 * move, also while the map is moved, and every reading waits until all is drawn.
 */
export function followPointer(
  sigma: Sigma,
  whatIsAt: (place: Place) => Pointed | undefined,
  { onPress, onPoint }: PointerEvents,
): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  let last: Pointed | undefined;
  const point = (pointed: Pointed | undefined) => {
    if (isSame(pointed, last)) return;
    last = pointed;
    onPoint(pointed);
  };
  const go = (place: Place) => {
    if (!mouse.isMoving && !touch.isMoving) point(whatIsAt(place));
  };
  const goByTouch = ({ touches: [finger] }: TouchCoords) => {
    if (finger !== undefined) go(finger);
  };
  mouse.removeAllListeners();
  touch.removeAllListeners();
  mouse.on('mousemove', go);
  mouse.on('mouseleave', () => {
    point(undefined);
  });
  mouse.on('click', (place) => {
    onPress(whatIsAt(place));
  });
  touch.on('touchdown', goByTouch);
  touch.on('touchmove', goByTouch);
  touch.on('tap', ({ touches, previousTouches }) => {
    const finger = touches[0] ?? previousTouches[0];
    if (finger !== undefined) onPress(whatIsAt(finger));
  });
}

function isSame(one: Pointed | undefined, other: Pointed | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return 'node' in one
    ? 'node' in other && one.node === other.node
    : 'tie' in other && one.tie === other.tie;
}
