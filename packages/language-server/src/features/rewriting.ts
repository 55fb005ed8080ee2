import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Language } from '@samenspel/claims';
import {
  blockIds,
  codeActions,
  formatting,
  movedFile,
  prepareRename,
  rename,
  type BesideOthers,
  type FolderKeeper,
} from '@samenspel/language-service';
import { annotatedEdit } from '../annotated-edit.ts';
import { RequestRefused } from '../answers.ts';
import { clientEdit, joinedEdit } from '../client-edit.ts';
import type { Session } from '../session.ts';

/** Other names, mended mistakes, one form, and what is written on save. */
export function answerRewriting(session: Session): void {
  const { connection, client, settings, beside, answer, at } = session;
  connection.onPrepareRename(
    answer(
      'prepareRename',
      () => null,
      ({ textDocument, position }) =>
        at(textDocument.uri, (folder, path) => prepareRename(folder, path, position)),
    ),
  );
  connection.onRenameRequest(
    answer(
      'rename',
      () => null,
      ({ textDocument, position, newName }) =>
        at(textDocument.uri, (folder, path) => {
          const { language } = folder;
          const edit = clientEdit(
            rename(folder, path, position, newName, beside('renames')),
            client,
          );
          if (edit === undefined) throw new RequestRefused(cannotRenameFiles[language]);
          const needsConfirmation = settings().confirmRename;
          const isShown = client.documentChanges && client.changeAnnotations;
          return isShown ? annotatedEdit(edit, { language, needsConfirmation }) : edit;
        }),
    ),
  );
  connection.onCodeAction(
    answer(
      'codeAction',
      () => null,
      ({ textDocument, range, context: { diagnostics, only } }) => {
        if (!client.codeActions) return undefined;
        return at(textDocument.uri, (folder, path) =>
          codeActions(folder, path, range, diagnostics, only).flatMap((action) => {
            if (action.edit === undefined) return [action];
            const edit = clientEdit(action.edit, client);
            return edit === undefined ? [] : [{ ...action, edit }];
          }),
        );
      },
    ),
  );
  connection.onDocumentFormatting(
    answer(
      'formatting',
      () => null,
      ({ textDocument }) => at(textDocument.uri, (folder, path) => [...formatting(folder, path)]),
    ),
  );
  connection.onWillSaveTextDocumentWaitUntil(
    answer(
      'willSaveWaitUntil',
      () => null,
      ({ textDocument }) =>
        settings().blockIdsOnSave
          ? at(textDocument.uri, (folder, path) => [...blockIds(folder, path)])
          : undefined,
    ),
  );
  answerMovedFiles(session);
}

function answerMovedFiles({ connection, client, studies, beside, answer }: Session): void {
  connection.workspace.onWillRenameFiles(
    answer(
      'willRenameFiles',
      () => null,
      ({ files }) => {
        const edits = files.flatMap(({ oldUri, newUri }): readonly WorkspaceEdit[] => {
          const from = studies.at(oldUri);
          const to = studies.at(newUri);
          if (from === undefined || from.study !== to?.study) return [];
          const { folder } = from.study;
          return moved(folder, from.path, to.path, beside('renames'));
        });
        return clientEdit(joinedEdit(edits), client);
      },
    ),
  );
}

/** The changes that go with a note, or with all notes in a folder. */
function moved(
  folder: FolderKeeper,
  from: string,
  to: string,
  options: BesideOthers,
): readonly WorkspaceEdit[] {
  if (folder.has(from)) return [movedFile(folder, from, to, options)];
  const below = `${from}/`;
  return [...folder.paths()]
    .filter((path) => path.startsWith(below))
    .map((path) => movedFile(folder, path, `${to}/${path.slice(below.length)}`, options));
}

const cannotRenameFiles: Readonly<Record<Language, string>> = {
  nl: 'Met de naam verandert die van het bestand, en deze editor kan dat niet op verzoek. Hernoem het bestand zelf, of geef de notitie een alias.',
  en: 'With the name goes that of the file, which this editor cannot change on request. Rename the file yourself, or give the note an alias.',
};
