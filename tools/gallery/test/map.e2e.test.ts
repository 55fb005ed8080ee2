import { browserMissing, type Page } from '@samenspel/e2e';
import type { MapModel } from '@samenspel/views/model';
import { describe, expect, test } from 'vitest';
import { shippedMap } from '../src/index.ts';
import { openGallery, patience } from './in-gallery.ts';
import { settled, told, visit } from './visit.ts';

describe.skipIf(browserMissing() !== undefined)('a map', () => {
  const { browser, show, onMap } = openGallery();
  const study = shippedMap('en');

  const pair: MapModel = {
    ...{ language: 'en', groups: [], phases: [], areas: [], perspectives: [] },
    nodes: ['one', 'other'].map((id) => ({
      ...{ id, label: id, kind: 'volunteer', kindLabel: 'volunteer', group: 'informal' },
      ...{ areas: [], claims: 1 },
    })),
    ties: [
      {
        ...{ id: 'between', from: 'one', to: 'other', via: [], isAbsent: false, claims: 2 },
        ...{ phases: [], areas: [], perspectives: [] },
      },
    ],
  };

  test('tells of the tie that is pressed', async () => {
    await onMap(pair, async (tab) => {
      await tab.getByRole('application').click();
      expect(await told(tab)).toEqual([{ tie: 'between' }]);
    });
  });

  test('tells of the node that is pressed, which focus brings to the middle', async () => {
    await onMap(pair, async (tab) => {
      await tab.evaluate(() => {
        window.map.focus('other');
      });
      await settled(tab);
      await tab.getByRole('application').click();
      expect(await told(tab)).toEqual([{ actor: 'other' }]);
    });
  });

  test('shows what passes a filter, and all again', async () => {
    await onMap(study, async (tab) => {
      const count = tab.locator('.samenspel-count');
      const all = await count.textContent();
      expect(all).toBe(`${study.nodes.length} actors, ${study.ties.length} ties`);
      await tab.getByText('Phase', { exact: true }).click();
      await tab.getByRole('checkbox', { name: 'aftercare' }).check();
      const ties = study.ties.filter(({ phases }) => phases.includes('aftercare'));
      await expect
        .poll(() => count.textContent())
        .toMatch(new RegExp(`, ${ties.length} ties$`, 'u'));
      expect(await tab.getByText('Phase (1)').count()).toBe(1);
      await tab.keyboard.press('Escape');
      await tab.getByRole('button', { name: 'Clear filters' }).click();
      await expect.poll(() => count.textContent(), patience).toBe(all);
    });
  });

  test('hides and shows what is pressed in the legend', async () => {
    await onMap(study, async (tab) => {
      const count = tab.locator('.samenspel-count');
      const all = await count.textContent();
      const absent = tab.getByRole('button', { name: 'said to be absent' });
      await absent.click();
      const ties = study.ties.filter(({ isAbsent }) => !isAbsent).length;
      expect(await count.textContent()).toMatch(new RegExp(`, ${ties} ties$`, 'u'));
      expect(await absent.getAttribute('aria-pressed')).toBe('false');
      await absent.click();
      expect(await count.textContent()).toBe(all);
    });
  });

  test('is gone through with the keyboard alone', async () => {
    await onMap(pair, async (tab) => {
      await tab.getByRole('application').focus();
      const live = tab.locator('[aria-live=polite]');
      await tab.keyboard.press('ArrowRight');
      const first = await live.textContent();
      expect(first).toMatch(/^(?:one|other), volunteer, 1 tie$/u);
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        await tab.keyboard.press(key);
        if ((await live.textContent()) !== first) break;
      }
      expect(await live.textContent()).not.toBe(first);
      await tab.keyboard.press('Enter');
      const [opened] = await told(tab);
      expect(opened).toEqual({ actor: first?.startsWith('one') === true ? 'other' : 'one' });
      await tab.keyboard.press('Escape');
      expect(await live.textContent()).toBe('');
    });
  });

  test('has all that it shows in a list', async () => {
    await onMap(study, async (tab) => {
      await tab.getByRole('button', { name: 'List' }).press('Enter');
      await tab.getByRole('searchbox').fill('ERGO');
      const list = tab.getByRole('complementary');
      expect(await list.getByRole('status').textContent()).toMatch(/^1 of \d+ actors$/u);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Enter');
      const [{ actor }] = (await told(tab)) as [{ actor: string }];
      const ties = study.ties.filter(({ from, to, via }) => [from, to, ...via].includes(actor));
      const items = list.getByRole('list').nth(1).getByRole('button');
      expect(await items.count()).toBe(ties.length);
      await items.first().focus();
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Enter');
      const [{ tie }] = (await told(tab)) as [{ tie: string }];
      expect(ties.map(({ id }) => id)).toContain(tie);
    });
  });

  test('keeps nodes where they are when it grows', async () => {
    await onMap(pair, async (tab) => {
      const grown: MapModel = {
        ...pair,
        nodes: [...pair.nodes, { ...pair.nodes[0], id: 'third' } as MapModel['nodes'][number]],
        ties: [
          ...pair.ties,
          { ...pair.ties[0], id: 'new', to: 'third' } as MapModel['ties'][number],
        ],
      };
      await tab.evaluate((model) => {
        window.map.update(model);
      }, grown);
      await settled(tab);
      expect(await tab.locator('.samenspel-count').textContent()).toBe('3 actors, 2 ties');
      await tab.getByRole('application').click();
      expect(await told(tab)).toEqual([{ tie: 'between' }]);
    });
  });

  test('looks the same each time, and without a worker too', async () => {
    const drawn = await Promise.all(
      [false, false, true].map(async (isWithoutWorker) => {
        const address = show({ view: 'map', model: study, isWithoutWorker });
        const { tab } = await visit(browser(), address);
        await settled(tab);
        const svg = await tab.evaluate(() => window.map.exportSvg());
        await tab.context().close();
        return svg;
      }),
    );
    expect(drawn[1]).toBe(drawn[0]);
    expect(drawn[2]).toBe(drawn[0]);
  });

  test('is saved as a picture and as a drawing', async () => {
    await onMap(study, async (tab) => {
      await tab.getByRole('button', { name: 'Save as SVG' }).click();
      await tab.getByRole('button', { name: 'Save as PNG' }).click();
      await tab.waitForFunction(() => window.told.length === 2);
      const files = (await told(tab)) as { name: string; type: string; text: string }[];
      const [svg, png] = [
        files.find(({ name }) => name === 'map.svg'),
        files.find(({ name }) => name === 'map.png'),
      ];
      expect(png?.text).toMatch(/^.PNG/u);
      const titles = await tab.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [...read.querySelectorAll('g > title')].map((title) => title.textContent);
      }, svg?.text ?? '');
      expect(titles.toSorted()).toEqual(study.nodes.map(({ label }) => label).toSorted());
    });
  });

  test('has the colours of its host, and takes on others when these change', async () => {
    await onMap(
      study,
      async (tab) => {
        expect(await cornerOf(tab)).toBe('31,31,31');
        await tab.evaluate(() => {
          document.body.className = '';
        });
        await expect.poll(() => cornerOf(tab), patience).toBe('255,255,255');
      },
      { theme: 'vscode-dark' },
    );
  });

  /** The colour in the corner of the picture that is saved. */
  function cornerOf(tab: Page): Promise<string> {
    return tab.evaluate(async () => {
      const picture = await createImageBitmap(await window.map.exportPng());
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
    });
  }

  test('is a list where there is no WebGL', async () => {
    const context = await browser().newContext();
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
    });
    await tab.goto(show({ view: 'map', model: study }));
    await tab.getByText('The map cannot be drawn here').waitFor();
    const list = tab.getByRole('complementary');
    await list.getByRole('button').first().click();
    expect(await list.getByRole('heading').textContent()).toMatch(/^Ties of /u);
    await context.close();
  });

  test('leaves nothing behind', async () => {
    await onMap(pair, async (tab) => {
      await tab.evaluate(() => {
        window.map.destroy();
      });
      expect(await tab.locator('#view').evaluate((view) => view.childElementCount)).toBe(0);
    });
  });
});
