import path from 'node:path';
import { storeOption, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { importFolder } from '../import-folder.ts';
import { openStore, storeAddress } from '../store-address.ts';
import { readStudyFolder } from '../study-folder.ts';

/** Brings the notes of a folder into a store. */
export const importCommand: Command = {
  name: 'import',
  summary: {
    nl: 'neem de aantekeningen van een map op in de opslag',
    en: 'bring the notes of a folder into the store',
  },
  usage: '<folder|file>',
  arguments: [1, 1],
  options: {
    prune: {
      type: 'boolean',
      help: {
        nl: 'verwijder aantekeningen die de map niet meer heeft',
        en: 'remove notes that the folder no longer has',
      },
    },
    strict: {
      type: 'boolean',
      help: {
        nl: 'neem niets op als er fouten zijn',
        en: 'bring in nothing when there are errors',
      },
    },
    ...storeOption,
  },
  examples: [
    'samenspel import my-study',
    'samenspel import my-study --prune --store sqlite:notes.sqlite',
  ],
  run: async (call, io) => {
    const folder = await readStudyFolder(
      path.resolve(io.cwd, call.positionals[0] ?? ''),
      call.language,
    );
    const errors = folder.problems.filter(({ severity }) => severity === 'error');
    for (const { file, line, column, message } of errors)
      io.err(`${file}:${String(line)}:${String(column)} ${message}\n`);
    if (call.on('strict') && errors.length > 0) return exitCodes.problems.code;
    const store = await openStore(storeAddress(call.text('store'), io), io);
    try {
      const report = await importFolder(store, folder, {
        prune: call.on('prune'),
        io,
        label: folder.data.study.id,
      });
      for (const { note, reason } of report.refused) io.err(`${note}: ${reason}\n`);
      const { added, replaced, removed, unchanged, claims } = report;
      io.out(
        {
          nl: `${folder.data.study.id}: ${String(added)} nieuw, ${String(replaced)} vervangen, ${String(removed)} verwijderd, ${String(unchanged)} ongewijzigd; ${String(claims)} uitspraken geschreven\n`,
          en: `${folder.data.study.id}: ${String(added)} added, ${String(replaced)} replaced, ${String(removed)} removed, ${String(unchanged)} unchanged; ${String(claims)} claims written\n`,
        }[call.language],
      );
      return report.refused.length > 0 ? exitCodes.problems.code : exitCodes.ok.code;
    } finally {
      await store.close();
    }
  },
};
