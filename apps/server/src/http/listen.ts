import { systemCode } from '@samenspel/notes/node';
import type { FastifyInstance } from 'fastify';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';

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
      const code = systemCode(error);
      if (code === 'EACCES' && port !== undefined) throw unavailable(notAllowed(port));
      if (code === 'EADDRNOTAVAIL') throw unavailable(noAddress(host));
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw unavailable(port === undefined ? noneFree : taken(port));
}

function unavailable(words: Words): CommandError {
  return new CommandError(exitCodes.unavailable.code, words);
}

const noneFree: Words = {
  nl: `geen poort van ${String(firstPort)} tot en met ${String(lastPort)} is vrij. Geef er een met --port.`,
  en: `no port from ${String(firstPort)} to ${String(lastPort)} is free. Give one with --port.`,
};

const taken = (port: number): Words => ({
  nl: `poort ${String(port)} is bezet. Stop wat daar luistert, of geef een andere met --port.`,
  en: `port ${String(port)} is taken. Stop what listens there, or give another with --port.`,
});

const notAllowed = (port: number): Words => ({
  nl: `poort ${String(port)} is niet voor deze gebruiker. Geef er een vanaf 1024 met --port.`,
  en: `port ${String(port)} is not for this user. Give one from 1024 with --port.`,
});

const noAddress = (host: string): Words => ({
  nl: `deze machine heeft geen adres ${host}.`,
  en: `this machine has no address ${host}.`,
});
