import { launchBrowser, type Browser, type Page } from '@samenspel/e2e';
import type { MapModel } from '@samenspel/views/model';
import { afterAll, beforeAll, expect } from 'vitest';
import { serveGallery, type Exhibit, type Gallery } from '../src/index.ts';
import { settled, visit } from './visit.ts';

/** A busy machine that draws without a graphics card takes its time. */
export const patience = { timeout: 30_000 };

export interface OpenGallery {
  readonly browser: () => Browser;
  /** Puts an exhibit up and gives its address. */
  readonly show: Gallery['show'];
  /** Opens a page with an exhibit, and sees to it that nothing goes wrong while it is looked at. */
  readonly on: (exhibit: Exhibit, look: (tab: Page) => Promise<void>) => Promise<void>;
  /** The same of a map, once it is drawn. */
  readonly onMap: (
    model: MapModel,
    look: (tab: Page) => Promise<void>,
    more?: Pick<Exhibit, 'theme' | 'isWithoutWorker'>,
  ) => Promise<void>;
}

/** A gallery with a browser in it, for the tests of a suite: it closes after them. */
export function openGallery(): OpenGallery {
  let gallery: Gallery;
  let browser: Browser;
  beforeAll(async () => {
    gallery = await serveGallery();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await gallery.close();
  });

  const on: OpenGallery['on'] = async (exhibit, look) => {
    const { tab, complaints } = await visit(browser, gallery.show(exhibit));
    await look(tab);
    await tab.context().close();
    expect(complaints).toEqual([]);
  };
  return {
    browser: () => browser,
    show: (exhibit) => gallery.show(exhibit),
    on,
    onMap: (model, look, more = {}) =>
      on({ view: 'map', model, ...more }, async (tab) => {
        await settled(tab);
        await look(tab);
      }),
  };
}

/** How many pixels of the picture that is saved are not of the colour in its corner, and how large it is. */
export function pictureOf(tab: Page) {
  return tab.evaluate(async () => {
    const picture = await createImageBitmap(await window.map.exportPng());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const found = context?.getImageData(0, 0, picture.width, picture.height);
    const pixels = new Uint32Array(found?.data.buffer ?? new ArrayBuffer(0));
    const corner = [...(found?.data.slice(0, 3) ?? [])].join();
    const drawn = pixels.reduce((sum, pixel) => (pixel === pixels[0] ? sum : sum + 1), 0);
    return { corner, drawn, width: picture.width, height: picture.height };
  });
}
