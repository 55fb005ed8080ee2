import { pino } from 'pino';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import type { Log } from '../http/request-log.ts';
import type { Io } from '../io.ts';
import { painter } from '../terminal/colour.ts';
import { logLine } from './log-line.ts';

/**
 * The log of the server, on the standard error: one line of JSON an entry, or a line to read where a person does.
 * Entries are made without texts, variables and tokens; nothing else is written.
 */
export function createLog({ value }: Configuration, io: Io): Log {
  const format = value(settings.logFormat);
  const isRead = format === 'text' || (format === 'auto' && io.terminal);
  const paint = painter(io);
  const logger = pino(
    {
      level: value(settings.logLevel),
      // Name of the machine and number of the process are known to what gathers the lines.
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    {
      write: (line) => {
        io.err(isRead ? logLine(line, paint) : line);
      },
    },
  );
  return ({ level, ...entry }) => {
    logger[level](entry);
  };
}
