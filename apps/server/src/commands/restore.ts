import type { Scope } from '@samenspel/store';
import { restoreBackup } from '@samenspel/store-sqlite';
import path from 'node:path';
import { erasedListOption } from '../access/erased-list.ts';
import { restoreDatabase } from '../backup/database-restore.ts';
import { kindOf, noStore, sameFile, storeFile } from '../backup/store-file.ts';
import { CommandError, storeOption, UsageError, type Call, type Command } from '../command.ts';
import { configOption, settingsOf, type Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';
import { erasedListOf, isNeo4j, openStore, storeAddress } from '../store-address.ts';

const scope: Scope = { studies: 'all' };

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
    {
      nl: 'In een Neo4j komen de onderzoeken van de kopie naast die er al zijn, ook terwijl servers lopen. Zou een onderzoek daar iets verliezen, dan gebeurt er niets; met --replace wordt het wat de kopie ervan heeft.',
      en: 'In a Neo4j the studies of the backup come beside those that are there, also while servers run. Where a study would lose something there, nothing is done; with --replace it becomes what the backup has of it.',
    },
    {
      nl: 'Wat sinds de kopie gewist is, blijft gewist. Heeft u een back-up teruggezet met gereedschap van Neo4j zelf (neo4j-admin database load), of het bestand met de hand: samenspel restore --renew wist opnieuw wat gewist was, en maakt ongeldig wat anderen van daarvoor onthielden.',
      en: 'What was erased since the backup stays erased. Where you put back a backup by the tools of Neo4j itself (neo4j-admin database load), or the file by hand: samenspel restore --renew erases again what had been erased, and makes void what others remember of before.',
    },
  ],
  usage: '<file> | --renew',
  arguments: [0, 1],
  options: {
    renew: {
      type: 'boolean',
      help: {
        nl: 'zet niets terug, maar maak goed dat ander gereedschap dat deed',
        en: 'put nothing back, but make good that other tools did',
      },
    },
    replace: {
      type: 'boolean',
      help: {
        nl: 'in Neo4j: vervang en verwijder wat een onderzoek daar anders heeft of te veel',
        en: 'in Neo4j: replace and remove what a study has there otherwise or besides',
      },
    },
    ...storeOption,
    ...erasedListOption,
    ...configOption,
  },
  examples: ['samenspel restore samenspel-backup.sqlite --store sqlite:notes.sqlite'],
  run: async (call, io) => {
    const [given] = call.positionals;
    const configuration = await settingsOf(call, io);
    const address = storeAddress(configuration.value(settings.store), io);
    if ((given === undefined) !== call.on('renew')) throw new UsageError(oneOfBoth);
    if (given === undefined) return await renew(address, configuration, call, io);
    const file = path.resolve(io.cwd, given);
    if (isNeo4j(address)) return await intoDatabase(file, address, configuration, call, io);
    const store = storeFile(address, io);
    if (file === store) throw new UsageError(sameFile(given));
    await restoreBackup(file, store);
    io.out(`${store}\n`);
    return exitCodes.ok.code;
  },
};

async function intoDatabase(
  file: string,
  address: string,
  configuration: Configuration,
  call: Call,
  io: Io,
): Promise<ExitCode> {
  const target = await openStore(address, io, configuration);
  try {
    return await restoreDatabase(target, {
      file,
      tombstones: erasedListOf(address, configuration, io),
      replace: call.on('replace'),
      language: call.language,
      io,
    });
  } finally {
    await target.close();
  }
}

async function renew(
  address: string,
  configuration: Configuration,
  { language }: Call,
  io: Io,
): Promise<ExitCode> {
  if (!isNeo4j(address)) {
    const file = storeFile(address, io);
    // To open a file that is not there would make it.
    if ((await kindOf(file)) === 'nothing')
      throw new CommandError(exitCodes.nothing.code, noStore(file));
  }
  const store = await openStore(address, io, configuration);
  try {
    await store.renewEpochs({ signal: io.signal });
    const ids = (await store.studies(scope)).map(({ id }) => id);
    io.out(`${renewed(ids)[language]}\n`);
  } finally {
    await store.close();
  }
  return exitCodes.ok.code;
}

const oneOfBoth: Words = {
  nl: 'noem de kopie die teruggezet wordt, of --renew als ander gereedschap dat al deed.',
  en: 'name the backup to put back, or --renew where other tools did that already.',
};

function renewed(ids: readonly string[]): Words {
  const all = ids.join(', ');
  return {
    nl: `Opnieuw begonnen, zonder wat gewist was: ${all === '' ? 'geen onderzoek' : all}`,
    en: `Begun anew, without what had been erased: ${all === '' ? 'no study' : all}`,
  };
}
