import type { FastifyInstance } from 'fastify';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** Where the server is found when nobody asks for another port and none listens there yet. */
export const firstPort = 4000;
const lastPort = 4099;

/**
 * Listens on the port asked for, else on the next free one from 4000.
 *
 * @returns the port
 * @throws CommandError when the port asked for is taken or not allowed, none is free, or the machine has no such address
 */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number | undefined,
): Promise<number> {
  for (let candidate = port ?? firstPort; candidate <= (port ?? lastPort); candidate += 1) {
    try {
      await app.listen({ host, port: candidate });
      const address = app.server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EACCES' && port !== undefined) throw unavailable(notAllowed(port));
      if (code === 'EADDRNOTAVAIL') throw unavailable(`this machine has no address ${host}.`);
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw unavailable(
    port === undefined
      ? `no port from ${String(firstPort)} to ${String(lastPort)} is free. Give one with --port.`
      : `port ${String(port)} is taken. Stop what listens there, or give another with --port.`,
  );
}

function unavailable(message: string): CommandError {
  return new CommandError(exitCodes.unavailable.code, message);
}

function notAllowed(port: number): string {
  return `port ${String(port)} is not for this user. Give one from 1024 with --port.`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
