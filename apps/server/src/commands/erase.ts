import type { Respondent } from '@samenspel/claims';
import type { ErasureReceipt, Store } from '@samenspel/store';
import { erasedListOption } from '../access/erased-list.ts';
import { chosenStudy } from '../chosen-study.ts';
import {
  reasonOption,
  storeOption,
  studyOption,
  UsageError,
  type Call,
  type Command,
} from '../command.ts';
import { configOption, settingsOf } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import { previewErasure, type ErasurePreview } from '../erasing/erasure-preview.ts';
import {
  goingLines,
  heldLines,
  leftLines,
  placeWords,
  reasonWords,
} from '../erasing/erasure-words.ts';
import { leftPlaces, type LeftPlace } from '../erasing/left-places.ts';
import { isNamedIn, namedRespondent } from '../erasing/named-respondent.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';
import { seedEmptyStore } from '../shipped-study.ts';
import { openStore, storeAddress } from '../store-address.ts';
import { plain } from '../terminal/text.ts';

/** Takes a respondent out of a study, for good. */
export const erase: Command = {
  name: 'erase',
  summary: {
    nl: 'wis een respondent uit een onderzoek, voorgoed',
    en: 'erase a respondent from a study, for good',
  },
  details: [
    {
      nl: 'Weg gaat alles wat alleen deze respondent zegt, wat alleen dat herhaalt, en wie het is; ook uit de zoekindex, de geschiedenis en wat bewaard was om sneller te antwoorden. Het komt niet terug door een map, een ander programma of een kopie. Zonder --yes verandert er niets, en staat er wat er weg zou gaan.',
      en: 'Gone is all that only this respondent says, what restates nothing else, and who it is; from the search index, the history and what was kept to answer faster, too. It does not come back through a folder, another program or a backup. Without --yes nothing changes, and it is told what would go.',
    },
    {
      nl: 'Het bewijs erna noemt niemand. Het zegt wat er weg is, wat overbleef om zelf over te beslissen (waar en waarom), en wat het nog kan bevatten: de map met notities, kopieën, en bij Neo4j zijn logs en back-ups. Een server kan intussen lopen.',
      en: 'The receipt names nobody. It says what is gone, what was left for you to decide (where and why), and what may still hold it: the folder of notes, backups, and of a Neo4j its logs and backups. A server may run meanwhile.',
    },
    {
      nl: 'Wat gewist is, staat als hash met een sleutel in een lijst: naast het bestand van de opslag (<bestand>.erased), bij Neo4j in de map met tokens (erased). Raak die lijst niet kwijt: zonder haar gaat de opslag niet meer open.',
      en: 'What was erased is in a list, as keyed hashes: beside the file of the store (<file>.erased), of a Neo4j in the folder of tokens (erased). Do not lose that list: without it the store does not open any more.',
    },
  ],
  usage: '<respondent>',
  arguments: [1, 1],
  options: {
    yes: {
      type: 'boolean',
      help: { nl: 'wis; zonder dit wordt alleen verteld', en: 'erase; without it, only tell' },
    },
    ...reasonOption,
    format: {
      type: 'string',
      choices: ['text', 'json'],
      help: { nl: 'text (standaard) of json', en: 'text (default) or json' },
    },
    ...studyOption,
    ...storeOption,
    ...erasedListOption,
    ...configOption,
  },
  examples: [
    'samenspel erase "DB ergotherapeut" --study wijkteamonderzoek',
    'samenspel erase "DB ergotherapeut" --study wijkteamonderzoek --reason "Asked on 3 March" --yes',
  ],
  run: async (call, io) => {
    const configuration = await settingsOf(call, io);
    const address = storeAddress(configuration.value(settings.store), io);
    const store = await openStore(address, io, configuration);
    try {
      await seedEmptyStore(store);
      return await eraseFrom(store, call, io);
    } finally {
      await store.close();
    }
  },
};

async function eraseFrom(store: Store, call: Call, io: Io): Promise<ExitCode> {
  const { language } = call;
  const { signal } = io;
  const study = await chosenStudy(store, call.text('study'));
  const all = await store.allEntities({ studies: 'all' }, study.id, 'respondent', { signal });
  const respondent = namedRespondent(all, call.positionals[0] ?? '', language);
  const reason = call.text('reason');
  if (reason !== undefined && isNamedIn(reason, respondent)) throw new UsageError(namesThem);
  if (!call.on('yes')) {
    const preview = await previewErasure(store, study.id, respondent.id, { signal });
    const left = await leftPlaces(store, study.id, preview.left, { signal });
    io.out(previewText(study.id, respondent, { ...preview, left }, call, io));
    return exitCodes.ok.code;
  }
  const request = { respondent: respondent.id, ...(reason === undefined ? {} : { reason }) };
  const receipt = await store.erase(study.id, request, { signal });
  // What was done is told to its end, whoever interrupts now.
  const left = await leftPlaces(store, study.id, receipt.left, {});
  io.out(receiptText({ ...receipt, left }, call, io));
  return exitCodes.ok.code;
}

/** With where the store has what is left. */
type Placed<Told> = Omit<Told, 'left'> & { readonly left: readonly LeftPlace[] };

function previewText(
  study: string,
  { id, group }: Respondent,
  preview: Placed<ErasurePreview>,
  call: Call,
  io: Io,
): string {
  const { language } = call;
  if (call.text('format') === 'json')
    return json({ study, respondent: id, group, erased: false, ...inWords(preview, call) });
  const title: Words = {
    nl: `Van ${plain(id)} in ${plain(study)} zou weggaan:`,
    en: `Of ${plain(id)} in ${plain(study)} this would go:`,
  };
  const end: Words = {
    nl: 'Er is niets veranderd. Om voorgoed te wissen: nog eens, met --yes.',
    en: 'Nothing has changed. To erase for good: again, with --yes.',
  };
  return text([
    title[language],
    ...goingLines(preview, language),
    ...leftLines(preview.left, language, io.columns),
    end[language],
  ]);
}

function receiptText(receipt: Placed<ErasureReceipt>, call: Call, io: Io): string {
  const { language } = call;
  const { study, at, version, stillHeld } = receipt;
  const codes = stillHeld.map(({ code }) => code);
  if (call.text('format') === 'json') {
    const held = codes.map((code) => ({ code, text: placeWords(code, language) }));
    return json({ erased: true, ...inWords(receipt, call), stillHeld: held });
  }
  const title: Words = {
    nl: `Gewist uit ${plain(study)} op ${at} (versie ${String(version.number)}):`,
    en: `Erased from ${plain(study)} at ${at} (version ${String(version.number)}):`,
  };
  return text([
    title[language],
    ...goingLines(receipt, language),
    ...leftLines(receipt.left, language, io.columns),
    ...heldLines(codes, language, io.columns),
  ]);
}

/** With why something was left in words. */
function inWords<Each extends { readonly left: readonly LeftPlace[] }>(told: Each, call: Call) {
  const left = told.left.map((each) => ({ ...each, text: reasonWords(each.why, call.language) }));
  return { ...told, left };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const namesThem: Words = {
  nl: '--reason noemt de respondent, en blijft in de geschiedenis. Zeg het zonder naam of id.',
  en: '--reason names the respondent, and stays in the history. Say it without a name or id.',
};
