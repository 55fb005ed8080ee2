import type { Language } from '@samenspel/claims';
import { manifestName, parseManifest } from '@samenspel/notes';
import { systemCode } from '@samenspel/notes/node';
import {
  compare,
  look,
  openRemote,
  pull,
  RemoteError,
  type Choose,
  type Compared,
  type KeptAcknowledged,
  type Pull,
  type Remote,
} from '@samenspel/remote';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandError, UsageError, type Call, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { isWithin, nearestStudy } from '../folder/place.ts';
import type { Io, Words } from '../io.ts';
import { agreeOptions, isAgreed } from '../remote/agreed.ts';
import { conflictLines, noteLine, shown, unreadLines } from '../remote/difference-words.ts';
import { rememberedIn } from '../remote/remembered.ts';
import { changeNotesFolder, readNotesFolder } from '../remote/notes-folder.ts';
import { remoteToken, tokenFileOption } from '../remote/remote-token.ts';
import { counted } from '../terminal/counted.ts';

/** Brings what changed on a server into a folder. */
export const pullCommand: Command = {
  name: 'pull',
  summary: {
    nl: 'haal wat op een server veranderde in een map',
    en: 'bring what changed on a server into a folder',
  },
  details: [
    {
      nl: 'Een map die er nog niet is of leeg is, krijgt alle notities van het onderzoek en een samenspel.yaml. In een map van hetzelfde onderzoek verandert wat daar veranderde en hier niet; wat alleen hier veranderde blijft. Wat aan beide kanten veranderde is een conflict: het wordt genoemd en blijft zoals het is, en de opdracht eindigt met 6.',
      en: 'A folder that is not there yet or empty gets all notes of the study and a samenspel.yaml. In a folder of the same study, what changed there and not here changes; what changed only here stays. What changed on both sides is a conflict: it is named and stays as it is, and the command ends with 6.',
    },
    {
      nl: 'Er wordt alleen in de map geschreven, en alleen notities: wat een server anders noemt, wordt geweigerd. Het token komt uit SAMENSPEL_TOKEN of --token-file.',
      en: 'Only the folder is written to, and only notes: what else a server names is refused. The token comes from SAMENSPEL_TOKEN or --token-file.',
    },
  ],
  usage: '<address> --study <id> --into <folder>',
  arguments: [1, 1],
  options: {
    study: {
      type: 'string',
      value: '<id>',
      help: { nl: 'onderzoek op de server', en: 'study on the server' },
    },
    into: { type: 'string', value: '<folder>', help: { nl: 'map ervoor', en: 'folder for it' } },
    theirs: {
      type: 'string',
      value: '<path>',
      multiple: true,
      help: {
        nl: 'bij een conflict telt wat de server van deze notitie of map heeft; . voor alle',
        en: 'in a conflict, what the server has of this note or folder counts; . for all',
      },
    },
    ...agreeOptions,
    ...tokenFileOption,
  },
  examples: [
    'samenspel pull http://localhost:4000 --study my-study --into my-study --dry-run',
    'samenspel pull http://localhost:4000 --study my-study --into my-study --yes',
  ],
  run: async (call, io) => {
    const [address = ''] = call.positionals;
    const [study, into] = [call.text('study'), call.text('into')];
    if (study === undefined || into === undefined) throw new UsageError(missing);
    const { language } = call;
    const folder = path.resolve(io.cwd, into);
    const token = await remoteToken(call, io);
    const remote = openRemote({ address, token, study, language });
    const isThere = await isStudyFolder(folder, into);
    const notes = isThere ? await readNotesFolder(folder, io) : undefined;
    if (notes !== undefined && notes.manifest.study.id !== study)
      throw new CommandError(exitCodes.failed.code, otherStudy(into, notes.manifest.study.id));
    const kept = await rememberedIn(folder, remote);
    const { signal } = io;
    const there = await look(remote, kept.acknowledged, { signal });
    if (there.manifest === undefined)
      throw new CommandError(exitCodes.nothing.code, noStudy(study));
    const here = notes?.here ?? { notes: new Map(), unread: [], manifest: undefined };
    const difference = compare(here, there, kept.acknowledged);
    const ignores = notes?.ignores;
    const taken = await pull(remote, difference, { signal, choose: chosen(call), ignores });

    const manifest = isThere ? undefined : sound(there.manifest.text, remote);
    const lines = comingLines(taken, manifest !== undefined, call);
    io.out(`${remote.address} → ${into}\n${shown(lines, io.terminal, language)}`);
    const left = [
      ...conflictLines(taken.conflicts, language),
      ...(isThere ? manifestLines(difference.manifest, language) : []),
      ...unreadLines(here.unread, language),
      ...taken.refused.map((each) => noteLine('refused', each.path, language, each.words)),
    ];
    io.err(left.map((line) => `${line}\n`).join(''));
    const code = left.length === 0 ? exitCodes.ok.code : exitCodes.conflicts.code;
    if (lines.length === 0) {
      io.out(`${nothingNew[language]}\n`);
      if (!call.on('dry-run')) await kept.keep(taken.acknowledged([]));
      return code;
    }
    if (!(await isAgreed(question, call, io))) return code;
    await makeFolder(folder, manifest);
    const isWhole = await take(taken, folder, kept, call, io);
    return isWhole ? code : exitCodes.conflicts.code;
  },
};

/**
 * Changes the folder, and keeps what was done of it now and then: whoever ends it goes on from there.
 *
 * @returns whether all of it was done
 */
async function take(
  taken: Pull,
  folder: string,
  { keep }: KeptAcknowledged,
  { language }: Call,
  { out, err, signal }: Io,
): Promise<boolean> {
  const paths: string[] = [];
  let left: readonly string[];
  try {
    left = await changeNotesFolder(folder, taken, {
      signal,
      done: async (each) => {
        paths.push(each);
        if (paths.length % keptEvery === 0) await keep(taken.acknowledged(paths));
      },
    });
  } finally {
    await keep(taken.acknowledged(paths));
  }
  const written = paths.length - taken.remove.filter((each) => paths.includes(each.path)).length;
  const done: Words = {
    nl: `${counted(written, 'note', 'nl')} geschreven, ${String(paths.length - written)} verwijderd`,
    en: `${counted(written, 'note', 'en')} written, ${String(paths.length - written)} removed`,
  };
  out(`${done[language]}\n`);
  for (const each of left) err(`${noteLine('refused', each, language, changedHere)}\n`);
  return left.length === 0;
}

/** Notes after which what was done is kept. */
const keptEvery = 200;

/** The line of a manifest that the server has otherwise: notes that come may need what it says. */
function manifestLines(manifest: Compared | undefined, language: Language): readonly string[] {
  const isOther = manifest?.fate === 'take' || manifest?.fate === 'conflict';
  return isOther ? [noteLine('conflict', manifest.path, language, otherManifest)] : [];
}

const otherManifest: Words = {
  nl: 'de server heeft een ander, en dat van de map blijft zoals het is. Neem over wat er nieuw in is: { study { manifest } }',
  en: 'the server has another one, and that of the folder stays as it is. Take over what is new in it: { study { manifest } }',
};

/** The server counts where somebody named the note, or a folder that it is in. */
function chosen(call: Call): Choose {
  const theirs = call.texts('theirs').map((each) => each.replace(/^\.\/|^\.$|\/+$/gu, ''));
  return (each) => (theirs.some((part) => isWithin(part, each.path)) ? 'there' : undefined);
}

function comingLines(
  { write, remove }: Pull,
  isNew: boolean,
  { language }: Call,
): readonly string[] {
  return [
    ...(isNew ? [noteLine('new', manifestName, language)] : []),
    ...remove.map((each) => noteLine('removed', each.path, language)),
    ...write.map((each) =>
      noteLine(each.over === undefined ? 'new' : 'changed', each.path, language),
    ),
  ];
}

/**
 * Whether a folder is one of a study, and not one that is to become that.
 *
 * @throws CommandError where it holds something else, or lies within another study
 */
async function isStudyFolder(folder: string, given: string): Promise<boolean> {
  if (existsSync(path.join(folder, manifestName))) return true;
  const outer = nearestStudy(folder);
  if (outer !== undefined) throw new CommandError(exitCodes.failed.code, within(given, outer));
  try {
    const names = await readdir(folder);
    if (names.length > 0) throw new CommandError(exitCodes.failed.code, notEmpty(given));
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code !== 'ENOENT')
      throw new CommandError(exitCodes.failed.code, notMade(given, code), { cause: error });
  }
  return false;
}

/** The manifest that a server gives, where it is one of this study without errors. */
function sound(text: string, { study, address }: Remote): string {
  const manifest = parseManifest(text);
  const isSound = manifest.diagnostics.every(({ severity }) => severity !== 'error');
  if (isSound && manifest.study.id === study) return text;
  throw new RemoteError('NOT_UNDERSTOOD', {
    nl: `${address} geeft een ${manifestName} dat niet klopt of van een ander onderzoek is. Vraag de beheerder.`,
    en: `${address} gives a ${manifestName} that is not sound, or of another study. Ask its keeper.`,
  });
}

async function makeFolder(folder: string, manifest: string | undefined): Promise<void> {
  if (manifest === undefined) return;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, manifestName), manifest, { flag: 'wx' });
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    throw new CommandError(exitCodes.failed.code, notMade(folder, code), { cause: error });
  }
}

const question: Words = { nl: 'Schrijven?', en: 'Write it?' };

const nothingNew: Words = { nl: 'er is niets te halen', en: 'there is nothing to take' };

const changedHere: Words = {
  nl: 'is in de map veranderd sinds de vergelijking, of er staat iets in de weg. Haal opnieuw op.',
  en: 'was changed in the folder since the comparison, or something is in its way. Pull again.',
};

const missing: Words = {
  nl: 'er ontbreekt welk onderzoek, of waarheen: samenspel pull <adres> --study <id> --into <map>',
  en: 'it does not say which study, or where to: samenspel pull <address> --study <id> --into <folder>',
};

function otherStudy(into: string, id: string): Words {
  return {
    nl: `${into} is van het onderzoek ${id}. Noem een andere map.`,
    en: `${into} is of the study ${id}. Name another folder.`,
  };
}

function noStudy(study: string): Words {
  return {
    nl: `de server heeft geen onderzoek ${study}, of het token mag er niet van weten.`,
    en: `the server has no study ${study}, or the token may not know of it.`,
  };
}

function within(given: string, outer: string): Words {
  return {
    nl: `${given} ligt in het onderzoek ${outer}. Noem een map daarbuiten.`,
    en: `${given} lies within the study ${outer}. Name a folder outside of it.`,
  };
}

function notEmpty(given: string): Words {
  return {
    nl: `${given} is niet leeg en heeft geen ${manifestName}. Noem een lege map, of een van dit onderzoek.`,
    en: `${given} is not empty and has no ${manifestName}. Name an empty folder, or one of this study.`,
  };
}

function notMade(given: string, code: string): Words {
  return {
    nl: `${given} kan geen map van het onderzoek worden (${code}). Kijk het pad en de rechten na.`,
    en: `${given} cannot become a folder of the study (${code}). Check the path and the rights.`,
  };
}
