import { TextDocumentSaveReason, type LogOutputChannel } from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';

/** What the language server is told when it starts, and what it is asked about. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [
      { language: 'markdown' },
      { language: 'yaml', pattern: '**/samenspel.yaml' },
    ],
    diagnosticCollectionName: 'samenspel',
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // What does not lie on the disk of the server is asked of the editor.
    initializationOptions: { commands: ['samenspel.showReferences'], files: true },
    middleware: {
      // What the editor saves by itself is still being typed: no ids are written into it.
      willSaveWaitUntil: (event, next) =>
        event.reason === TextDocumentSaveReason.AfterDelay ? Promise.resolve([]) : next(event),
    },
    // What notes say is text: no command runs from it, and no HTML is drawn.
    markdown: { isTrusted: false, supportHtml: false },
  };
}
