import { statSync, realpathSync, type BigIntStats } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

const root = 0n;
const writableByOthers = 0o022n;

/** A file, where there is one. */
export type Found = BigIntStats | undefined;

/**
 * Looks at a file that says who may read what. It and its folder must belong to this user or to root, and nobody else
 * may write to them: in a folder that others can write to, sticky or not, they can put a file of their own. So it is
 * where a link leads.
 *
 * @returns what the system tells of it
 * @throws CommandError where others can change it; the system's own error where it cannot be looked at
 */
export function lookAtOwn(file: string): Found {
  const folder = path.dirname(file);
  check(folder, look(folder));
  const found = look(file);
  if (found === undefined) return undefined;
  check(file, found);
  const target = path.dirname(realpathSync.native(file));
  if (target !== folder) check(target, look(target));
  return found;
}

function look(place: string): Found {
  return statSync(place, { bigint: true, throwIfNoEntry: false });
}

function check(place: string, found: Found): void {
  const user = process.geteuid?.();
  // Windows has other rights, which a folder takes from the one above it.
  if (user === undefined || found === undefined) return;
  if (found.uid !== BigInt(user) && found.uid !== root) {
    throw new CommandError(exitCodes.usage.code, {
      nl: `${place} is van een andere gebruiker (${String(found.uid)}). Neem een map die van u is, of geef deze aan uzelf: chown ${String(user)} ${place}`,
      en: `${place} belongs to another user (${String(found.uid)}). Take a folder of your own, or make it yours: chown ${String(user)} ${place}`,
    });
  }
  if ((found.mode & writableByOthers) === 0n) return;
  throw new CommandError(exitCodes.usage.code, {
    nl: `${place} kan door anderen worden veranderd. Doe: chmod go-w ${place}`,
    en: `${place} can be changed by others. Do: chmod go-w ${place}`,
  });
}
