import { nearestOf, type Language } from '@samenspel/claims';
import { RemoteError } from '@samenspel/remote';
import { StoreError } from '@samenspel/store';
import { CommandError, readCall, UsageError, type Command } from './command.ts';
import { commands } from './commands/index.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { commandHelp, overview } from './help.ts';
import { languageOf, type Io, type Words } from './io.ts';
import { painter } from './terminal/colour.ts';
import { remoteExitCode } from './remote/remote-exit-code.ts';
import { storeFailure } from './store-failure.ts';
import { version } from './version.ts';

/** Runs one call of `samenspel`; every failure is one clear message on stderr and an exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const { asked, rest } = withoutLanguage(args);
  const language = languageOf(asked, io.env);
  try {
    return await dispatch(rest, language, io);
  } catch (error) {
    const { words, code } = told(error);
    io.err(`${painter(io)('red', 'samenspel')}: ${words[language]}\n`);
    return code;
  }
}

const helpNames = new Set(['help', '--help', '-h']);
const versionNames = new Set(['version', '--version', '-v', '-V']);

async function dispatch(
  [name, ...rest]: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  if (name !== undefined && versionNames.has(name)) {
    io.out(`${version}\n`);
    return exitCodes.ok.code;
  }
  const width = Math.min(io.columns, 100);
  const [topic] = rest;
  if (name === undefined || (helpNames.has(name) && topic === undefined)) {
    io.out(`${overview(commands, language, painter(io), width)}\n`);
    return exitCodes.ok.code;
  }
  const isHelp = helpNames.has(name) || rest.some((arg) => arg === '--help' || arg === '-h');
  const command = named(helpNames.has(name) ? (topic ?? '') : name);
  if (isHelp) {
    io.out(`${commandHelp(command, language, painter(io), width)}\n`);
    return exitCodes.ok.code;
  }
  return await command.run(readCall(command, rest, language), io);
}

function named(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const near = nearestOf(
    commands.map((candidate) => candidate.name),
    name,
  );
  throw new UsageError({
    en: `there is no command "${name}". ${near === undefined ? 'See: samenspel --help' : `Did you mean "${near}"?`}`,
    nl: `er is geen opdracht "${name}". ${near === undefined ? 'Zie: samenspel --help' : `Bedoelde u "${near}"?`}`,
  });
}

/** The language that is asked for, wherever it stands, and the other arguments. */
function withoutLanguage(args: readonly string[]): {
  readonly asked: string | undefined;
  readonly rest: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = args[at];
  if (given === undefined) return { asked: undefined, rest: args };
  const isApart = given === '--lang';
  const asked = isApart ? args[at + 1] : given.slice('--lang='.length);
  // One that does not exist stays among the arguments, where it is refused.
  if (asked !== 'nl' && asked !== 'en') return { asked: undefined, rest: args };
  return { asked, rest: args.toSpliced(at, isApart ? 2 : 1) };
}

function told(error: unknown): { readonly words: Words; readonly code: ExitCode } {
  if (error instanceof UsageError) return { words: error.words, code: exitCodes.usage.code };
  if (error instanceof CommandError) return { words: error.words, code: error.code };
  if (error instanceof RemoteError) return { words: error.words, code: remoteExitCode(error) };
  if (error instanceof StoreError) {
    return {
      words: storeFailure(error),
      code: error.code === 'STORE_UNAVAILABLE' ? exitCodes.unavailable.code : exitCodes.failed.code,
    };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { words: { en: 'interrupted.', nl: 'afgebroken.' }, code: exitCodes.failed.code };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    words: {
      en: `something went wrong that should not have: ${detail}`,
      nl: `er ging iets mis dat niet mis hoort te gaan: ${detail}`,
    },
    code: exitCodes.failed.code,
  };
}
