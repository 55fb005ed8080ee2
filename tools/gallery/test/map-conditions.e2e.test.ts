import { browserMissing, type Page } from '@samenspel/e2e';
import type { MapModel } from '@samenspel/views/model';
import { describe, expect, test } from 'vitest';
import { shippedMap } from '../src/index.ts';
import { openGallery, patience, pictureOf } from './in-gallery.ts';
import { settled, told } from './visit.ts';

/** Actors that all work with the first. */
function star(...ids: readonly [string, ...string[]]): MapModel {
  const [centre, ...others] = ids;
  return {
    ...{ language: 'en', groups: [], phases: [], areas: [], perspectives: [] },
    nodes: ids.map((id) => ({
      ...{ id, label: id, kind: 'volunteer', kindLabel: 'volunteer', group: 'informal' },
      ...{ areas: [], claims: 1 },
    })),
    ties: others.map((to) => ({
      ...{ id: to, from: centre, to, via: [], isAbsent: false, claims: 1 },
      ...{ phases: [], areas: [], perspectives: [] },
    })),
  };
}

describe.skipIf(browserMissing() !== undefined)('a map goes on', () => {
  const { onMap } = openGallery();
  const study = shippedMap('en');

  /** Takes the graphics card from all that is drawn, and if it is for good from all that comes after. */
  function loseContexts(tab: Page, { forGood = false } = {}): Promise<void> {
    return tab.evaluate((isForGood) => {
      const given = [...document.querySelectorAll('canvas')].map((canvas) =>
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
      );
      if (isForGood)
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
      for (const extension of given) extension?.loseContext();
    }, forGood);
  }

  test('when the graphics card lets go of it', async () => {
    await onMap(study, async (tab) => {
      const before = await pictureOf(tab);
      await tab.evaluate(() => {
        document.querySelector('canvas')?.setAttribute('data-lost', '');
      });
      await loseContexts(tab);
      await tab.locator('canvas[data-lost]').waitFor({ state: 'detached' });
      await expect.poll(() => pictureOf(tab), patience).toEqual(before);
    });
  });

  test('as a list when no graphics card takes its place', async () => {
    await onMap(study, async (tab) => {
      await loseContexts(tab, { forGood: true });
      await tab.getByText('The map cannot be drawn here').waitFor();
      await tab.getByRole('complementary').getByRole('button').first().click();
      expect(await told(tab)).toHaveLength(1);
      expect(await tab.getByRole('button', { name: 'Save as PNG' }).count()).toBe(0);
    });
  });

  test('with its list below in a narrow panel, and says so where it has nobody', async () => {
    await onMap(study, async (tab) => {
      await tab.setViewportSize({ width: 360, height: 800 });
      await tab.getByRole('button', { name: 'List', exact: true }).click();
      const map = await tab.locator('.samenspel-place').boundingBox();
      const list = await tab.getByRole('complementary').boundingBox();
      expect(map?.width).toBeGreaterThan(350);
      expect(list?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? Infinity));
    });
    await onMap({ ...star('nobody'), nodes: [] }, async (tab) => {
      await tab.getByText('Nobody to show yet').waitFor();
    });
  });

  test('with those in sight that join when somebody is pressed', async () => {
    const many = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    await onMap(star('one', 'two'), async (tab) => {
      const zoomIn = tab.getByRole('button', { name: 'Zoom in' });
      await tab.evaluate(() => {
        window.map.focus('one');
      });
      for (let time = 0; time < 5; time += 1) await zoomIn.click();
      await tab.getByRole('application').click();
      expect(await told(tab)).toEqual([{ actor: 'one' }]);
      // Who the pointer is on looks different.
      await tab.getByRole('button', { name: 'Show all' }).hover();
      const close = (await pictureOf(tab)).drawn;
      await tab.evaluate(
        (model) => {
          window.map.update(model);
        },
        star('one', ...many),
      );
      // All are in sight again, where each can be pressed.
      await settled(tab);
      const all = await pictureOf(tab);
      await tab.getByRole('button', { name: 'Show all' }).click();
      await settled(tab);
      expect(await pictureOf(tab)).toEqual(all);
      expect(all.drawn).not.toBe(close);
      // Ties lie where they belong: drawn anew they look the same.
      await tab.evaluate(() => {
        window.map.setColorBy('group');
      });
      await settled(tab);
      expect(await pictureOf(tab)).toEqual(all);
    });
  });

  test('with what changed while it was out of sight', async () => {
    await onMap(star('one', 'two'), async (tab) => {
      const hide = (isHidden: boolean) =>
        tab.locator('#view').evaluate((view, value) => {
          view.toggleAttribute('hidden', value);
        }, isHidden);
      await hide(true);
      await tab.evaluate(
        (model) => {
          window.map.update(model);
        },
        star('one', 'two', 'three', 'four'),
      );
      await tab.locator('.samenspel-map[aria-busy=false]').waitFor({ state: 'attached' });
      await hide(false);
      await settled(tab);
      expect(await tab.locator('.samenspel-count').textContent()).toBe('4 actors, 3 ties');
      const { drawn, width } = await pictureOf(tab);
      expect(width).toBe(1000);
      expect(drawn).toBeGreaterThan(500);
    });
  });

  test('in the colours that the reader forces, with a legend in the picture', async () => {
    await onMap(study, async (tab) => {
      const map = await tab.locator('.samenspel-stage').boundingBox();
      const before = await pictureOf(tab);
      expect(before.height).toBeGreaterThan((map?.height ?? Infinity) + 20);
      await tab.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      const canvas = await tab.evaluate(() => {
        const probe = document.createElement('p');
        probe.style.color = 'Canvas';
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color.match(/\d+/gu)?.join();
      });
      await expect.poll(async () => (await pictureOf(tab)).corner, patience).toBe(canvas);
    });
  });
});
