import type { KeptAcknowledged, Remote } from '@samenspel/remote';
import { keptAcknowledged, KeptError } from '@samenspel/remote/node';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/**
 * What a folder remembers of a study on a server.
 *
 * @throws CommandError when it cannot be read; so does keeping it
 */
export async function rememberedIn(folder: string, remote: Remote): Promise<KeptAcknowledged> {
  const { acknowledged, keep } = await told(() => keptAcknowledged(folder, remote));
  return { acknowledged, keep: (next) => told(() => keep(next)) };
}

async function told<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof KeptError)) throw error;
    throw new CommandError(exitCodes.failed.code, error.words, { cause: error });
  }
}
