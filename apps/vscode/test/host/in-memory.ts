import { commands, workspace, WorkspaceEdit } from 'vscode';
import { mustBe, suiteAnywhere, until, untilActive } from './anywhere.ts';
import {
  changeFromOutside,
  file,
  kept,
  mentioning,
  offered,
  open,
  placeAfter,
  problems,
  removeFromOutside,
  typed,
} from './virtual-folder.ts';

const interview = 'interviews/R1.md';

export const run = suiteAnywhere({
  'the extension starts when it is told to look for a study': async () => {
    mustBe(workspace.workspaceFolders?.[0]?.uri.toString(), 'memory:/study');
    await commands.executeCommand('samenspel.lookForStudies');
    await untilActive('samenspel.samenspel');
  },

  'names are completed, and where an actor is mentioned is found': async () => {
    const note = await typed(interview, '- Calls. [with:: [[nei');
    await until('a name', async () => {
      const names = await offered(note, '- Calls. [with:: [[nei');
      return names.includes('neighbours') || undefined;
    });
    mustBe(await mentioning('neighbours'), ['/study/actors.md', '/study/interviews/R1.md']);
    await open(interview);
    await commands.executeCommand('workbench.action.files.revert');
  },

  'a mistake is told of, and a claim gets its id when it is saved': async () => {
    const note = await typed(
      interview,
      '- Rings. [wth:: [[neighbours]]]\n- Helps. [with:: [[neighbours]]]\n',
    );
    await until(
      'a problem',
      () => problems(interview).some((each) => each.includes('wth')) || undefined,
    );
    await note.save();
    await until(
      'an id',
      async () => /Helps\. .*\]\] \^[\w-]+$/mu.test(await kept(interview)) || undefined,
    );
  },

  'another name for an actor is written in all notes': async () => {
    const actors = await open('actors.md');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      ...[actors.uri, placeAfter(actors, '[[volunteer coordinator').translate(0, -1), 'matchmaker'],
    );
    mustBe(await workspace.applyEdit(edit), true);
    await workspace.saveAll(false);
    for (const path of ['actors.md', interview]) {
      const text = await kept(path);
      mustBe(
        [text.includes('[[matchmaker]]'), text.includes('volunteer coordinator]]')],
        [true, false],
      );
    }
  },

  'a note that gets another name takes its links along': async () => {
    const edit = new WorkspaceEdit();
    edit.renameFile(file('Riverside.md'), file('Lakeside.md'));
    mustBe(await workspace.applyEdit(edit), true);
    await workspace.saveAll(false);
    await until(
      'the other name',
      async () => (await kept('actors.md')).includes('[[Lakeside]]') || undefined,
    );
  },

  'what somebody else changes, adds and removes is seen': async () => {
    const actors = await kept('actors.md');
    await changeFromOutside(
      'actors.md',
      `${actors}- [[quay school]] [kind:: school] [granularity:: role]\n`,
    );
    await changeFromOutside(
      'people/harbour.md',
      '---\ntype: actor\nkind: school\ngranularity: instance\n---\n',
    );
    const note = await typed(interview, '- Calls. [with:: [[');
    const line = '- Calls. [with:: [[';
    const names = (wanted: string, is: boolean) =>
      until(`${wanted}: ${String(is)}`, async () => {
        return (await offered(note, line)).includes(wanted) === is || undefined;
      });
    await names('quay school', true);
    await names('harbour', true);
    await removeFromOutside('people');
    await names('harbour', false);
    await changeFromOutside('actors.md', actors);
    await names('quay school', false);
    await commands.executeCommand('workbench.action.files.revert');
  },

  'a note that somebody else writes is told of though it is not open': async () => {
    await changeFromOutside(
      'interviews/R2.md',
      '---\ntype: interview\nrespondent: "[[R1]]"\n---\n\n- [wth:: x]\n',
    );
    await until('a problem', () => problems('interviews/R2.md').length > 0 || undefined);
    await removeFromOutside('interviews/R2.md');
    await until('no problem', () => problems('interviews/R2.md').length === 0 || undefined);
  },

  'without its manifest it is no study, and with it one again': async () => {
    const manifest = await kept('samenspel.yaml');
    // VS Code's own features for Markdown find what is in the same note.
    const isLinked = async () => (await mentioning('neighbours')).includes(`/study/${interview}`);
    await removeFromOutside('samenspel.yaml');
    await until('no links', async () => !(await isLinked()) || undefined);
    await changeFromOutside('samenspel.yaml', manifest);
    await until('links', async () => (await isLinked()) || undefined);
  },
});
