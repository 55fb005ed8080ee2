import type { Study } from '@samenspel/claims';
import type { Scope, Store } from '@samenspel/store';
import { stat } from 'node:fs/promises';
import { chosenStudy } from '../chosen-study.ts';
import { CommandError, UsageError, type Call, type Command } from '../command.ts';
import {
  comparison,
  differs,
  doneOf,
  missingEnd,
  noStore,
  noStudies,
  sameEnds,
  wouldLose,
} from '../copy/copy-words.ts';
import { fileOf, isSamePlace } from '../copy/same-place.ts';
import { isReplacing, planCopy, type StudyCopy } from '../copy/study-copy.ts';
import { copyWhole } from '../copy/whole-copy.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { openStore } from '../store-address.ts';

const scope: Scope = { studies: 'all' };

/** Gives one store the studies of another. */
export const copy: Command = {
  name: 'copy',
  summary: {
    nl: 'breng onderzoeken van de ene opslag naar de andere, ook naar en uit Neo4j',
    en: 'bring studies from one store to another, also to and from Neo4j',
  },
  details: [
    {
      nl: 'Elke opslag is een bestand, sqlite:<bestand>, of een database, neo4j://<host>. Gebruiker, wachtwoord en database van Neo4j staan in dezelfde variabelen als voor serve, zoals SAMENSPEL_NEO4J_PASSWORD; ze gelden voor beide kanten.',
      en: 'Each store is a file, sqlite:<file>, or a database, neo4j://<host>. User, password and database of Neo4j are in the same variables as for serve, such as SAMENSPEL_NEO4J_PASSWORD; they hold for both sides.',
    },
    {
      nl: 'Wat er al net zo staat, wordt overgeslagen. Wordt het werk afgebroken, dan maakt nog eens kopiëren het af.',
      en: 'What is there just so already is skipped. When the work is broken off, copying again completes it.',
    },
    {
      nl: 'Zonder --replace verliest het doel niets: heeft het van een onderzoek notities die de bron niet heeft of anders heeft, dan wordt niets gekopieerd. Met --replace wordt het onderzoek wat de bron ervan heeft, en gaat de rest ervan weg. Andere onderzoeken van het doel blijven altijd.',
      en: 'Without --replace the target loses nothing: where it has notes of a study that the source does not have or has otherwise, nothing is copied. With --replace the study becomes what the source has of it, and the rest of it goes. Other studies of the target always stay.',
    },
    {
      nl: 'Tot slot worden beide kanten nagelezen: notities, uitspraken en entiteiten worden geteld, en over alle notities wordt een controlegetal (SHA-256) berekend. Verschilt er iets, dan eindigt de opdracht met 1.',
      en: 'At the end both sides are read through: notes, claims and entities are counted, and a digest (SHA-256) is made of all notes. When anything differs, the command ends with 1.',
    },
  ],
  usage: '--from <address> --to <address>',
  arguments: [0, 0],
  options: {
    from: {
      type: 'string',
      value: '<address>',
      help: { nl: 'opslag die wordt gelezen', en: 'store that is read' },
    },
    to: {
      type: 'string',
      value: '<address>',
      help: { nl: 'opslag die de onderzoeken krijgt', en: 'store that gets the studies' },
    },
    study: {
      type: 'string',
      value: '<study>',
      multiple: true,
      help: { nl: 'alleen dit onderzoek; anders alle', en: 'only this study; else all of them' },
    },
    replace: {
      type: 'boolean',
      help: {
        nl: 'vervang en verwijder notities die het doel anders heeft of te veel',
        en: 'replace and remove notes that the target has otherwise or besides',
      },
    },
  },
  examples: [
    'samenspel copy --from sqlite:samenspel-backup.sqlite --to sqlite:other.sqlite',
    'samenspel copy --from sqlite:samenspel-backup.sqlite --to sqlite:other.sqlite --study wijkteamonderzoek --replace',
  ],
  run: async (call, io) => {
    const { from, to } = await endsOf(call, io);
    const source = await openStore(from, io);
    try {
      const target = await openStore(to, io);
      try {
        return await copyAll(source, target, call, io);
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  },
};

async function endsOf(call: Call, io: Io): Promise<{ readonly from: string; readonly to: string }> {
  const [from, to] = [call.text('from'), call.text('to')];
  if (from === undefined || to === undefined) throw new UsageError(missingEnd);
  if (await isSamePlace(from, to, io.cwd)) throw new UsageError(sameEnds);
  // To open a file that is not there would make it.
  const file = fileOf(from, io.cwd);
  if (file !== undefined && (await stat(file).catch(() => undefined)) === undefined)
    throw new CommandError(exitCodes.nothing.code, noStore(file));
  return { from, to };
}

async function copyAll(source: Store, target: Store, call: Call, io: Io): Promise<ExitCode> {
  const { signal } = io;
  const studies = await studiesOf(source, call.texts('study'));
  const plans: StudyCopy[] = [];
  for (const study of studies) plans.push(await planCopy(source, target, study, signal));
  const replacing = plans.filter(isReplacing);
  if (replacing.length > 0 && !call.on('replace'))
    throw new CommandError(exitCodes.failed.code, wouldLose(replacing));
  let isWhole = true;
  for (const plan of plans) {
    const { language } = call;
    const copied = await copyWhole(source, target, plan, language, io);
    io.out(doneOf(plan, copied.report, language));
    io.out(comparison(copied.here, copied.there, language));
    if (!copied.isSame) {
      io.err(differs(plan.study.id)[language]);
      isWhole = false;
    }
  }
  return isWhole ? exitCodes.ok.code : exitCodes.failed.code;
}

async function studiesOf(source: Store, named: readonly string[]): Promise<readonly Study[]> {
  if (named.length > 0) {
    const found: Study[] = [];
    for (const name of new Set(named)) found.push(await chosenStudy(source, name));
    return found;
  }
  const all = await source.studies(scope);
  if (all.length === 0) throw new CommandError(exitCodes.nothing.code, noStudies);
  return all;
}
