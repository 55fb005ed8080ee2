import type { FastifyInstance } from 'fastify';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const firstPort = 4000;
const lastPort = 4099;

/**
 * Listens on the port asked for, else on the next free one from 4000.
 *
 * @returns the port
 * @throws CommandError when the port asked for is taken, or none is free
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
      if (!isTaken(error)) throw error;
    }
  }
  throw new CommandError(
    exitCodes.unavailable.code,
    port === undefined
      ? `no port from ${String(firstPort)} to ${String(lastPort)} is free. Give one with --port.`
      : `port ${String(port)} is taken. Stop what listens there, or give another with --port.`,
  );
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}
