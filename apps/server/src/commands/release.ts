import type { Language } from '@samenspel/claims';
import type { Store } from '@samenspel/store';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { accessFolder } from '../access/access-folder.ts';
import { folderKey } from '../access/folder-key.ts';
import { writePrivate } from '../access/private-file.ts';
import { chosenStudy } from '../chosen-study.ts';
import {
  CommandError,
  storeOption,
  studyOption,
  UsageError,
  type Call,
  type Command,
} from '../command.ts';
import { configOption, settingsOf } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { makeRelease } from '../releases/make-release.ts';
import {
  readReleases,
  releaseFile,
  releasesFolder,
  type StoredRelease,
} from '../releases/release-file.ts';
import { groupings, type Grouping } from '../releases/release-groups.ts';
import { seedEmptyStore } from '../shipped-study.ts';
import { openStore, storeAddress } from '../store-address.ts';
import { textTable } from '../terminal/text-table.ts';
import { plain } from '../terminal/text.ts';

/** Makes, shows and takes back what the public sees of a confidential study. */
export const release: Command = {
  name: 'release',
  summary: {
    nl: 'geef tabellen van een onderzoek uit die iedereen mag zien',
    en: 'release tables of a study that everybody may see',
  },
  details: [
    {
      nl: 'Een uitgave heeft groepen van ten minste tien respondenten, gevormd zonder naar antwoorden te kijken, en zegt van brede begrippen alleen "ten minste 5, 10, 20 of 50 van hen". Wat minder dan vijf mensen zeggen, blijft leeg. Ze verandert nooit. Een volgende uitgave kan er alleen komen als er sindsdien voor niemand of voor vijf of meer mensen tegelijk iets veranderde: komen, gaan, van groep wisselen of iets anders zeggen.',
      en: 'A release has groups of at least ten respondents, formed without looking at answers, and says of broad concepts only "at least 5, 10, 20 or 50 of them". What fewer than five people say stays blank. It never changes. A later release can be made only where since then something changed for nobody, or for five and more at once: coming, leaving, changing groups or saying something else.',
    },
    {
      nl: 'preview laat zien wat er uitgegeven zou worden; make geeft het uit. De server toont uitgaven aan wie een onderzoek mag kennen (published: public in access.yaml), met { studies { title releases { … } } }. remove neemt een uitgave terug; wat al gelezen is, blijft bekend.',
      en: 'preview shows what would be released; make releases it. The server shows releases to who may know of a study (published: public in access.yaml), by { studies { title releases { … } } }. remove takes a release back; what was read stays known.',
    },
  ],
  usage: 'preview | make | list | remove <number>',
  arguments: [1, 2],
  options: {
    by: {
      type: 'string',
      value: groupings.join('|'),
      choices: groupings,
      help: {
        nl: 'waarnaar respondenten in groepen komen; anders naar gebied',
        en: 'what respondents are put into groups by; else by area',
      },
    },
    'access-folder': {
      type: 'string',
      value: '<folder>',
      help: {
        nl: 'map met uitgaven (ook: SAMENSPEL_ACCESS_FOLDER); anders naast de opslag',
        en: 'folder of releases (also: SAMENSPEL_ACCESS_FOLDER); else beside the store',
      },
    },
    ...studyOption,
    ...storeOption,
    ...configOption,
  },
  examples: [
    'samenspel release preview --study wijkteamonderzoek',
    'samenspel release make --study wijkteamonderzoek --by area',
    'samenspel release list --study wijkteamonderzoek',
  ],
  run: async (call, io) => {
    const configuration = await settingsOf(call, io);
    const { value } = configuration;
    const address = storeAddress(value(settings.store), io);
    const folder = accessFolder(address, value(settings.accessFolder), io);
    const store = await openStore(address, io, configuration);
    try {
      await seedEmptyStore(store);
      return await act({ call, io, store, folder });
    } finally {
      await store.close();
    }
  },
};

interface Acting {
  readonly call: Call;
  readonly io: Io;
  readonly store: Store;
  /** The access folder. */
  readonly folder: string;
}

async function act(acting: Acting): Promise<ExitCode> {
  const { call, io, store, folder } = acting;
  const [action = '', number] = call.positionals;
  if (number === undefined && action === 'list') return await list(acting);
  if (number === undefined && (action === 'preview' || action === 'make')) {
    const made = await next(acting);
    if (action === 'make') await keep(folder, made);
    io.out(shown(made, call.language, io.columns));
    return exitCodes.ok.code;
  }
  if (action === 'remove' && number !== undefined) {
    const study = await chosenStudy(store, call.text('study'));
    const all = await readReleases(releasesFolder(folder), study.id);
    const found = all.find((each) => !each.takenBack && String(each.release.number) === number);
    if (found === undefined) throw noSuchRelease(number);
    const file = releaseFile(releasesFolder(folder), study.id, found.release.number);
    // Later releases are held against it all the same: what was read stays known.
    await writePrivate(file, () => JSON.stringify({ ...found, takenBack: true }));
    return exitCodes.ok.code;
  }
  throw new UsageError({
    nl: `gevonden: samenspel release ${call.positionals.join(' ')}. Verwacht is: samenspel release ${release.usage}`,
    en: `found: samenspel release ${call.positionals.join(' ')}. Expected: samenspel release ${release.usage}`,
  });
}

async function next({ call, store, folder }: Acting): Promise<StoredRelease> {
  const study = await chosenStudy(store, call.text('study'));
  const wanted = call.text('by');
  const by: Grouping = groupings.find((each) => each === wanted) ?? 'area';
  return makeRelease(store, study, {
    by,
    earlier: await readReleases(releasesFolder(folder), study.id),
    key: await folderKey(folder),
    today: new Date().toISOString().slice(0, 10),
  });
}

/** Keeps a release: one that is there is never written over. */
async function keep(folder: string, made: StoredRelease): Promise<void> {
  const releases = releasesFolder(folder);
  await mkdir(releases, { recursive: true, mode: 0o700 });
  const file = releaseFile(releases, made.study, made.release.number);
  await writePrivate(file, () => {
    // Another command may have made it meanwhile.
    if (existsSync(file)) throw madeMeanwhile(made.release.number);
    return JSON.stringify(made);
  });
}

async function list({ call, io, store, folder }: Acting): Promise<ExitCode> {
  const study = await chosenStudy(store, call.text('study'));
  const releases = await readReleases(releasesFolder(folder), study.id);
  for (const { release: each, by, takenBack } of releases) {
    const gone = takenBack ? `  ${takenBackWord[call.language]}` : '';
    io.out(`${String(each.number)}  ${each.made}  ${by}${gone}\n`);
  }
  if (releases.length === 0)
    io.err(
      call.language === 'nl'
        ? `Er is niets uitgegeven van ${plain(study.id)}.\n`
        : `Nothing is released of ${plain(study.id)}.\n`,
    );
  return exitCodes.ok.code;
}

const takenBackWord = { nl: 'teruggenomen', en: 'taken back' } as const;

/** A release as tables that a person reads. */
function shown({ release: made }: StoredRelease, language: Language, width: number): string {
  const labelOf = (label: { readonly nl?: string; readonly en?: string }) =>
    plain((language === 'nl' ? (label.nl ?? label.en) : (label.en ?? label.nl)) ?? '');
  return made.tables
    .map(({ label, rows }) => {
      const columns = [
        { name: labelOf(label), right: false },
        ...made.groups.map((group) => ({ name: labelOf(group.label), right: true })),
      ];
      const cells = rows.map((row) => [
        labelOf(row.label),
        ...row.atLeast.map((least) => (least === null ? '' : `≥ ${String(least)}`)),
      ]);
      const lines = textTable(columns, cells, width) ?? cells.map((row) => row.join('  '));
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

function madeMeanwhile(number: number): CommandError {
  return new CommandError(exitCodes.failed.code, {
    nl: `uitgave ${String(number)} is intussen door een andere opdracht gemaakt. Begin opnieuw.`,
    en: `release ${String(number)} was made meanwhile by another command. Start again.`,
  });
}

function noSuchRelease(number: string): CommandError {
  return new CommandError(exitCodes.nothing.code, {
    nl: `er is geen uitgave ${plain(number)}. "samenspel release list" toont welke er zijn.`,
    en: `there is no release ${plain(number)}. "samenspel release list" shows which there are.`,
  });
}
