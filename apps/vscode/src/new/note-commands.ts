import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { studyRequests, type NewNoteType } from '@samenspel/language-server/protocol';
import type { CommandTable } from '../commands/command-table.ts';
import { columnOfNotes } from '../places/open-place.ts';
import { wantedStudy } from '../study/wanted-study.ts';
import type { Surroundings } from '../surroundings.ts';
import { warn } from '../words/tell.ts';
import type { Text } from '../words/words.ts';

/** New notes of the study that the user is in, as the language server begins them. */
export function noteCommands(surroundings: Surroundings): CommandTable {
  const { ask, studies, words } = surroundings;

  async function begin(type: NewNoteType, prompt: Text): Promise<void> {
    const study = wantedStudy(surroundings);
    if (study === undefined) return;
    if (workspace.fs.isWritableFileSystem(Uri.parse(study.root).scheme) === false) {
      void warn(words.say('No note can be made: nothing may be written where this study is.'));
      return;
    }
    const of = studies.nameAmong(study);
    const name = (
      await window.showInputBox({
        prompt: words.say(prompt),
        ...(of === undefined ? {} : { title: of }),
      })
    )?.trim();
    if (name === undefined || name === '') return;
    const { uri, text } = await ask(studyRequests.newNote, { uri: study.root, type, name });
    const edit = new WorkspaceEdit();
    const place = Uri.parse(uri);
    edit.createFile(place, { contents: new TextEncoder().encode(text) });
    if (!(await workspace.applyEdit(edit))) {
      void warn(words.say('The note could not be made at {0}.', place.path));
      return;
    }
    const document = await workspace.openTextDocument(place);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await window.showTextDocument(document, {
      selection: new Range(end, end),
      viewColumn: columnOfNotes(),
    });
  }

  return {
    newInterview: () =>
      begin('interview', 'Who was interviewed: the name of the note, without that of a person'),
    newActor: () => begin('actor', 'What the actor is called'),
  };
}
