import { manifestName } from '@samenspel/notes';
import {
  compare,
  look,
  openRemote,
  push,
  type Choose,
  type Difference,
  type KeptAcknowledged,
  type Pushed,
} from '@samenspel/remote';
import { reasonOption, UsageError, type Call, type Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { isWithin, placeOf } from '../folder/place.ts';
import type { Io, Words } from '../io.ts';
import { agreeOptions, isAgreed } from '../remote/agreed.ts';
import { conflictLines, noteLine, shown, unreadLines } from '../remote/difference-words.ts';
import { rememberedIn } from '../remote/remembered.ts';
import { readNotesFolder, textAt, type NotesFolder } from '../remote/notes-folder.ts';
import { remoteToken, tokenFileOption } from '../remote/remote-token.ts';
import { counted } from '../terminal/counted.ts';

/** Sends what changed in a folder to a server. */
export const pushCommand: Command = {
  name: 'push',
  summary: {
    nl: 'stuur wat in een map veranderde naar een server',
    en: 'send what changed in a folder to a server',
  },
  details: [
    {
      nl: 'Elke notitie wordt vergeleken met wat map en server het laatst beide hadden; dat onthoudt de map in .samenspel. Verstuurd wordt wat hier veranderde en daar niet. Verwijderd wordt daar alleen wat deze map zelf verstuurde en niet meer heeft. Wat aan beide kanten veranderde is een conflict: het wordt genoemd en blijft zoals het is, en de opdracht eindigt met 6.',
      en: 'Each note is compared with what folder and server both had last, which the folder remembers in .samenspel. Sent is what changed here and not there. Removed there is only what this folder sent itself and has no more. What changed on both sides is a conflict: it is named and stays as it is, and the command ends with 6.',
    },
    {
      nl: 'Verandert een ander intussen dezelfde notitie, dan wordt die niet overschreven. Wordt het werk afgebroken, dan maakt nog eens versturen het af.',
      en: 'When another changes the same note meanwhile, it is not written over. When the work is broken off, pushing again completes it.',
    },
    {
      nl: 'Het adres komt nooit uit de map. Het token komt uit SAMENSPEL_TOKEN of --token-file, en gaat naar dat adres alleen: over https, of http op dit apparaat zelf.',
      en: 'The address never comes from the folder. The token comes from SAMENSPEL_TOKEN or --token-file, and goes to that address alone: over https, or http on this machine itself.',
    },
  ],
  usage: '<folder> --to <address>',
  arguments: [1, 1],
  options: {
    to: {
      type: 'string',
      value: '<address>',
      help: { nl: 'adres van de server', en: 'address of the server' },
    },
    mine: {
      type: 'string',
      value: '<path>',
      multiple: true,
      help: {
        nl: 'bij een conflict telt wat de map van deze notitie of map heeft; . voor alle',
        en: 'in a conflict, what the folder has of this note or folder counts; . for all',
      },
    },
    ...reasonOption,
    ...agreeOptions,
    ...tokenFileOption,
  },
  examples: [
    'samenspel push my-study --to http://localhost:4000 --dry-run',
    'samenspel push my-study --to http://localhost:4000 --yes --reason "Second round"',
  ],
  run: async (call, io) => {
    const [given = ''] = call.positionals;
    const address = call.text('to');
    if (address === undefined) throw new UsageError(noAddress);
    const { folder, part } = await placeOf(given, io);
    if (part !== '') throw new UsageError(onlyWhole);
    const token = await remoteToken(call, io);
    const notes = await readNotesFolder(folder, io);
    const { language } = call;
    const remote = openRemote({ address, token, study: notes.manifest.study.id, language });
    const kept = await rememberedIn(folder, remote);
    const { signal } = io;
    const there = await look(remote, kept.acknowledged, { signal });
    const difference = compare(notes.here, there, kept.acknowledged);
    const choose = chosen(call);

    const lines = goingLines(difference, choose, call);
    const conflicts = allOf(difference).filter(
      (each) => each.fate === 'conflict' && choose(each) === undefined,
    );
    io.out(`${remote.study} → ${remote.address}\n${shown(lines, io.terminal, language)}`);
    const left = [
      ...conflictLines(conflicts, language),
      ...unreadLines(notes.here.unread, language),
    ];
    io.err(left.map((line) => `${line}\n`).join(''));
    const code = left.length === 0 ? exitCodes.ok.code : exitCodes.conflicts.code;
    if (lines.length === 0) {
      io.out(`${nothingToSend[language]}\n`);
      // What was found to be the same need not be read again.
      if (!call.on('dry-run')) await kept.keep(difference.acknowledged);
      return code;
    }
    if (!(await isAgreed(question, call, io))) return code;
    const pushed = await push(remote, difference, {
      ...pushing(folder, notes, kept),
      ...{ choose, signal, reason: call.text('reason') },
    });
    await kept.keep(pushed.acknowledged);
    tell(pushed, call, io);
    return pushed.unsent.length === 0 ? code : exitCodes.conflicts.code;
  },
};

function pushing(folder: string, { manifestText }: NotesFolder, { keep }: KeptAcknowledged) {
  return {
    manifest: manifestText,
    textOf: (path: string) => Promise.resolve(textAt(folder, path)),
    onAcknowledged: keep,
  };
}

/** The folder counts where somebody named the note, or a folder that it is in. */
function chosen(call: Call): Choose {
  const mine = call.texts('mine').map((each) => each.replace(/^\.\/|^\.$|\/+$/gu, ''));
  return ({ path }) => (mine.some((part) => isWithin(part, path)) ? 'here' : undefined);
}

/** The manifest and the notes. */
function allOf({ manifest, notes }: Pick<Difference, 'manifest' | 'notes'>) {
  return [...(manifest === undefined ? [] : [manifest]), ...notes];
}

/** What would be sent and removed. */
function goingLines(
  { notes, manifest, there }: Difference,
  choose: Choose,
  { language }: Call,
): readonly string[] {
  const going = allOf({ notes, manifest }).filter(
    (each) =>
      each.fate === 'send' ||
      each.fate === 'remove' ||
      (each.fate === 'conflict' && choose(each) === 'here'),
  );
  const lines = going.map(({ path, here, there: hash }) =>
    noteLine(
      here === undefined ? 'removed' : hash === undefined ? 'new' : 'changed',
      path,
      language,
    ),
  );
  const isMade = there.version === undefined && manifest?.fate !== 'send';
  return isMade ? [noteLine('new', manifestName, language), ...lines] : lines;
}

/** @throws RemoteError where it was broken off, after what was done is told */
function tell({ sent, removed, unsent, failure }: Pushed, { language }: Call, io: Io): void {
  const done: Words = {
    nl: `${counted(sent.length, 'note', 'nl')} verstuurd, ${String(removed.length)} verwijderd`,
    en: `${counted(sent.length, 'note', 'en')} sent, ${String(removed.length)} removed`,
  };
  io.out(`${done[language]}\n`);
  for (const { path, words } of unsent) io.err(`${noteLine('refused', path, language, words)}\n`);
  if (failure !== undefined) throw failure;
}

const question: Words = { nl: 'Versturen?', en: 'Send it?' };

const nothingToSend: Words = { nl: 'er is niets te versturen', en: 'there is nothing to send' };

const noAddress: Words = {
  nl: 'waarheen staat er niet bij. Geef het adres van de server: samenspel push <map> --to https://…',
  en: 'it does not say where to. Give the address of the server: samenspel push <folder> --to https://…',
};

const onlyWhole: Words = {
  nl: `een push gaat over een heel onderzoek. Noem de map met ${manifestName}.`,
  en: `a push goes with a whole study. Name the folder with ${manifestName}.`,
};
