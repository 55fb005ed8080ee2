import { commands, workspace } from 'vscode';
import { mustBe, suiteAnywhere, until, untilActive } from './anywhere.ts';
import { changeFromOutside, mentioning, offered, open, problems } from './virtual-folder.ts';

export const run = suiteAnywhere({
  'the extension starts when it is told to look for a study': async () => {
    mustBe(workspace.fs.isWritableFileSystem('sealed'), false);
    await commands.executeCommand('samenspel.lookForStudies');
    await untilActive('samenspel.samenspel');
  },

  'what is there is found': async () => {
    await until('mentions', async () => (await mentioning('neighbours')).length === 2 || undefined);
  },

  'what changes all the same is seen': async () => {
    await changeFromOutside(
      'interviews/R2.md',
      '---\ntype: interview\nrespondent: "[[R1]]"\n---\n\n- [wth:: x]\n- Calls. [with:: [[nei]]\n',
    );
    await until('a problem', () => problems('interviews/R2.md').length > 0 || undefined);
    const note = await open('interviews/R2.md');
    mustBe((await offered(note, '[with:: [[nei')).includes('neighbours'), true);
    await changeFromOutside(
      'interviews/R2.md',
      '---\ntype: interview\nrespondent: "[[R1]]"\n---\n',
    );
    await until('no problem', () => problems('interviews/R2.md').length === 0 || undefined);
  },

  'no name is asked for of a note that cannot be made': async () => {
    await open('interviews/R1.md');
    await commands.executeCommand('samenspel.newActor');
  },
});
