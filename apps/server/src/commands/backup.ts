import { restoreBackup } from '@samenspel/store-sqlite';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, storeOption, UsageError, type Call, type Command } from '../command.ts';
import { configOption, settingsOf } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import { systemCode } from '../system-code.ts';
import type { Io, Words } from '../io.ts';
import { openStore, storeAddress } from '../store-address.ts';

/** Copies a store to a file while it is in use. */
export const backup: Command = {
  name: 'backup',
  summary: {
    nl: 'maak een kopie van de opslag, ook terwijl die in gebruik is',
    en: 'copy the store, also while it is in use',
  },
  details: [
    {
      nl: 'De kopie is één bestand, met alle onderzoeken zoals ze op één moment waren. Een oudere kopie met die naam wordt vervangen als de nieuwe heel is; een ander bestand nooit.',
      en: 'The copy is one file, with all studies as they were at one moment. An older copy of that name is replaced once the new one is whole; another file never is.',
    },
  ],
  usage: '<file>',
  arguments: [1, 1],
  options: { ...storeOption, ...configOption },
  examples: ['samenspel backup samenspel-backup.sqlite'],
  run: async (call, io) => {
    const [given = ''] = call.positionals;
    const file = path.resolve(io.cwd, given);
    const store = await storeFile(call, io);
    if (file === store) throw new UsageError(sameFile(given));
    if ((await kindOf(store)) === 'nothing')
      throw new CommandError(exitCodes.nothing.code, noStore(store));
    const there = await kindOf(file);
    if (there !== 'nothing' && there !== 'database')
      throw new CommandError(exitCodes.failed.code, occupied(given));
    if ((await kindOf(path.dirname(file))) !== 'folder')
      throw new CommandError(exitCodes.failed.code, noFolder(path.dirname(given)));
    const opened = await openStore(`sqlite:${store}`, io);
    try {
      await opened.backup(file, { signal: io.signal });
    } finally {
      await opened.close();
    }
    io.out(`${file}\n`);
    return exitCodes.ok.code;
  },
};

/** Puts a backup in the place of a store. */
export const restore: Command = {
  name: 'restore',
  summary: {
    nl: 'zet een kopie terug op de plaats van de opslag',
    en: 'put a backup in the place of the store',
  },
  details: [
    {
      nl: 'Wat er in de opslag stond, is daarna weg. Geen ander programma mag de opslag open hebben. Is de kopie beschadigd of van een nieuwer programma, dan blijft alles zoals het was.',
      en: 'What the store held is gone afterwards. No other program may have the store open. When the backup is damaged or a newer program made it, all stays as it was.',
    },
  ],
  usage: '<file>',
  arguments: [1, 1],
  options: { ...storeOption, ...configOption },
  examples: ['samenspel restore samenspel-backup.sqlite --store sqlite:notes.sqlite'],
  run: async (call, io) => {
    const [given = ''] = call.positionals;
    const file = path.resolve(io.cwd, given);
    const store = await storeFile(call, io);
    if (file === store) throw new UsageError(sameFile(given));
    await restoreBackup(file, store);
    io.out(`${store}\n`);
    return exitCodes.ok.code;
  },
};

/** The file of the store, as an absolute path. @throws UsageError for a store that is no file */
async function storeFile(call: Call, io: Io): Promise<string> {
  const { value } = await settingsOf(call, io);
  const address = storeAddress(value(settings.store), io);
  const [, file] = /^sqlite:(.+)$/u.exec(address) ?? [];
  if (file === undefined) throw new UsageError(noFile(address));
  return path.resolve(io.cwd, file);
}

/** What every SQLite file begins with (https://www.sqlite.org/fileformat.html). */
const magic = 'SQLite format 3\0';

async function kindOf(place: string): Promise<'nothing' | 'folder' | 'database' | 'other'> {
  try {
    if ((await stat(place)).isDirectory()) return 'folder';
    const handle = await open(place, 'r');
    try {
      const { buffer } = await handle.read(Buffer.alloc(magic.length), 0, magic.length, 0);
      return buffer.toString('latin1') === magic ? 'database' : 'other';
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'nothing' : 'other';
  }
}

function noFile(address: string): Words {
  const shown = JSON.stringify(address);
  return {
    nl: `een kopie is er alleen van een opslag van de vorm sqlite:<bestand>, gevonden: ${shown}.`,
    en: `there are backups only of a store of the form sqlite:<file>, found ${shown}.`,
  };
}

function sameFile(file: string): Words {
  return {
    nl: `${file} is de opslag zelf. Noem een ander bestand.`,
    en: `${file} is the store itself. Name another file.`,
  };
}

function noStore(file: string): Words {
  return {
    nl: `er is geen opslag ${file}. Noem een andere met --store sqlite:<bestand>.`,
    en: `there is no store ${file}. Name another with --store sqlite:<file>.`,
  };
}

function occupied(file: string): Words {
  return {
    nl: `${file} is er al en is geen kopie van een opslag. Noem een ander bestand.`,
    en: `${file} is there already and is no copy of a store. Name another file.`,
  };
}

function noFolder(folder: string): Words {
  return {
    nl: `er is geen map ${folder}. Maak haar eerst, of noem een andere.`,
    en: `there is no folder ${folder}. Make it first, or name another.`,
  };
}
