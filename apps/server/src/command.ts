import { nearestOf, type Language } from '@samenspel/claims';
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
  /** Paragraphs of the help on what a user is to know. */
  readonly details?: readonly Words[];
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
  readonly words: Words;

  constructor(words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.words = words;
  }
}

/** Something a person can mend; the message is all that is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: ExitCode;
  readonly words: Words;

  constructor(code: ExitCode, words: Words, options?: ErrorOptions) {
    super(words.en, options);
    this.code = code;
    this.words = words;
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

/** Why something is changed, for the commands that change what a history tells of. */
export const reasonOption: Readonly<Record<string, Option>> = {
  reason: {
    type: 'string',
    value: '<text>',
    help: {
      nl: 'waarom, voor de geschiedenis; noem daarin niemand',
      en: 'why, for the history; name nobody in it',
    },
  },
};

/** Option of commands that answer about one study. */
export const studyOption: Readonly<Record<string, Option>> = {
  study: {
    type: 'string',
    value: '<study>',
    help: {
      nl: 'onderzoek; mag weg als de opslag er één heeft',
      en: 'study; may be left out where the store has one',
    },
  },
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
    for (const value of [values[name]].flat()) {
      if (choices !== undefined && typeof value === 'string' && !choices.includes(value))
        throw notAmong(name, value, choices);
    }
  }
  const [least, most] = command.arguments;
  if (positionals.length < least || positionals.length > most)
    throw wrongNumber(command, positionals.length);
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

function notAmong(option: string, value: string, choices: readonly string[]): UsageError {
  const near = nearestOf(choices, value);
  const all = choices.join(', ');
  return new UsageError({
    en: `--${option} ${value}: expected one of ${all}.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    nl: `--${option} ${value}: verwacht is een van ${all}.${near === undefined ? '' : ` Bedoelde u "${near}"?`}`,
  });
}

function wrongNumber(
  { name, arguments: [least, most], usage }: Command,
  found: number,
): UsageError {
  const call = `samenspel ${name} ${usage}`.trimEnd();
  const [number, count] = [least === most ? '' : `${String(least)}–`, String(most)];
  return new UsageError({
    en: `samenspel ${name} takes ${number}${count} ${most === 1 ? 'argument' : 'arguments'}, found ${String(found)}. Usage: ${call}`,
    nl: `samenspel ${name} vraagt ${number}${count} ${most === 1 ? 'argument' : 'argumenten'}, gevonden: ${String(found)}. Gebruik: ${call}`,
  });
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
          { type, multiple: multiple === true, ...(name === 'help' ? { short: 'h' } : {}) },
        ]),
      ),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw notParsed(command, options, error);
  }
}

/** What is wrong with the options, in our words: those of Node are English only and know no nearest name. */
function notParsed(
  { name, usage }: Command,
  options: Readonly<Record<string, Option>>,
  cause: TypeError,
): UsageError {
  const see = `samenspel ${name} --help`;
  const [, option = ''] = /'-{1,2}([^'\s=]+)/u.exec(cause.message) ?? [];
  const known = options[option];
  if (known === undefined) {
    const near = nearestOf(Object.keys(options), option);
    return new UsageError(
      {
        en: `samenspel ${name} has no option --${option}. ${near === undefined ? `See: ${see}` : `Did you mean --${near}?`}`,
        nl: `samenspel ${name} heeft geen optie --${option}. ${near === undefined ? `Zie: ${see}` : `Bedoelde u --${near}?`}`,
      },
      { cause },
    );
  }
  const value = known.value ?? known.choices?.join('|') ?? '<value>';
  return new UsageError(
    known.type === 'boolean'
      ? {
          en: `--${option} takes no value. Usage: samenspel ${name} ${usage} --${option}`,
          nl: `--${option} krijgt geen waarde. Gebruik: samenspel ${name} ${usage} --${option}`,
        }
      : {
          en: `--${option} has no value. Expected: --${option} ${value}. One that begins with "-" is written --${option}=<value>.`,
          nl: `--${option} heeft geen waarde. Verwacht is: --${option} ${value}. Een die met "-" begint wordt --${option}=<value>.`,
        },
    { cause },
  );
}
