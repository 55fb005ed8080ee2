import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { commands, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { openRemote, type Remote } from '@samenspel/remote';
import { keptAcknowledged } from '@samenspel/remote/node';
import {
  compareStudy,
  isAsCompared,
  isThereAsCompared,
  textThere,
  type Comparison,
} from '../../src/remote/comparison.ts';
import { directionOf, type Direction } from '../../src/remote/difference-item.ts';
import { createDifferenceEditor } from '../../src/remote/difference-editor.ts';
import { pullChosen } from '../../src/remote/pull-chosen.ts';
import { pullInto } from '../../src/remote/pull-new-study.ts';
import { pushChosen } from '../../src/remote/push-chosen.ts';
import { keepByEditor } from '../../src/remote/keeping.ts';
import { keepOnDisk } from '../../src/remote/keeping-on-disk.ts';
import { remoteWork, type RemoteWork } from '../../src/remote/remote-work.ts';
import { createFile } from '../../src/remote/whole-file.ts';
import { createWords } from '../../src/words/words.ts';
import { serverVariable, tokenVariable } from './asked-server-variables.ts';
import { suite, until } from './host-tests.ts';

const address = process.env[serverVariable] ?? '';
const token = process.env[tokenVariable] ?? '';
const [opened] = workspace.workspaceFolders ?? [];
assert.ok(opened);
const root = opened.uri;
const words = createWords();
/** What was told in the output. */
const told: string[] = [];
const tell = (text: unknown) => {
  told.push(String(text));
};
const output = { info: tell, warn: tell, error: tell, show: () => undefined };
const work = remoteWork({ words, output, ...keepOnDisk({ globalStorageUri: root }) });

const note = 'interviews/R1.md';
const file = (path: string) => join(root.fsPath, path);

async function compared(folder = root, { remember } = work): Promise<Comparison> {
  const study = { root: folder.toString(), title: 'Study' };
  return compareStudy(
    { study, root: folder, server: { address, token } },
    { words, remember, signal: new AbortController().signal },
  );
}

const going = ({ items }: Comparison, direction: Direction) =>
  items.filter((each) => directionOf(each) === direction);
const sorts = ({ items }: Comparison) => items.map(({ path, sort }) => [sort, path]);

async function push(): Promise<void> {
  const comparison = await compared();
  await pushChosen(comparison, going(comparison, 'push'), work);
}

/** Somebody else who writes to the same study. */
async function another(): Promise<Remote> {
  const { remote } = await compared();
  return openRemote({ address, token, study: remote.study });
}

async function anotherWrites(path: string, text: string): Promise<void> {
  const { refused } = await (await another()).send([{ path, text }], {});
  assert.deepEqual(refused, []);
}

async function there(path: string): Promise<string | undefined> {
  return textThere(await compared(), path);
}

export const run = suite({
  'a push makes the study, and a second one has nothing to send': async () => {
    const comparison = await compared();
    assert.deepEqual([...new Set(comparison.items.map(({ sort }) => sort))], ['new']);
    assert.ok(comparison.items.some(({ path }) => path === 'samenspel.yaml'));
    await pushChosen(comparison, going(comparison, 'push'), work);
    assert.match(told.at(-1) ?? '', /^samenspel\.yaml, \d notes sent to /u);
    assert.deepEqual((await compared()).items, []);
    assert.equal(await there(note), await readFile(file(note), 'utf8'));
  },

  'a manifest that is sent alone counts': async () => {
    const manifest = await readFile(file('samenspel.yaml'), 'utf8');
    await writeFile(file('samenspel.yaml'), manifest.replace('[en]', '[en, nl]'));
    assert.deepEqual(sorts(await compared()), [['changed', 'samenspel.yaml']]);
    await push();
    assert.match(told.at(-1) ?? '', /^samenspel\.yaml sent to /u);
  },

  'what is remembered lies where the command finds it': async () => {
    const { remote } = await compared();
    const { acknowledged } = await keptAcknowledged(root.fsPath, remote);
    assert.ok(acknowledged.notes[note]?.pushed);
  },

  'only what is chosen is sent': async () => {
    await writeFile(file('one.md'), 'One.\n');
    await writeFile(file('two.md'), 'Two.\n');
    const comparison = await compared();
    assert.deepEqual(sorts(comparison), [
      ['new', 'one.md'],
      ['new', 'two.md'],
    ]);
    const chosen = going(comparison, 'push').filter(({ path }) => path === 'two.md');
    await pushChosen(comparison, chosen, work);
    assert.deepEqual(sorts(await compared()), [['new', 'one.md']]);
    await push();
  },

  'a conflict is told and not sent': async () => {
    await anotherWrites('one.md', 'Of another.\n');
    await writeFile(file('one.md'), 'Mine.\n');
    const comparison = await compared();
    assert.deepEqual(sorts(comparison), [['conflict', 'one.md']]);
    assert.equal(comparison.items[0]?.why, 'was changed on both sides');
    await pushChosen(comparison, going(comparison, 'push'), work);
    assert.equal(await there('one.md'), 'Of another.\n');
    await writeFile(file('one.md'), 'Of another.\n');
    assert.deepEqual((await compared()).items, []);
  },

  'a conflict is decided for either side, by what was shown of it': async () => {
    const decided = (comparison: Comparison) => {
      assert.deepEqual(sorts(comparison), [['conflict', 'one.md']]);
      return comparison.items;
    };
    await anotherWrites('one.md', 'Of another, again.\n');
    await writeFile(file('one.md'), 'Mine, too.\n');
    const shown = await compared();
    // What another writes after it was shown was not decided on.
    await anotherWrites('one.md', 'Of another, unseen.\n');
    await pushChosen(shown, decided(shown), work);
    assert.equal(await there('one.md'), 'Of another, unseen.\n');
    assert.match(told.at(-1) ?? '', /^one\.md: it was changed on the server/u);
    const again = await compared();
    assert.ok(await isAsCompared(again, 'one.md'));
    await pushChosen(again, decided(again), work);
    assert.equal(await there('one.md'), 'Mine, too.\n');
    assert.deepEqual((await compared()).items, []);
    await anotherWrites('one.md', 'Of another, at last.\n');
    await writeFile(file('one.md'), 'Mine, before.\n');
    const earlier = await compared();
    assert.ok(await isThereAsCompared(earlier, 'one.md'));
    await anotherWrites('one.md', 'Of another, at the very last.\n');
    assert.ok(!(await isThereAsCompared(earlier, 'one.md')));
    const theirs = await compared();
    await writeFile(file('one.md'), 'Mine, unseen.\n');
    assert.ok(!(await isAsCompared(theirs, 'one.md')));
    await pullChosen(theirs, decided(theirs), work);
    assert.equal(await readFile(file('one.md'), 'utf8'), 'Mine, unseen.\n');
    const last = await compared();
    await pullChosen(last, decided(last), work);
    assert.equal(await readFile(file('one.md'), 'utf8'), 'Of another, at the very last.\n');
    assert.deepEqual((await compared()).items, []);
  },

  'what is alike is read once, also where something else differs': async () => {
    await anotherWrites('alike.md', 'Alike.\n');
    await writeFile(file('alike.md'), 'Alike.\n');
    await writeFile(file('one.md'), 'Mine, again.\n');
    const read = async () => (await compared()).difference.there.notes.get('alike.md')?.text;
    assert.equal(await read(), 'Alike.\n');
    assert.equal(await read(), undefined);
    await writeFile(file('one.md'), 'Of another.\n');
  },

  'what another writes between the comparison and the push stays, and is told': async () => {
    await writeFile(file('one.md'), 'Mine, later.\n');
    const comparison = await compared();
    await anotherWrites('one.md', 'Of another, later.\n');
    await pushChosen(comparison, going(comparison, 'push'), work);
    assert.equal(await there('one.md'), 'Of another, later.\n');
    assert.match(told.join('\n'), /one\.md: it was changed on the server by token:anna at/u);
    await writeFile(file('one.md'), 'Of another, later.\n');
    assert.deepEqual((await compared()).items, []);
  },

  'a difference is shown in the editor for differences': async () => {
    await writeFile(file('two.md'), 'Two, changed.\n');
    const comparison = await compared();
    const editor = createDifferenceEditor(() => comparison, words);
    await editor.open('two.md');
    const shown = await until('both texts', () => {
      const texts = window.visibleTextEditors.map(({ document }) => document.getText());
      return texts.length === 2 && texts.every((text) => text !== '') ? texts : undefined;
    });
    assert.deepEqual(shown, ['Two.\n', 'Two, changed.\n']);
    await commands.executeCommand('workbench.action.closeAllEditors');
    editor.dispose();
    await push();
  },

  'a pull takes what changed there, and nothing over what is not saved': async () => {
    for (const path of ['one.md', 'two.md']) await anotherWrites(path, `${path} from there.\n`);
    const document = await workspace.openTextDocument(file('two.md'));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, 9, 0), 'Being typed.\n');
    await workspace.applyEdit(edit);
    const comparison = await compared();
    assert.deepEqual(sorts(comparison), [
      ['changed-there', 'one.md'],
      ['changed-there', 'two.md'],
    ]);
    await pullChosen(comparison, going(comparison, 'pull'), work);
    assert.equal(await readFile(file('one.md'), 'utf8'), 'one.md from there.\n');
    assert.equal(document.getText(), 'Being typed.\n');
    assert.match(told.at(-1) ?? '', /^two\.md: .*not saved/u);
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    await pullChosen(await compared(), going(await compared(), 'pull'), work);
    assert.deepEqual((await compared()).items, []);
  },

  'a pull writes through no link': async () => {
    const elsewhere = await mkdtemp(file('../elsewhere-'));
    await anotherWrites('linked/three.md', 'Three.\n');
    const comparison = await compared();
    await symlink(elsewhere, file('linked'));
    await pullChosen(comparison, going(comparison, 'pull'), work);
    assert.deepEqual(await readdir(elsewhere), []);
    assert.match(told.at(-1) ?? '', /^linked\/three\.md: /u);
  },

  'a new file takes the place of none that appeared meanwhile': async () => {
    const place = Uri.file(join(await mkdtemp(file('../appeared-')), 'note.md'));
    assert.equal(await createFile(place, 'First.\n'), true);
    assert.equal(await createFile(place, 'Second.\n'), false);
    assert.equal(await readFile(place.fsPath, 'utf8'), 'First.\n');
    assert.deepEqual(await readdir(join(place.fsPath, '..')), ['note.md']);
  },

  'a study is pulled into an empty folder, and into no other': async () => {
    const folder = Uri.file(await mkdtemp(file('../pulled-')));
    const { remote } = await compared();
    const study = { address, token, study: remote.study };
    const apart = keepByEditor({ globalStorageUri: Uri.joinPath(root, '.storage') });
    assert.deepEqual(await pullInto(folder, study, { ...work, ...apart }), folder);
    assert.equal(await readFile(join(folder.fsPath, note), 'utf8'), await there(note));
    assert.ok((await readdir(folder.fsPath)).includes('samenspel.yaml'));
    // It lies outside the folders that are open.
    assert.deepEqual((await compared(folder, { ...work, ...apart })).items, []);
    await assert.rejects(pullInto(folder, study, work), /not empty/u);
  },

  'a pull of a study that is given up goes on in its folder': async () => {
    const folder = Uri.file(await mkdtemp(file('../given-up-')));
    const { remote } = await compared();
    const givenUp: RemoteWork = {
      ...work,
      async withProgress(_, act) {
        const given = new AbortController();
        const told = () => {
          given.abort();
        };
        return act(given.signal, told).catch(() => undefined);
      },
    };
    const study = { address, token, study: remote.study };
    assert.deepEqual(await pullInto(folder, study, givenUp), folder);
    const left = await compared(folder);
    assert.ok(left.items.length > 0);
    assert.ok(left.items.every(({ sort }) => sort === 'new-there'));
    assert.ok(left.difference.notes.length > left.items.length);
    await pullChosen(left, going(left, 'pull'), work);
    assert.deepEqual((await compared(folder)).items, []);
  },

  'the token is in no file of the study': async () => {
    const entries = await readdir(root.fsPath, { recursive: true, withFileTypes: true });
    for (const { name, parentPath } of entries.filter((each) => each.isFile()))
      assert.ok(!(await readFile(join(parentPath, name), 'utf8')).includes(token), name);
  },
});
