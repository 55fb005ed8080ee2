import { browserMissing } from '@samenspel/e2e';
import { describe, expect, test } from 'vitest';
import type { ViewFilter } from '@samenspel/views/model';
import { shippedMatrix } from '../src/index.ts';
import { openGallery } from './in-gallery.ts';
import { told } from './visit.ts';

describe.skipIf(browserMissing() !== undefined)('a matrix', () => {
  const { on } = openGallery();
  const model = shippedMatrix('phase', 'en');

  test('is a table whose cells tell of themselves, by pointer and by keys', async () => {
    await on({ view: 'matrix', model }, async (tab) => {
      const grid = tab.getByRole('grid', { name: model.caption });
      const row = model.rows[0];
      const cells = model.cells.filter((cell) => cell.row === row?.id);
      expect(await grid.getByRole('rowheader').first().textContent()).toBe(row?.label);
      const [first] = cells;
      const column = model.columns.find(({ id }) => id === first?.column);
      await grid
        .getByRole('button', { name: `${row?.label ?? ''}, ${column?.label ?? ''}: ` })
        .click();
      expect(await told(tab)).toEqual([{ row: row?.id, column: first?.column }]);

      await tab.keyboard.press('Control+Home');
      await tab.keyboard.press('Enter');
      await tab.keyboard.press('ArrowDown');
      await tab.keyboard.press('Enter');
      const expected = model.rows
        .slice(0, 2)
        .map(({ id }) => ({ row: id, column: model.columns[0]?.id }))
        .filter(({ row: id, column: across }) =>
          model.cells.some((cell) => cell.row === id && cell.column === across),
        );
      expect(await told(tab)).toEqual(expected);
      // One press of Tab leads out of the table, however many cells it has.
      await tab.keyboard.press('Tab');
      expect(await grid.evaluate((table) => table.contains(document.activeElement))).toBe(false);
    });
  });

  test('is filtered by what it offers, and shows by what it is', async () => {
    const choices = {
      phases: [
        { id: 'support', label: 'support' },
        { id: 'aftercare', label: 'aftercare' },
      ],
      areas: [{ id: 'north', label: 'North' }],
      perspectives: [],
    };
    const offering = { ...model, choices };
    await on({ view: 'matrix', model: offering }, async (tab) => {
      const shows = (filter: ViewFilter) =>
        tab.evaluate(
          (next) => {
            window.matrix.update(next);
          },
          { ...offering, filter },
        );
      await tab.getByText('Phase', { exact: true }).click();
      await tab.getByRole('checkbox', { name: 'aftercare' }).check();
      await tab.getByRole('checkbox', { name: 'support' }).check();
      await shows({ phases: ['support', 'aftercare'] });
      // The list stays open, and where it was, while the table is made anew.
      const support = tab.getByRole('checkbox', { name: 'support' });
      expect(await support.evaluate((box) => box === document.activeElement)).toBe(true);
      await tab.keyboard.press('Escape');
      await tab.getByText('Area', { exact: true }).click();
      await tab.getByRole('checkbox', { name: 'North' }).check();
      await tab.getByRole('button', { name: 'Clear filters' }).click();
      expect(await told(tab)).toEqual([
        { filter: { phases: ['aftercare'] } },
        { filter: { phases: ['support', 'aftercare'] } },
        { filter: { phases: ['support', 'aftercare'], areas: ['north'] } },
        { filter: {} },
      ]);
      await shows({});
      expect(await tab.getByRole('button', { name: 'Clear filters' }).isVisible()).toBe(false);
      expect(await tab.getByText('Perspective', { exact: true }).isVisible()).toBe(false);
    });
  });

  test('says what is missing where it has nothing', async () => {
    const empty = { ...model, rows: [], columns: [], cells: [] };
    await on({ view: 'matrix', model: empty }, async (tab) => {
      await tab.getByText('Nobody to show yet').waitFor();
      expect(await tab.getByText('fewer to more claims').count()).toBe(0);
      expect(await tab.getByRole('button', { name: 'Save as CSV' }).count()).toBe(0);
    });
    const filter = { phases: ['support'] };
    await on({ view: 'matrix', model: { ...empty, filter } }, async (tab) => {
      await tab.getByText('Nothing to show. Clear a filter.').waitFor();
    });
  });

  test('has a focus that is seen on every heat, and names in the room of a narrow panel', async () => {
    await on({ view: 'matrix', model }, async (tab) => {
      await tab.getByRole('grid').getByRole('button').first().focus();
      await tab.keyboard.press('ArrowRight');
      const ring = await tab.evaluate(() => {
        const { outlineColor, outlineStyle } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return { outlineStyle, isOfText: outlineColor === getComputedStyle(document.body).color };
      });
      expect(ring).toEqual({ outlineStyle: 'solid', isOfText: true });
      const widthOfNames = async () =>
        (await tab.getByRole('rowheader').first().boundingBox())?.width ?? 0;
      await tab.setViewportSize({ width: 360, height: 700 });
      expect(await widthOfNames()).toBeGreaterThan(60);
      expect(await widthOfNames()).toBeLessThan(140);
      // What has two lines is not cut below.
      const cut = await tab
        .locator('th .samenspel-name')
        .evaluateAll((names) => names.filter((one) => one.scrollHeight > one.clientHeight + 1));
      expect(cut).toEqual([]);
    });
  });

  test('is saved as CSV', async () => {
    await on({ view: 'matrix', model }, async (tab) => {
      await tab.getByRole('button', { name: 'Save as CSV' }).click();
      await tab.waitForFunction(() => window.told.length === 1);
      const [{ name, text }] = (await told(tab)) as [{ name: string; text: string }];
      expect(name).toBe('matrix.csv');
      expect(text.split('\r\n')[0]).toBe(
        `,${model.columns.map(({ label }) => label).join(',')},all`,
      );
    });
  });

  test.each(['', 'vscode-dark', 'vscode-high-contrast'])(
    'is read on every heat with the theme "%s"',
    async (theme) => {
      await on({ view: 'matrix', model, theme }, async (tab) => {
        const contrasts = await tab.locator('.samenspel-cell').evaluateAll((cells) => {
          const luminance = (color: string) => {
            const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/gu) ?? []).map(
              (channel) => {
                const value = Number(channel) / 255;
                return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
              },
            );
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
          };
          return cells.map((cell) => {
            const { color, backgroundColor } = getComputedStyle(cell);
            const both = [luminance(color), luminance(backgroundColor)];
            return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
          });
        });
        expect(contrasts).toHaveLength(model.cells.length);
        expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
      });
    },
  );
});
