import { vsCodeMissing } from '@samenspel/e2e';
import { openRemote } from '@samenspel/remote';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAskedServer, type AskedServer } from './asked-server.ts';
import { editorDesk, type EditorDesk } from './editor-desk.ts';
import { startStudyServer, type StudyServer } from './study-server.ts';

describe.skipIf(vsCodeMissing() !== undefined)('somebody whose team has a server', () => {
  /** The server of the user's settings, and one that a folder names. */
  let team: StudyServer;
  let named: AskedServer;

  beforeAll(async () => {
    team = await startStudyServer();
    named = await startAskedServer({ status: 200, body: { data: {} } });
  });
  afterAll(async () => {
    await team[Symbol.asyncDispose]();
    await named[Symbol.asyncDispose]();
  });

  function desk(isTrustAsked: boolean): Promise<EditorDesk> {
    const settings = {
      'samenspel.server.address': team.address,
      // Of a difference, what differs is seen.
      'diffEditor.hideUnchangedRegions.enabled': true,
      'editor.inlayHints.enabled': 'off',
    };
    return editorDesk(settings, { isTrustAsked });
  }

  /** Lets a folder name another server. */
  async function beHostile(folder: string): Promise<void> {
    await mkdir(join(folder, '.vscode'));
    await writeFile(
      join(folder, '.vscode/settings.json'),
      JSON.stringify({ 'samenspel.server.address': named.address }),
    );
  }

  test('sends what was seen and chosen, and nothing that both sides changed', async () => {
    await using editor = await desk(false);
    const size = { width: 1280, height: 600 };
    await using seat = await editor.begin('template', { size, prepare: beHostile });
    const { folder, workbench } = seat;
    const { page } = workbench;
    try {
      const rows = page
        .locator('.pane', { hasText: 'Differences with the Server' })
        .locator('.monaco-list-row');
      const row = (name: string) => rows.filter({ hasText: name });
      const push = async () => {
        await workbench.run('Samenspel: Push to the Server');
        const dialog = page.locator('.monaco-dialog-box');
        await dialog.getByText(`on ${team.address}?`).waitFor();
        await dialog.getByText('Push', { exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
      };
      await workbench.run('Samenspel: Push to the Server');
      await page.locator('.quick-input-widget input[type=password]').fill(team.token);
      await page.keyboard.press('Enter');
      await row('samenspel.yaml').waitFor();
      await push();
      await rows.first().waitFor({ state: 'hidden' });
      for (const name of ['Actors', 'Collaborations by Phase'])
        await page.locator('.pane-header.expanded', { hasText: name }).click();

      const remote = openRemote({ ...team, study: 'my-study' });
      const there = async (path: string) => {
        const { notes } = await remote.read();
        const [note] = await remote.notes(
          notes.flatMap((each) => (each.path === path ? [each.id] : [])),
        );
        return note?.text;
      };
      const own = join(folder, 'respondents.md');
      const registered = await readFile(own, 'utf8');
      const theirs = `${registered}- [[R2]] [roles:: [[neighbours]]] [perspective:: informal]\n`;
      await remote.send([{ path: 'respondents.md', text: theirs }], {});
      for (const [path, line] of [
        ['interviews/R1.md', '- Rings in autumn. [with:: [[neighbours]]] [form:: signal] ^autumn'],
        ['actors.md', '- [[family]] [kind:: family] [granularity:: category]'],
        ['respondents.md', '- [[R2]] [roles:: [[volunteer]]] [perspective:: informal]'],
      ] as const) {
        const file = join(folder, path);
        await writeFile(file, `${await readFile(file, 'utf8')}${line}\n`);
      }
      await workbench.run('Samenspel: Compare with the Server');
      await row('respondents.md').filter({ hasText: 'was changed on both sides' }).waitFor();
      await row('R1.md').click();
      const added = page.locator('.monaco-diff-editor .editor.modified .view-line', {
        hasText: 'autumn',
      });
      await added.first().waitFor();
      // Only now: a tick that is taken away while the list is made anew is there again.
      await row('actors.md').locator('.custom-view-tree-node-item-checkbox').click();
      await workbench.run('Notifications: Clear All Notifications');
      await page.locator('.activitybar .progress-badge').first().waitFor({ state: 'hidden' });
      await seat.picture('push');
      await push();
      await row('R1.md').waitFor({ state: 'detached' });
      expect(await there('interviews/R1.md')).toContain('autumn');
      expect(await there('actors.md')).not.toContain('family');
      expect(await there('respondents.md')).toBe(theirs);
      // What is shown was compared as somebody who is signed in no more.
      await row('actors.md').waitFor();
      // The conflict is decided by what both have of it, which is shown beside each other.
      const keepMine = async () => {
        await row('respondents.md').hover();
        await row('respondents.md').getByRole('button', { name: 'Keep Mine' }).click();
      };
      await writeFile(own, `${await readFile(own, 'utf8')}- [[R3]] [perspective:: professional]\n`);
      await keepMine();
      // What is here now was not compared.
      await page.getByText('It was compared anew. Decide by what is shown now.').first().waitFor();
      expect(await there('respondents.md')).toBe(theirs);
      await row('respondents.md').click();
      await page
        .locator('.monaco-diff-editor .view-line', { hasText: 'neighbours' })
        .first()
        .waitFor();
      await workbench.run('Notifications: Clear All Notifications');
      await seat.picture('conflict');
      await keepMine();
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.getByText('Keep your own "respondents.md"?').waitFor();
      await dialog.getByText('Keep Mine', { exact: true }).click();
      await row('respondents.md').waitFor({ state: 'detached' });
      expect(await there('respondents.md')).toContain('R3');
      await remote.send([{ path: 'respondents.md', text: 'Of another, again.\n' }], {});
      await writeFile(own, 'And in spring.\n');
      await workbench.run('Samenspel: Compare with the Server');
      await row('respondents.md').hover();
      await row('respondents.md').getByRole('button', { name: 'Take Theirs' }).click();
      await dialog.getByText('Take "respondents.md" as the server has it?').waitFor();
      await dialog.getByText('Take Theirs', { exact: true }).click();
      await row('respondents.md').waitFor({ state: 'detached' });
      expect(await readFile(own, 'utf8')).toBe('Of another, again.\n');
      await row('actors.md').waitFor();
      await workbench.run('Samenspel: Sign Out of the Server');
      await rows.first().waitFor({ state: 'hidden' });
      expect(named.asked).toEqual([]);
      expect(workbench.asked).toEqual([]);
    } catch (error) {
      await seat.picture('push-failed');
      throw error;
    }
  }, 300_000);

  test('is offered none of it in a folder that is not trusted', async () => {
    await using editor = await desk(true);
    // The notes are read all the same.
    await using seat = await editor.begin('template', { prepare: beHostile });
    const { page } = seat.workbench;
    try {
      await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input').first();
      await input.fill('>Samenspel: ');
      const offered = page.locator('.quick-input-widget .monaco-list-row');
      await offered.filter({ hasText: 'Open Map' }).first().waitFor();
      await input.fill('>Samenspel: Server');
      await offered.filter({ hasText: 'Sign Out of the Server' }).waitFor();
      const titles = (await offered.allTextContents()).filter((text) =>
        text.includes('Samenspel:'),
      );
      expect(
        titles.filter((text) => /push|pull|compare|sign in|on the server/iu.test(text)),
      ).toEqual([]);
      expect(
        await page.locator('.statusbar-item', { hasText: new URL(team.address).host }).count(),
      ).toBe(0);
    } catch (error) {
      await seat.picture('untrusted-failed');
      throw error;
    }
  }, 300_000);
});
