import type { Stage } from './stage.ts';

/** Whether the browser can draw a map. */
export function hasWebGL(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  // A page has few of them.
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

/** A stage for who has none: all that the map would show is in its list. */
export function noStage(): Stage {
  const nothing = () => undefined;
  return {
    ...{
      take: nothing,
      move: nothing,
      restyle: nothing,
      remark: nothing,
      hold: nothing,
      showAll: nothing,
    },
    ...{ zoom: nothing, centre: nothing, placeOf: nothing, destroy: nothing },
    sees: () => true,
    isDrawing: () => false,
    layers: () => [],
  };
}
