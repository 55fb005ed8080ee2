import { env, EventEmitter, l10n, workspace, type Event } from 'vscode';
import dutch from '../../l10n/bundle.l10n.nl.json' with { type: 'json' };

export type Language = 'nl' | 'en';

/** What the extension says to its user. */
export interface Words {
  /** The language that was chosen, else that of the editor. */
  readonly language: Language;
  /** The language is another now. */
  readonly onDidChange: Event<Language>;
  /** A text in that language; `{0}` stands for the first of the arguments. */
  readonly say: (text: Text, ...args: readonly (string | number)[]) => string;
  dispose(): void;
}

/** What can be said, in English: each has its Dutch words in `l10n`. */
export type Text = keyof typeof dutch;

/**
 * The words of the editor's own language come from the editor. No language pack makes VS Code speak Dutch, so who
 * chooses Dutch for the notes reads the panels in Dutch in an English editor too.
 */
export function createWords(): Words {
  const changed = new EventEmitter<Language>();
  let language = chosenLanguage();
  const following = workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('samenspel.language')) return;
    const now = chosenLanguage();
    if (now === language) return;
    language = now;
    changed.fire(now);
  });
  return {
    get language() {
      return language;
    },
    onDidChange: changed.event,
    say: (text, ...args) => {
      if (language === editorLanguage()) return l10n.t(text, ...args);
      const words = language === 'nl' ? dutch[text] : text;
      return words.replace(/\{(\d+)\}/gu, (whole, at: string) => String(args[Number(at)] ?? whole));
    },
    dispose() {
      following.dispose();
      changed.dispose();
    },
  };
}

function chosenLanguage(): Language {
  const chosen = workspace.getConfiguration('samenspel').get<unknown>('language');
  return chosen === 'nl' || chosen === 'en' ? chosen : (editorLanguage() ?? 'en');
}

function editorLanguage(): Language | undefined {
  const language = env.language.slice(0, 2);
  return language === 'nl' || language === 'en' ? language : undefined;
}
