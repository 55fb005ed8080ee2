import type { Language } from '@samenspel/claims';
import { parseArgs } from 'node:util';
import type { ExitCode } from './exit-codes.ts';
import type { Io, Words } from './io.ts';

/** An option of a command: a switch, or a word with a value. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: `<file>`. */
  readonly value?: string;
  readonly help: Words;
  /** Values that are allowed; any when absent. */
  readonly choices?: readonly string[];
  readonly multiple?: boolean;
}

/** The arguments of a call, after checking against the command's table. */
export interface Call {
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly on: (option: string) => boolean;
}

/** A command of `samenspel`. Help, completion of names and the documentation come from this table. */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  /** Positional arguments as shown in the help. */
  readonly usage: string;
  /** Least and most positional arguments. */
  readonly arguments: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  readonly run: (call: Call, io: Io) => Promise<ExitCode>;
}

/** A call that cannot be understood; the message says what was found and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Something a person can mend; the message is all that is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Options that every command takes. */
export const commonOptions: Readonly<Record<string, Option>> = {
  lang: {
    type: 'string',
    value: 'nl|en',
    choices: ['nl', 'en'],
    help: { nl: 'taal van antwoorden en meldingen', en: 'language of answers and messages' },
  },
  help: { type: 'boolean', help: { nl: 'deze uitleg', en: 'this help' } },
};

/** Option of commands that read or write a store. */
export const storeOption: Readonly<Record<string, Option>> = {
  store: {
    type: 'string',
    value: '<address>',
    help: {
      nl: 'opslag, als sqlite:<bestand> (ook: SAMENSPEL_STORE)',
      en: 'store, as sqlite:<file> (also: SAMENSPEL_STORE)',
    },
  },
};

/**
 * The arguments of a call by the command's table.
 *
 * @throws UsageError for an option that is not there, a value that is not allowed, or too few or many arguments
 */
export function readCall(command: Command, args: readonly string[], language: Language): Call {
  const options = { ...command.options, ...commonOptions };
  const { values, positionals } = parsed(command, args, options);
  for (const [name, { choices }] of Object.entries(options)) {
    const given = values[name];
    for (const value of Array.isArray(given) ? given : [given]) {
      if (choices !== undefined && typeof value === 'string' && !choices.includes(value)) {
        throw new UsageError(`--${name} ${value}: expected one of ${choices.join(', ')}.`);
      }
    }
  }
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most) {
    throw new UsageError(
      `samenspel ${command.name} takes ${least === most ? String(least) : `${String(least)} to ${String(most)}`} arguments, found ${String(positionals.length)}. Usage: samenspel ${command.name} ${command.usage}`,
    );
  }
  const texts = (option: string) =>
    [values[option]].flat().filter((value) => typeof value === 'string');
  return {
    positionals,
    language,
    texts,
    text: (option) => texts(option).at(-1),
    on: (option) => values[option] === true,
  };
}

function parsed(
  command: Command,
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { type, multiple }]) => [
          name,
          { type, multiple: multiple === true },
        ]),
      ),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      `${error.message.split('. ')[0] ?? error.message}. See: samenspel ${command.name} --help`,
      { cause: error },
    );
  }
}
