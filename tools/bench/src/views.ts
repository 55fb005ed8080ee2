import { launchBrowser, type Page } from '@samenspel/e2e';
import { largeMap, serveGallery } from '@samenspel/gallery';
import { benchmark } from './benchmark.ts';
import { leastOf, median, percentile } from './timing.ts';

/**
 * What somebody waits for who opens a map of 5,000 actors and 20,000 ties, in a real browser. It has no graphics card
 * here: the processor draws, which is the least that a reader has.
 */
await benchmark(
  import.meta.url,
  {
    map: async () => {
      const gallery = await serveGallery();
      const browser = await launchBrowser();
      try {
        const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await tab.goto(gallery.show({ view: 'map', model: largeMap() }));
        const firstPicture = await numberIn(tab, 'window.firstPicture');
        const start = performance.now();
        const tiesDrawn = await markIn(tab, 'samenspel-ties-drawn');
        await tab.locator('.samenspel-map[aria-busy=false]').waitFor({ timeout: 300_000 });
        const settled = (firstPicture + performance.now() - start) / 1000;
        const box = await tab.getByRole('application').boundingBox();
        const [x, y] = [(box?.x ?? 0) + 500, (box?.y ?? 0) + 300];
        await tab.mouse.move(x, y);
        const pan = await frames(tab, async () => {
          await tab.mouse.down();
          await tab.mouse.move(x + 200, y + 100, { steps: 60 });
          await tab.mouse.up();
        });
        const zoom = await frames(tab, async () => {
          for (let turn = 0; turn < 10; turn += 1) await tab.mouse.wheel(0, -100);
          // The view is still on its way when the wheel rests.
          await tab.evaluate(framesOf(15));
        });
        return {
          ...{ firstPicture, tiesDrawn, settled, pan: median(pan), zoom: median(zoom) },
          ...{ slowPan: percentile(pan), slowZoom: percentile(zoom) },
        };
      } finally {
        await browser.close();
        await gallery.close();
      }
    },
  },
  async ({ part }) => {
    const said = await leastOf('firstPicture', () => part('map', []));
    const row = (what: string, measure: string, unit: string, most?: number) => ({
      ...{ what, value: said(measure), unit },
      ...(most === undefined ? {} : { target: { most } }),
    });
    return [
      row('map of 5,000 actors and 20,000 ties, until actors are seen', 'firstPicture', 'ms', 1000),
      row('until all ties are', 'tiesDrawn', 'ms'),
      row('its layout done, in the background', 'settled', 's'),
      row('a frame while it is moved, the middle', 'pan', 'ms', 34),
      row('the same, 95th percentile', 'slowPan', 'ms'),
      row('a frame while it is zoomed, the middle', 'zoom', 'ms', 34),
      row('the same, 95th percentile', 'slowZoom', 'ms'),
    ];
  },
);

async function numberIn(tab: Page, expression: string): Promise<number> {
  const value: unknown = await tab.evaluate(expression);
  if (typeof value === 'number') return value;
  throw new TypeError(`${expression} is no number: ${String(value)}.`);
}

/** Milliseconds from mounting the view until it set a mark in the timeline of its page. */
async function markIn(tab: Page, name: string): Promise<number> {
  return numberIn(
    tab,
    `new Promise((resolve) => {
      const mounted = performance.getEntriesByName('view-mounted')[0].startTime;
      new PerformanceObserver((list, observer) => {
        const [mark] = list.getEntriesByName(${JSON.stringify(name)});
        if (mark === undefined) return;
        observer.disconnect();
        resolve(mark.startTime - mounted);
      }).observe({ type: 'mark', buffered: true });
    })`,
  );
}

function framesOf(count: number): string {
  return `new Promise((resolve) => {
    (function next(left) {
      if (left === 0) resolve();
      else requestAnimationFrame(() => next(left - 1));
    })(${count});
  })`;
}

/** Milliseconds of each frame that the page shows while something is done. */
async function frames(tab: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await tab.evaluate(`
    window.frames = [];
    (function next(time) {
      window.frames.push(time);
      requestAnimationFrame(next);
    })(performance.now());
  `);
  await work();
  const times: unknown = await tab.evaluate('window.frames');
  const found = Array.isArray(times) ? times.filter((time) => typeof time === 'number') : [];
  return found.slice(1).map((time, at) => time - (found[at] ?? time));
}
