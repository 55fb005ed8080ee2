import type { Store } from '@samenspel/store';
import { ask } from '../ask.ts';
import { storeOption, type Call, type Command } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Io, Words } from '../io.ts';
import { painter } from '../terminal/colour.ts';
import { flatten } from '../terminal/flatten.ts';
import { textTable } from '../terminal/text-table.ts';
import { withStore } from '../with-store.ts';

const question = `query Who($actor: Reference!, $area: [Reference!], $phase: [Phase!]) {
  whoWorksWith(actor: $actor, area: $area, phase: $phase) {
    direct { ...P } through { ...P } intermediaries { ...P } unspecified { ...P } sideBySide { ...P } absent { ...P }
  }
}
fragment P on Partner {
  actor { label } tally { claims respondents }
  claims(first: 2) { text evidence { document { label } locator } }
}`;

const headings: Readonly<Record<string, Words>> = {
  direct: { nl: 'rechtstreeks', en: 'directly' },
  through: { nl: 'via een ander', en: 'through another' },
  intermediaries: { nl: 'tussenpersonen', en: 'intermediaries' },
  unspecified: { nl: 'niet gezegd of het rechtstreeks is', en: 'not said whether directly' },
  sideBySide: { nl: 'naast elkaar, zonder contact', en: 'side by side, without contact' },
  absent: { nl: 'gezegd dat het niet gebeurt', en: 'said not to happen' },
};

/** Options of commands that ask about places and phases. */
export const placeOptions: Command['options'] = {
  area: {
    type: 'string',
    multiple: true,
    value: '<area>',
    help: { nl: 'alleen in dit gebied', en: 'only in this area' },
  },
  phase: {
    type: 'string',
    multiple: true,
    value: '<phase>',
    help: {
      nl: 'alleen in deze fase: REACHING, ASSESSMENT, PLANNING, SUPPORT, AFTERCARE, EVALUATION, NETWORK_FORMATION',
      en: 'only in this phase: REACHING, ASSESSMENT, PLANNING, SUPPORT, AFTERCARE, EVALUATION, NETWORK_FORMATION',
    },
  },
  ...storeOption,
};

/** The variables that the options on places and phases give a query. */
export function placeVariables(call: Call): Readonly<Record<string, unknown>> {
  const areas = call.texts('area');
  const phases = call.texts('phase').map((phase) => phase.toUpperCase().replaceAll('-', '_'));
  return {
    ...(areas.length > 0 ? { area: areas } : {}),
    ...(phases.length > 0 ? { phase: phases } : {}),
  };
}

/** With whom an actor works, through whom, and with whom not. */
export const who: Command = {
  name: 'who',
  summary: {
    nl: 'met wie werkt een actor, via wie, en met wie niet',
    en: 'with whom does an actor work, through whom, and with whom not',
  },
  usage: '<actor>',
  arguments: [1, 1],
  options: placeOptions,
  examples: [
    'samenspel who "wijkverpleegkundige Cordaan" --lang nl',
    'samenspel who "wijkverpleegkundige Cordaan" --phase PLANNING',
  ],
  run: (call, io) => withStore(call, io, (store) => answer(store, call, io)),
};

async function answer(store: Store, call: Call, io: Io): Promise<ExitCode> {
  const { whoWorksWith } = await ask(store, {
    query: question,
    variables: { actor: call.positionals[0], ...placeVariables(call) },
    language: call.language,
    signal: io.signal,
  });
  const paint = painter(io);
  const heads =
    call.language === 'nl'
      ? ['wie', 'uitspraken', 'respondenten', 'waaruit dat blijkt']
      : ['who', 'claims', 'respondents', 'evidence'];
  let found = 0;
  for (const { path, rows } of flatten(whoWorksWith)) {
    const heading = headings[path];
    if (heading === undefined || rows.length === 0) continue;
    found += rows.length;
    io.out(
      `${paint('bold', heading[call.language])}\n${textTable(heads, rows, io.terminal ? io.columns : 160, new Set([1, 2]))}\n\n`,
    );
  }
  if (found > 0) return exitCodes.ok.code;
  io.out(call.language === 'nl' ? 'Daarover is niets verteld.\n' : 'Nothing is said about that.\n');
  return exitCodes.nothing.code;
}
