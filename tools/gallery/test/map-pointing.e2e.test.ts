import { browserMissing, type Page } from '@samenspel/e2e';
import type { MapModel } from '@samenspel/views/model';
import { describe, expect, test } from 'vitest';
import { openGallery, pictureOf } from './in-gallery.ts';
import { settled } from './visit.ts';

/** Counts of what was asked of the graphics card since they were begun. */
interface Asked {
  readonly readings: number;
  readonly lines: number;
}

describe.skipIf(browserMissing() !== undefined)('who is pointed at on a map', () => {
  const { onMap } = openGallery();

  /** Actors in pairs. */
  const pairs: MapModel = {
    ...{ language: 'en', groups: [], phases: [], areas: [], perspectives: [] },
    nodes: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      ...{ id, label: id, kind: 'volunteer', kindLabel: 'volunteer', group: 'informal' },
      ...{ areas: [], claims: 40 },
    })),
    ties: ['ab', 'cd', 'ef'].map((id) => ({
      ...{ id, from: id.slice(0, 1), to: id.slice(1), via: [], isAbsent: false, claims: 60 },
      ...{ phases: [], areas: [], perspectives: [] },
    })),
  };

  /** Begins to count readings of pixels, and drawings on the layer of ties. */
  async function count(tab: Page): Promise<() => Promise<Asked>> {
    await tab.evaluate(() => {
      const asked = { readings: 0, lines: 0 };
      const { prototype } = WebGL2RenderingContext;
      const read = Object.getOwnPropertyDescriptor(prototype, 'readPixels')?.value as () => void;
      const draw = Object.getOwnPropertyDescriptor(prototype, 'drawArraysInstanced')
        ?.value as () => void;
      Object.assign(prototype, {
        readPixels(...args: []) {
          asked.readings += 1;
          read.apply(this, args);
        },
        drawArraysInstanced(this: WebGL2RenderingContext, ...args: []) {
          const { canvas } = this;
          if (canvas instanceof HTMLCanvasElement && canvas.classList.contains('sigma-ties'))
            asked.lines += 1;
          draw.apply(this, args);
        },
      });
      Object.assign(window, { asked });
    });
    return () => tab.evaluate(() => Reflect.get(window, 'asked') as Asked);
  }

  /** Pixels of the picture that are of the very colour of ties. */
  function inFullColour(tab: Page): Promise<number> {
    return tab.evaluate(async () => {
      const svg = new DOMParser().parseFromString(window.map.exportSvg(), 'image/svg+xml');
      const colour = svg.querySelector('path[stroke]')?.getAttribute('stroke') ?? '';
      const picture = await createImageBitmap(await window.map.exportPng());
      const context = new OffscreenCanvas(picture.width, picture.height - 40).getContext('2d', {
        willReadFrequently: true,
      });
      if (context === null) return 0;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [wanted] = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer);
      // Below the map is the legend, with colours of its own.
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height - 40);
      return new Uint32Array(data.buffer).filter((pixel) => pixel === wanted).length;
    });
  }

  test('is found without reading what the graphics card drew, nor drawing other ties anew', async () => {
    await onMap(pairs, async (tab) => {
      await tab.evaluate(() => {
        window.map.focus('a');
      });
      await settled(tab);
      const asked = await count(tab);
      const box = await tab.getByRole('application').boundingBox();
      const [x, y] = [
        (box?.x ?? 0) + (box?.width ?? 0) / 2,
        (box?.y ?? 0) + (box?.height ?? 0) / 2,
      ];
      const pictures: number[] = [];
      for (const away of [0, 200, 0]) {
        await tab.mouse.move(x + away, y + away);
        await settled(tab);
        pictures.push((await pictureOf(tab)).drawn);
      }
      expect(pictures[2]).toBe(pictures[0]);
      expect(pictures[1]).not.toBe(pictures[0]);
      expect(await asked()).toEqual({ readings: 0, lines: 0 });
      // Were it not counted, there would be none either.
      await tab.mouse.wheel(0, -200);
      await expect.poll(async () => (await asked()).lines).toBeGreaterThan(0);
    });
  });

  test('stands out with what goes with it, also in the picture that is saved', async () => {
    await onMap(pairs, async (tab) => {
      const all = await inFullColour(tab);
      await tab.evaluate(() => {
        window.map.focus('a');
      });
      await tab.getByRole('button', { name: 'Show all' }).click();
      await settled(tab);
      const lit = await inFullColour(tab);
      expect(lit).toBeGreaterThan(0);
      expect(lit).toBeLessThan((all * 2) / 3);
    });
  });
});
