import path from 'node:path';
import { erasedListOption } from '../access/erased-list.ts';
import { backupDatabase } from '../backup/database-backup.ts';
import { kindOf, noStore, sameFile, storeFile } from '../backup/store-file.ts';
import { CommandError, storeOption, UsageError, type Command } from '../command.ts';
import { configOption, settingsOf } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Words } from '../io.ts';
import { isNeo4j, openStore, storeAddress } from '../store-address.ts';

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
    {
      nl: 'Van een Neo4j is het net zo’n bestand, met elk onderzoek zoals het in één versie was, zonder geschiedenis; beide kanten worden nagelezen en vergeleken voor het er staat.',
      en: 'Of a Neo4j it is such a file too, with each study as it was in one version, without its history; both sides are read through and compared before it is there.',
    },
    {
      nl: 'De lijst van wat gewist is zit er nooit in.',
      en: 'The list of what was erased is never in it.',
    },
  ],
  usage: '<file>',
  arguments: [1, 1],
  options: { ...storeOption, ...erasedListOption, ...configOption },
  examples: ['samenspel backup samenspel-backup.sqlite'],
  run: async (call, io) => {
    const [given = ''] = call.positionals;
    const file = path.resolve(io.cwd, given);
    const configuration = await settingsOf(call, io);
    const address = storeAddress(configuration.value(settings.store), io);
    if (!isNeo4j(address)) await checkStore(storeFile(address, io), file, given);
    const there = await kindOf(file);
    if (there !== 'nothing' && there !== 'database')
      throw new CommandError(exitCodes.failed.code, occupied(given));
    if ((await kindOf(path.dirname(file))) !== 'folder')
      throw new CommandError(exitCodes.failed.code, noFolder(path.dirname(given)));
    const store = await openStore(address, io, configuration);
    try {
      if (isNeo4j(address)) await backupDatabase(store, file, call.language, io);
      else await store.backup(file, { signal: io.signal });
    } finally {
      await store.close();
    }
    io.out(`${file}\n`);
    return exitCodes.ok.code;
  },
};

async function checkStore(store: string, file: string, given: string): Promise<void> {
  if (file === store) throw new UsageError(sameFile(given));
  if ((await kindOf(store)) === 'nothing')
    throw new CommandError(exitCodes.nothing.code, noStore(store));
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
