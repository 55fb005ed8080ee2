import type { HistoryEntry, Store } from '@samenspel/store';
import { historyLimits } from '@samenspel/store';
import { proposal } from '../answers/named-actor.ts';
import { nearestNames } from '../answers/study-names.ts';
import { chosenStudy } from '../chosen-study.ts';
import {
  CommandError,
  storeOption,
  studyOption,
  UsageError,
  type Call,
  type Command,
} from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { sinceOf, type Since } from '../history/history-since.ts';
import { historyTable } from '../history/history-table.ts';
import type { Io, Words } from '../io.ts';
import { withStore } from '../with-store.ts';

/** Who wrote what, and when. */
export const history: Command = {
  name: 'history',
  summary: {
    nl: 'wie schreef wat en wanneer in een onderzoek',
    en: 'who wrote what in a study, and when',
  },
  details: [
    {
      nl: 'Het nieuwste staat bovenaan. Wie over het netwerk schrijft, staat er met de naam van het token; wie met een opdracht als import schrijft, zonder naam. Hoe lang het bewaard blijft, zegt de instelling history.days.',
      en: 'Newest first. Who writes over the network is there by the name of the token; who writes by a command such as import is there without a name. How long it is kept is said by the setting history.days.',
    },
  ],
  usage: '',
  arguments: [0, 0],
  options: {
    note: {
      type: 'string',
      value: '<note>',
      help: {
        nl: 'alleen wat er met deze notitie gebeurde: een pad of id',
        en: 'only what became of this note: a path or id',
      },
    },
    since: {
      type: 'string',
      value: '<version|time>',
      help: {
        nl: 'alles na een versie (12), vanaf een dag (2026-03-31) of van de laatste tijd (12h, 7d, 2w)',
        en: 'all after a version (12), from a day on (2026-03-31), or of the last time (12h, 7d, 2w)',
      },
    },
    first: {
      type: 'string',
      value: '<number>',
      help: {
        nl: `hoogstens zo veel versies; anders ${String(historyLimits.usual)}, en met --since alle`,
        en: `so many versions at most; else ${String(historyLimits.usual)}, and with --since all`,
      },
    },
    format: {
      type: 'string',
      choices: ['table', 'json'],
      help: { nl: 'table (standaard) of json', en: 'table (default) or json' },
    },
    ...studyOption,
    ...storeOption,
  },
  examples: [
    'samenspel history',
    'samenspel history --since 7d --format json',
    'samenspel history --note "gebieden/De Baarsjes.md" --study wijkteamonderzoek',
  ],
  run: (call, io) => withStore(call, io, (store) => tell(store, call, io)),
};

async function tell(store: Store, call: Call, io: Io): Promise<ExitCode> {
  const { language } = call;
  const since = call.text('since');
  const wanted: Wanted = {
    note: call.text('note'),
    since: since === undefined ? () => true : sinceOf(since, Date.now()),
    most: mostOf(call.text('first'), since !== undefined),
  };
  const { id } = await chosenStudy(store, call.text('study'));
  const entries = await entriesOf(store, id, wanted, io);
  if (call.text('format') === 'json') io.out(`${JSON.stringify(entries, undefined, 2)}\n`);
  else if (entries.length === 0) io.err(`${nothing[language]}\n`);
  else io.out(`${historyTable(entries, language, io.columns).join('\n')}\n`);
  return exitCodes.ok.code;
}

interface Wanted {
  readonly note: string | undefined;
  readonly since: Since;
  readonly most: number;
}

async function entriesOf(
  store: Store,
  study: string,
  { note: named, since, most }: Wanted,
  { signal }: Io,
): Promise<readonly HistoryEntry[]> {
  const scope = { studies: 'all' } as const;
  const heads = named === undefined ? [] : await store.notes(scope, study, undefined, { signal });
  const head =
    heads.find(({ id }) => id === named) ??
    heads.find(({ path }) => path === named || path === `${String(named)}.md`);
  // One that was removed is known by its id alone.
  const note = head?.id ?? named;
  const entries: HistoryEntry[] = [];
  for (;;) {
    const before = entries.at(-1)?.version;
    const found = await store.history(
      scope,
      study,
      {
        first: Math.min(most - entries.length, historyLimits.most),
        ...(before === undefined ? {} : { before }),
        ...(note === undefined ? {} : { note }),
      },
      { signal },
    );
    if (entries.length + found.entries.length === 0 && named !== undefined && head === undefined) {
      const paths = heads.map(({ path }) => path);
      throw noNote(named, nearestNames(paths, named));
    }
    const asked = found.entries.filter(since);
    entries.push(...asked);
    if (!found.hasMore || asked.length < found.entries.length || entries.length >= most)
      return entries;
  }
}

function mostOf(text: string | undefined, isSince: boolean): number {
  if (text === undefined) return isSince ? Infinity : historyLimits.usual;
  if (/^[1-9]\d{0,8}$/u.test(text)) return Number(text);
  throw new UsageError({
    nl: `--first ${text}: verwacht is een getal van 1 af.`,
    en: `--first ${text}: expected a number from 1.`,
  });
}

const nothing: Words = {
  nl: 'Daarvan staat niets in de geschiedenis.',
  en: 'The history has nothing of that.',
};

function noNote(text: string, near: readonly string[]): CommandError {
  return new CommandError(exitCodes.nothing.code, {
    nl: `het onderzoek heeft geen notitie ${JSON.stringify(text)}, en haar geschiedenis ook niet.${proposal(near, 'Bedoelde u')}`,
    en: `neither the study nor its history has a note ${JSON.stringify(text)}.${proposal(near, 'Did you mean')}`,
  });
}
