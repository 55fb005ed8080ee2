import type { StudyData } from '@samenspel/claims';
import type { Problem } from '@samenspel/notes';
import { CommandError, storeOption, UsageError, type Call, type Command } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { leftOf, removedOf, summaryOf } from '../folder/import-report.ts';
import { brokenManifest } from '../folder/problem-words.ts';
import { isWithin, placeOf, type Place } from '../folder/place.ts';
import { tallyOf } from '../folder/problem.ts';
import { readPlace } from '../folder/read-place.ts';
import { nameFrom } from '../folder/show-problems.ts';
import { tellProblems } from '../folder/tell-problems.ts';
import { importFolder, type Imported } from '../import-folder.ts';
import type { Io, Words } from '../io.ts';
import { seedEmptyStore } from '../shipped-study.ts';
import { namedStore, openStore, storeAddress } from '../store-address.ts';
import { plain } from '../terminal/text.ts';

/** Brings the notes of a folder into a store. */
export const importCommand: Command = {
  name: 'import',
  summary: {
    nl: 'neem de notities van een onderzoek op in de opslag',
    en: 'bring the notes of a study into the store',
  },
  details: [
    {
      nl: 'Een map met samenspel.yaml wordt als geheel opgenomen: wat nieuw is of anders, vervangt wat de opslag van die notitie heeft; de rest blijft zoals het is. Nog eens opnemen verandert niets. Wordt het werk afgebroken, dan is elke notitie er heel of niet, en nog eens opnemen maakt het af.',
      en: 'A folder with samenspel.yaml is brought in as a whole: what is new or different takes the place of what the store has of that note; the rest stays as it is. Doing it again changes nothing. When it is broken off, every note is there whole or not at all, and doing it again completes it.',
    },
    {
      nl: 'Eén notitie of map daarbinnen neemt alleen die op, met wat er verder nodig is om te weten over wie ze gaat, en verwijdert nooit iets.',
      en: 'One note or folder within it brings in only that, with what else is needed to know whom it is about, and never removes anything.',
    },
    {
      nl: 'Notities die de map niet meer heeft, blijven in de opslag en worden genoemd; met --prune gaan ze weg. Wat de opslag heeft van een bestand dat niet te lezen is, blijft altijd.',
      en: 'Notes that the folder no longer has stay in the store and are named; with --prune they go. What the store has of a file that cannot be read always stays.',
    },
    {
      nl: 'Fouten in notities houden de rest niet tegen; met --strict eindigt de opdracht dan met 3, ook bij waarschuwingen. Om bij problemen niets op te nemen: samenspel check --strict <map> && samenspel import <map>. Fouten in samenspel.yaml houden alles tegen: het zegt hoe de notities te lezen zijn.',
      en: 'Errors in notes do not keep the rest out; with --strict the command then ends with 3, for warnings too. To bring in nothing when there are problems: samenspel check --strict <folder> && samenspel import <folder>. Errors in samenspel.yaml keep everything out: it says how the notes are to be read.',
    },
  ],
  usage: '<folder|file>',
  arguments: [1, 1],
  options: {
    prune: {
      type: 'boolean',
      help: {
        nl: 'verwijder notities die de map niet meer heeft',
        en: 'remove notes that the folder no longer has',
      },
    },
    strict: {
      type: 'boolean',
      help: {
        nl: 'eindig met 3 als er fouten of waarschuwingen zijn; de rest is wel opgenomen',
        en: 'end with 3 when there are errors or warnings; the rest is brought in all the same',
      },
    },
    ...storeOption,
  },
  examples: [
    'samenspel import my-study',
    'samenspel import my-study/interviews/R1.md',
    'samenspel import my-study --prune --store sqlite:notes.sqlite',
  ],
  run: async (call, io) => {
    const [given = ''] = call.positionals;
    const place = await placeOf(given, io);
    if (place.part !== '' && call.on('prune')) throw new UsageError(pruneOfPart);
    const read = await readPlace(place, call, io);
    tellProblems(read.problems, place.folder, call.language, io);
    if (read.data === undefined) throw new CommandError(exitCodes.problems.code, brokenManifest);
    const { notes } = read.data;
    if (place.part !== '' && !notes.some((note) => isWithin(place.part, note.path)))
      throw new CommandError(exitCodes.problems.code, noNotes(given));
    const imported = await bringIn(read.data, read.refused, place, call, io);
    tell(imported, read.data.study.id, place, call, io);
    return exitCodeOf(read.problems, imported, call);
  },
};

async function bringIn(
  data: StudyData,
  refused: readonly string[],
  { part }: Place,
  call: Call,
  io: Io,
): Promise<Imported> {
  const asked = call.text('store');
  const store = await openStore(storeAddress(asked, io), io);
  try {
    // The store of all commands has the study that ships, whichever of them comes first.
    if (namedStore(asked, io) === undefined) await seedEmptyStore(store);
    return await importFolder(store, data, { part, prune: call.on('prune'), refused, io });
  } finally {
    await store.close();
  }
}

function tell(imported: Imported, study: string, { folder }: Place, call: Call, io: Io): void {
  const { language } = call;
  for (const { file, reason } of imported.refused) io.err(`${plain(file)}: ${reason}\n`);
  io.out(summaryOf(study, imported, language));
  const { removed, left } = imported;
  if (removed.length > 0) io.out(removedOf(removed)[language]);
  if (left.length > 0) io.err(leftOf(left, nameFrom(io.cwd, folder))[language]);
}

function exitCodeOf(problems: readonly Problem[], imported: Imported, call: Call): ExitCode {
  const { error, warning } = tallyOf(problems);
  const isClean = error + warning + imported.refused.length === 0;
  return isClean || !call.on('strict') ? exitCodes.ok.code : exitCodes.problems.code;
}

const pruneOfPart: Words = {
  nl: '--prune gaat over een heel onderzoek. Noem de map met samenspel.yaml, of laat --prune weg.',
  en: '--prune goes with a whole study. Name the folder with samenspel.yaml, or leave --prune out.',
};

function noNotes(given: string): Words {
  return {
    nl: `van ${given} is niets opgenomen: er is niets in dat te lezen is.`,
    en: `nothing of ${given} was brought in: nothing in it can be read.`,
  };
}
