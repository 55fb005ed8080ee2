import { nearestOf } from '@samenspel/claims';
import { StoreError } from '@samenspel/store';
import { CommandError, readCall, UsageError, type Command } from './command.ts';
import { commands } from './commands/index.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { commandHelp, overview } from './help.ts';
import { languageOf, type Io } from './io.ts';
import { painter } from './terminal/colour.ts';
import { version } from './version.ts';

/** Runs one call of `samenspel`; every failure is one clear line on stderr and an exit code. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const paint = painter(io);
  try {
    return await dispatch(args, io);
  } catch (error) {
    const { message, code } = told(error);
    io.err(`${paint('red', 'samenspel')}: ${message}\n`);
    return code;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args;
  const language = languageOf(askedLanguage(args), io.env);
  const width = Math.min(io.columns, 100);
  if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
    io.out(`${overview(commands, language, painter(io), width)}\n`);
    return name === undefined ? exitCodes.usage.code : exitCodes.ok.code;
  }
  if (name === '--version' || name === '-v') {
    io.out(`${version}\n`);
    return exitCodes.ok.code;
  }
  const command = named(name);
  if (rest.includes('--help') || rest.includes('-h')) {
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
  const hint = near === undefined ? 'See: samenspel --help' : `Did you mean "${near}"?`;
  throw new UsageError(`there is no command "${name}". ${hint}`);
}

function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.indexOf('--lang');
  return at >= 0
    ? args[at + 1]
    : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

function told(error: unknown): { readonly message: string; readonly code: ExitCode } {
  if (error instanceof UsageError) return { message: error.message, code: exitCodes.usage.code };
  if (error instanceof CommandError) return { message: error.message, code: error.code };
  if (error instanceof StoreError) {
    return {
      message: error.message,
      code: error.code === 'STORE_UNAVAILABLE' ? exitCodes.unavailable.code : exitCodes.failed.code,
    };
  }
  if (error instanceof Error && error.name === 'AbortError')
    return { message: 'interrupted.', code: exitCodes.failed.code };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    message: `something went wrong that should not have: ${detail}`,
    code: exitCodes.failed.code,
  };
}
