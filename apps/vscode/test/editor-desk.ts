import {
  isDone,
  launchBrowser,
  openWorkbench,
  startVsCode,
  type Locator,
  type Page,
  type VsCodeOptions,
  type Workbench,
} from '@samenspel/e2e';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { pack } from '../scripts/pack.ts';
import { copyStudy, type StudyCopy, type studies } from './study-copy.ts';

/** Pictures of what was seen; `docs/editor.md` shows some of them. */
const pictures =
  process.env.SAMENSPEL_PICTURES ?? fileURLToPath(new URL('pictures/', import.meta.url));

/** What is seen in any editor, and would take room in pictures. */
const plain = { 'editor.minimap.enabled': false, 'workbench.layoutControl.enabled': false };

/** A VS Code with the packed extension, in which one folder after the other is opened. */
export interface EditorDesk extends AsyncDisposable {
  /** Opens a copy of a study, and waits until all its notes are read. */
  readonly begin: (
    name: keyof typeof studies,
    options?: {
      readonly size?: { readonly width: number; readonly height: number };
      /** The language of the editor. */
      readonly language?: string;
      /** Writes what the folder has beside the notes. */
      readonly prepare?: (folder: string) => Promise<void>;
    },
  ) => Promise<Seat>;
}

/** A window on a folder. */
export interface Seat extends AsyncDisposable {
  readonly folder: string;
  readonly workbench: Workbench;
  /** Keeps a picture of the window, or of a part of it that is found by a selector. */
  readonly picture: (name: string, part?: string) => Promise<void>;
  /** Chooses a place by its path in the folder, or the folder above by `..`, where VS Code asks for one. */
  readonly chooseFile: (path: string) => Promise<void>;
  /** Presses keys until what they bring is there: a busy editor may not know yet what it is to bring. */
  readonly bringUp: (keys: string, wanted: Locator) => Promise<void>;
}

export async function editorDesk(
  settings: Readonly<Record<string, unknown>>,
  options: Pick<VsCodeOptions, 'isTrustAsked'> = {},
): Promise<EditorDesk> {
  const place = await mkdtemp(join(tmpdir(), 'samenspel-desk-'));
  const { vsix } = await pack(join(place, 'packed'));
  const browser = await launchBrowser();
  const server = await startVsCode({
    ...{ extensions: [vsix], settings: { ...plain, ...settings } },
    ...options,
  });
  return {
    async begin(name, { size = { width: 1280, height: 800 }, language, prepare } = {}) {
      const study = await copyStudy(name);
      await prepare?.(study.folder);
      const { folder } = study;
      const workbench = await openWorkbench(browser, server, {
        ...{ folder, size },
        ...(language === undefined ? {} : { language }),
      });
      // All notes are read once it says how many claims there are.
      await workbench.page
        .locator('.statusbar-item', { hasText: /\d (?:claims|uitspraken)/u })
        .waitFor({ timeout: 120_000 });
      return seatAt(study, workbench);
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.stop();
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Keeps a picture of a window, or of a part of it, under a name. */
export async function takePicture(
  page: Page,
  name: string,
  part = '.monaco-workbench',
): Promise<void> {
  await mkdir(pictures, { recursive: true });
  // Where it points at nothing that says what it is.
  await page.mouse.move(20, 450);
  // A tip goes by itself; one that stays is in the picture.
  const tip = page.locator('.workbench-hover').first();
  await isDone(tip.waitFor({ state: 'hidden', timeout: 5_000 }));
  await page.locator(part).screenshot({ path: join(pictures, `editor-${name}.png`) });
}

function seatAt(study: StudyCopy, workbench: Workbench): Seat {
  const { page } = workbench;
  return {
    folder: study.folder,
    workbench,
    picture: (name, part) => takePicture(page, name, part),
    async chooseFile(path) {
      const dialog = page.locator('.quick-input-widget');
      const input = dialog.locator('input').first();
      await input.waitFor();
      // It begins with a place of its own.
      const ending = path === '..' ? '/' : extname(path);
      const begins = () => input.inputValue().then((text) => text.endsWith(ending));
      await expect.poll(begins, { timeout: 30_000 }).toBe(true);
      if (path === '..') {
        await dialog.locator('.monaco-list-row', { hasText: '..' }).first().click();
        const above = `${dirname(study.folder)}/`;
        await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toBe(above);
      } else await input.fill(join(study.folder, path));
      await dialog.locator('.quick-input-action .monaco-button:not(.secondary):visible').click();
      await dialog.waitFor({ state: 'hidden' });
    },
    async bringUp(keys, wanted) {
      for (let time = 0; time < 12; time += 1) {
        for (const key of keys.split(' ')) await page.keyboard.press(key);
        if (await isDone(wanted.waitFor({ timeout: 5_000 }))) return;
        await page.keyboard.press('Escape');
      }
      throw new Error(`${keys} did not bring up what was waited for.`);
    },
    async [Symbol.asyncDispose]() {
      await workbench.close();
      await study[Symbol.asyncDispose]();
    },
  };
}
