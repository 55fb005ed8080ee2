import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';

const forWhom: Words = {
  nl: 'samenspel lsp spreekt met een editor, niet met een mens: stel het in de editor in als taalserver voor Markdown.\n',
  en: 'samenspel lsp speaks with an editor, not with a person: set it in the editor as a language server for Markdown.\n',
};

/** The language server, for editors that start the command rather than a program of its own. */
export const lsp: Command = {
  name: 'lsp',
  summary: {
    nl: 'help een editor bij het schrijven van notities (LSP)',
    en: 'help an editor with the writing of notes (LSP)',
  },
  details: [
    {
      nl: 'Een editor start dit en spreekt er het Language Server Protocol mee: aanvullen, nakijken, hernoemen, wie met wie werkt. Het leest de map die in de editor open is, en geen opslag. In welke taal het antwoordt zegt de editor, of anders het onderzoek.',
      en: 'An editor starts this and speaks the Language Server Protocol with it: completion, diagnostics, renaming, who works with whom. It reads the folder that is open in the editor, and no store. In which language it answers is up to the editor, else to the study.',
    },
  ],
  usage: '',
  arguments: [0, 0],
  options: {
    stdio: {
      type: 'boolean',
      help: {
        nl: 'spreek over standaard in- en uitvoer, zoals ook zonder',
        en: 'speak over standard input and output, as it does without',
      },
    },
  },
  examples: ['samenspel lsp --stdio'],
  run: async ({ language }, { editor, out, signal }) => {
    if (editor === undefined) {
      out(forWhom[language]);
      return exitCodes.ok.code;
    }
    const { input, output } = editor;
    const { serveStreams } = await import('@samenspel/language-server/streams');
    serveStreams(input, output);
    // It ends with the editor, and takes the process along; so does whoever interrupts.
    return new Promise(() => {
      signal.addEventListener('abort', () => input.destroy());
    });
  },
};
