import type { Language } from '@samenspel/claims';
import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the world around it, so that a test can run it in process. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** All that comes in on the standard input. */
  readonly input?: () => Promise<string>;
  /** What an editor speaks through that started the command; none where a person types. */
  readonly editor?: { readonly input: Readable; readonly output: Writable } | undefined;
  /** Asks the person at the terminal a question to be answered by yes or no; not there where nobody is. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Whether a person reads the output: then it has colours and progress. */
  readonly terminal: boolean;
  /** Width of the terminal in characters. */
  readonly columns: number;
  /** Ends long work (an interrupt). */
  readonly signal: AbortSignal;
}

/** A text in both languages of the command. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** The language of the command: `--lang`, else that of the environment's locale, else English. */
export function languageOf(asked: string | undefined, env: Io['env']): Language {
  if (asked === 'nl' || asked === 'en') return asked;
  const locale = env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return locale.startsWith('nl') ? 'nl' : 'en';
}
