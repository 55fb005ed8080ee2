import {
  actorTable,
  codeTable,
  collaborationTable,
  findingTable,
  indicatorTable,
  placementTable,
  positionTable,
} from '@samenspel/exchange';
import type { Rows } from '@samenspel/pages';
import { commonOptions, type Option } from '../src/command.ts';
import { commands } from '../src/commands/index.ts';
import { exitCodes } from '../src/exit-codes.ts';
import { environment, optionName } from '../src/help.ts';

/** Columns of what can be exported; `claims` is `collaborations`. */
const columns: Readonly<Record<string, readonly { name: string; meaning: string }[]>> = {
  collaborations: collaborationTable('en'),
  findings: findingTable('en'),
  positions: positionTable('en'),
  placements: placementTable('en'),
  indicators: indicatorTable('en'),
  actors: actorTable,
  codes: codeTable,
};

/** Every table of docs/command.md by its name, from the tables that the command itself works with. */
export const tables: Readonly<Record<string, Rows>> = {
  commands: [
    ['command', 'what it does'],
    ...commands.map(({ name, usage, summary }) => [code(`${name} ${usage}`.trimEnd()), summary.en]),
  ],
  'options of every command': options(commonOptions),
  ...Object.fromEntries(
    commands.map((command) => [`options of ${command.name}`, options(command.options)]),
  ),
  'exit codes': [
    ['code', 'when'],
    ...Object.values(exitCodes).map((exit) => [String(exit.code), exit.meaning.en]),
  ],
  environment: [
    ['variable', 'what it says'],
    ...Object.entries(environment).map(([name, meaning]) => [code(name), meaning.en]),
  ],
  ...Object.fromEntries(
    Object.entries(columns).map(([what, table]) => [
      `columns of ${what}`,
      [['column', 'meaning'], ...table.map(({ name, meaning }) => [code(name), meaning])],
    ]),
  ),
};

function options(all: Readonly<Record<string, Option>>): Rows {
  return [
    ['option', 'what it does'],
    ...Object.entries(all).map(([name, option]) => [
      code(optionName(name, option)),
      `${option.help.en}${option.multiple === true ? '; may be repeated' : ''}`,
    ]),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}
