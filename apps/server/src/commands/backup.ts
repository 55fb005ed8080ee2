import { restoreBackup } from '@samenspel/store-sqlite';
import path from 'node:path';
import { CommandError, storeOption, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { openStore, storeAddress } from '../store-address.ts';

/** Copies a store to a file while it is in use. */
export const backup: Command = {
  name: 'backup',
  summary: {
    nl: 'maak een kopie van de opslag, ook terwijl die in gebruik is',
    en: 'copy the store, also while it is in use',
  },
  usage: '<file>',
  arguments: [1, 1],
  options: storeOption,
  examples: ['samenspel backup samenspel-backup.sqlite'],
  run: async (call, io) => {
    const file = path.resolve(io.cwd, call.positionals[0] ?? '');
    const store = await openStore(storeAddress(call.text('store'), io), io);
    try {
      await store.backup(file, { signal: io.signal });
    } finally {
      await store.close();
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
  usage: '<file>',
  arguments: [1, 1],
  options: storeOption,
  examples: ['samenspel restore samenspel-backup.sqlite --store sqlite:notes.sqlite'],
  run: async (call, io) => {
    const address = storeAddress(call.text('store'), io);
    if (!address.startsWith('sqlite:')) {
      throw new CommandError(
        exitCodes.usage.code,
        `only a store of the form sqlite:<file> can be restored, found ${JSON.stringify(address)}.`,
      );
    }
    const target = path.resolve(io.cwd, address.slice('sqlite:'.length));
    await restoreBackup(path.resolve(io.cwd, call.positionals[0] ?? ''), target);
    io.out(`${target}\n`);
    return exitCodes.ok.code;
  },
};
