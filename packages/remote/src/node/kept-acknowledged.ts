import { systemCode } from '@samenspel/notes/node';
import { readOwnerFile, writeOwnerFile } from '@samenspel/store/owner-file';
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { acknowledgedFrom, nothingAcknowledged, type Acknowledged } from '../acknowledged.ts';
import { keptName, type KeptAcknowledged } from '../kept.ts';
import { KeptError } from './kept-error.ts';

/** Where a folder of notes keeps what it remembers of servers. It is hidden, so no note is looked for in it. */
const keptFolder = '.samenspel';
/** Bytes that it may have: a million notes. */
const most = 256_000_000;

/**
 * Reads what a folder on the disk remembers of a study on a server, in a file that only its owner can read; nothing
 * where it remembers nothing, or what is there cannot be believed. Then all is compared by what both sides have, and
 * nothing is lost by that.
 *
 * @throws KeptError when it cannot be read or written
 */
export async function keptAcknowledged(
  folder: string,
  { address, study }: Pick<Acknowledged, 'address' | 'study'>,
): Promise<KeptAcknowledged> {
  const place = path.join(folder, keptFolder);
  const file = path.join(place, await keptName({ address, study }));
  const asked = { address, study };
  return {
    acknowledged:
      acknowledgedFrom(await readJson(file), asked) ?? nothingAcknowledged(address, study),
    async keep(acknowledged) {
      try {
        await makePlace(place);
        await writeOwnerFile(file, (temporary) =>
          writeFile(temporary, `${JSON.stringify(acknowledged)}\n`),
        );
      } catch (error) {
        throw unusable(file, error);
      }
    },
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    // A link may lead anywhere.
    if (!(await lstat(path.dirname(file))).isDirectory()) return;
    // One that came along with a folder, as from a clone, is nobody's word.
    const bytes = readOwnerFile(file, most);
    return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) === 'ENOENT') return undefined;
    throw unusable(file, error);
  }
}

/** Makes the folder, of its owner alone and out of sight of Git. */
async function makePlace(place: string): Promise<void> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  if (!(await lstat(place)).isDirectory())
    throw new KeptError({
      nl: `${place} is een koppeling naar elders. Verwijder die, en probeer het opnieuw.`,
      en: `${place} is a link to elsewhere. Remove it, and try again.`,
    });
  try {
    // What is there stays: it may be a link to elsewhere.
    await writeFile(path.join(place, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

function unusable(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  return new KeptError(
    {
      nl: `wat de map van de server weet, is niet te lezen of te schrijven in ${file} (${code}). Kijk de rechten na.`,
      en: `what the folder remembers of the server cannot be read from or written to ${file} (${code}). Check its rights.`,
    },
    { cause: error },
  );
}
