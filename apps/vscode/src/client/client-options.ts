import { TextDocumentSaveReason, Uri, type LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import { besideFoam, leftToFoam } from './beside-foam.ts';

/**
 * What the language server is told when it starts, and what it is asked about.
 *
 * @param storage where the extension may keep what is not of one folder
 */
export function clientOptions(output: LogOutputChannel, storage: Uri): LanguageClientOptions {
  const memory =
    storage.scheme === 'file' ? { memory: Uri.joinPath(storage, 'studies').fsPath } : {};
  return {
    documentSelector: [
      { language: 'markdown' },
      { language: 'yaml', pattern: '**/samenspel.yaml' },
    ],
    diagnosticCollectionName: 'samenspel',
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // What does not lie on the disk of the server is asked of the editor.
    initializationOptions: {
      ...{ commands: ['samenspel.showReferences'], files: true, ...memory },
      leaveToOthers: leftToFoam(),
    },
    middleware: {
      ...besideFoam,
      // What the editor saves by itself is still being typed: no ids are written into it.
      willSaveWaitUntil: (event, next) =>
        event.reason === TextDocumentSaveReason.AfterDelay ? Promise.resolve([]) : next(event),
    },
    // What notes say is text: no command runs from it, and no HTML is drawn.
    markdown: { isTrusted: false, supportHtml: false },
  };
}
